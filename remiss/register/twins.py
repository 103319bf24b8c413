"""Answers that say nothing, and those that say word for word what another says: a common draft, or one sent twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from remiss.language.fold import fold
from remiss.language.tokens import word_texts
from remiss.model.document import Block, Document, DocumentId
from remiss.model.outline import sections_of
from remiss.model.register import Register

FEWEST = 25  # words of a text that two do not write alike by chance: "no objection" takes ten


@dataclass(frozen=True, slots=True)
class Peculiar:
    """What is peculiar to an answer as a whole: it is without text, or has that of an earlier one, `same_as`."""

    empty: bool = False
    same_as: DocumentId | None = None


def peculiar_answers(register: Register) -> Mapping[DocumentId, Peculiar]:
    """Return what is peculiar to answers, in the order of the register; the others are left out.

    Compared are the words below the headings, whatever their case: the name in a letterhead may differ. Of several with
    one text all but the first are the same as the first; a text of fewer than `FEWEST` words is nobody's draft.
    """
    first: dict[tuple[str, ...], DocumentId] = {}
    found: dict[DocumentId, Peculiar] = {}
    for response in register.responses:
        words = tuple(word_texts(fold(" ".join(_texts(response)))))
        if not words:
            found[response.id] = Peculiar(empty=True)
        elif len(words) >= FEWEST and first.setdefault(words, response.id) != response.id:
            found[response.id] = Peculiar(same_as=first[words])
    return found


def _texts(response: Document) -> Iterator[str]:
    blocks: list[Block] = [*response.preamble, *(block for one in sections_of(response) for block in one.blocks)]
    for block in blocks:
        yield from (response.text[span.start : span.end] for span in block.spans)
