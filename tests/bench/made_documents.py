"""Documents of an outline that is known, written in the formats people send: for bench_formats.

Each writer takes the same parts and uses what its format has: styles, automatic numbers, lists, tables, notes, text
boxes, headers, a table of contents, changes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from remiss.model.body import body_text
from remiss.model.document import Block, BlockKind, Document
from remiss.model.outline import walk

NOTES_EVERY, BOXES_EVERY, CHANGES_EVERY = 12, 25, 9  # paragraphs
_LARGEST_SIZE = 24  # points; the sixth level has 12, the text 11
NOTE, BOX, CHANGED = "Uppgift ur underlaget.", "Kort om avsnittet i en ruta.", "tillagda ord "


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (level 1 to 6), or what stands below it (level 0)."""

    level: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH


def parts_of(document: Document, *, numbers: bool) -> tuple[Part, ...]:
    """Return a document's headings and blocks in reading order; printed numbers are left out unless `numbers`."""
    found = list(_blocks(document, document.preamble))
    for section in walk(document.sections):
        title = f"{section.number} {section.title}" if numbers and section.number else section.title
        found.append(Part(section.level, " ".join(title.split())))
        found += _blocks(document, section.blocks)
    return tuple(found)


def _blocks(document: Document, blocks: Iterable[Block]) -> Iterator[Part]:
    for block in blocks:
        text = body_text(document.text, [block]).text
        if text.strip():
            yield Part(0, text if block.kind is BlockKind.ROW else " ".join(text.split()), block.kind)


def counted(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the headings with the numbers that counting gives them: "2.1 Ansvar"."""
    counts = [0] * 7
    for part in parts:
        if part.level:
            counts[part.level] += 1
            counts[part.level + 1 :] = [0] * (6 - part.level)
            yield f"{'.'.join(str(counts[level] or 1) for level in range(1, part.level + 1))} {part.text}"


def word_file(parts: tuple[Part, ...], *, looks: str) -> bytes:
    """Return a Word document.

    Args:
        looks: "english" styles as Word writes them; "swedish" as a Swedish Word does, with ids "Rubrik1" and numbers
            counted by Word; "named", the same with names "Rubrik 1", as other programs write; "own" styles based on
            theirs, with notes, boxes, changes, headers and a table of contents; "bold" for no styles at all,
            "sizes" for none and a size for each level.
    """
    made = docx.Document()
    if looks in ("swedish", "named"):
        _number(made, "Rubrik" if looks == "named" else "heading")
    if looks == "own":
        _own_styles(made)
        made.sections[0].header.paragraphs[0].text = "Ekeby kommun"
        made.sections[0].footer.paragraphs[0].text = "Dnr KS 2024/17"
        _contents(made, parts)
    for at, part in enumerate(parts):
        paragraph = _write(made, part, looks)
        if looks == "own" and paragraph is not None and not part.level:
            _decorate(paragraph, at)
    content = BytesIO()
    made.save(content)
    return _with_notes(content.getvalue()) if looks == "own" else content.getvalue()


def _write(made: WordDocument, part: Part, looks: str) -> Paragraph | None:
    if part.level and looks in ("bold", "sizes"):
        paragraph = made.add_paragraph()
        run = paragraph.add_run(part.text)
        run.bold = True
        if looks == "sizes":
            run.font.size = Pt(_LARGEST_SIZE - 2 * part.level)
        return paragraph
    if part.level:
        names = {"own": f"Ekeby nivå {part.level}", "named": f"Rubrik {part.level}"}
        return made.add_paragraph(part.text, style=names.get(looks, f"Heading {part.level}"))
    if part.kind is BlockKind.ROW:
        cells = part.text.replace("|", "\t").split("\t")
        row = made.add_table(1, max(len(cells), 2)).rows[0].cells
        for cell, text in zip(row, cells, strict=False):
            cell.text = text.strip()
        return None
    return made.add_paragraph(part.text, style="List Bullet" if part.kind is BlockKind.ITEM else None)


def _number(made: WordDocument, name: str) -> None:
    """Give the heading styles Swedish ids and other names, and let Word number them: a list tied to the styles."""
    for level in range(1, 7):
        element = made.styles[f"Heading {level}"].element
        element.find(qn("w:name")).set(qn("w:val"), f"{name} {level}")
        element.set(qn("w:styleId"), f"Rubrik{level}")
    numbering = made.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik{level + 1}"/>'
        f'<w:lvlText w:val="{".".join(f"%{place + 1}" for place in range(level + 1))}"/></w:lvl>'
        for level in range(6)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="99">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    for level in range(1, 7):
        properties = made.styles[f"{name.title()} {level}"].element.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level - 1}"/><w:numId w:val="99"/></w:numPr>')
        )


def _own_styles(made: WordDocument) -> None:
    for level in range(1, 7):
        style = made.styles.add_style(f"Ekeby nivå {level}", 1)
        style.base_style = made.styles[f"Heading {level}"]


def _contents(made: WordDocument, parts: tuple[Part, ...]) -> None:
    headings = [part.text for part in parts if part.level][:15]
    for at, text in enumerate(headings):
        paragraph = made.add_paragraph()
        if at == 0:
            _field(paragraph, "begin", ' TOC \\o "1-3" ')
            _field(paragraph, "separate")
        paragraph.add_run(f"{text}\t{at + 1}")
        if at == len(headings) - 1:
            _field(paragraph, "end")


def _field(paragraph: Paragraph, kind: str, instruction: str = "") -> None:
    run = paragraph.add_run()
    run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
    if instruction:
        run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{instruction}</w:instrText>"))


def _decorate(paragraph: Paragraph, at: int) -> None:
    """Hang a note, a box or a change on some paragraphs."""
    if at % NOTES_EVERY == 0:
        paragraph.add_run()._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{at + 1}"/>'))
    if at % BOXES_EVERY == 0:
        inside = f"<w:txbxContent><w:p><w:r><w:t>{BOX}</w:t></w:r></w:p></w:txbxContent>"
        paragraph.add_run()._r.append(
            parse_xml(
                f'<mc:AlternateContent {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
                ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
                f' xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}'
                f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
                "</mc:Fallback></mc:AlternateContent>"
            )
        )
    if at % CHANGES_EVERY == 0:
        change = f'{nsdecls("w")} w:id="{at}" w:author="x"'
        paragraph._p.append(parse_xml(f'<w:ins {change}><w:r><w:t xml:space="preserve"> {CHANGED}</w:t></w:r></w:ins>'))
        paragraph._p.append(parse_xml(f"<w:del {change}><w:r><w:delText>strukna</w:delText></w:r></w:del>"))


def _with_notes(data: bytes) -> bytes:
    """Return the file with a part for its notes, which python-docx cannot write."""
    from zipfile import ZIP_DEFLATED, ZipFile

    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    ids = [int(item) for item in _ids(parts["word/document.xml"])]
    notes = "".join(f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{NOTE}</w:t></w:r></w:p></w:footnote>' for n in ids)
    parts["word/footnotes.xml"] = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = parts["word/_rels/document.xml.rels"].decode()
    new = f'<Relationship Id="rIdNotes" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", new).encode()
    types = parts["[Content_Types].xml"].decode()
    override = (
        '<Override PartName="/word/footnotes.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def _ids(document: bytes) -> list[str]:
    import re

    return re.findall(r'footnoteReference[^>]*w:id="(\d+)"', document.decode())


def page_file(parts: tuple[Part, ...]) -> bytes:
    """Return a web page with a menu, a header and a footer around the text."""
    lines = [
        "<!doctype html><html lang=sv><head><meta charset=utf-8><title>Plan</title><script>x()</script></head><body>",
        "<header><a href='/'>Ekeby kommun</a></header><nav><ul><li>Start<li>Bygga och bo</ul></nav><main>",
    ]
    listed = tabled = False
    for part in parts:
        item, row = part.kind is BlockKind.ITEM and not part.level, part.kind is BlockKind.ROW and not part.level
        lines += ["<ul>"] * (item and not listed) + ["</ul>"] * (listed and not item)
        lines += ["<table>"] * (row and not tabled) + ["</table>"] * (tabled and not row)
        listed, tabled = item, row
        text = escape(part.text)
        if part.level:
            lines.append(f"<h{part.level}>{text}</h{part.level}>")
        elif row:
            cells = part.text.replace("|", "\t").split("\t")
            lines.append(f"<tr>{''.join(f'<td>{escape(cell.strip())}</td>' for cell in cells)}</tr>")
        else:
            lines.append(f"<li>{text}" if item else f"<p>{text}</p>")
    lines.append("</main><footer>Kontakta kommunen</footer></body></html>")
    return "\n".join(lines).encode()
