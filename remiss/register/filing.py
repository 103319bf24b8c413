"""Remarks of the answers, each filed at a part of the base document: as the program thinks, and as people judged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from remiss.compare import Numbered, find_anchors, remarks_of
from remiss.model.anchor import Anchor, RemarkAnchor
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.judgement import Deed
from remiss.model.outline import by_id, heading, parents
from remiss.model.register import Filed
from remiss.model.remark import Aim, Extent, Reading, Remark, Stance, Via
from remiss.model.remark_judgement import Added, Dropped, Filing, Refiled
from remiss.model.result import Mark
from remiss.register.places import Remembered, find_quote, find_remarks

SURE = 0.5  # score of an aim from which it is the likelier that it is right; see remiss.remarks.placing

Parents = Mapping[SectionId, SectionId | None]
Sections = Mapping[Anchor, SectionId]  # where the sections of the base stand that people filed at


@dataclass(frozen=True, slots=True)
class Filings:
    """Remarks as they are filed.

    Attributes:
        filed: As `Register.filed`.
        places: Where in `filed` the remarks stand that the log names: None for one that was dropped. One that cannot
            be found is not in it.
        changed: Those of them that read otherwise now.
        astray: 1-based places in the log of filings whose section or remark is not found any more.
    """

    filed: tuple[Filed, ...]
    places: Mapping[RemarkAnchor, int | None]
    changed: frozenset[RemarkAnchor]
    astray: frozenset[int]


def file_remarks(base: Document, read: Sequence[tuple[Document, Reading]], judged: Sequence[Numbered] = ()) -> Filings:
    """Return all remarks of the answers, with what people judged of them worked in.

    Args:
        judged: The entries that count, in the order of the log.
    """
    anchors = [anchor for _, entry in judged for anchor in remarks_of(entry.deed)]
    wanted = [entry.deed.filing for _, entry in judged if isinstance(entry.deed, Added | Refiled)]
    found = find_anchors(base, [one.section for one in wanted if one is not None and one.section is not None])
    sections = {anchor: place.section for anchor, place in found.items()}
    above = parents(base)
    filed: list[Filed] = []
    places: dict[RemarkAnchor, int | None] = {}
    changed: set[RemarkAnchor] = set()
    astray: set[int] = set()
    for response, reading in read:
        own = [(number, entry) for number, entry in judged if _files(entry.deed, response.id)]
        answer = _Answer(base, response, list(file_reading(response, reading, above)), sections)
        answer.add_marked(own)
        remembered = find_remarks(response, [entry.remark.span for entry in answer.entries], anchors)
        astray |= answer.judge(own, remembered)
        order = answer.order()
        at = {old: len(filed) + new for new, old in enumerate(order)}
        filed += [replace(answer.entries[old], number=new) for new, old in enumerate(order, 1)]
        places |= {anchor: at.get(here.at) for anchor, here in remembered.items()}
        changed |= {anchor for anchor, here in remembered.items() if here.changed}
    return Filings(tuple(filed), places, frozenset(changed), frozenset(astray))


def _files(deed: Deed, response: DocumentId) -> bool:
    return isinstance(deed, Added | Dropped | Refiled) and deed.one.document == response


def file_reading(response: Document, reading: Reading, above: Parents) -> Iterator[Filed]:
    """Yield the remarks of one answer as the program files them.

    Args:
        above: Of the base document, as `parents`.
    """
    speaking = (remark for remark in reading.remarks if not remark.umbrella)
    for number, remark in enumerate(speaking, 1):
        aim = _aim(remark)
        yield Filed(
            document=response.id,
            number=number,
            remark=remark,
            section=_section(aim, remark, above) if aim is not None and aim.extent is Extent.SECTION else None,
            extent=Extent.WHOLE if aim is None else aim.extent,
            sure=aim is not None and aim.score >= SURE,
        )


def _aim(remark: Remark) -> Aim | None:
    """Return the surest aim that can be filed: one at a section of the base, or at no section at all."""
    return next((aim for aim in remark.aims if aim.section is not None or aim.extent is not Extent.SECTION), None)


def _section(aim: Aim, remark: Remark, above: Parents) -> SectionId | None:
    """Return where a remark with a surest aim is filed.

    One mention that names several parts, such as "the areas", is filed at the nearest part that holds them all, where
    there is one. Of a part and one below it that are both named, the one below is meant: "under trygga platser, i
    ansvarsfördelningen".
    """
    named = [one for one in remark.aims if one.via is Via.NAMED and one.section is not None]
    together = [one.section for one in named if one.quote == aim.quote]
    if aim.via is Via.NAMED and len(together) > 1:
        paths = [_path(section, above) for section in together]
        return next((one for one in paths[0] if all(one in path for path in paths)), aim.section)
    below = [one.section for one in named if one.quote != aim.quote and aim.section in _path(one.section, above)[1:]]
    return below[0] if aim.via is Via.NAMED and below else aim.section


def _path(section: SectionId | None, above: Parents) -> list[SectionId]:
    """Return a section and those around it, the innermost first."""
    found = []
    while section is not None:
        found.append(section)
        section = above.get(section)
    return found


@dataclass(slots=True)
class _Answer:
    """The remarks of one answer while they are filed; `out` are the places of those that are none."""

    base: Document
    response: Document
    entries: list[Filed]
    sections: Sections
    out: set[int] = field(default_factory=set)

    def add_marked(self, judged: Sequence[Numbered]) -> None:
        """Add the remarks that people marked, to be filed by `judge`; one that the program sees too is there."""
        for _, entry in judged:
            span = find_quote(self.response, entry.deed.one) if isinstance(entry.deed, Added) else None
            if span is None or any(one.remark.span == span for one in self.entries):
                continue
            self.out.add(len(self.entries))
            remark = Remark(span=span, stance=Stance.NEUTRAL)
            self.entries.append(
                Filed(document=self.response.id, number=0, remark=remark, section=None, extent=Extent.WHOLE, sure=True)
            )

    def judge(self, judged: Sequence[Numbered], remembered: Mapping[RemarkAnchor, Remembered]) -> set[int]:
        """Work in what people judged, the latest last; return the entries that have lost their place."""
        astray = set()
        for number, entry in judged:
            deed = entry.deed
            here = remembered.get(deed.one) if isinstance(deed, Added | Dropped | Refiled) else None
            section = deed.filing.section if isinstance(deed, Added | Refiled) and deed.filing else None
            if here is None or (section is not None and section not in self.sections):
                astray.add(number)
                continue
            mark = Mark(by=entry.by, at=entry.at, entry=number, changed=here.changed)
            match deed:
                case Dropped():
                    self.out.add(here.at)
                case Added() | Refiled():
                    self.entries[here.at] = self._filed(self.entries[here.at], deed, mark)
                    self.out -= {here.at} if isinstance(deed, Added) else set()
        return astray

    def order(self) -> list[int]:
        """Return the places of the remarks that count, in reading order."""
        kept = [at for at in range(len(self.entries)) if at not in self.out]
        return sorted(kept, key=lambda at: self.entries[at].remark.span)

    def _filed(self, entry: Filed, deed: Added | Refiled, mark: Mark) -> Filed:
        remark = entry.remark if deed.stance is None else replace(entry.remark, stance=deed.stance)
        if deed.filing is None:
            return replace(entry, remark=remark, judged=mark)
        aim = self._aim(deed.filing)
        return replace(
            entry,
            remark=replace(remark, aims=(aim,)),
            section=aim.section,
            extent=aim.extent,
            sure=True,
            judged=mark,
        )

    def _aim(self, filing: Filing) -> Aim:
        section = None if filing.section is None else self.sections[filing.section]
        label = "" if section is None else heading(by_id(self.base)[section])
        return Aim(extent=filing.extent, section=section, label=label, via=Via.NAMED, score=1.0)
