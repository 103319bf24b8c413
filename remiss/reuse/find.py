"""The search: texts in, passages that stand in two places out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from remiss.model.document import Document
from remiss.model.reuse import Passage, Reuse
from remiss.reuse.fingerprints import fingerprint
from remiss.reuse.judge import judged
from remiss.reuse.merge import merged
from remiss.reuse.refine import Pair, passages_of
from remiss.reuse.repeats import from_the_first, repeated_apart, with_formulae
from remiss.reuse.seeds import find_seeds
from remiss.reuse.sources import Searched, Source, searched, source_of
from remiss.reuse.stretches import find_stretches


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


def reuse_between(documents: Sequence[Document], *, jobs: int = 1) -> tuple[Reuse, ...]:
    """Return what `find_reuse` does of documents; their page furniture is looked past, and listed as `FORMULA`."""
    return _find([source_of(document) for document in documents], jobs)


def _find(sources: Sequence[Source], jobs: int) -> tuple[Reuse, ...]:
    texts = [searched(source) for source in sources]
    found = [
        reuse
        for left, right, pair in _pairs(texts, jobs)
        for reuse in judged((sources[left].name, sources[right].name), texts[left].text, texts[right].text, pair)
    ]
    found = from_the_first(with_formulae(found))
    found += repeated_apart(sources, texts)
    order = {source.name: place for place, source in enumerate(sources)}

    def place(reuse: Reuse) -> tuple[int, Passage, int, Passage]:
        return order[reuse.left.document], reuse.left, order[reuse.right.document], reuse.right

    return tuple(sorted(found, key=place))


def _pairs(texts: Sequence[Searched], jobs: int) -> Iterator[tuple[int, int, Pair]]:
    """Yield the passages that two texts, by number, have in common."""
    prints = fingerprint([text.text for text in texts], jobs=jobs)
    parts: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for seeds in find_seeds(prints):
        for stretch in find_stretches(seeds):
            left, right = texts[stretch.left].text, texts[stretch.right].text
            parts[stretch.left, stretch.right] += passages_of(left, right, stretch)
    for (left_text, right_text), pairs in parts.items():
        for pair in merged(pairs, one_text=left_text == right_text):
            yield left_text, right_text, pair
