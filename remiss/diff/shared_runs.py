"""A quick look at whether two texts can have a passage in common, before a closer one."""

from collections.abc import Iterable, Set

RUN = 3  # words; nearly equal sentences have three in a row in common, unrelated ones hardly ever

WordRun = tuple[str, ...]


def word_runs_of(text: str) -> Iterable[WordRun]:
    """Return every `RUN` words in a row, as they stand between white space; of fewer words, all of them."""
    words = text.split()
    return zip(words, words[1:], words[2:], strict=False) if len(words) > RUN else (tuple(words),)


def has_run(text: str, runs: Set[WordRun]) -> bool:
    """Return whether a text has one of the runs."""
    return not runs.isdisjoint(word_runs_of(text))
