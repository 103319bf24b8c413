"""Errors a person can act on.

An error carries a code and the facts; the sentence is in the message catalogues (`remiss/texts`), in the reader's
language. Only the command line and the app catch `RemissError`.
"""

from typing import ClassVar


class Term(str):
    """A fact that is itself a key of the catalogues, such as "yaml.bool"; the reader meets it in words."""

    __slots__ = ()


class RemissError(Exception):
    """Something a person did or gave cannot be used.

    Args:
        code: Key of the sentence in the catalogues, such as "R-DOC-03".
        where: File, document id or option, as the reader would type it; "" when there is no place.
        line: 1-based line in the file, or None when the finding has no line.
        facts: What the sentence quotes: what was found, what is allowed.
    """

    exit_status: ClassVar[int] = 3

    def __init__(self, code: str, *, where: str = "", line: int | None = None, **facts: str | int) -> None:
        self.code, self.where, self.line = code, where, line
        self.facts: dict[str, str | int] = dict(facts)
        super().__init__(code, where, line, facts)

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to build the error again: it travels between processes, and Streamlit keeps copies."""
        return _again, (type(self), self.code, self.where, self.line, self.facts)


class DocumentError(RemissError):
    """A file cannot be read: it breaks the format of data/README.md, is not text, is too large, or is kept from us."""


class ComparisonError(RemissError):
    """A comparison file breaks the format of comparisons/README.md."""


class DraftError(RemissError):
    """A draft, or a form that drafts begin as, breaks the format of comparisons/README.md."""


class MissingError(RemissError):
    """A file, document, comparison or library that was asked for does not exist."""


class UsageError(RemissError):
    """The request itself cannot be carried out as it was put."""

    exit_status = 2


class ConflictError(RemissError):
    """Saving would overwrite something the person has not seen."""

    exit_status = 4


def _again(
    kind: type[RemissError], code: str, where: str, line: int | None, facts: dict[str, str | int]
) -> RemissError:
    return kind(code, where=where, line=line, **facts)
