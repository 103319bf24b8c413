"""Reuse in a whole library, in pieces that many can do: fingerprints by ranges, ranges joined, pairs of texts verified.

    chunk of documents ──prints──▶ a file for each range ──joins──▶ a file for each chunk ──pairs──▶ what is reused

A chunk is neighbours in the library's order; a range is one of `SHARDS` of the hashes.
"""

import json
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
import numpy.typing as npt

from remiss.batch.opening import open_planned
from remiss.batch.plan import Planned, Step, Task, json_line, key_of
from remiss.errors import RemissError
from remiss.model.reuse import Reuse
from remiss.model.span import Span
from remiss.reuse.find import stretches_by_texts, verified
from remiss.reuse.fingerprints import Places, Prints, in_shard, offsets_of, prints_of
from remiss.reuse.repeats import Apart, apart_in
from remiss.reuse.seeds import Joined, confirmed_seeds, join_shard
from remiss.reuse.sources import searched, source_of
from remiss.store import has_result, read_result, write_result

SHARDS = 16  # ranges of hashes: what is joined at once is a sixteenth of the collection
CHUNK = 64  # documents
Array = npt.NDArray[Any]

_TEXTS = 512  # kept by each who verifies


def leave_prints(task: Task) -> tuple[RemissError, ...]:
    """Leave the fingerprints of a chunk: a file for each range, and one with the lengths of the texts.

    Returns:
        Why documents of the chunk cannot be read; nothing is left then.
    """
    texts: list[str] = []
    refused: list[RemissError] = []
    for one in task.documents:
        try:
            texts.append(_searched(task.library, task.results, one))
        except RemissError as error:
            refused.append(_about(error, one))
    if refused:
        return tuple(refused)
    prints = [prints_of(text) for text in texts]
    for shard in range(SHARDS):
        parts = [in_shard(one, shard, SHARDS) for one in prints]
        ends = np.cumsum([len(part.hashes) for part in parts], dtype=np.int64)
        hashes = np.concatenate([part.hashes for part in parts])
        starts = np.concatenate([part.starts for part in parts])
        _write(task, f"{task.key}-{shard}", ends, hashes, starts)
    _write(task, task.key, np.array([len(text) for text in texts], np.int64))
    return ()


def leave_joined(task: Task) -> tuple[RemissError, ...]:
    """Leave the pairs of equal fingerprints of a range: a file for each chunk, by the left place of the pair."""
    parts: list[Prints] = []
    for key in task.inputs:
        ends, hashes, starts = _read(task, Step.PRINTS, f"{key}-{task.part}")
        cuts = ends[:-1]
        parts += map(Prints, np.split(hashes, cuts), np.split(starts, cuts))
    offsets = _offsets(task.results, task.inputs)
    joined = join_shard(parts, offsets)
    borders = offsets[chunk_borders(len(offsets) - 1)]
    which = np.searchsorted(borders, joined.left.astype(np.int64), "right") - 1
    for chunk in range(len(task.inputs)):
        here = which == chunk
        _write(task, f"{task.key}-{chunk}", joined.left[here], joined.right[here])
    _write(task, task.key)
    return ()


def leave_pairs(task: Task) -> tuple[RemissError, ...]:
    """Leave what is reused of the texts of a chunk in them and the texts after them.

    The task's documents are all there are; its inputs the keys of the chunks, then those of the ranges.
    """
    chunks = -(-len(task.documents) // CHUNK)
    offsets = _offsets(task.results, task.inputs[:chunks])
    ranges = task.inputs[chunks:]
    joined = [Joined(*_read(task, Step.JOINS, f"{key}-{task.part}")) for key in ranges]
    lines: list[bytes] = []
    for (left, right), stretches in stretches_by_texts(confirmed_seeds(joined, offsets)):
        one, two = task.documents[left], task.documents[right]
        try:
            texts = _searched(task.library, task.results, one), _searched(task.library, task.results, two)
        except RemissError as error:
            return (_about(error, one, two),)
        lines += map(_line, verified((one.document, two.document), *texts, stretches))
    write_result(task.results, task.step, task.key, b"".join(lines))
    return ()


def chunk_borders(documents: int) -> list[int]:
    """Return where chunks begin, and where the last one ends, as numbers of documents."""
    return [*range(0, documents, CHUNK), documents]


def _line(reuse: Reuse) -> bytes:
    return json_line([reuse.left, reuse.right, reuse.similarity, reuse.kind])


def _about(error: RemissError, *documents: Planned) -> RemissError:
    """Return an error about one of the documents; what is wrong with the results is raised, for it stops all work."""
    if error.where not in {one.document for one in documents}:
        raise error
    return error


@lru_cache(maxsize=_TEXTS)
def _searched(root: str, results: str, planned: Planned) -> str:
    """Return a document's text as it is searched; it is left as a file, for a pair far away needs it again.

    The file's first line is what was set apart: that is all the end of the work needs of a document.
    """
    key = key_of(Step.TEXTS, (planned,), "")
    if has_result(results, Step.TEXTS, key):
        return read_result(results, Step.TEXTS, key).partition(b"\n")[2].decode("utf-8", "surrogatepass")
    source = source_of(open_planned(root, planned))
    found = searched(source)
    line = json_line([(one.words, one.span, one.text) for one in apart_in(source, found)])
    write_result(results, Step.TEXTS, key, line + found.text.encode("utf-8", "surrogatepass"))
    return found.text


def apart_of(results: str, planned: Planned) -> tuple[Apart, ...]:
    """Return what was set apart of a document that has been searched."""
    line = read_result(results, Step.TEXTS, key_of(Step.TEXTS, (planned,), "")).partition(b"\n")[0]
    return tuple(Apart(words, Span(*span), text) for words, span, text in json.loads(line))


@lru_cache(maxsize=2)
def _offsets(results: str, chunks: tuple[str, ...]) -> Places:
    lengths = [_arrays(read_result(results, Step.PRINTS, key))[0] for key in chunks]
    return offsets_of(np.concatenate([np.empty(0, np.int64), *lengths]).tolist())


def _write(task: Task, key: str, *arrays: Array) -> None:
    file = BytesIO()
    np.savez(file, *arrays)
    write_result(task.results, task.step, key, file.getvalue())


def _read(task: Task, step: Step, key: str) -> tuple[Array, ...]:
    return _arrays(read_result(task.results, step, key))


def _arrays(content: bytes) -> tuple[Array, ...]:
    with np.load(BytesIO(content), allow_pickle=False) as file:
        return tuple(file[name] for name in file.files)
