"""Every sentence a person reads, one catalogue per language (`sv.po`, `en.po`), found by key.

Keys are symbolic ("compare.gap", "R-DOC-03"), so that a wording can be changed without touching code.
"""

from remiss.texts.catalogue import Catalogue, Language, catalogue, choose_language, explain

__all__ = ["Catalogue", "Language", "catalogue", "choose_language", "explain"]
