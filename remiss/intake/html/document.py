"""A web page as a whole: its encoding, its paragraphs, and what a person should know of it."""

import codecs
import re

from lxml import etree
from lxml import html as tree

from remiss.intake.decode import decode_any
from remiss.intake.extract import Extract, Finding
from remiss.intake.html.page import BLOCKS, DROPPED, Page
from remiss.intake.package import local
from remiss.intake.signs import count_words
from remiss.intake.writer import Writer

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_SEARCHED = 4096  # bytes; pages say it in the first thousand
# As browsers do: what calls itself by the name of a smaller set is in Windows-1252.
_AS_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1", "iso-8859-1", "us-ascii"})
_MOST_FURNITURE = 0.6  # of the words; where menus hold more, one of them was never closed, or the page is all menu


def read_html(data: bytes) -> Extract:
    """Return what a web page says. No picture, script or style sheet of it is fetched or run; links are their text.

    Menus, headers and footers of the page are furniture, but for headings in its header.

    Raises:
        DocumentError: R-IMP-02 or R-IMP-03, it is no text.
    """
    text, encoding = _decoded(data)
    page, writer = _read(text, with_furniture=True)
    held = _words(text)
    furnished = count_words(" ".join(page.furnished))
    if furnished > _MOST_FURNITURE * count_words(writer.text()):
        page, writer = _read(text, with_furniture=False)
    findings = [Finding("R-IMP-20", (("encoding", encoding),))] if encoding else []
    hidden = count_words(" ".join(page.hidden))
    if hidden:
        findings.append(Finding("R-IMP-24", (("n", hidden),)))
    if page.menus or page.drops:
        findings.append(Finding("R-IMP-28", (("menus", page.menus), ("scripts", page.drops))))
    return writer.finish(words=held, title=page.page_title, findings=findings)


def _read(text: str, *, with_furniture: bool) -> tuple[Page, Writer]:
    writer = Writer()
    page = Page(writer, with_furniture=with_furniture)
    page.feed(text)
    page.finish()
    return page, writer


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text and its encoding, "" for UTF-8: what its bytes show first, then what the page says of itself."""
    text, encoding = decode_any(data, "")
    said = _CHARSET.search(data[:_SEARCHED])
    if not encoding or encoding.startswith("UTF") or said is None:
        return text, encoding
    try:
        name = codecs.lookup(said[1].decode("ascii")).name
        if name in _AS_WINDOWS or name.startswith("utf"):
            return (data.decode("cp1252", "replace"), "Windows-1252") if name in _AS_WINDOWS else (text, encoding)
        return str(codecs.decode(data, name, "replace")), name
    except (LookupError, ValueError, TypeError):  # an unknown name, or one of a codec that makes no text
        return text, encoding


def _words(text: str) -> int | None:
    """Return the words of the page's body as another parser sees them, None when it sees nothing."""
    try:
        root = tree.document_fromstring(text.encode("utf-8", "replace"), parser=tree.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    found: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, item in walk:
        name = local(item)
        if event == "start":
            if name in DROPPED or name in ("head", ""):
                walk.skip_subtree()
                continue
            found.append("\n" if name in BLOCKS or name == "br" else "")
            found.append(item.text or "")
        else:
            found.append("\n" if name in BLOCKS else "")
            found.append(item.tail or "")
    return count_words("".join(found))
