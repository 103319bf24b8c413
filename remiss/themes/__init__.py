"""Themes: the concepts of the field and the words that tell of them."""

from remiss.themes.coverage import themes_of
from remiss.themes.matching import Hit, hits, themes_in
from remiss.themes.vocabulary import Theme, ThemeId, Vocabulary, default_vocabulary, extended, read_vocabulary

__all__ = [
    "Hit",
    "Theme",
    "ThemeId",
    "Vocabulary",
    "default_vocabulary",
    "extended",
    "hits",
    "read_vocabulary",
    "themes_in",
    "themes_of",
]
