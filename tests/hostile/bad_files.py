"""Files that were made to do harm, or that people choose by mistake, by name; each is made when it is asked for."""

from collections.abc import Callable
from struct import pack

from good_files import docx_file, html_file, odt_file
from packed import docx, odt, packed, word

_MEGA = 1 << 20
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_ENTITY = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x {}>]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r>'
    "</w:p></w:body></w:document>"
)
_WIDE = _ENTITY.format('"x"').replace('"1.0"', '"1.0" encoding="UTF-16"')
_LOL = '"lol"><!ENTITY y "' + "&x;" * 1000 + '"'


def _flagged(data: bytes) -> bytes:
    """Return a packed file whose entries say that they are encrypted, in both places where they say so."""
    return data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


def _lying(data: bytes) -> bytes:
    """Return a packed file whose list says that its parts are smaller than they are."""
    at = data.rindex(b"word/document.xml") - 46 + 24
    return data[:at] + pack("<I", 10) + data[at + 4 :]


def _tables(depth: int) -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * depth + _P.format("Innerst") + "<w:p/></w:tc></w:tr></w:tbl>" * depth)


def _part(name: str, content: str | bytes) -> bytes:
    return docx(_P.format("Text."), {name: content})


# What is refused: file and code.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "tom.docx": (lambda: b"", "R-IMP-03"),
    "blanka.txt": (lambda: b" \r\n\t" * 100, "R-IMP-03"),
    "utan-text.docx": (lambda: docx("<w:p/>"), "R-IMP-03"),
    "utan-text.odt": (lambda: odt("<text:p/>"), "R-IMP-03"),
    "utan-text.html": (lambda: b"<html><body><script>x()</script></body></html>", "R-IMP-03"),
    "binar.txt": (lambda: bytes(range(256)) * 20, "R-IMP-02"),
    "styrtecken.txt": (lambda: b"\x01\x02\x03 text" * 50, "R-IMP-02"),
    "program.pdf": (lambda: b"MZ\x90\0\x03\0" + bytes(200), "R-IMP-10"),
    "program.docx": (lambda: b"\x7fELF" + bytes(200), "R-IMP-10"),
    "bild.docx": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "R-IMP-10"),
    "bild.txt": (lambda: b"\xff\xd8\xff\xe0" + bytes(200), "R-IMP-10"),
    "arkiv.docx": (lambda: packed({"a.txt": "x"}), "R-IMP-10"),
    "tomt-arkiv.docx": (lambda: b"PK\x05\x06" + bytes(18), "R-IMP-10"),
    "kalkyl.docx": (lambda: packed({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}), "R-IMP-10"),
    "presentation.odt": (
        lambda: packed({"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": "<x/>"}),
        "R-IMP-10",
    ),
    "packad.txt": (lambda: b"\x1f\x8b\x08\0" + bytes(50), "R-IMP-10"),
    "brev.doc": (lambda: b"{\\rtf1 Hej}", "R-IMP-10"),
    "data.xml": (lambda: b'<?xml version="1.0"?><a>Text</a>', "R-IMP-10"),
    "gammal.docx": (lambda: _OLE + bytes(5000), "R-IMP-11"),
    "losenord.docx": (lambda: _OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le"), "R-IMP-12"),
    "losenord-zip.docx": (lambda: _flagged(docx_file()), "R-IMP-12"),
    "losenord.odt": (
        lambda: odt("<text:p/>", {"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "R-IMP-12",
    ),
    "avkortad.docx": (lambda: docx_file()[:-700], "R-IMP-13"),
    "avkortad.odt": (lambda: odt_file()[:-700], "R-IMP-13"),
    "halv.docx": (lambda: docx_file()[: len(docx_file()) // 2], "R-IMP-13"),
    "lognare.docx": (lambda: _lying(docx_file()), "R-IMP-13"),
    "tom-del.docx": (lambda: _part("word/document.xml", b""), "R-IMP-13"),
    "trasig-del.docx": (lambda: _part("word/document.xml", "<w:document"), "R-IMP-13"),
    "utan-kropp.docx": (lambda: _part("word/document.xml", word("document", "")), "R-IMP-13"),
    "utan-innehall.odt": (lambda: odt("", {"content.xml": "<x/>"}), "R-IMP-13"),
    "bomb-del.docx": (lambda: _part("word/document.xml", b"A" * (51 * _MEGA)), "R-IMP-14"),
    "bomb-bild.docx": (lambda: _part("word/media/image1.png", bytes(51 * _MEGA)), "R-IMP-14"),
    "bomb-kvot.docx": (lambda: docx(_P.format("x") * 400_000), "R-IMP-14"),
    "bomb-kvot.odt": (lambda: odt(f"<text:p>{'A' * 5 * _MEGA}</text:p>"), "R-IMP-14"),
    "manga-delar.docx": (lambda: docx(_P.format("x"), {f"x/{n}": b"" for n in range(2_100)}), "R-IMP-14"),
    "entitet-fil.docx": (
        lambda: _part("word/document.xml", _ENTITY.format('SYSTEM "file:///etc/hostname"')),
        "R-IMP-15",
    ),
    "entitet-natet.docx": (
        lambda: _part("word/document.xml", _ENTITY.format('SYSTEM "http://a.example/"')),
        "R-IMP-15",
    ),
    "entitet-skratt.docx": (lambda: _part("word/document.xml", _ENTITY.format(_LOL)), "R-IMP-15"),
    "entitet-utf16.docx": (
        lambda: _part(
            "word/document.xml", _ENTITY.format('"x"').replace('"1.0"', '"1.0" encoding="UTF-16"').encode("utf-16")
        ),
        "R-IMP-15",
    ),
    "entitet-format.docx": (
        lambda: docx(_P.format("x"), {"word/styles.xml": _ENTITY.format('"x"')}, styles=""),
        "R-IMP-15",
    ),
    "entitet.odt": (lambda: odt("", {"content.xml": _ENTITY.format('SYSTEM "file:///etc/hostname"')}), "R-IMP-15"),
    "ut-ur-filen.docx": (lambda: _part("../../../ut.txt", b"ut"), "R-IMP-15"),
    "ut-med-bakstreck.docx": (lambda: _part("..\\..\\ut.txt", b"ut"), "R-IMP-15"),
    "rotsokvag.docx": (lambda: _part("/etc/ut.txt", b"ut"), "R-IMP-15"),
    "enhet.docx": (lambda: _part("C:/ut.txt", b"ut"), "R-IMP-15"),
    "djup.docx": (lambda: _tables(3_000), "R-IMP-18"),
    "djup.odt": (
        lambda: odt(
            "<text:list><text:list-item>" * 3_000 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 3_000
        ),
        "R-IMP-18",
    ),
    "for-stor.txt": (lambda: b"Text. " * _MEGA, "R-IMP-17"),
    "rader.md": (lambda: b"# a\n" * 200_000, "R-IMP-17"),
}

_RING = "".join(
    f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{two}"/></w:style>' for one, two in ("AB", "BA")
)
_CHAIN = "".join(
    f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(5_000)
)
_STYLED = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>Innerst</w:t></w:r></w:p>'
_HUGE = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperLetter"/>'
    '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_OPEN_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/>'
    "</w:r></w:p>"
)
_CALL = '<w:p><w:r><w:t>Innerst</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
_LINK = '<w:p><w:hyperlink r:id="j"><w:r><w:t>Innerst</w:t></w:r></w:hyperlink></w:p>'
_BAD_LINKS = (
    '<a href="javascript:alert(1)">Innerst</a><a href="data:text/html,x">länk</a><img src="http://a.example/x.png">'
    '<iframe srcdoc="&lt;script&gt;x()&lt;/script&gt;"></iframe><link rel=stylesheet href="http://a.example/x.css">'
    '<meta http-equiv=refresh content="0;url=http://a.example/"><form action="http://a.example/"><input></form>'
)


def _page(inside: str) -> bytes:
    return f"<!doctype html><html><body>{inside}</body></html>".encode()


# What is read in spite of all: file, and the codes of what must be told. "Innerst" must be in the text.
READ: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "tabeller.docx": (lambda: _tables(80), set()),
    "ring.docx": (lambda: docx(_STYLED.format("A"), styles=_RING), set()),
    "kedja.docx": (lambda: docx(_STYLED.format("s0"), styles=_CHAIN), set()),
    "tal.docx": (
        lambda: docx(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
            '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Innerst</w:t></w:r></w:p>',
            numbering=_HUGE,
        ),
        set(),
    ),
    "falt.docx": (lambda: docx(_OPEN_FIELD * 3_000 + _P.format("Innerst")), set()),
    "not-i-not.docx": (lambda: docx(_CALL, footnotes=f'<w:footnote w:id="1">{_CALL}</w:footnote>'), set()),
    "spann.docx": (
        lambda: docx(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
            f"{_P.format('Innerst')}</w:tc><w:tc>{_P.format('två')}</w:tc></w:tr></w:tbl>"
        ),
        set(),
    ),
    "lank.docx": (lambda: docx(_LINK), set()),
    "entitet-i-ord.docx": (lambda: docx(_P.format("Innerst &amp; &lt;script&gt;")), set()),
    "blanka.odt": (lambda: odt('<text:p>Innerst<text:s text:c="999999999"/>.</text:p>'), set()),
    "spann.odt": (
        lambda: odt(
            "<table:table><table:table-row><table:table-cell><text:p>Innerst</text:p></table:table-cell>"
            '<table:table-cell table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell>'
            "</table:table-row></table:table>"
        ),
        set(),
    ),
    "lankar.html": (lambda: _page(_BAD_LINKS), {"R-IMP-28"}),
    "djup.html": (lambda: _page("<div>" * 20_000 + "Innerst"), {"R-IMP-21"}),  # the counter gives up, and it is told
    "tabeller.html": (lambda: _page("<table><tr><td>" * 300 + "Innerst"), set()),
    "fetstil.html": (lambda: _page("<b>" * 200 + "<p>Innerst</p>" * 20), set()),
    "tecken.html": (lambda: _page("Innerst &#xD800; &#0; &#1; &#x110000; &nosuch; &#99999999999;"), set()),
    "oppen.html": (lambda: _page("<p>Innerst</p><!-- " + "<!-- " * 5_000), set()),
    "vinklar.html": (lambda: _page("<p>Innerst</p>" + "<" * 100_000), set()),
    "namnlos.pdf": (docx_file, {"R-IMP-26", "R-IMP-22", "R-IMP-23"}),
    "sida.docx": (html_file, {"R-IMP-26", "R-IMP-28"}),
    "text.docx": ("Innerst åäö.\n".encode, {"R-IMP-26"}),
    "hakar.txt": (lambda: b"Innerst\n\n" + b"[" * 100_000, set()),
    "hakar.md": (lambda: b"# Innerst\n\n" + b"[a](" * 50_000 + b"![" * 50_000, set()),
    "lang-rad.txt": (lambda: b"Innerst " + b"ord " * 500_000, set()),
    "rubriker.md": (lambda: b"Innerst\n" + b"# a\n" * 20_000, set()),
    "slut-i-utf8.txt": (lambda: f"Innerst {'åäö ' * 30}å".encode()[:-1], {"R-IMP-25"}),
    "ljud.txt": (lambda: b"Innerst\x07 text.\n" * 3 + b"mer text\n" * 50, {"R-IMP-25"}),
}

SENTENCE = "Åtgärder för öppna torg på kvällen – ”trygghet”. Innerst.\n"
# Thirteen ways to write the same sentence, and what is told of each.
ENCODINGS = {
    "utf-8": set(),
    "utf-8-sig": set(),
    "utf-16": {"R-IMP-20"},
    "utf-16-le": {"R-IMP-20"},
    "utf-16-be": {"R-IMP-20"},
    "utf-16-le-bom": {"R-IMP-20"},
    "utf-16-be-bom": {"R-IMP-20"},
    "utf-32": {"R-IMP-20"},
    "cp1252": {"R-IMP-20"},
    "latin-1": {"R-IMP-20"},
    "iso8859-15": {"R-IMP-20"},
    "cp850": {"R-IMP-20"},
    "mac-roman": {"R-IMP-20"},
}


def encoded(name: str) -> tuple[str, bytes]:
    """Return the sentence, with simple dashes and quotes where the encoding has no others, and its bytes."""
    text = SENTENCE
    if name in ("latin-1", "iso8859-15", "cp850"):
        text = text.replace("–", "-").replace("”", '"')
    if name.endswith("-bom"):
        return text, f"\ufeff{text}".encode(name.removesuffix("-bom"))
    return text, text.encode(name)
