"""Numbers that a program sets before headings and list items, as text."""

import re
from dataclasses import replace

from remiss.intake.extract import PieceKind
from remiss.intake.writer import Words, Writer

# Bullets that people type or paste, also as signs of the fonts Symbol and Wingdings; a dash needs a blank behind it.
_TYPED = re.compile("\\s*(?:[•·▪■◦‣●○\uf0b7\uf0a7\uf0a8\uf02d]\\s*|[-–—*]\\s+)")
_ORDINAL = frozenset("0123456789.()")  # signs of a number that Markdown numbers list items with, too


def numbered(writer: Writer, words: list[Words], number: str) -> list[Words]:
    """Return words with their automatic number as the first of them."""
    if not number or not has_words(words):
        return words
    writer.count_set(number)
    return [Words(f"{number} ", strong=True), *words]


def add_item(writer: Writer, words: list[Words], number: str, level: int) -> None:
    """Write a list item with its number before it, or a bullet where it has none.

    A number that Markdown cannot count to, such as "a)", becomes part of the text; a paragraph numbered "2.1" is none
    of a list. Both would be lost otherwise.
    """
    indent = "  " * level
    if number and not set(number) <= _ORDINAL:
        writer.add(PieceKind.ITEM, numbered(writer, words, number), before=indent)
    elif "." in number[:-1]:
        writer.add(PieceKind.PARAGRAPH, numbered(writer, words, number))
    else:
        mark = number if not number or number[-1] in ".)" else f"{number}."
        writer.add(PieceKind.ITEM, words, before=f"{indent}{mark or '-'} ")


def add_paragraph(writer: Writer, words: list[Words]) -> None:
    """Write a paragraph, as a list item when its author typed a bullet before it."""
    first = next((at for at, word in enumerate(words) if word.text.strip()), None)
    opening = "".join(word.text for word in words[first : first + 2]) if first is not None else ""
    match = _TYPED.match(opening)
    if first is None or match is None:
        writer.add(PieceKind.PARAGRAPH, words)
        return
    writer.add(PieceKind.ITEM, _without(words[first:], match.end()), before="- ")


def _without(words: list[Words], signs: int) -> list[Words]:
    """Return words without so many signs at their beginning."""
    kept: list[Words] = []
    for word in words:
        cut = min(signs, len(word.text))
        signs -= cut
        kept.append(replace(word, text=word.text[cut:]))
    return kept


def has_words(words: list[Words]) -> bool:
    """Return whether something of a paragraph is shown."""
    return any(word.shown and word.text.strip() for word in words)
