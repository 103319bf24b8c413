"""The Swedish words of cues.toml."""

import tomllib
from functools import cache
from importlib import resources


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return the words of one entry of cues.toml."""
    source = resources.files(__package__).joinpath("cues.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))[name].split())
