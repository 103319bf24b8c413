"""A sheet before it is a file."""

from dataclasses import dataclass

Cell = str | float | None  # text, a number, or nothing; a text is never a formula


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        width: In characters of the ordinary font.
        is_ratio: Its numbers are ratios, shown in per cent.
    """

    title: str
    width: int
    is_ratio: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with a name; each row has a cell for every column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
