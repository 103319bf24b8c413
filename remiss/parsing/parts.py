"""Headings with attributes, as Pandoc writes them: `## 3.2 Uppföljning {#uppfoljning .views about=matt.mal}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from remiss.errors import DraftError
from remiss.model.draft import Role

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*(?:\{([^{}]*)\})?[ \t]*$")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_ATTRIBUTE = re.compile(r"#(?P<id>[\w-]+)|\.(?P<role>[\w-]+)|about=(?P<about>[\w.-]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLine:
    """A heading and the lines below it.

    Attributes:
        line: 1-based line of the heading in the file.
        id, about: "" where the heading gives none; `role` None likewise.
        lines: Those below it, up to the next heading.
    """

    line: int
    level: int
    heading: str
    id: str
    role: Role | None
    about: str
    lines: tuple[str, ...]


def read_parts(text: str, *, where: str, first_line: int, all_headings: bool) -> tuple[tuple[str, ...], list[HeadLine]]:
    """Return the lines before the first heading, and the headings in order.

    Args:
        text: Markdown.
        where: The file, for findings.
        first_line: 1-based line of the file on which `text` begins.
        all_headings: Every heading outside of code begins a part; else only one with an id, wherever it stands.

    Raises:
        DraftError: R-DRF-02, an attribute is none; R-DRF-03, there is no such role.
    """
    before: list[str] = []
    found: list[tuple[HeadLine, list[str]]] = []
    fence = ""
    for number, line in enumerate(text.split("\n"), first_line):
        head = None if fence else _head(line, where, number, all_headings=all_headings)
        if head is not None:
            found.append((head, []))
            continue
        mark = _FENCE.match(line.strip()) if all_headings else None  # one left open would swallow parts that have ids
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1][:3]
        (found[-1][1] if found else before).append(line)
    return tuple(before), [_with_lines(head, lines) for head, lines in found]


def _with_lines(head: HeadLine, lines: list[str]) -> HeadLine:
    return HeadLine(
        line=head.line, level=head.level, heading=head.heading, id=head.id, role=head.role, about=head.about,
        lines=tuple(lines),
    )  # fmt: skip


def _head(line: str, where: str, number: int, *, all_headings: bool) -> HeadLine | None:
    match = _HEADING.fullmatch(line)
    if match is None or not match[2] or not (all_headings or (match[3] or "").strip().startswith("#")):
        return None
    given = dict(_attributes(match[3] or "", where, number))
    role = given.get("role")
    if role is not None and role not in set(Role):
        raise DraftError("R-DRF-03", where=where, line=number, found=role, allowed=", ".join(Role))
    return HeadLine(
        line=number,
        level=len(match[1]),
        heading=" ".join(match[2].split()),
        id=given.get("id", ""),
        role=None if role is None else Role(role),
        about=given.get("about", ""),
        lines=(),
    )


def _attributes(written: str, where: str, number: int) -> Iterator[tuple[str, str]]:
    for word in written.split():
        match = _ATTRIBUTE.fullmatch(word)
        if match is None:
            raise DraftError("R-DRF-02", where=where, line=number, found=word)
        yield from ((name, value) for name, value in match.groupdict().items() if value is not None)
