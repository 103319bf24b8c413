"""What there is to do, as records that travel to another process: paths, ids and hashes, never texts or arrays."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId
from remiss.store import hash_of
from remiss.version import __version__

FORM = 4  # one more when what a piece of work leaves is another; earlier files are then not used


class Step(StrEnum):
    """What can be done with a whole library; reuse is found in the three rounds of `remiss.batch.shards`."""

    THEMES = "themes"
    ALIGN = "align"
    REUSE = "reuse"
    TEXTS = "texts"
    PRINTS = "prints"
    JOINS = "joins"
    PAIRS = "pairs"


WHOLE = (Step.THEMES, Step.ALIGN, Step.REUSE)
"""What a person asks for; the rest are parts of it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A document as the work knows it: what was in its file when the work was planned."""

    document: DocumentId
    sha256: str


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work.

    Attributes:
        step: What is done.
        library: Root folder of the library, the same for all who work.
        results: Folder of the results.
        documents: What it is done with; of an alignment the base is the first.
        key: Name of the file it leaves, in lower-case hexadecimal digits.
        part: Which part of the whole it is, 0-based, where that says what is done.
        inputs: Keys of what earlier tasks have left for it.
    """

    step: Step
    library: str
    results: str
    documents: tuple[Planned, ...]
    key: str
    part: int = 0
    inputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Workers:
    """Who does the work.

    Attributes:
        jobs: Processes of this machine; 0 for as many as it has cores.
        scheduler: Address of a Dask scheduler whose workers do it instead, such as "tcp://10.0.0.2:8786"; "" for none.
    """

    jobs: int = 0
    scheduler: str = ""


def plan(
    step: Step, library: str, results: str, groups: Sequence[tuple[Planned, ...]], made_with: str
) -> tuple[Task, ...]:
    """Return a task for each group of documents, in order.

    Args:
        made_with: What else the outcome rests on, such as the hash of a vocabulary.
    """
    return tuple(Task(step, library, results, group, key_of(step, group, made_with)) for group in groups)


def key_of(step: Step, documents: Sequence[Planned], made_with: str) -> str:
    """Return the name of a result: another one when anything it rests on is another."""
    facts = [f"{FORM} {__version__}", step, made_with, *(f"{one.document} {one.sha256}" for one in documents)]
    return hash_of("\n".join(facts).encode("utf-8"))


def json_line(form: object) -> bytes:
    """Return a form as one line of JSON."""
    return json.dumps(form, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
