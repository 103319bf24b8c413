"""The second process: it lays documents against one another for as long as it is asked to.

It is asked by its standard input and answers by its standard output. It ends when its input does, so that it never
outlives the process that started it.
"""

import gc
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from remiss.compare import compare_pair
from remiss.language import read_word_lists, recall_common_words
from remiss.model.document import Document
from remiss.model.result import PairResult
from remiss.sharing.wire import receive, send

# Objects made, and not yet freed, before Python looks for rings among them. A comparison makes some 300,000 and no
# rings; with the usual 700 they are all looked through seven times, a tenth of the time of thirty documents, and with
# 10,000 a twenty-fifth.
COLLECT_AFTER = 50_000


BASE, OTHER = "base", "other"  # how an answer names the two documents, which who asked has


@dataclass(frozen=True, slots=True)
class Asked:
    """Two documents to be laid against each other; without a base it is the one asked for before."""

    base: Document | None
    other: Document


def main() -> None:
    """Answer what is asked until nothing more can be."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing that a library prints may come between the answers
    gc.set_threshold(COLLECT_AFTER)
    read_word_lists()
    recall_common_words()
    with suppress(EOFError, BrokenPipeError):
        _answer_all(questions, answers)


def _answer_all(questions: BinaryIO, answers: BinaryIO) -> None:
    base: Document | None = None
    while True:
        asked: Asked = receive(questions)
        base = asked.base or base
        send(_laid(base, asked.other), answers, {BASE: base, OTHER: asked.other})


def _laid(base: Document | None, other: Document) -> PairResult | None:
    """Return what `compare_pair` does, None where it fails: it then fails where it is asked for, and is told of."""
    try:
        return compare_pair(base, other) if base is not None else None
    except Exception:  # noqa: BLE001
        return None
