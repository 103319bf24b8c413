"""What people do to the links of a saved comparison: confirm, reject, link, note, review, undo.

Each function adds one entry to the comparison's log. The file is read anew under its lock, so that nothing another
person saved meanwhile is overwritten; when they judged the same matter, nothing is saved and both are to be seen.
"""

import re
import unicodedata
from dataclasses import replace

from remiss.align import align_documents
from remiss.compare import anchor_of, clashing, with_opening
from remiss.errors import ComparisonError, ConflictError, MissingError, UsageError
from remiss.intake import decode
from remiss.model.alignment import Alignment
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.judgement import Anchor, Deed, Entry, Noted, Renewed, Suggestion, Undone
from remiss.model.outline import by_id, sections_of
from remiss.parsing import parse_comparison
from remiss.render.comparison_file import comparison_text, with_entries
from remiss.service import open_comparison
from remiss.store import Library, has_document, update_comparison

LONGEST_NAME = 80  # code points
LONGEST_NOTE = 10_000  # code points; some three pages

_SPACES = re.compile(r"[^\S\n]+")


def judge(library: Library, seen: Comparison, deed: Deed, *, by: str, at: str) -> Comparison:
    """Add a judgement to a saved comparison and return it as it stands then.

    Args:
        library: Where the comparison is saved.
        seen: The comparison as the person saw it when judging.
        deed: What they judged.
        by: The name they gave.
        at: When, as an ISO date and time.

    A renewal also puts the new version in the place of the old one in the comparison.

    Raises:
        UsageError: R-JDG-01, no name; R-JDG-03, the note is too long; R-JDG-04, there is no entry to undo of that
            number; R-JDG-06, the comparison does not have the old document, or has the new one already; R-JDG-08,
            the log would be too large to be read back.
        MissingError: R-LIB-03, the library lacks the new version.
        ConflictError: R-JDG-02, somebody else judged the same matter since the person looked; nothing is saved.
        MissingError: R-LIB-04, the comparison is gone.
        ComparisonError: the file was changed by hand and cannot be read.
    """
    entry = Entry(by=_name(by), at=at, deed=_readable(deed))

    def added(content: bytes) -> bytes:
        text = decode(content, seen.name)
        current = parse_comparison(text, name=seen.name)
        clashes = clashing(deed, current.log, seen.log)
        if clashes:
            number, theirs = clashes[-1]
            raise ConflictError("R-JDG-02", where=seen.name, by=theirs.by, at=theirs.at, number=number)
        _check(entry.deed, current, library)
        _check_undone(entry.deed, current, seen)
        return _with_entry(text, current, entry).encode("utf-8")

    update_comparison(library, seen.name, added)
    return open_comparison(library, seen.name)


def anchor_in(document: Document, section: str) -> Anchor:
    """Return the anchor of a section given by its id or by its printed number.

    Raises:
        UsageError: R-JDG-05, the document has no such section, or several of that number.
    """
    document = with_opening(document)
    found = by_id(document).get(SectionId(section))
    numbered = [one for one in sections_of(document) if one.number == section]
    if found is None and len(numbered) == 1:
        found = numbered[0]
    if found is None:
        raise UsageError("R-JDG-05", where=document.id, section=section, count=len(numbered))
    return anchor_of(document, found)


def suggestion_between(base: Document, other: Document, left: SectionId, right: SectionId) -> Suggestion | None:
    """Return what the program says of two sections before anybody judged: None when it does not link them."""
    return suggestion_in(align_documents(with_opening(base), with_opening(other)), left, right)


def suggestion_in(found: Alignment, left: SectionId, right: SectionId) -> Suggestion | None:
    """Return what the program said of two sections: None when it had not linked them.

    Args:
        found: The alignment as the program found it, before anybody judged.
    """
    for link in found.links:
        if (link.left, link.right) == (left, right):
            return Suggestion(relation=link.relation, score=link.score)
    return None


def check_name(by: str) -> None:
    """Refuse a judgement without a name before anything is saved for it.

    Raises:
        UsageError: R-JDG-01.
    """
    _name(by)


def _name(by: str) -> str:
    name = " ".join(_clean(by).split())[:LONGEST_NAME]
    if not name:
        raise UsageError("R-JDG-01")
    return name


def _readable(deed: Deed) -> Deed:
    """Return a deed whose text can be saved and read back as it is."""
    if not isinstance(deed, Noted):
        return deed
    lines = [_SPACES.sub(" ", line).strip() for line in _clean(deed.text).splitlines()]
    text = "\n".join(lines).strip()
    if len(text) > LONGEST_NOTE:
        raise UsageError("R-JDG-03", found=len(text), limit=LONGEST_NOTE)
    return replace(deed, text=text)


def _clean(text: str) -> str:
    """Return a text without control characters and halves of surrogate pairs; line ends are line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u0085", "\n")
    return "".join(char for char in lines if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Cn"})


def _check(deed: Deed, current: Comparison, library: Library) -> None:
    """Refuse what could not be read back, or would leave a comparison that cannot be opened."""
    if isinstance(deed, Undone) and not 1 <= deed.entry <= len(current.log):
        raise UsageError("R-JDG-04", where=current.name, number=deed.entry, count=len(current.log))
    if not isinstance(deed, Renewed):
        return
    names = (current.base, *current.documents)
    if deed.old not in names or deed.new in names:
        raise UsageError("R-JDG-06", where=current.name, old=deed.old, new=deed.new)
    if not has_document(library, deed.new):
        raise MissingError("R-LIB-03", where=deed.new)


def _check_undone(deed: Deed, current: Comparison, seen: Comparison) -> None:
    """Refuse to undo by number what is another entry now: somebody has changed the log by hand."""
    if isinstance(deed, Undone) and current.log[: deed.entry] != seen.log[: deed.entry]:
        raise ConflictError("R-LIB-13", where=current.name)


def _with_entry(text: str, current: Comparison, entry: Entry) -> str:
    """Return a comparison file with an entry added: as text behind what stands there, or written anew where that
    cannot be read so, such as when the log stands in the middle or in brackets."""
    wanted = replace(current, log=(*current.log, entry))
    if isinstance(entry.deed, Renewed):
        return comparison_text(_renewed(wanted, entry.deed))
    for candidate in (with_entries(text, (entry,)), comparison_text(wanted)):
        if _reads_as(candidate, wanted):
            return candidate
    raise UsageError("R-JDG-08", where=current.name)


def _reads_as(text: str, wanted: Comparison) -> bool:
    try:
        return parse_comparison(text, name=wanted.name) == wanted
    except ComparisonError:
        return False


def _renewed(comparison: Comparison, deed: Renewed) -> Comparison:
    def current(name: DocumentId) -> DocumentId:
        return deed.new if name == deed.old else name

    return replace(
        comparison,
        base=current(comparison.base),
        documents=tuple(map(current, comparison.documents)),
    )
