"""What people write in a comparison: started, written part by part, kept in versions and brought back.

A draft is read anew under its lock whenever it is changed, so that nothing another person saved meanwhile is
overwritten. What two people write in different parts, or in different paragraphs of one, stands together; where they
meet, nothing is saved and both are to be seen.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from remiss.errors import ConflictError, RemissError, UsageError
from remiss.intake import decode
from remiss.language.readable import readable_text
from remiss.model.check import Check
from remiss.model.draft import Draft, DraftKind, Put, part_of, with_part
from remiss.model.merging import merged
from remiss.model.proposed import accepted, carried, proposals, released, without_marks, without_numbers
from remiss.parsing import parse_draft
from remiss.parsing.draft import draft_place, version_place
from remiss.render.draft_file import draft_text
from remiss.service import open_comparison
from remiss.store import Library, add_draft, list_versions, read_draft, read_version, update_draft

LONGEST_PART = 200_000  # code points; some sixty pages
LONGEST_HEADING = 300
BETWEEN_VERSIONS = timedelta(minutes=10)  # of writing; what is older than that is set aside before it changes
BETWEEN_WRITERS = timedelta(minutes=2)  # where another goes on: two who write at once would push out all that is older

_LOOKS_LIKE_A_PART = re.compile(r"(?m)^(#{1,6}[ \t].*\{[ \t]*#)")
_BRACES = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version by its number, the oldest 1 or more, with the draft as it was."""

    number: int
    draft: Draft


def start_draft(library: Library, draft: Draft) -> Draft:
    """Save a new draft in a saved comparison and return it as it will be read.

    Raises:
        MissingError: R-LIB-04, there is no such comparison.
        ConflictError: R-LIB-17, it has a draft of this kind already.
        DraftError: it cannot be read back.
        ComparisonError, UsageError, DocumentError: as in `remiss.store.add_draft`.
    """
    open_comparison(library, draft.comparison)
    text = draft_text(draft)
    saved = parse_draft(text, comparison=draft.comparison, kind=draft.kind)
    add_draft(library, draft.comparison, draft.kind, text)
    return saved


def open_draft(library: Library, comparison: str, kind: DraftKind) -> Draft:
    """Open the draft of a comparison.

    Raises:
        MissingError: R-LIB-16, there is none.
        DraftError: it cannot be read.
    """
    return _parsed(read_draft(library, comparison, kind), comparison, kind)


def change_draft(
    library: Library, comparison: str, kind: DraftKind, change: Callable[[Draft], Draft], *, by: str, at: str
) -> Draft:
    """Change a draft as it stands and return it; one that is the same afterwards is not written.

    Args:
        change: Returns the new draft for the one on the disk. What it raises leaves that as it is.
        by: The name the person gave, or "".
        at: When, as an ISO date and time.
    """
    return _changed(library, comparison, kind, change, by=by, at=at, always=False)


def write_part(  # noqa: PLR0913 - what was seen and what is written, of whom and when
    library: Library,
    comparison: str,
    kind: DraftKind,
    part: str,
    *,
    seen: str,
    text: str,
    by: str,
    at: str,
    sent: Collection[str] = (),
) -> Draft:
    """Save what a person wrote in a part; marks of sentences they touched go.

    Only words meet words: a mark that came or went meanwhile is no change of the text.

    Args:
        part: Its id.
        seen: Its text as the person saw it before they wrote, with or without marks. A mark in it that `text` has not
            is one they took away.
        text: What it is to be, with or without marks.
        sent: What the same person sent before and never heard of: where one of these stands, they have seen it.

    Raises:
        ConflictError: R-DRF-08, somebody else changed the same paragraph; nothing is saved.
        UsageError: R-DRF-07, the text is too long; R-DRF-09, the draft has no such part any more.
    """
    wanted, known = writable(text, draft_place(comparison, kind)), writable(seen, draft_place(comparison, kind))

    def written(draft: Draft) -> Draft:
        there = part_of(draft, part)
        if there is None:
            raise UsageError("R-DRF-09", where=draft_place(comparison, kind), part=part)
        there_seen = without_marks(there.text).strip()
        own = any(without_marks(writable(one, part)).strip() == there_seen for one in sent)
        both = without_marks(wanted) if own else merged(without_marks(known), without_marks(wanted), there_seen)
        if both is None:
            raise ConflictError("R-DRF-08", where=there.heading, by=draft.by or "–", at=draft.at)
        return with_part(draft, replace(there, text=_marked_again(both, there.text, wanted, known, draft.puts)))

    return change_draft(library, comparison, kind, written, by=by, at=at)


def _marked_again(text: str, there: str, wanted: str, known: str, puts: tuple[Put, ...]) -> str:
    """Return a text with the marks that stand in the draft, and those a person wrote anew.

    Where a person saw a mark and took it away, it goes; where they saw one that is gone in the draft, it stays gone.
    """
    saw = {one.number for one in proposals(known)}
    kept = {one.number for one in proposals(wanted)}
    old = carried(text, without_numbers(released(there, puts), saw - kept))
    standing = {one.number for one in proposals(old)}
    new = without_numbers(released(wanted, puts), saw | standing)
    return carried(old, new).strip()


def accept_proposal(library: Library, comparison: str, kind: DraftKind, number: int, *, by: str, at: str) -> Draft:
    """Let a proposed sentence stand as it is: a person has read it. A number that is nowhere changes nothing."""

    def let_stand(draft: Draft) -> Draft:
        return replace(draft, parts=tuple(replace(one, text=accepted(one.text, number)) for one in draft.parts))

    return change_draft(library, comparison, kind, let_stand, by=by, at=at)


def turn_check(  # noqa: PLR0913 - as `change_draft`
    library: Library, comparison: str, kind: DraftKind, check: Check, *, on: bool, by: str, at: str
) -> Draft:
    """Turn a kind of check on or off in a draft, which keeps that."""

    def turned(draft: Draft) -> Draft:
        off = set(draft.checks_off) - {check.value} if on else {*draft.checks_off, check.value}
        return replace(draft, checks_off=tuple(sorted(off)))

    return change_draft(library, comparison, kind, turned, by=by, at=at)


def writable(text: str, where: str) -> str:
    """Return a part's text as it can be saved and read back the same: a line that would begin a part is escaped.

    Raises:
        UsageError: R-DRF-07, it is too long.
    """
    made = _LOOKS_LIKE_A_PART.sub(r"\\\1", readable_text(text)).strip()
    if len(made) > LONGEST_PART:
        raise UsageError("R-DRF-07", where=where, found=len(made), limit=LONGEST_PART)
    return made


def writable_heading(heading: str) -> str:
    """Return a heading on one line, without braces, which would be read as attributes; "" when nothing is left."""
    return " ".join(_BRACES.sub("", readable_text(heading)).split())[:LONGEST_HEADING].strip("# ")


def versions_of(
    library: Library, comparison: str, kind: DraftKind
) -> tuple[tuple[Version, ...], tuple[RemissError, ...]]:
    """Return the earlier versions of a draft, the newest first, and what is wrong with those that cannot be read."""
    found: list[Version] = []
    refused: list[RemissError] = []
    for number in reversed(list_versions(library, comparison, kind)):
        try:
            found.append(Version(number, _version(library, comparison, kind, number)))
        except RemissError as error:
            refused.append(error)
    return tuple(found), tuple(refused)


def bring_back(library: Library, comparison: str, kind: DraftKind, number: int, *, by: str, at: str) -> Draft:
    """Put an earlier version in the place of the draft, which becomes a version itself.

    Raises:
        MissingError: R-LIB-18, there is no such version.
        DraftError, DocumentError: it cannot be read; the draft stays.
    """
    version = _version(library, comparison, kind, number)

    def brought(draft: Draft) -> Draft:
        return replace(version, revision=draft.revision, by=draft.by, at=draft.at)

    return _changed(library, comparison, kind, brought, by=by, at=at, always=True)


def _version(library: Library, comparison: str, kind: DraftKind, number: int) -> Draft:
    where = version_place(comparison, kind, number)
    return _parsed(read_version(library, comparison, kind, number), comparison, kind, where)


def _parsed(content: bytes, comparison: str, kind: DraftKind, where: str = "") -> Draft:
    text = decode(content, where or draft_place(comparison, kind))
    return parse_draft(text, comparison=comparison, kind=kind, where=where)


def _changed(  # noqa: PLR0913 - as `change_draft`
    library: Library,
    comparison: str,
    kind: DraftKind,
    change: Callable[[Draft], Draft],
    *,
    by: str,
    at: str,
    always: bool,
) -> Draft:
    """Change a draft; `always` sets the one before aside, however young it is."""
    last = _last_version(library, comparison, kind)
    saved: list[Draft] = []

    def written(content: bytes) -> bytes:
        before = _parsed(content, comparison, kind)
        after = change(before)
        if after == before:
            saved.append(before)
            return content
        text = draft_text(replace(after, revision=before.revision + 1, by=by, at=at))
        saved.append(parse_draft(text, comparison=comparison, kind=kind))
        return text.encode("utf-8")

    def kept(content: bytes) -> bool:
        return always or _is_due(_parsed(content, comparison, kind), last, by=by)

    update_draft(library, comparison, kind, written, keep=kept)
    return saved[-1]


def _last_version(library: Library, comparison: str, kind: DraftKind) -> Draft | None:
    """Return the newest version, None when there is none or it cannot be read: then one more is set aside."""
    known = list_versions(library, comparison, kind)
    try:
        return _version(library, comparison, kind, known[-1]) if known else None
    except RemissError:
        return None


def _is_due(before: Draft, last: Draft | None, *, by: str) -> bool:
    """Return whether a draft is set aside before it changes: the first is, and one that was saved `BETWEEN_VERSIONS`
    after the last version, or `BETWEEN_WRITERS` when somebody else wrote it."""
    if last is None:
        return True
    least = BETWEEN_VERSIONS if before.by == by else BETWEEN_WRITERS
    try:
        return datetime.fromisoformat(before.at) - datetime.fromisoformat(last.at) >= least
    except (TypeError, ValueError):  # a day without a time, or none
        return before.at != last.at
