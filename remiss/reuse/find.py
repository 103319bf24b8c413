"""The search: texts in, passages that stand in two places out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from remiss.model.document import Document
from remiss.model.reuse import Passage, Reuse
from remiss.reuse.fingerprints import fingerprint
from remiss.reuse.judge import judged
from remiss.reuse.merge import merged
from remiss.reuse.refine import passages_of
from remiss.reuse.repeats import Apart, apart_in, from_the_first, repeated_apart, with_formulae
from remiss.reuse.seeds import Seeds, find_seeds
from remiss.reuse.sources import Source, searched, source_of
from remiss.reuse.stretches import Stretch, find_stretches

Progress = Callable[[int, int], None]  # how many texts are laid against those after them, and how many there are


def find_reuse(texts: Mapping[str, str], *, jobs: int = 1) -> tuple[Reuse, ...]:
    """Return the passages of eight words or more that recur, verbatim or nearly, within and between texts.

    Small edits, other line breaks and a scan's errors do not hide a copy. Of a passage in many places not every pair
    is listed, but each place stands in a pair with the first. Stock phrases and lines that a text repeats are of kind
    `FORMULA`; what page furniture is, only `reuse_between` knows.

    Args:
        texts: By name, in the order that decides what is left and what is right.
        jobs: Threads; the result is the same with any number.

    Returns:
        In reading order of the left passage, then of the right. Nothing for texts without common passages.
    """
    return _find([Source(name, text) for name, text in texts.items()], jobs)


def reuse_between(
    documents: Sequence[Document], *, jobs: int = 1, progress: Progress | None = None
) -> tuple[Reuse, ...]:
    """Return what `find_reuse` does of documents; their page furniture is looked past, and listed as `FORMULA`.

    Args:
        progress: Called before each document that may have text in common with one after it; what it raises ends the
            search.
    """
    return _find([source_of(document) for document in documents], jobs, progress)


def _find(sources: Sequence[Source], jobs: int, progress: Progress | None = None) -> tuple[Reuse, ...]:
    texts = [searched(source) for source in sources]
    prints = fingerprint([text.text for text in texts], jobs=jobs)
    found: list[Reuse] = []
    reached = -1
    for (left, right), stretches in stretches_by_texts(find_seeds(prints)):
        if progress is not None and left != reached:
            progress(left, len(sources))
        reached = left
        names = sources[left].name, sources[right].name
        found += verified(names, texts[left].text, texts[right].text, stretches)
    return finished([source.name for source in sources], map(apart_in, sources, texts), found)


def stretches_by_texts(seeds: Iterable[Seeds]) -> Iterator[tuple[tuple[int, int], list[Stretch]]]:
    """Yield the stretches that two texts, by number, may have in common; each two texts once, in order."""
    for some in seeds:
        for texts, stretches in groupby(find_stretches(some), key=lambda stretch: (stretch.left, stretch.right)):
            yield texts, list(stretches)


def verified(names: tuple[str, str], left: str, right: str, stretches: Iterable[Stretch]) -> list[Reuse]:
    """Return what of the stretches of two texts is reuse.

    Args:
        names: Of the texts; the same name means one text.
        left: As it is searched, see `searched`.
        right: The same of the other.
        stretches: All that these two texts have.
    """
    pairs = [pair for stretch in stretches for pair in passages_of(left, right, stretch)]
    whole = merged(pairs, one_text=names[0] == names[1])
    return [reuse for pair in whole for reuse in judged(names, left, right, pair)]


def finished(names: Sequence[str], apart: Iterable[Sequence[Apart]], found: Sequence[Reuse]) -> tuple[Reuse, ...]:
    """Return what was found in all pairs of texts, in order, with formulae told apart and what was set apart added.

    The texts themselves are not needed any more.

    Args:
        names: Of all texts, in order.
        apart: What was set apart of each, see `apart_in`.
        found: In any order.
    """
    kept = from_the_first(with_formulae(found))
    kept += repeated_apart(names, apart)
    order = {name: place for place, name in enumerate(names)}

    def place(reuse: Reuse) -> tuple[int, Passage, int, Passage]:
        return order[reuse.left.document], reuse.left, order[reuse.right.document], reuse.right

    return tuple(sorted(kept, key=place))
