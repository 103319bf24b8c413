"""PDF files that were made to do harm, by name, as in `worse_files`."""

import zlib
from collections.abc import Callable

_MARKED = b"/MarkInfo<</Marked true>>/StructTreeRoot 199 0 R"
_BITS = b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 1/ColorSpace/DeviceGray"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>"


def pdf(objects: dict[int, bytes], *, tail: bytes = b"", head: bytes = b"%PDF-1.7\n", root: int = 1) -> bytes:
    """Return a PDF of numbered objects with a right table of where they are."""
    data, places = head, {}
    for number, content in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    return data + b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        max(objects) + 1,
        root,
        tail,
        start,
    )


def stream(content: bytes, told: bytes = b"") -> bytes:
    """Return a stream, packed."""
    small = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(small), told, small)


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def one_page(
    content: bytes = b"",
    *,
    box: bytes = b"[0 0 595 842]",
    page: bytes = b"",
    resources: bytes = b"",
    catalogue: bytes = b"",
    more: dict[int, bytes] | None = None,
    tail: bytes = b"",
) -> bytes:
    """Return a PDF of a page that says "Innerst", with what stands in its dictionaries besides."""
    shown = b"BT /F 12 Tf 50 700 Td (Innerst torg och gator) Tj ET\n"
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox %s/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>%s>>"
        % (box, resources, page),
        4: stream(shown + content),
        5: FONT,
    }
    return pdf(objects | (more or {}), tail=tail)


def outline(count: int) -> dict[int, bytes]:
    """Return bookmarks that each lead on to the next, the last to the first."""
    items = {
        100 + n: b"<</Title(Torg %d)/Parent 99 0 R/Next %d 0 R/Dest[3 0 R/Fit]>>" % (n, 100 + (n + 1) % count)
        for n in range(count)
    }
    return {99: b"<</Type/Outlines/First 100 0 R/Last 100 0 R/Count 1>>"} | items


def tree(depth: int, *, ring: bool) -> dict[int, bytes]:
    """Return a structure tree, so deep, whose last element has the first one or nothing in it."""
    last = 200 + depth - 1
    below = {n: n + 1 for n in range(200, last)} | ({last: 200} if ring else {})
    items = {
        n: b"<</Type/StructElem/S/Sect/P 199 0 R/Pg 3 0 R%s>>" % (b"/K %d 0 R" % below[n] if n in below else b"/K 0")
        for n in range(200, last + 1)
    }
    return {199: b"<</Type/StructTreeRoot/K 200 0 R/ParentTree<</Nums[]>>>>"} | items


UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /A def 1 begincodespacerange <00> <ff> endcodespacerange
%d beginbfchar %s endbfchar endcmap end end"""


def mapped(*values: bytes) -> bytes:
    """Return a PDF whose font says that its letters from A on are these, in UTF-16."""
    told = b" ".join(b"<%02x> <%s>" % (65 + n, value) for n, value in enumerate(values))
    letters = bytes(range(65, 65 + len(values)))
    font = FONT.replace(b">>", b"/ToUnicode 7 0 R>>")
    return one_page(
        b"BT /G 12 Tf 50 600 Td (%s) Tj ET" % letters,
        resources=b"",
        more={
            3: _PAGE % b"/Font<</F 5 0 R/G 6 0 R>>",
            6: font,
            7: stream(UNICODE % (len(values), told)),
        },
    )


WORSE_PDFS: dict[str, tuple[Callable[[], bytes], str | set[str]]] = {
    "ring-av-bokmarken.pdf": (lambda: one_page(catalogue=b"/Outlines 99 0 R", more=outline(3)), set()),
    "bokmarken.pdf": (lambda: one_page(catalogue=b"/Outlines 99 0 R", more=outline(4_000)), set()),
    "ring-i-trad.pdf": (
        lambda: one_page(catalogue=_MARKED, more=tree(3, ring=True)),
        set(),
    ),
    "djupt-trad.pdf": (
        lambda: one_page(catalogue=_MARKED, more=tree(5_000, ring=False)),
        set(),
    ),
    "utan-yta.pdf": (lambda: one_page(box=b"[0 0 0 0]"), set()),
    "vand-yta.pdf": (lambda: one_page(box=b"[595 842 0 0]"), set()),
    "jatte.pdf": (lambda: one_page(box=b"[0 0 1e9 1e9]"), set()),
    "sned.pdf": (lambda: one_page(page=b"/Rotate 45"), set()),
    "surrogat.pdf": (lambda: mapped(b"d800", b"dc00", b"0000", b"fffe", b"0007", b"202e", b"0041" * 200), set()),
    "punkt-noll.pdf": (
        lambda: one_page(b"BT /F 0 Tf 50 600 Td (noll) Tj /F 1e7 Tf (jatte) Tj /F -9 Tf (bak) Tj ET"),
        set(),
    ),
    "utanfor.pdf": (lambda: one_page(b"BT /F 12 Tf 1e8 -1e8 Td (utanfor) Tj ET"), set()),
    "osynlig.pdf": (lambda: one_page(b"BT 3 Tr /F 12 Tf 50 600 Td (osynlig text) Tj ET"), set()),
    "matris.pdf": (
        lambda: one_page(
            b"q 0 0 0 0 0 0 cm BT /F 12 Tf (platt) Tj ET Q q 1e30 0 0 1e30 0 0 cm BT /F 1 Tf (stor) Tj ET Q"
        ),
        set(),
    ),
    "brev-i-pdf.pdf": (
        lambda: one_page(
            catalogue=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(cmd.exe)>>>>"
        ),
        set(),
    ),
    "rutor.pdf": (
        lambda: one_page(page=b"/Annots[" + b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(hej)>>" * 5_000 + b"]"),
        set(),
    ),
    "skrap-fore.pdf": (lambda: b"skrap\n" * 100 + one_page(), set()),
    "ofardig.pdf": (lambda: one_page() + b"9 0 obj\n<</Length 99999999>>stream\nxx", set()),
    "bild.pdf": (
        lambda: pdf(
            {
                1: b"<</Type/Catalog/Pages 2 0 R>>",
                2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                3: _PAGE % b"/XObject<</I 5 0 R>>",
                4: stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
                5: stream(
                    bytes(30_000 * 3_750),
                    _BITS,
                ),
            }
        ),
        {"R-IMP-45"},
    ),
    "typ3.pdf": (
        lambda: one_page(
            b"BT /T 12 Tf 50 600 Td (AAAA) Tj ET",
            more={
                3: _PAGE % b"/Font<</F 5 0 R/T 6 0 R>>",
                6: b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 7 0 R>>"
                b"/Encoding<<"
                b"/Differences[65/a]>>/FirstChar 65/LastChar 65/Widths[9]/Resources<</Font<</T 6 0 R>>>>>>",
                7: stream(b"9 0 d0 BT /T 1 Tf (AAAAAAAA) Tj ET"),
            },
        ),
        set(),
    ),
    "sidor-minus.pdf": (
        lambda: pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count -7>>"}),
        "R-IMP-32",
    ),
    "titel.pdf": (lambda: one_page(more={8: b"<</Title(" + b"T" * 500_000 + b")>>"}, tail=b"/Info 8 0 R"), set()),
}
