"""What stands inside a paragraph of a DOCX, as a reader sees it when all changes are accepted."""

import re
from dataclasses import dataclass, field

from lxml import etree

from remiss.intake.docx.styles import NO_STYLE, Style, is_on, letter_size
from remiss.intake.package import attribute, child, local
from remiss.intake.writer import Words

# What was struck or moved away, what other programs get instead, and what is no text.
SKIPPED = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "instrText", "delText",
                     "fldData", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr", "rubyPr", "delInstrText"})  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PICTURES = frozenset({"blip", "imagedata", "chart", "OLEObject", "relIds"})
_CONTENTS_FIELD = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.IGNORECASE)
_LONGEST_INSTRUCTION = 1000  # characters of a field that are kept; its first word is all that is asked for
_PRIVATE = range(0xE000, 0xF900)  # where symbol fonts put their pictures


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of the document: a table of contents reaches over many paragraphs.

    Attributes:
        open: Of each, what it is to do so far, and whether its result has begun.
        contents: How many of those whose result has begun are tables of contents.
    """

    open: list[tuple[str, bool]] = field(default_factory=list)
    contents: int = 0

    def mark(self, kind: str) -> None:
        """Take a border of a field: it begins, its result begins, or it ends."""
        if kind == "begin":
            self.open.append(("", False))
        elif kind == "separate" and self.open and not self.open[-1][1]:
            self.open[-1] = (self.open[-1][0], True)
            self.contents += bool(_CONTENTS_FIELD.match(self.open[-1][0]))
        elif kind == "end" and self.open:
            instruction, begun = self.open.pop()
            self.contents -= begun and bool(_CONTENTS_FIELD.match(instruction))

    def instruct(self, text: str) -> None:
        """Take a piece of what the innermost field is to do."""
        if self.open and not self.open[-1][1]:
            self.open[-1] = (f"{self.open[-1][0]}{text}"[:_LONGEST_INSTRUCTION], False)

    def leave_contents(self) -> None:
        """End all fields: the end of a table of contents is missing."""
        self.open.clear()
        self.contents = 0


@dataclass(slots=True)
class Line:
    """What was found in a paragraph.

    Attributes:
        words: In order; marks of notes are not shown.
        hidden: Text that the author has hidden, and prompts of forms that nobody has filled in.
        notes: Notes called here: "footnote" or "endnote", and their id.
        boxes: Text boxes anchored here.
        contents: A table of contents was open somewhere in it.
    """

    words: list[Words] = field(default_factory=list)
    hidden: list[Words] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    contents: bool = False


class Reader:
    """Reads paragraphs one after the other; keeps the open fields and the number of pictures.

    Args:
        size: Of letters that nothing is said of, in half points.
    """

    def __init__(self, styles: dict[str, Style], size: int) -> None:
        self._styles, self._size = styles, size
        self.fields = Fields()
        self.pictures = 0

    def read(self, paragraph: etree._Element, style: Style) -> Line:
        """Return what stands in a paragraph of a style."""
        line = Line(contents=self.fields.contents > 0)
        for element in paragraph:
            self._read(element, line, style)
        return line

    def _read(self, element: etree._Element, line: Line, style: Style) -> None:
        name = local(element)
        match name:
            case "r":
                self._run(element, line, style)
            case "sdt" if is_prompt(element):
                self._run_all(element, line, Style(hidden=True))
            case "t":  # of a formula
                line.words.append(Words(element.text or ""))
            case "txbxContent":
                line.boxes.append(element)
            case "fldSimple":
                line.contents |= bool(_CONTENTS_FIELD.match(attribute(element, "instr")))
                self._run_all(element, line, style)
            case _ if name and name not in SKIPPED:
                self.pictures += name in _PICTURES
                self._run_all(element, line, style)
            case _:
                return

    def _run_all(self, element: etree._Element, line: Line, style: Style) -> None:
        for below in element:
            self._read(below, line, style)

    def _run(self, run: etree._Element, line: Line, paragraph: Style) -> None:
        properties = child(run, "rPr")
        named = child(properties, "rStyle")
        style = self._styles.get(attribute(named, "val"), NO_STYLE) if named is not None else NO_STYLE
        hidden = _switched(properties, "vanish", default=paragraph.hidden or style.hidden)
        strong = _switched(properties, "b", default=paragraph.bold or style.bold)
        size = letter_size(properties) or style.size or paragraph.size or self._size
        into = line.hidden if hidden else line.words
        for element in run:
            text = self._text(element, line, paragraph)
            if text:
                into.append(Words(text, strong=strong, size=size))

    def _text(self, element: etree._Element, line: Line, style: Style) -> str:
        """Return what an element of a run shows; notes and boxes are put aside."""
        name = local(element)
        match name:
            case "t":
                return (element.text or "").replace("\n", " ")  # a line end in the XML is a blank in the document
            case "sym":
                return _symbol(attribute(element, "char"))
            case "footnoteReference" | "endnoteReference":
                kind, number = name.removesuffix("Reference"), attribute(element, "id")
                line.notes.append((kind, number))
                line.words.append(Words(f"[{_mark(element, number)}]", shown=False))
            case "fldChar":
                self.fields.mark(attribute(element, "fldCharType"))
                line.contents |= self.fields.contents > 0
            case "instrText":
                self.fields.instruct(element.text or "")
            case _ if name in _SIGNS:
                return _SIGNS[name]
            case _:
                self._read(element, line, style)
        return ""


def is_prompt(control: etree._Element) -> bool:
    """Return whether a content control shows what is to be written there, because nobody has written anything."""
    return child(control, "sdtPr", "showingPlcHdr") is not None


def _mark(element: etree._Element, number: str) -> str:
    """Return the sign a note is called by: a sign of its own that follows, or its id, which counts from 1."""
    own = element.getnext() if attribute(element, "customMarkFollows") in ("1", "true") else None
    return (own.text or number) if own is not None and local(own) == "t" else number


def _switched(properties: etree._Element | None, switch: str, *, default: bool) -> bool:
    found = child(properties, switch)
    return default if found is None else is_on(found)


def _symbol(char: str) -> str:
    """Return a sign of a symbol font where it is a letter of Unicode too, "" for a picture."""
    try:
        code = int(char, 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 < code < 0x11_0000 and code not in _PRIVATE and not 0xD800 <= code < 0xE000 else ""
