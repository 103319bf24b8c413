"""Which answer is whose: those who were asked laid against those who answered."""

from collections.abc import Sequence, Set

from remiss.consulted.names import PART, BodyName, body_name, likeness
from remiss.model.consultation import Answer, Answering, Invitation, Respondent
from remiss.model.document import DocumentId

CUTOFF = 0.5  # any likeness that is not 0; see `remiss.consulted.names`
WITHIN = 0.8  # share of a score that is left when only the organisation was asked, and one of its bodies answered
UNIT = 0.02  # added when the part of the body agrees, so that of two lines on one university the right one is taken


def answers(
    invitation: Invitation, respondents: Sequence[Respondent], abstaining: Set[DocumentId] = frozenset()
) -> tuple[Answer, ...]:
    """Return what came of each invitation, in its order, then the answers that nobody asked for.

    Args:
        respondents: In the order of the comparison.
        abstaining: Documents that say they answer nothing.

    An answer belongs to the invitation whose name is most like its body's, or its organisation's; of equal ones to
    the first. One invitation may have several answers, as when two boards of one municipality reply.
    """
    asked = [body_name(name) for name in invitation.names]
    found: dict[int, list[tuple[Respondent, float]]] = {}
    uninvited = []
    for respondent in respondents:
        scores = [_score(name, respondent) for name in asked]
        best = max(scores, default=0.0)
        if best < CUTOFF and (at := _of_unit(asked, respondent)) is not None:
            best = scores[at] = PART * WITHIN
        if best < CUTOFF:
            uninvited.append(respondent)
        else:
            found.setdefault(scores.index(best), []).append((respondent, min(best, 1.0)))
    listed = [_answer(name, found.get(at, []), invitation, abstaining) for at, name in enumerate(invitation.names)]
    return (
        *listed,
        *(
            Answer(
                name=respondent.body or respondent.organisation or respondent.document,
                documents=(respondent.document,),
                state=Answering.UNINVITED,
            )
            for respondent in uninvited
        ),
    )


def _of_unit(asked: Sequence[BodyName], respondent: Respondent) -> int | None:
    """Return the one place where a part of a body was asked that answers under its own name: "Svea hovrätt, Mark- och
    miljööverdomstolen". None when there is none, or more than one."""
    own = set(body_name(respondent.body or respondent.organisation).own)
    places = [at for at, name in enumerate(asked) if own and own <= name.unit]
    return places[0] if len(places) == 1 else None


def _score(asked: BodyName, respondent: Respondent) -> float:
    body, organisation = body_name(respondent.body), body_name(respondent.organisation)
    unit = UNIT if asked.unit and asked.unit & (set(body.own) | body.unit | organisation.unit) else 0.0
    of_body = likeness(asked, body)
    of_organisation = likeness(asked, organisation) * (WITHIN if respondent.body and not asked.unit else 1.0)
    best = max(of_body, of_organisation)
    return best + unit if best else 0.0


def _answer(
    name: str, found: Sequence[tuple[Respondent, float]], invitation: Invitation, abstaining: Set[DocumentId]
) -> Answer:
    return Answer(
        name=name,
        documents=tuple(respondent.document for respondent, _ in found),
        state=_state([respondent for respondent, _ in found], invitation.deadline, abstaining),
        score=min((score for _, score in found), default=1.0),
    )


def _state(found: Sequence[Respondent], deadline: str, abstaining: Set[DocumentId]) -> Answering:
    """Return what came of an invitation: who answers has not abstained, and who answered once in time is not late."""
    if not found:
        return Answering.SILENT
    answering = [respondent for respondent in found if respondent.document not in abstaining]
    if not answering:
        return Answering.ABSTAINED
    late = all(_is_late(respondent.date, deadline) for respondent in answering)
    return Answering.LATE if late else Answering.ANSWERED


def _is_late(date: str, deadline: str) -> bool:
    """Return whether a date is known to the day and after the deadline."""
    return bool(deadline) and len(date) == len(deadline) and date > deadline
