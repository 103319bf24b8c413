"""The bench's PDF files, made by the programs that make real ones: Chromium, LibreOffice, and a scanner's likeness.

What is made is kept in a folder, so that a second run of the bench need not wait for it.
"""

import io
import json
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import pypdfium2
from pdf.truth import Kind, Part, Truth
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from remiss.intake.pdf.glyphs import read_glyphs
from remiss.intake.pdf.lines import Line, read_lines

CHROMIUM = "/usr/bin/chromium"
SCANNED = 200  # dots per inch
_BASE_STYLE = """body { font: 11pt/1.4 'Liberation Serif'; } h1, h2, h3, h4 { font-family: 'Liberation Sans'; }
td, th { border: 1px solid #888; padding: 3px; vertical-align: top } table { border-collapse: collapse }"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How LibreOffice is to set a text.

    Attributes:
        sizes: Points of the headings by level; the body has 11.
        bold: Headings are bold.
        as_headings: They are headings to LibreOffice too, not paragraphs that look so.
        numbered: It counts them.
        contents: A table of contents stands first.
        landscape: The pages lie.
        leading: Per cent from line to line, 100 for the font's own.
        indent: The first lines of paragraphs are set in, without space between paragraphs.
        italic: Level from which headings are in italics and the body's size, 0 for none.
        cover: The title has a page of its own.
        mirrored: Heads and feet differ on left and right pages.
        wide: A tab after the headings' numbers.
        ruled: Tables have rules.
    """

    sizes: tuple[float, ...] = (18, 15, 13, 12, 11, 11)
    bold: bool = True
    as_headings: bool = True
    numbered: bool = False
    contents: bool = False
    heads: bool = True
    columns: int = 1
    landscape: bool = False
    hyphens: bool = False
    tagged: bool = True
    bookmarks: bool = True
    justified: bool = False
    body: float = 11
    leading: int = 100
    indent: bool = False
    italic: int = 0
    cover: bool = False
    mirrored: bool = False
    wide: bool = False
    ruled: bool = True
    filters: dict[str, object] = field(default_factory=dict)


def by_chromium(truth: Truth, path: Path, *, style: str = "", heads: bool = False) -> None:
    """Print a text to a tagged PDF."""
    body = "".join(_html(part) for part in truth.parts)
    page = (
        f"<!doctype html><html lang=sv><meta charset=utf-8><title>{escape(truth.title)}</title>"
        f"<style>{_BASE_STYLE}{style}</style><h1>{escape(truth.title)}</h1>{body}"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.html"
        source.write_text(page.replace("<ul></ul>", ""), encoding="utf-8")
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        options = [f"--print-to-pdf={path}", *([] if heads else ["--no-pdf-header-footer"])]
        subprocess.run([*command, *options, str(source)], check=True, capture_output=True, timeout=120)


def _html(part: Part) -> str:
    if part.kind is Kind.HEADING:
        level = min(part.level + 1, 6)
        return f"<h{level}>{escape(part.text)}</h{level}>"
    if part.kind is Kind.TABLE:
        head, *rows = part.rows
        cells = "".join(f"<th>{escape(cell)}</th>" for cell in head)
        body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
        return f"<table><thead><tr>{cells}</tr></thead>{body}</table>"
    if part.kind is Kind.ITEM:
        return f"<ul><li>{escape(part.text)}</li></ul>"
    return f"<p>{escape(part.text)}</p>"


def by_libreoffice(truth: Truth, path: Path, look: Look) -> None:
    """Export a text from Writer."""
    options = {"UseTaggedPDF": look.tagged, "ExportBookmarks": look.bookmarks, "ExportNotes": False, **look.filters}
    given = json.dumps({name: {"type": "boolean", "value": str(on).lower()} for name, on in options.items()})
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.fodt"
        source.write_text(_fodt(truth, look), encoding="utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{path.parent}/profile", "--headless", "--convert-to"]
        subprocess.run(
            [*command, f"pdf:writer_pdf_Export:{given}", "--outdir", folder, str(source)],
            check=True,
            capture_output=True,
            timeout=300,
        )
        path.write_bytes((Path(folder) / "in.pdf").read_bytes())


def scanned(source: bytes, path: Path, *, keep: tuple[int, ...] = ()) -> None:
    """Turn pages into pictures, but for those (0-based) that keep their text."""
    document = pypdfium2.PdfDocument(source)
    made = pypdfium2.PdfDocument.new()
    for at, page in enumerate(document):
        if at in keep:
            made.import_pages(document, [at])
            continue
        image = page.render(scale=SCANNED / 72).to_pil().convert("L")
        buffer = io.BytesIO()
        image.save(buffer, "PDF", resolution=SCANNED, quality=85)
        made.import_pages(pypdfium2.PdfDocument(buffer.getvalue()))
    made.save(path)


def redrawn(source: bytes, path: Path, order: Callable[[Line], tuple[float, ...]]) -> None:
    """Draw the lines of a PDF anew, in another order: as some printer drivers and layout programs write them."""
    document = pypdfium2.PdfDocument(source)
    canvas = Canvas(str(path))
    for page in document:
        canvas.setPageSize(page.get_size())
        for line in sorted(read_lines(read_glyphs(page, page.get_textpage())), key=order):
            text = line.text.replace("\u00ad", "-")
            font = "Helvetica-Bold" if line.bold else "Times-Roman"
            width = stringWidth(text, font, line.size) or 1
            words = canvas.beginText(line.start, line.base)
            words.setFont(font, line.size)
            words.setHorizScale(100 * (line.end - line.start) / width)
            words.textOut(text)
            canvas.drawText(words)
        canvas.showPage()
    canvas.save()


_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
    }.items()
)


def _fodt(truth: Truth, look: Look) -> str:
    body = _paragraph("Title" if look.as_headings else "FakeTitle", truth.title)
    if look.contents:
        body += _contents(truth)
    matter = "".join(_odf(part, look) for part in _with_notes(truth.parts))
    if look.columns > 1:
        matter = f'<text:section text:style-name="Columns" text:name="s">{matter}</text:section>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.2" '
        f'office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{_styles(look)}</office:styles>'
        f"<office:automatic-styles>{_automatic(look)}</office:automatic-styles><office:master-styles>{_master(truth, look)}"
        f"</office:master-styles><office:body><office:text>{body}{matter}</office:text></office:body></office:document>"
    )


def _with_notes(parts: tuple[Part, ...]) -> list[Part | tuple[Part, Part]]:
    found: list[Part | tuple[Part, Part]] = []
    for part in parts:
        if part.kind is Kind.NOTE and isinstance(found[-1], Part):
            found[-1] = (found[-1], part)
        else:
            found.append(part)
    return found


def _paragraph(style: str, text: str, note: str = "") -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}{note}</text:p>'


def _odf(part: Part | tuple[Part, Part], look: Look) -> str:
    if isinstance(part, tuple):
        note = (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            f"{_paragraph('Footnote', part[1].text)}</text:note-body></text:note>"
        )
        return _paragraph("Standard", part[0].text, note)
    if part.kind is Kind.HEADING and look.as_headings:
        name = f"Heading_20_{part.level}"
        return f'<text:h text:style-name="{name}" text:outline-level="{part.level}">{escape(part.text)}</text:h>'
    if part.kind is Kind.HEADING:
        return _paragraph(f"Fake{part.level}", part.text)
    if part.kind is Kind.ITEM:
        return f'<text:list text:style-name="Dots"><text:list-item>{_paragraph("Standard", part.text)}</text:list-item></text:list>'
    if part.kind is Kind.TABLE:
        head, *rows = part.rows
        columns = "<table:table-column/>" * len(head)
        lines = "".join(_row(row, "InCell") for row in rows)
        return (
            f'<table:table table:name="t">{columns}<table:table-header-rows>{_row(head, "Head")}'
            f"</table:table-header-rows>{lines}</table:table>"
        )
    return _paragraph("Standard", part.text)


def _row(cells: tuple[str, ...], style: str) -> str:
    inner = "".join(
        f'<table:table-cell table:style-name="Cell">{_paragraph(style, cell)}</table:table-cell>' for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"


def _contents(truth: Truth) -> str:
    lines = [_paragraph("ContentsHead", "Innehållsförteckning")]
    for at, (level, title) in enumerate(truth.headings()):
        text = f"{escape(title)}<text:tab/>{2 + at // 3}"
        lines.append(f'<text:p text:style-name="Contents{min(level, 3)}">{text}</text:p>')
    source = '<text:table-of-content-source text:outline-level="3"/>'
    return (
        f'<text:table-of-content text:name="toc">{source}<text:index-body>{"".join(lines)}</text:index-body>'
        "</text:table-of-content>"
    )


def _style(name: str, paragraph: str, text: str, *, outline: int = 0, parent: str = "") -> str:
    level = f' style:default-outline-level="{outline}"' if outline else ""
    under = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{under}{level}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def _styles(look: Look) -> str:
    hyphens = f'fo:hyphenate="{str(look.hyphens).lower()}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"'
    align = "justify" if look.justified else "start"
    font = 'style:font-name="Liberation Serif" fo:font-family="Liberation Serif"'
    sans = 'style:font-name="Liberation Sans" fo:font-family="Liberation Sans"'
    language = 'fo:language="sv" fo:country="SE"'
    weight = "bold" if look.bold else "normal"
    made = (
        f'<style:default-style style:family="paragraph"><style:text-properties {language} {font} fo:font-size="{look.body}pt"/>'
        "</style:default-style>"
    )
    gap = 'fo:margin-bottom="0pt" fo:text-indent="0.6cm"' if look.indent else 'fo:margin-bottom="6pt"'
    body = f'{gap} fo:text-align="{align}" fo:line-height="{look.leading}%"'
    made += _style("Standard", body, f'{font} fo:font-size="{look.body}pt" {hyphens}')
    made += _style("InCell", "", f'{font} fo:font-size="{look.body}pt" {hyphens}')
    title = f'{sans} fo:font-size="24pt" fo:font-weight="bold"'
    under = 'fo:margin-bottom="12pt"' + (' fo:margin-top="7cm" fo:break-after="page"' if look.cover else "")
    made += _style("Title", under, title) + _style("FakeTitle", under, title)
    made += _style("Head", "", f'{font} fo:font-size="{look.body}pt" fo:font-weight="bold"')
    made += _style("Footnote", "", f'{font} fo:font-size="9pt"')
    made += _style("Right", 'fo:text-align="end"', f'{sans} fo:font-size="9pt"')
    made += _style("Header", "", f'{sans} fo:font-size="9pt"') + _style("Footer", "", f'{sans} fo:font-size="9pt"')
    made += _style("ContentsHead", 'fo:margin-bottom="6pt"', f'{sans} fo:font-size="16pt" fo:font-weight="bold"')
    for level in (1, 2, 3):
        tabs = '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>'
        made += (
            f'<style:style style:name="Contents{level}" style:family="paragraph"><style:paragraph-properties '
            f'fo:margin-left="{(level - 1) / 2}cm">{tabs}</style:paragraph-properties>'
            f'<style:text-properties {font} fo:font-size="{look.body}pt"/></style:style>'
        )
    for level, size in enumerate(look.sizes, 1):
        text = f'{sans} fo:font-size="{size}pt" fo:font-weight="{weight}"'
        if look.italic and level >= look.italic:
            text = f'{font} fo:font-size="{look.body}pt" fo:font-style="italic"'
        space = 'fo:margin-top="12pt" fo:margin-bottom="4pt" fo:keep-with-next="always"'
        made += _style(f"Heading_20_{level}", space, text, outline=level) + _style(f"Fake{level}", space, text)
    wide = 'width="1.5cm"' if look.wide else 'distance="0.3cm"'
    if look.numbered:
        made += (
            "<text:outline-style>"
            + "".join(
                f'<text:outline-level-style text:level="{level}" style:num-format="1" text:display-levels="{level}">'
                f"<style:list-level-properties text:min-label-{wide}/></text:outline-level-style>"
                for level in range(1, 7)
            )
            + "</text:outline-style>"
        )
    return made


def _automatic(look: Look) -> str:
    width, height = ("29.7cm", "21cm") if look.landscape else ("21cm", "29.7cm")
    turn = "landscape" if look.landscape else "portrait"
    pages = ' style:page-usage="mirrored"' if look.mirrored else ""
    head = '<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>'
    foot = '<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style>'
    return (
        f'<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="{width}" '
        f'fo:page-height="{height}" style:print-orientation="{turn}" fo:margin="2cm"{pages}/>{head}{foot}</style:page-layout>'
        '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="'
        + ("0.5pt solid #000000" if look.ruled else "none")
        + '" '
        'fo:padding="0.1cm"/></style:style>'
        '<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns '
        f'fo:column-count="{look.columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>'
        '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet>'
        "</text:list-style>"
    )


def _master(truth: Truth, look: Look) -> str:
    if not look.heads:
        return '<style:master-page style:name="Standard" style:page-layout-name="Page"/>'
    head = _paragraph("Header", f"Provstads kommun – {truth.title}, diarienummer KS 2025/117")
    foot = '<text:p text:style-name="Footer">Sida <text:page-number/> av <text:page-count/></text:p>'
    odd = f"<style:header>{head}</style:header>"
    feet = f"<style:footer>{foot}</style:footer>"
    if look.mirrored:
        left, right = (f'<text:p text:style-name="{name}"><text:page-number/></text:p>' for name in ("Footer", "Right"))
        odd += f"<style:header-left>{_paragraph('Header', 'Provstads kommun')}</style:header-left>"
        feet = f"<style:footer>{right}</style:footer><style:footer-left>{left}</style:footer-left>"
    return f'<style:master-page style:name="Standard" style:page-layout-name="Page">{odd}{feet}</style:master-page>'
