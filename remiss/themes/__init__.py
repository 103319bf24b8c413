"""Themes: the concepts of the field and the words that tell of them."""

from remiss.themes.across import by_gap, coverage_of, lacking, narrower_of, with_narrower
from remiss.themes.coverage import themes_of, themes_said
from remiss.themes.matching import Hit, hits, themes_in
from remiss.themes.suggesting import Suggestion, suggestions
from remiss.themes.trying import Trial, try_word
from remiss.themes.vocabulary import (
    WORD_KEYS,
    Phrase,
    Theme,
    ThemeId,
    Vocabulary,
    default_vocabulary,
    extended,
    read_phrase,
    read_vocabulary,
)

__all__ = [
    "WORD_KEYS",
    "Hit",
    "Phrase",
    "Suggestion",
    "Theme",
    "ThemeId",
    "Trial",
    "Vocabulary",
    "by_gap",
    "coverage_of",
    "default_vocabulary",
    "extended",
    "hits",
    "lacking",
    "narrower_of",
    "read_phrase",
    "read_vocabulary",
    "suggestions",
    "themes_in",
    "themes_of",
    "themes_said",
    "try_word",
    "with_narrower",
]
