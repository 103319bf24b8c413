"""What people do to the links and the remarks of a saved comparison: confirm, reject, link, note, review, reply, undo.

Each function adds one entry to the comparison's log. The file is read anew under its lock, so that nothing another
person saved meanwhile is overwritten; when they judged the same matter, nothing is saved and both are to be seen.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from remiss.align import align_documents
from remiss.compare import anchor_of, clashing, counterparts, in_force, undone_in, with_opening
from remiss.errors import ComparisonError, ConflictError, MissingError, UsageError
from remiss.intake import decode
from remiss.language.readable import readable_text
from remiss.model.alignment import Alignment
from remiss.model.anchor import Anchor
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId, Section, SectionId
from remiss.model.judgement import Deed, Entry, Log, Noted, Renewed, Reviewed, Suggestion, Undone
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.remark_judgement import Assessed, Replied
from remiss.model.result import Matched, PairResult
from remiss.parsing import parse_comparison
from remiss.render.comparison_file import comparison_text, with_document, with_entries
from remiss.render.deeds import moment
from remiss.service import open_document
from remiss.store import Library, has_document, update_comparison

LONGEST_NAME = 80  # code points
LONGEST_NOTE = 10_000  # code points; some three pages
OFFERED = 3  # sections held out for a name that is none
LISTED = 10  # sections told of those that one name can mean; the next are a list to search in

_SPACES = re.compile(r"[^\S\n]+")


def judge(library: Library, seen: Comparison, deed: Deed, *, by: str, at: str, read: bytes | None = None) -> Comparison:
    """Add a judgement to a saved comparison and return it as it stands then.

    Args:
        library: Where the comparison is saved.
        seen: The comparison as the person saw it when judging.
        deed: What they judged.
        by: The name they gave.
        at: When, as an ISO date and time.
        read: The bytes that `seen` was read from; a file that still has them is not read once more.

    A renewal also puts the new version in the place of the old one in the comparison; to undo it puts the old one back.

    Raises:
        UsageError: R-JDG-01, no name; R-JDG-03, the note or reason is too long; R-JDG-04, there is no entry to undo of
            that number; R-JDG-06, the comparison does not have the old document, or has the new one already; R-JDG-08,
            the log would be too large to be read back; R-JDG-09, the entry is undone already; R-JDG-10, what it
            renewed has been renewed again or taken away.
        MissingError: R-LIB-03, the library lacks the document that would come in.
        DocumentError: that document cannot be read.
        ConflictError: R-JDG-02, somebody else judged the same matter since the person looked; nothing is saved.
        MissingError: R-LIB-04, the comparison is gone.
        ComparisonError: the file was changed by hand and cannot be read.
    """
    entry = Entry(by=_name(by), at=at, deed=_readable(deed))
    saved: list[Comparison] = []

    def added(content: bytes) -> bytes:
        text = decode(content, seen.name)
        current = seen if content == read else parse_comparison(text, name=seen.name)
        clashes = clashing(deed, current.log, seen.log)
        if clashes:
            number, theirs = clashes[-1]
            raise ConflictError("R-JDG-02", where=seen.name, by=theirs.by, at=moment(theirs.at), number=number)
        if isinstance(entry.deed, Undone):
            _check_undone(entry.deed, current, seen)
        wanted = _swapped(replace(current, log=(*current.log, entry)), current, library)
        changed = _with_entry(text, current, wanted).encode("utf-8")
        saved.append(wanted)
        return changed

    update_comparison(library, seen.name, added)
    return saved[-1]


def anchor_in(document: Document, section: str) -> Anchor:
    """Return the anchor of a section given by its id, by its printed number, by its heading or by its title.

    Raises:
        UsageError: R-JDG-05, the document has no such section; R-JDG-11, it has several. Those that can be meant are
            named by id and heading.
    """
    document = with_opening(document)
    sections = sections_of(document)
    asked = " ".join(section.split())
    found = by_id(document).get(SectionId(section))
    named = [found] if found is not None else [one for one in sections if asked == _titles(one)[0]]
    named = named or [one for one in sections if asked and asked in (one.number, *_titles(one))]
    if len(named) == 1:
        return anchor_of(document, named[0])
    if named:
        raise UsageError("R-JDG-11", where=document.id, section=section, found=_listed(named))
    near = sorted(sections, key=lambda one: -_nearness(asked, one))[:OFFERED]  # equal ones in reading order
    raise UsageError("R-JDG-05", where=document.id, section=section, near=_listed(near))


def _titles(section: Section) -> tuple[str, str]:
    """Return the heading of a section as it is printed, and without its number; white space collapsed."""
    return " ".join(heading(section).split()), " ".join(section.title.split())


def _nearness(asked: str, section: Section) -> float:
    """Return how near a name comes to the id or the title of a section, 0-100."""
    return max(fuzz.WRatio(asked.casefold(), name.casefold()) for name in (section.id, *_titles(section)))


def _listed(sections: Sequence[Section]) -> str:
    rest = ", …" if len(sections) > LISTED else ""
    return ", ".join(f"{one.id} ({_titles(one)[0]})" for one in sections[:LISTED]) + rest or "–"


def reviewed(base: Document, other: Document, pair: PairResult, one: Anchor, *, done: bool) -> Reviewed:
    """Return that a person has gone through a section of either document, or not after all, with what stood beside it.

    Args:
        pair: The two as people judged them when the person looked.
        one: The section.
        done: False takes back that it was gone through.
    """
    against = other if one.document == base.id else base
    if not done:
        return Reviewed(one=one, against=against.id, done=False)
    sections = by_id(with_opening(other))
    rows = [row for row in pair.rows if isinstance(row, Matched) and (base.id, row.base) == (one.document, one.section)]
    beside = tuple(anchor_of(other, sections[there]) for row in rows for there in counterparts(row))
    return Reviewed(one=one, against=against.id, beside=beside)


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
    name = " ".join(readable_text(by).split())[:LONGEST_NAME]
    if not name:
        raise UsageError("R-JDG-01")
    return name


def _readable(deed: Deed) -> Deed:
    """Return a deed whose text can be saved and read back as it is."""
    match deed:
        case Noted(text=text):
            return replace(deed, text=_lines(text))
        case Replied(reason=reason) | Assessed(reason=reason):
            return replace(deed, reason=_lines(reason))
        case _:
            return deed


def _lines(written: str) -> str:
    lines = [_SPACES.sub(" ", line).strip() for line in readable_text(written).splitlines()]
    text = "\n".join(lines).strip()
    if len(text) > LONGEST_NOTE:
        raise UsageError("R-JDG-03", found=len(text), limit=LONGEST_NOTE)
    return text


def _check_undone(deed: Undone, current: Comparison, seen: Comparison) -> None:
    """Refuse to undo what is not there, what is another entry now because the log was changed by hand, and what is
    undone already."""
    if not 1 <= deed.entry <= len(current.log):
        raise UsageError("R-JDG-04", where=current.name, number=deed.entry, count=len(current.log))
    if current.log[: deed.entry] != seen.log[: deed.entry]:
        raise ConflictError("R-LIB-13", where=current.name)
    if deed.entry in undone_in(current.log):
        by = max(n for n, one in enumerate(current.log, 1) if one.deed == deed)
        raise UsageError("R-JDG-09", where=current.name, entry=deed.entry, number=by)


def _swapped(wanted: Comparison, current: Comparison, library: Library) -> Comparison:
    """Return a comparison with the documents that its log asks for: a renewal, or the undoing of one, swaps one.

    Args:
        wanted: The comparison with the new log and the old documents.
        current: As it stands, with the old log.
    """
    before, after = _renewals(current.log), _renewals(wanted.log)
    swaps = [(old, new, "R-JDG-06") for number, (old, new) in after.items() if number not in before]
    swaps += [(new, old, "R-JDG-10") for number, (old, new) in before.items() if number not in after]
    for leaves, comes, code in swaps:
        names = (wanted.base, *wanted.documents)
        if leaves not in names or comes in names:
            raise UsageError(code, where=current.name, old=leaves, new=comes)
        if not has_document(library, comes):
            raise MissingError("R-LIB-03", where=comes)
        open_document(library, comes)
        wanted = _with_swap(wanted, leaves, comes)
    return wanted


def _renewals(log: Log) -> dict[int, tuple[DocumentId, DocumentId]]:
    found = ((number, entry.deed) for number, entry in in_force(log))
    return {number: (deed.old, deed.new) for number, deed in found if isinstance(deed, Renewed)}


def _with_swap(comparison: Comparison, leaves: DocumentId, comes: DocumentId) -> Comparison:
    base, *documents = (comes if name == leaves else name for name in (comparison.base, *comparison.documents))
    return replace(comparison, base=base, documents=tuple(documents))


def _with_entry(text: str, current: Comparison, wanted: Comparison) -> str:
    """Return the file of a comparison with a last entry in its log, and perhaps another document: changed there and
    nowhere else, or written anew where that cannot be read so, such as when the log stands in brackets."""
    changed = with_entries(text, wanted.log[-1:])
    for old, new in zip((current.base, *current.documents), (wanted.base, *wanted.documents), strict=True):
        changed = changed if old == new else with_document(changed, old, new)
    for candidate in (changed, comparison_text(wanted)):
        if _reads_as(candidate, wanted):
            return candidate
    raise UsageError("R-JDG-08", where=current.name)


def _reads_as(text: str, wanted: Comparison) -> bool:
    try:
        return parse_comparison(text, name=wanted.name) == wanted
    except ComparisonError:
        return False
