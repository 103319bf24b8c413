"""Errors a person can act on.

An error carries a code and the facts; the sentence is in the message catalogues (`remiss/texts`), in the reader's
language. Only the command line and the app catch `RemissError`.
"""

from typing import ClassVar


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


class DocumentError(RemissError):
    """A file or a structured document cannot be read: it breaks the format of data/README.md or is not text."""


class ComparisonError(RemissError):
    """A comparison file breaks the format of comparisons/README.md."""


class MissingError(RemissError):
    """A file, document, comparison or library that was asked for does not exist."""


class UsageError(RemissError):
    """The request itself cannot be carried out as it was put."""

    exit_status = 2


class ConflictError(RemissError):
    """Saving would overwrite something the person has not seen."""

    exit_status = 4
