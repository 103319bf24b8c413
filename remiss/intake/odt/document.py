"""An ODT as a whole: which part is what, and what a person should know of it."""

from collections.abc import Iterator

from lxml import etree

from remiss.errors import DocumentError
from remiss.intake.extract import Extract, Finding
from remiss.intake.odt.body import Body, is_skipped
from remiss.intake.odt.styles import Counter, default_size, read_lists, read_styles
from remiss.intake.package import child, local, open_package
from remiss.intake.quotes import quoted
from remiss.intake.signs import count_words
from remiss.intake.writer import Writer
from remiss.model.document import FurnitureKind

_BREAKS = frozenset({"p", "h", "s", "tab", "line-break", "note", "text-box"})


def read_odt(data: bytes) -> Extract:
    """Return what an OpenDocument text says, with all changes accepted.

    Headings carry their automatic numbers as text. Headers come first and footers last, as furniture; a note stands
    below the paragraph that calls it.

    Raises:
        DocumentError: R-IMP-12 to R-IMP-15 and R-IMP-18, as `open_package` and `Package.xml` say.
    """
    package = open_package(data)
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise DocumentError("R-IMP-12")
    content, looks, meta = (package.xml(name) for name in ("content.xml", "styles.xml", "meta.xml"))
    text = child(content, "body", "text")
    if content is None or text is None:
        raise DocumentError("R-IMP-13")
    roots = [root for root in (looks, content) if root is not None]
    writer = Writer()
    body = Body(writer, read_styles(roots), Counter(read_lists(roots)), default_size(roots))
    headers, footers = (_distinct(looks, kind) for kind in ("header", "footer"))
    for root in headers:
        body.read(root, FurnitureKind.HEADER)
    body.pictures = 0  # a coat of arms in the header is no picture to read
    body.read(text)
    pictures = body.pictures
    for root in footers:
        body.read(root, FurnitureKind.FOOTER)
    return writer.finish(
        words=sum(count_words(all_text(root)) for root in (*headers, text, *footers)),
        title=_title(meta),
        findings=_findings(text, body, pictures),
    )


def _distinct(styles: etree._Element | None, kind: str) -> list[etree._Element]:
    """Return the headers or the footers of the page styles that say different things."""
    by_text: dict[str, etree._Element] = {}
    pages = child(styles, "master-styles")
    for item in (item for page in pages for item in page) if pages is not None else ():
        if local(item) in (kind, f"{kind}-left", f"{kind}-first"):
            by_text.setdefault(" ".join(all_text(item).split()), item)
    return [root for said, root in by_text.items() if said]


def _title(meta: etree._Element | None) -> str:
    found = child(meta, "meta", "title")
    return "" if found is None else found.text or ""


def _findings(text: etree._Element, body: Body, pictures: int) -> Iterator[Finding]:
    changes = sum(local(item) == "changed-region" for item in text.iter())
    if changes:
        yield Finding("R-IMP-22", (("n", changes),))
    comments = [" ".join(_said(item).split()) for item in text.iter() if local(item) == "annotation"]
    if comments:
        yield Finding("R-IMP-23", (("n", len(comments)), ("quotes", quoted(comments))))
    hidden = count_words(" ".join(body.hidden))
    if hidden:
        yield Finding("R-IMP-24", (("n", hidden),))
    if pictures:
        yield Finding("R-IMP-29", (("pictures", pictures), ("embedded", 0)))


def _said(annotation: etree._Element) -> str:
    return "\n".join("".join(item.itertext()) for item in annotation if local(item) in ("p", "list"))


def all_text(root: etree._Element) -> str:
    """Return every letter in paragraphs but those struck, of comments and of patterns: so are words counted."""
    found: list[str] = []
    depth = 0  # of paragraphs; what stands outside of them is indentation
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, item in walk:
        name = local(item)
        if event == "start" and name and is_skipped(item):
            walk.skip_subtree()
            continue
        if event == "start":
            depth += name in ("p", "h")
            found.append("\n" if name in _BREAKS else "")
            found.append(item.text or "" if depth else "")
            continue
        if name in _BREAKS:
            found.append("\n")
        depth -= name in ("p", "h")
        found.append(item.tail or "" if depth and item is not root else "")
    return "".join(found)
