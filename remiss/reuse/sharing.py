"""Who shares text with whom: families of passages summed up by pairs of documents."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

from remiss.language.tokens import word_texts
from remiss.model.answering import is_response
from remiss.model.document import Document, DocumentId
from remiss.model.reuse import CommonText, Family, Flow, Passage, Reuse, ReuseKind, ReuseResult
from remiss.reuse.families import families
from remiss.reuse.sources import readable

COMMON = 0.3  # share of a document's letters; a response that quotes the same rule as another has less of it

_Shared = Mapping[tuple[DocumentId, DocumentId], float]  # letters that the first document shares with the second


class _Sizes(NamedTuple):
    """Texts as they are read, and how many letters each has."""

    texts: Mapping[str, str]
    letters: Mapping[str, int]


def result_of(documents: tuple[Document, ...], pairs: tuple[Reuse, ...]) -> ReuseResult:
    """Return what recurs in documents as every view reads it.

    Args:
        pairs: As `remiss.reuse.reuse_between` gives them.
    """
    found = families(pairs, {str(document.id): document.metadata.date for document in documents})
    answers = [document.id for document in documents if is_response(document)]
    return ReuseResult(
        documents=documents,
        pairs=pairs,
        families=found,
        flows=flows_of(documents, found),
        common=common_texts(documents, found, answers),
    )


def flows_of(documents: Sequence[Document], found: Iterable[Family]) -> tuple[Flow, ...]:
    """Return who has text of whom: of each family, every other document beside the probable first.

    A passage that stands twice in one document counts once for it. Most words first, then in order of the documents.
    """
    sizes = _sizes(documents)
    dates = {str(document.id): document.metadata.date for document in documents}
    parts: dict[tuple[str, str, bool], list[Passage]] = defaultdict(list)
    for family in said(found):
        longest = {passage.document: passage for passage in _one_a_document(family)}
        first = (family.source or family.passages[0]).document
        for other in longest:
            if other != first:
                earlier, later, dated = _in_time(first, other, dates)
                parts[earlier, later, dated].append(longest[later])
    flows = (_flow(*names, passages, sizes) for names, passages in parts.items())
    order = {str(document.id): at for at, document in enumerate(documents)}
    return tuple(sorted(flows, key=lambda flow: (-flow.words, order[flow.earlier], order[flow.later])))


def common_texts(
    documents: Iterable[Document], passages: Iterable[Family], among: Collection[DocumentId]
) -> tuple[CommonText, ...]:
    """Return the groups of documents that share `COMMON` of their text or more with one of them.

    Each document stands in one group at most; the group with most documents is formed first. A passage that others
    than `among` have too is not counted: who quotes the proposal does not share a draft with all who quote it.

    Args:
        among: Ids of the documents looked at, such as the answers to a remiss.
    """
    looked_at = [document for document in documents if document.id in among]
    sizes = _sizes(looked_at)
    shared = _shared(passages, looked_at, sizes)
    left = [document for document in looked_at if sizes.letters[document.id]]
    found = []
    while group := _largest(left, shared, sizes):
        found.append(group)
        left = [document for document in left if document.id not in (group.model, *group.others)]
    return tuple(found)


def said(families: Iterable[Family]) -> Iterator[Family]:
    """Yield the families that are no formulae."""
    return (family for family in families if family.kind is not ReuseKind.FORMULA)


def _in_time(one: str, two: str, dates: Mapping[str, str]) -> tuple[str, str, bool]:
    """Return two documents, the older first, and whether their dates say which that is: "2023" and "2023-05" do not."""
    first, second = dates[one], dates[two]
    if not first or not second or first.startswith(second) or second.startswith(first):
        return one, two, False
    return (one, two, True) if first < second else (two, one, True)


def _one_a_document(family: Family) -> Iterator[Passage]:
    """Yield the longest passage that each document has of a family, the first of several."""
    longest: dict[str, Passage] = {}
    for passage in family.passages:
        known = longest.get(passage.document)
        if known is None or passage.end - passage.start > known.end - known.start:
            longest[passage.document] = passage
    yield from longest.values()


def _sizes(documents: Sequence[Document]) -> _Sizes:
    texts = {str(document.id): readable(document) for document in documents}
    return _Sizes(texts, {name: _letters(text) for name, text in texts.items()})


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _covered(text: str, passages: Iterable[Passage]) -> str:
    """Return what of a text stands in passages, each letter once."""
    pieces, at = [], 0
    for passage in sorted(passages):
        pieces.append(text[max(passage.start, at) : max(passage.end, at)])
        at = max(at, passage.end)
    return " ".join(pieces)


def _flow(earlier: str, later: str, dated: bool, passages: Sequence[Passage], sizes: _Sizes) -> Flow:
    covered = _covered(sizes.texts[later], passages)
    return Flow(
        earlier=DocumentId(earlier),
        later=DocumentId(later),
        dated=dated,
        passages=len(passages),
        words=len(word_texts(covered)),
        share=_letters(covered) / max(sizes.letters[later], 1),
    )


def _shared(families: Iterable[Family], documents: Sequence[Document], sizes: _Sizes) -> _Shared:
    known = {document.id for document in documents}
    places: dict[tuple[DocumentId, DocumentId], list[Passage]] = defaultdict(list)
    for family in said(families):
        if all(passage.document in known for passage in family.passages):
            for one, two in combinations(family.passages, 2):
                for own, other in permutations((one, two)):
                    if own.document != other.document:
                        places[DocumentId(own.document), DocumentId(other.document)].append(own)
    return {pair: _letters(_covered(sizes.texts[pair[0]], passages)) for pair, passages in places.items()}


def _largest(documents: Sequence[Document], shared: _Shared, sizes: _Sizes) -> CommonText | None:
    """Return the largest group; of equally large ones the one with the oldest model, then with the first."""
    groups = [(model, group) for model in documents if (group := _group(model, documents, shared, sizes))]
    if not groups:
        return None
    return min(groups, key=lambda found: (-len(found[1].others), found[0].metadata.date or "9999"))[1]


def _group(model: Document, documents: Sequence[Document], shared: _Shared, sizes: _Sizes) -> CommonText | None:
    """Return the documents that share enough with one; None when there are none."""
    shares = {
        other.id: shared.get((other.id, model.id), 0) / sizes.letters[other.id]
        for other in documents
        if other.id != model.id
    }
    others = sorted((name for name, share in shares.items() if share >= COMMON), key=lambda name: -shares[name])
    if not others:
        return None
    whole = sum(sizes.letters[name] for name in others)
    return CommonText(
        model=model.id,
        others=tuple(others),
        shares=tuple(shares[name] for name in others),
        share=sum(shared[name, model.id] for name in others) / whole,
    )
