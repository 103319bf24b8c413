"""From a register and an adopted text to what became of each ask."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from remiss.language.tokens import word_texts
from remiss.model.body import own_text
from remiss.model.document import Document, Section, SectionId
from remiss.model.outcome import Outcome, Outcomes, Suggested, Why
from remiss.model.outline import by_id, parents, sections_of, walk
from remiss.model.register import Filed, Register
from remiss.model.remark import Extent, Via
from remiss.model.remark_judgement import Fulfilment
from remiss.model.result import PairResult, Result
from remiss.outcome.assessing import assessments
from remiss.outcome.changes import Changes, changes_between
from remiss.outcome.judging import Place, suggest
from remiss.outcome.wishes import read_wishes


def outcomes_of(register: Register, result: Result) -> Outcomes:
    """Return what became of each ask of a register.

    Args:
        register: The answers to the base as it was sent out.
        result: That base laid against the one text that was adopted; what people judged of links counts.
    """
    base, adopted = result.base, result.others[0]
    pair = result.pairs[0]
    outline = _Outline(base, adopted, pair)
    changes = changes_between(base, adopted)
    responses = {response.id: response for response in register.responses}
    given = assessments(register, adopted.id)
    found = []
    for group in register.groups:
        for at in group.filed:
            entry = register.filed[at]
            place = outline.place(entry)
            suggested = _suggested(entry, responses[entry.document], place, outline, changes)
            found.append(
                Outcome(
                    at=at,
                    section=entry.section,
                    counterparts=tuple(place.adopted) if place.sent else (),
                    suggested=suggested,
                    assessed=given.get(at),
                )
            )
    return Outcomes(register=register, result=result, outcomes=tuple(found))


def _suggested(entry: Filed, response: Document, place: Place, outline: "_Outline", changes: Changes) -> Suggested:
    wishes = read_wishes(
        entry.remark,
        response.text,
        outline.words(place.sent),
        outline.titles(place.sent),
        response.metadata.body,
    )
    suggested = suggest(wishes, place, changes)
    if entry.extent is Extent.OUTSIDE and suggested.fulfilment is Fulfilment.NOT_MET:
        return Suggested(fulfilment=Fulfilment.CANNOT_TELL, why=Why.OUTSIDE)
    return suggested


class _Outline:
    """Two editions and how their sections answer to one another."""

    def __init__(self, base: Document, adopted: Document, pair: PairResult) -> None:
        self._base, self._adopted = by_id(base), by_id(adopted)
        self._links: dict[SectionId, list[SectionId]] = {}
        for link in pair.alignment.links:
            self._links.setdefault(link.left, []).append(link.right)
        self._new = frozenset(gap.section for gap in pair.alignment.only_right)
        self._titles = {one.id: tuple(word_texts(one.title)) for one in sections_of(adopted)}
        self._moved = _moved(base, adopted, self._links)
        self._texts = {one.id: tuple(word_texts(own_text(base, one).text)) for one in sections_of(base)}

    def words(self, sections: Collection[SectionId]) -> tuple[str, ...]:
        """Return the words of sections as they were sent out, each once; of no sections those of the whole text."""
        chosen = sections or self._texts
        return tuple(dict.fromkeys(word for section in chosen for word in self._texts[section]))

    def titles(self, sections: Collection[SectionId]) -> tuple[str, ...]:
        """Return the words of the headings of sections as they were sent out."""
        return tuple(word for section in sections for word in word_texts(self._base[section].title))

    def place(self, entry: Filed) -> Place:
        """Return where an ask aims in both editions."""
        aimed = [entry.section] if entry.section is not None else []
        aimed += [
            aim.section
            for aim in entry.remark.aims
            if aimed and aim.via is Via.NAMED and aim.section is not None and aim.section in self._base
        ]
        sent = _below(aimed, self._base)
        adopted = _below([there for one in sent for there in self._links.get(one, ())], self._adopted)
        whole = not aimed
        return Place(
            sent=sent,
            adopted=tuple(self._adopted) if whole else adopted,
            whole=whole,
            moved=any(one in self._moved for one in aimed),
            titles=self._titles,
            new=self._new,
        )


def _below(sections: Sequence[SectionId], outline: Mapping[SectionId, Section]) -> tuple[SectionId, ...]:
    """Return sections with all below them, each once, in reading order."""
    found = {one.id for section in sections for one in walk((outline[section],))}
    return tuple(section for section in outline if section in found)


def _moved(base: Document, adopted: Document, links: Mapping[SectionId, Sequence[SectionId]]) -> frozenset[SectionId]:
    """Return the base sections that stand under another heading now, or on the other side of a neighbour."""
    above, there = parents(base), parents(adopted)
    order = {section: at for at, section in enumerate(there)}
    found = set()
    siblings: dict[SectionId | None, list[SectionId]] = {}
    for section, parent in above.items():
        if links.get(section):
            siblings.setdefault(parent, []).append(section)
            new = there[links[section][0]]
            if parent is not None and links.get(parent) and new not in links[parent]:
                found.add(section)
    for family in siblings.values():
        for one, following in pairwise(family):
            if order[links[one][0]] > order[links[following][0]]:
                found |= {one, following}
    return frozenset(found)
