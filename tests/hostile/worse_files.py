"""More files that were made to do harm: what formats allow and no program should follow, by name, made when asked for.

Each has its answer, as in `bad_files`: a code, or the codes of what must be told when it is read.
"""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile

from packed import docx, odt

_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_IN = _P.format("Innerst")


def nested(tag: str, depth: int, inside: str = _IN) -> str:
    """Return elements in elements."""
    return f"<{tag}>" * depth + inside + f"</{tag.split(' ', maxsplit=1)[0]}>" * depth


def numbered(form: str, start: int, text: str = "%1.") -> bytes:
    """Return a DOCX with two items counted by Word from a number on, in a form."""
    told = (
        f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    )
    return docx(item.format("Innerst") + item.format("nästa") * 200, numbering=told)


def repacked(data: bytes, method: int, *, twice: bool = False) -> bytes:
    """Return a packed file packed by another method, or with its parts in it twice."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(made, "w", method) as target:
        for name in source.namelist() * (2 if twice else 1):
            target.writestr(name, source.read(name))
    return made.getvalue()


def web(inside: str) -> bytes:
    """Return a web page."""
    return f"<!doctype html><html><body><h1>Torg</h1>{inside}</body></html>".encode()


_OUTSIDE = (
    '<Relationships><Relationship Id="a" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>'
    "</Relationships>"
)
_CALL = '<w:r><w:footnoteReference w:id="1"/></w:r>'
_BOX = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
_BOX_END = "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"

# File, and the code it is refused by, or the codes of what must be told.
WORSE: dict[str, tuple[Callable[[], bytes], str | set[str]]] = {
    # Word
    "noter.docx": (
        lambda: docx(
            f"<w:p>{_CALL * 20_000}<w:r><w:t>Innerst</w:t></w:r></w:p>", footnotes=_note("Lång not. " * 2_000)
        ),
        set(),
    ),
    "romerska.docx": (lambda: numbered("upperRoman", 999_999_999), set()),
    "bokstaver.docx": (lambda: numbered("lowerLetter", 999_999_999), set()),
    "negativ.docx": (lambda: numbered("decimal", -5, "%0%9%1%%"), set()),
    "lang-mall.docx": (lambda: numbered("decimal", 1, "%1" * 5_000), set()),
    "rutor.docx": (lambda: docx(_BOX * 60 + _IN + _BOX_END * 60), "R-IMP-18"),
    "rutor-platt.docx": (lambda: docx((_BOX + _P.format("ruta") + _BOX_END) * 3_000 + _IN), set()),
    "sdt.docx": (lambda: docx("<w:sdt><w:sdtContent>" * 60 + _IN + "</w:sdtContent></w:sdt>" * 60), set()),
    "andringar.docx": (
        lambda: docx(f"<w:p>{nested('w:ins', 100, '<w:r><w:t>Innerst</w:t></w:r>')}</w:p>"),
        {"R-IMP-22"},
    ),
    "lzma.docx": (lambda: repacked(docx(_IN), ZIP_LZMA), set()),
    "bzip2.docx": (lambda: repacked(docx(_IN), ZIP_BZIP2), set()),
    "dubbel.docx": (lambda: repacked(docx(_IN), ZIP_BZIP2, twice=True), set()),
    "skrap-fore.docx": (lambda: b"PK\x03\x04skrap" * 50 + docx(_IN), set()),
    "utf16.docx": (lambda: _part("word/document.xml", _document().encode("utf-16")), set()),
    "okand-kod.docx": (lambda: _part("word/document.xml", _document("klingon").encode()), "R-IMP-13"),
    "langt-ord.docx": (lambda: docx(_IN + _P.format("å" * 700_000)), "R-IMP-14"),
    "bred-egenskap.docx": (lambda: docx(f'<w:p w:rsid="{"x" * 900_000}"><w:r><w:t>Innerst</w:t></w:r></w:p>'), set()),
    "riktning.docx": (lambda: docx(_IN + _P.format("\u202e\u2066 txt.exe \u200b\ufeff\u2028ny\u2029rad")), set()),
    "icke-tecken.docx": (lambda: docx(_IN + _P.format("&#xFFFD; \U0001f6b2 \ufdd0 &#x85;")), set()),
    "tabell-1000.docx": (
        lambda: docx(f"{_IN}<w:tbl>{('<w:tr>' + '<w:tc><w:p/></w:tc>' * 300 + '</w:tr>') * 300}</w:tbl>"),
        "R-IMP-14",
    ),
    "for-manga-fore.docx": (
        lambda: docx(
            f'{_IN}<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc>{_P.format("a")}</w:tc>'
            f"<w:tc>{_P.format('b')}</w:tc></w:tr></w:tbl>"
        ),
        set(),
    ),
    "bit-utanfor.docx": (
        lambda: _part(
            "word/_rels/document.xml.rels",
            _OUTSIDE,
        ),
        set(),
    ),
    "alternativ.docx": (
        lambda: docx(
            f"<mc:AlternateContent><mc:Choice>{_IN}</mc:Choice><mc:Fallback>{_IN}</mc:Fallback></mc:AlternateContent>"
        ),
        set(),
    ),
    "makron.docm": (lambda: docx(_IN, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100}), set()),
    "rtf.docx": (lambda: b"{\\rtf1\\ansi Innerst}", "R-IMP-10"),
    "eps.pdf": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n(Innerst) show\n", {"R-IMP-26"}),
    # OpenDocument
    "blanka-igen.odt": (
        lambda: odt("<text:p>Innerst</text:p>" + '<text:p>a<text:s text:c="999999999"/>b</text:p>' * 2_000),
        set(),
    ),
    "rader.odt": (
        lambda: odt(
            "<text:p>Innerst</text:p><table:table><table:table-row table:number-rows-repeated='1000000'>"
            "<table:table-cell>"
            "<text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
            "</table:table>"
        ),
        set(),
    ),
    "listor.odt": (
        lambda: odt(
            "<text:list><text:list-item>" * 60 + "<text:p>Innerst</text:p>" + "</text:list-item></text:list>" * 60
        ),
        set(),
    ),
    "ram-i-ram.odt": (
        lambda: odt(
            f"<text:p>{nested('draw:frame', 80, '<draw:text-box><text:p>Innerst</text:p></draw:text-box>')}</text:p>"
        ),
        set(),
    ),
    # Web pages
    "celler.html": (
        lambda: web("<p>Innerst<table>" + "<tr><td colspan=1000 rowspan=1000>a<td>b</tr>" * 300 + "</table>"),
        set(),
    ),
    "tal.html": (lambda: web("<p>Innerst</p><ol type=I start=999999999>" + "<li>a</li>" * 500 + "</ol>"), set()),
    "listor.html": (lambda: web("<ul><li>" * 3_000 + "Innerst"), set()),
    "ren-text.html": (lambda: web("<p>Innerst</p><plaintext><script>x()</script>"), set()),
    "mall.html": (
        lambda: web(
            "<p>Innerst</p><template><p>dolt</p></template><noscript><p>nej</p></noscript><svg><text>bild</text></svg>"
        ),
        set(),
    ),
    "egenskaper.html": (
        lambda: web(f"<p {' '.join(f'a{n}=1' for n in range(200_000))}>Innerst</p>"),
        "R-IMP-16",
    ),
    "utf7.html": (
        lambda: b"<!doctype html><meta charset=utf-7><p>Innerst +ADw-script+AD4-x()+ADw-/script+AD4-</p>",
        set(),
    ),
    "fel-kod.html": ("<!doctype html><meta charset=utf-16><p>Innerst åäö</p>".encode, set()),
    "bas.html": (
        lambda: web('<base href="http://a.example/"><p>Innerst</p><img src="b.png"><iframe src="c"></iframe>'),
        set(),
    ),
    "data.html": (lambda: web(f'<p>Innerst</p><img src="data:image/png;base64,{"A" * 900_000}">'), set()),
    # Text
    "citat.md": (lambda: b"# Torg\n\nInnerst\n\n" + b">" * 20_000 + b" a\n", set()),
    "listor.md": (lambda: b"# Torg\n\nInnerst\n\n" + b"".join(b" " * (2 * n) + b"- a\n" for n in range(600)), set()),
    "alias.md": (lambda: b"---\ntitle: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\n# Torg\n\nInnerst\n", set()),
    "sidor.md": (
        lambda: b"# Torg\n\nInnerst\n\n" + b"".join(b"<!-- sida %d -->\n\na\n\n" % n for n in (999_999, 5, 5, 0, 3)),
        set(),
    ),
    "paragrafer.txt": (lambda: b"Innerst\n\n" + "§ 1\n".encode() * 20_000, set()),
    "streck.txt": (lambda: b"Innerst\n\n" + b"| " * 100_000 + b"\n|---|\n", set()),
    "betoning.md": (lambda: b"# Torg\n\nInnerst " + b"*a **b _c " * 20_000, set()),
    "hanvisningar.md": (
        lambda: b"# Torg\n\nInnerst\n\n" + b"".join(b"[a%d]: http://b\n" % n for n in range(20_000)),
        set(),
    ),
    "radslut.txt": ("Innerst\u2028\u2028Torg\u0085\v\fPlan\r\r\n\n\r".encode, set()),
    "udda-utf16.txt": (lambda: ("Innerst på torget. " * 30).encode("utf-16")[:-1], {"R-IMP-20"}),
    "sedel.txt": (lambda: b"Innerst\n\n" + ("1.1.1.1.1.1.1.1 Mål\n\nText här.\n\n").encode() * 5_000, set()),
}


def _note(text: str) -> str:
    return f'<w:footnote w:id="1">{_P.format(text)}</w:footnote>'


def _part(name: str, content: str | bytes) -> bytes:
    return docx(_IN, {name: content})


def _document(encoding: str = "UTF-16") -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><w:document xmlns:w="{space}"><w:body>{_IN}</w:body></w:document>'
    )
