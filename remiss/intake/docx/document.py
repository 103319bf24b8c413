"""A DOCX as a whole: which part is what, in which order they are read, and what a person should know of it."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from remiss.errors import DocumentError
from remiss.intake.docx.body import Body
from remiss.intake.docx.numbering import Counter, read_numberings
from remiss.intake.docx.styles import default_size, lists_of_styles, read_styles
from remiss.intake.extract import Extract, Finding
from remiss.intake.package import Package, attribute, child, local, open_package
from remiss.intake.quotes import quoted
from remiss.intake.signs import count_words
from remiss.intake.writer import Writer
from remiss.model.document import FurnitureKind

_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_BREAKS = frozenset({"p", "tab", "br", "cr", "tc"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package with what it leads to: the last word of the type, and where."""

    name: str
    root: etree._Element
    leads: tuple[tuple[str, str], ...]


def read_docx(data: bytes) -> Extract:
    """Return what a Word document says, with all changes accepted.

    Headings are known by their styles and outline levels, with their automatic numbers as text. Headers come first and
    footers last, as furniture; a note stands below the paragraph that calls it.

    Raises:
        DocumentError: R-IMP-12 to R-IMP-15 and R-IMP-18, as `open_package` and `Package.xml` say.
    """
    package = open_package(data)
    part = _main(package)
    styles_root = _first(package, part, "styles")
    styles = read_styles(styles_root)
    numberings = read_numberings(_first(package, part, "numbering"), lists_of_styles(styles_root))
    notes = _notes(package, part)
    writer = Writer()
    body = Body(writer, styles, Counter(numberings), notes, default_size(styles_root))
    headers, footers = (_distinct(package, part, kind) for kind in ("header", "footer"))
    for root in headers:
        body.read(root, FurnitureKind.HEADER)
    body.reader.pictures = 0  # a coat of arms in the header is no picture to read
    body.read(part.root)
    pictures = body.reader.pictures
    for root in footers:
        body.read(root, FurnitureKind.FOOTER)
    read = [*headers, part.root, *footers, *(notes[key] for key in sorted(body.told))]
    return writer.finish(
        words=sum(count_words(_all_text(root)) for root in read),
        title=_title(package),
        findings=_findings(read, body, pictures, _first(package, part, "comments")),
    )


def _main(package: Package) -> Part:
    top = _leads(package, "")
    name = next((where for kind, where in top if kind == "officeDocument"), "word/document.xml")
    root = package.xml(name)
    body = child(root, "body")
    if root is None or body is None:
        raise DocumentError("R-IMP-13")
    return Part(name, body, _leads(package, name))


def _leads(package: Package, name: str) -> tuple[tuple[str, str], ...]:
    """Return what a part leads to inside the package, in the order it says so."""
    folder, file = posixpath.split(name)
    root = package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
    found = []
    for item in root if root is not None else ():
        target = attribute(item, "Target")
        if attribute(item, "TargetMode") != "External" and target:
            where = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.append((attribute(item, "Type").rpartition("/")[2], where))
    return tuple(found)


def _all(package: Package, part: Part, kind: str) -> Iterator[etree._Element]:
    seen = set()
    for found, where in part.leads:
        root = package.xml(where) if found == kind and where not in seen else None
        seen.add(where)
        if root is not None:
            yield root


def _first(package: Package, part: Part, kind: str) -> etree._Element | None:
    return next(_all(package, part, kind), None)


def _distinct(package: Package, part: Part, kind: str) -> list[etree._Element]:
    """Return the headers or the footers that say different things; each section of a document has up to three."""
    by_text: dict[str, etree._Element] = {}
    for root in _all(package, part, kind):
        by_text.setdefault(" ".join(_all_text(root).split()), root)
    return [root for text, root in by_text.items() if text]


def _notes(package: Package, part: Part) -> dict[tuple[str, str], etree._Element]:
    return {
        (kind, attribute(note, "id")): note
        for kind in ("footnote", "endnote")
        for root in _all(package, part, f"{kind}s")
        for note in root
        if local(note) == kind and attribute(note, "type") in ("", "normal")
    }


def _title(package: Package) -> str:
    where = next((where for kind, where in _leads(package, "") if kind == "core-properties"), "docProps/core.xml")
    root = package.xml(where)
    return next((item.text or "" for item in root if local(item) == "title"), "") if root is not None else ""


def _findings(
    read: Sequence[etree._Element], body: Body, pictures: int, comments: etree._Element | None
) -> Iterator[Finding]:
    changes = sum(_changes(root) for root in read)
    if changes:
        yield Finding("R-IMP-22", (("n", changes),))
    texts = (
        [" ".join(_all_text(item).split()) for item in comments if local(item) == "comment"]
        if comments is not None
        else []
    )
    if texts:
        yield Finding("R-IMP-23", (("n", len(texts)), ("quotes", quoted(texts))))
    hidden = count_words(" ".join(body.hidden))
    if hidden:
        yield Finding("R-IMP-24", (("n", hidden),))
    if pictures or body.embedded:
        yield Finding("R-IMP-29", (("pictures", pictures), ("embedded", body.embedded)))


def _changes(root: etree._Element) -> int:
    """Return the number of insertions, deletions and moves; the two ends of a move are one."""
    found = [local(item) for item in root.iter() if local(item) in _CHANGES]
    return len(found) - found.count("moveFrom")


def _all_text(root: etree._Element) -> str:
    """Return every letter of a part but those struck, moved away or said again for other programs.

    This is how words are counted: it knows nothing of styles, lists, tables and fields.
    """
    found: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, item in walk:
        name = local(item)
        if event == "end":
            found.append("\n" if name in _BREAKS else "")
        elif name in ("del", "moveFrom", "Fallback") or (name == "tr" and child(item, "trPr", "del") is not None):
            walk.skip_subtree()
        elif name == "t":
            found.append(item.text or "")
        elif name == "noBreakHyphen":
            found.append("-")
    return "".join(found)
