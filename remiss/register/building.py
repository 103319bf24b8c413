"""Answers and their readings as one register."""

from collections.abc import Mapping, Sequence

from remiss.compare import Numbered, in_todays_names
from remiss.consulted import answers
from remiss.model.consultation import NOBODY, Invitation, Respondent
from remiss.model.document import Document, DocumentId
from remiss.model.judgement import Log
from remiss.model.outline import sections_of
from remiss.model.register import Group, Register
from remiss.model.remark import Extent, Reading, Responsibility, Standpoint, is_ask
from remiss.register.filing import Filings, file_remarks
from remiss.register.grouping import group_asks, rarity, telling, terms
from remiss.register.judged import assessed, gone_through, is_on_remarks, lost, positioned, regrouped
from remiss.register.matters import matters_of
from remiss.register.wording import Namer, change_of
from remiss.remarks import Cues, responsibility


def build_register(  # noqa: PLR0913 - each is one thing that a register is made of
    base: Document,
    read: Sequence[tuple[Document, Reading]],
    cues: Cues,
    *,
    title: str,
    invitation: Invitation = NOBODY,
    log: Log = (),
    duties: Responsibility | None = None,
) -> Register:
    """Return the register of a remiss.

    Args:
        base: The document that was sent out.
        read: Each answer with what was read out of it, in the order of the comparison.
        cues: As the answers were read with.
        title: Of the comparison.
        invitation: Who was asked; without any, every answer is one nobody asked for.
        log: What people have judged. Filings are worked in first, then groups, then positions.
        duties: Who answers for what, when it has been worked out before: no judgement changes it, and it is what takes
            the time.
    """
    judged = [(number, entry) for number, entry in in_todays_names(log) if is_on_remarks(entry.deed)]
    filings = file_remarks(base, read, judged)
    texts = {response.id: response.text for response, _ in read}
    abstaining = {response.id for response, reading in read if reading.stance.standpoint is Standpoint.ABSTAINS}
    return Register(
        title=title,
        base=base,
        responses=tuple(response for response, _ in read),
        readings={response.id: reading for response, reading in read},
        filed=filings.filed,
        groups=positioned(_groups(base, filings, texts, judged, cues), filings, judged),
        answers=answers(invitation, [respondent_of(response) for response, _ in read], abstaining),
        deadline=invitation.deadline,
        responsibility=responsibility(base, read, cues) if duties is None else duties,
        assessed=assessed(filings, judged),
        gone_through=gone_through(judged, [response.id for response, _ in read]),
        lost=tuple(lost(log, judged, filings, [response.id for response, _ in read])),
        log=log,
    )


def respondent_of(response: Document) -> Respondent:
    """Return who answered with a document."""
    metadata = response.metadata
    return Respondent(document=response.id, organisation=metadata.organisation, body=metadata.body, date=metadata.date)


def _groups(
    base: Document, filings: Filings, texts: Mapping[DocumentId, str], judged: Sequence[Numbered], cues: Cues
) -> tuple[Group, ...]:
    filed = filings.filed
    matters = matters_of(cues)
    forms = telling(filed, [at for at, entry in enumerate(filed) if is_ask(entry.remark)], texts, matters)
    weights = rarity(forms.values())
    order = {section.id: place for place, section in enumerate(sections_of(base))}
    extents = (Extent.SECTION, Extent.WHOLE, Extent.OUTSIDE)

    def place(group: Sequence[int]) -> tuple[int, int, int, int]:
        first = filed[group[0]]
        section = order[first.section] if first.section is not None else 0
        return extents.index(first.extent), section, -len(group), group[0]

    found = sorted(regrouped(group_asks(filed, forms, weights), filings, judged), key=place)
    namer = Namer(forms, weights, texts, matters)
    return tuple(
        Group(
            number=number,
            filed=tuple(members),
            section=filed[members[0]].section,
            extent=filed[members[0]].extent,
            terms=terms([forms[at] for at in members], weights),
            matter=namer.matter_of({at: filed[at] for at in members}),
            change=change_of([filed[at] for at in members]),
        )
        for number, members in enumerate(found, 1)
    )
