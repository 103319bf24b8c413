"""Answers and their readings as one register."""

from collections.abc import Iterator, Mapping, Sequence

from remiss.consulted import answers
from remiss.model.consultation import NOBODY, Invitation, Respondent
from remiss.model.document import Document, DocumentId
from remiss.model.outline import sections_of
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import Aim, Extent, Reading, Remark, Standpoint, Via, is_ask
from remiss.register.grouping import group_asks
from remiss.remarks import Cues, responsibility

SURE = (
    0.5  # likeness of a remark with a section from which a person need not look; scores are calibrated, see align.score
)


def build_register(
    base: Document,
    read: Sequence[tuple[Document, Reading]],
    cues: Cues,
    *,
    title: str,
    invitation: Invitation = NOBODY,
) -> Register:
    """Return the register of a remiss.

    Args:
        base: The document that was sent out.
        read: Each answer with what was read out of it, in the order of the comparison.
        cues: As the answers were read with.
        title: Of the comparison.
        invitation: Who was asked; without any, every answer is one nobody asked for.
    """
    filed = tuple(entry for response, reading in read for entry in _filed(response, reading))
    texts = {response.id: response.text for response, _ in read}
    abstaining = {response.id for response, reading in read if reading.stance.standpoint is Standpoint.ABSTAINS}
    return Register(
        title=title,
        base=base,
        responses=tuple(response for response, _ in read),
        readings={response.id: reading for response, reading in read},
        filed=filed,
        groups=_groups(base, filed, texts),
        answers=answers(invitation, [respondent_of(response) for response, _ in read], abstaining),
        deadline=invitation.deadline,
        responsibility=responsibility(base, read, cues),
    )


def respondent_of(response: Document) -> Respondent:
    """Return who answered with a document."""
    metadata = response.metadata
    return Respondent(document=response.id, organisation=metadata.organisation, body=metadata.body, date=metadata.date)


def _filed(response: Document, reading: Reading) -> Iterator[Filed]:
    speaking = (remark for remark in reading.remarks if not remark.umbrella)
    for number, remark in enumerate(speaking, 1):
        aim = _aim(remark)
        yield Filed(
            document=response.id,
            number=number,
            remark=remark,
            section=aim.section if aim is not None and aim.extent is Extent.SECTION else None,
            extent=_extent(aim),
            sure=aim is not None and (aim.via is Via.NAMED or aim.score >= SURE),
        )


def _aim(remark: Remark) -> Aim | None:
    """Return the surest aim that can be filed: one at a section of the base, or at no section at all."""
    return next((aim for aim in remark.aims if aim.section is not None or aim.extent is not Extent.SECTION), None)


def _extent(aim: Aim | None) -> Extent:
    return Extent.WHOLE if aim is None else aim.extent


def _groups(base: Document, filed: Sequence[Filed], texts: Mapping[DocumentId, str]) -> tuple[Group, ...]:
    asks = [at for at, entry in enumerate(filed) if is_ask(entry.remark)]
    order = {section.id: place for place, section in enumerate(sections_of(base))}
    extents = (Extent.SECTION, Extent.WHOLE, Extent.OUTSIDE)

    def place(group: tuple[tuple[int, ...], tuple[str, ...]]) -> tuple[int, int, int, int]:
        first = filed[group[0][0]]
        section = order[first.section] if first.section is not None else 0
        return extents.index(first.extent), section, -len(group[0]), group[0][0]

    found = sorted(group_asks(filed, asks, texts), key=place)
    return tuple(
        Group(
            number=number,
            filed=members,
            section=filed[members[0]].section,
            extent=filed[members[0]].extent,
            terms=terms,
        )
        for number, (members, terms) in enumerate(found, 1)
    )
