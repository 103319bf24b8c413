"""Reuse in a whole library: its three rounds of work planned and done, and put together."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from remiss.batch.plan import Planned, Step, Task, key_of
from remiss.batch.shards import SHARDS, apart_of, chunk_borders
from remiss.errors import RemissError
from remiss.model.reuse import Passage, Reuse, ReuseKind
from remiss.reuse.find import finished
from remiss.store import read_result

Run = Callable[[Sequence[Task]], tuple[RemissError, ...]]


def find_recurring(
    library: str, results: str, documents: Sequence[Planned], run: Run
) -> tuple[tuple[Reuse, ...], list[RemissError]]:
    """Return what recurs in the documents that can be read, as `reuse_between` does, and why others cannot.

    Args:
        run: Does tasks that may be done in any order, and returns why some cannot.
    """
    left, refused = tuple(documents), list[RemissError]()
    while True:
        prints = _prints(library, results, left)
        wrong = run(prints)
        if not wrong:
            joins = _joins(library, results, prints)
            run(joins)
            pairs = _pairs(library, results, left, prints, joins)
            wrong = run(pairs)
        if not wrong:
            break
        refused += wrong
        names = {error.where for error in wrong}
        left = tuple(one for one in left if one.document not in names)
    if not left:
        return (), refused
    found = [reuse for task in pairs for reuse in _read(read_result(results, task.step, task.key))]
    apart = (apart_of(results, one) for one in left)
    return finished([one.document for one in left], apart, found), refused


def _prints(library: str, results: str, documents: Sequence[Planned]) -> list[Task]:
    chunks = [tuple(documents[start:end]) for start, end in pairwise(chunk_borders(len(documents)))]
    return [
        Task(Step.PRINTS, library, results, chunk, key_of(Step.PRINTS, chunk, ""), part)
        for part, chunk in enumerate(chunks)
        if chunk
    ]


def _joins(library: str, results: str, prints: Sequence[Task]) -> list[Task]:
    keys = tuple(task.key for task in prints)
    made_with = " ".join(keys)
    return [
        Task(Step.JOINS, library, results, (), key_of(Step.JOINS, (), f"{shard} {made_with}"), shard, keys)
        for shard in range(SHARDS if prints else 0)
    ]


def _pairs(
    library: str, results: str, documents: tuple[Planned, ...], prints: Sequence[Task], joins: Sequence[Task]
) -> list[Task]:
    keys = tuple(task.key for task in (*prints, *joins))
    made_with = " ".join(keys)
    return [
        Task(Step.PAIRS, library, results, documents, key_of(Step.PAIRS, (), f"{part} {made_with}"), part, keys)
        for part in range(len(prints))
    ]


def _read(lines: bytes) -> Iterator[Reuse]:
    for line in lines.splitlines():
        left, right, similarity, kind = json.loads(line)
        yield Reuse(Passage(*left), Passage(*right), similarity, ReuseKind(kind))


def reuse_lines(found: Iterable[Reuse]) -> Iterator[dict[str, Any]]:
    """Yield a form for each pair of passages, in order."""
    for reuse in found:
        yield {
            "left": reuse.left._asdict(),
            "right": reuse.right._asdict(),
            "similarity": round(reuse.similarity, 4),
            "kind": reuse.kind.value,
        }
