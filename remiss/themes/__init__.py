"""Themes: the concepts of the field and the words that tell of them."""

from remiss.themes.matching import Hit, hits, themes_in
from remiss.themes.vocabulary import Theme, ThemeId, Vocabulary, default_vocabulary, read_vocabulary

__all__ = ["Hit", "Theme", "ThemeId", "Vocabulary", "default_vocabulary", "hits", "read_vocabulary", "themes_in"]
