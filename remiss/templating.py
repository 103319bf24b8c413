"""The Word template of a saved comparison: one of the library's, on its way into the comparison."""

from dataclasses import replace

from remiss import keeping
from remiss.render.invited_lines import with_template
from remiss.render.word import Setting, render_word
from remiss.store import Library, add_template, read_template
from remiss.texts import Language, catalogue

_TRIED = "# A\n\n## B\n\n1. a\n\n| a |\n| --- |\n| b |\n"


def keep_template(library: Library, name: str, content: bytes) -> None:
    """Keep a template in the library, once something could be written in it.

    Raises:
        UsageError: R-EXP-01 and -04, as in `remiss.render.word.render_word`; R-EXP-06 and R-LIB-09, as in
            `remiss.store.add_template`.
        DocumentError: R-LIB-06, it is too large.
    """
    add_template(library, name, _tried(name, content))


def choose_template(library: Library, name: str, template: str) -> None:
    """Say in which template a comparison is written in Word; "" for the program's own.

    Raises:
        UsageError, MissingError: as in `template_of`.
        ComparisonError, ConflictError, DocumentError: as in `remiss.keeping.rewrite_comparison`.
    """
    template_of(library, template)
    keeping.rewrite_comparison(
        library, name, lambda seen: replace(seen, template=template), lambda text, _: with_template(text, template)
    )


def template_of(library: Library, template: str) -> bytes | None:
    """Return the bytes of a template in which something can be written; None for "", the program's own.

    Raises:
        MissingError: R-EXP-05, the library has no such template.
        UsageError: R-EXP-01 and -04, as in `remiss.render.word.render_word`.
        DocumentError: R-LIB-06 and -09, it cannot be read.
    """
    return _tried(template, read_template(library, template)) if template else None


def _tried(name: str, content: bytes) -> bytes:
    """Return a template after something has been written in it."""
    render_word(_TRIED, Setting(title=name, template=content, template_name=name), catalogue(Language.SV))
    return content
