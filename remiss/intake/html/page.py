"""A page as a stream of tags: paragraphs end where a block begins or ends, whatever is left unclosed."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from remiss.intake.extract import PieceKind
from remiss.intake.figures import in_figures
from remiss.intake.html.place import Listing, Open, Place
from remiss.intake.html.tables import Pending, Table
from remiss.intake.package import whole
from remiss.intake.writer import Words, Writer
from remiss.model.document import FurnitureKind

BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section summary table
    tbody td tfoot th thead title tr ul""".split()
)
DROPPED = frozenset("script style template noscript svg iframe select textarea canvas".split())
_NO_BLOCKS = frozenset({"svg", "select", "canvas"})  # a block in one of these means that its end is missing
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FURNITURE = {"nav": FurnitureKind.NOTICE, "aside": FurnitureKind.NOTICE, "footer": FurnitureKind.FOOTER,
              "header": FurnitureKind.HEADER, "menu": FurnitureKind.NOTICE, "button": FurnitureKind.NOTICE}  # fmt: skip
_ROLES = {"navigation": "nav", "banner": "header", "contentinfo": "footer", "search": "nav", "complementary": "aside"}
_MAIN = ("main", "article")  # a header or a footer inside of these is the text's own
_AFTER_HEADING = frozenset({"p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
_STRONG = frozenset({"b", "strong", "th"})
_LIST_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s*[\[(]?(\d{1,3}|[*†])[\])]?\s*")
_NEAR = 3  # elements around a link that are looked at: <sup><span><a>
_WIDEST = 63  # columns
_TALLEST = 1_000  # rows of a cell; 0 is as many as there are

Attributes = Sequence[tuple[str, str | None]]


class Page(HTMLParser):
    """Writes the paragraphs of a page.

    Args:
        with_furniture: Set menus, headers and footers aside.

    Attributes:
        menus, drops: How many elements were set aside, and how many dropped.
        furnished: Words set aside.
        hidden: Text that the page hides.
    """

    def __init__(self, writer: Writer, *, with_furniture: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._writer, self._with_furniture = writer, with_furniture
        self._at = Place()
        self._words: list[Words] = []
        self._hidden: list[Words] = []
        self.page_title = ""
        self.menus = self.drops = 0
        self.furnished: list[str] = []
        self.hidden: list[str] = []

    def parse_html_declaration(self, i: int) -> int:
        """Read what begins with "<!"; "<![" is a comment to browsers, and Python's parser breaks down on some of it."""
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take the beginning of an element."""
        at = self._at
        if at.dropped in _NO_BLOCKS and tag in _AFTER_HEADING:
            at.dropped = ""
        if at.dropped:
            at.depth += tag == at.dropped
            return
        if tag in DROPPED:
            at.dropped, at.depth = tag, 1
            self.drops += 1
            return
        if tag == "br":
            self._put("\n")
        if tag in BLOCKS:
            self._end_what_cannot_hold(tag)
            self._flush()
        if tag in _VOID:
            return
        given = {name: value or "" for name, value in attrs}
        at.open.append(self._opened(tag, given))
        at.tags[tag] += 1
        self._begin(tag, given)

    def _end_what_cannot_hold(self, tag: str) -> None:
        """End what a block ends that begins in it: a title, a paragraph, a heading that has its words."""
        at = self._at
        if at.tags["title"]:
            self.handle_endtag("title")
        nearest = next((item.tag for item in reversed(at.open) if item.tag in BLOCKS), "")
        said = any(word.text.strip() for word in self._words)
        if nearest == "p" or (nearest in _HEADINGS and said and tag in _AFTER_HEADING):
            self.handle_endtag(nearest)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Take an element that is closed at once: <br/>, and in XHTML any other."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element; one that is not open is passed over."""
        at = self._at
        if at.dropped:
            at.depth -= tag == at.dropped
            at.dropped = at.dropped if at.depth else ""
            return
        if not at.tags[tag]:
            return
        if tag in BLOCKS:
            self._flush()
        while at.open:
            closed = at.open.pop()
            at.tags[closed.tag] -= 1
            self._end(closed)
            if closed.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Take text."""
        at = self._at
        if at.dropped or not data:
            return
        if at.tags["title"]:
            self.page_title += data
        elif at.tags["pre"]:
            self._put(data.replace("\r\n", "\n"))
        else:
            self._put(_BLANKS.sub(" ", data))

    def finish(self) -> None:
        """Take the end of the page: whatever is open ends here."""
        self.close()
        self._flush()
        while self._at.tables:
            self._end_table()

    def _put(self, text: str) -> None:
        at = self._at
        into = self._hidden if at.open and at.open[-1].hidden else self._words
        if into and text.startswith(" ") and into[-1].text.endswith((" ", "\n")) and not at.tags["pre"]:
            text = text[1:]
        if text:
            into.append(Words(text, strong=any(at.tags[tag] for tag in _STRONG)))

    def _opened(self, tag: str, given: dict[str, str]) -> Open:
        above = self._at.open[-1] if self._at.open else Open("")
        furniture = above.furniture
        role = _ROLES.get(given.get("role", "").lower(), tag)
        if self._with_furniture and furniture is None and role in _FURNITURE:
            inside = any(self._at.tags[name] for name in _MAIN)
            if not (inside and role in ("header", "footer")):
                furniture = _FURNITURE[role]
                self.menus += 1
        hidden = above.hidden or "hidden" in given or bool(_HIDDEN.search(given.get("style", "")))
        return Open(tag, furniture, hidden, len(self._words), linked=bool(self._at.tags["a"]))

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        at = self._at
        match tag:
            case "a":
                for item in at.open[-_NEAR:]:
                    item.linked = True
            case "ul" | "ol":
                start = whole(given.get("start", "")) or 1
                form = _LIST_FORMS.get(given.get("type", ""), "decimal") if tag == "ol" else ""
                at.lists.append(Listing(form, start - 1))
            case "li":
                self._item(given)
            case "table":
                at.tables.append((Table(), at.columns))
            case "tr" if at.tables:
                at.tables[-1][0].open_row()
            case "td" | "th" if at.tables:
                columns = min(max(whole(given.get("colspan", "")) or 1, 1), _WIDEST)
                rows = whole(given.get("rowspan", ""))
                tall = _TALLEST if rows == 0 else min(max(rows or 1, 1), _TALLEST)
                at.columns = at.tables[-1][0].open_cell(columns, tall)

    def _item(self, given: dict[str, str]) -> None:
        at = self._at
        indent = "  " * max(len(at.lists) - 1, 0)
        if not at.lists or not at.lists[-1].form:
            at.mark = f"{indent}- "
            return
        listing = at.lists[-1]
        number = whole(given.get("value", ""))
        listing.count = listing.count + 1 if number is None else number
        at.mark = f"{indent}{in_figures(listing.count, listing.form)}. "

    def _end(self, closed: Open) -> None:
        at = self._at
        if closed.tag in ("ul", "ol") and at.lists:
            at.lists.pop()
        elif closed.tag == "li":
            at.mark = None
        elif closed.tag == "table" and at.tables:
            self._end_table()
        elif closed.tag == "sup" and closed.linked:
            self._note_mark(closed)

    def _note_mark(self, closed: Open) -> None:
        """Make a raised number a mark, no word: the note it calls stands elsewhere on the page."""
        raised = "".join(word.text for word in self._words[closed.words_before :])
        if _NOTE_MARK.fullmatch(raised):
            del self._words[closed.words_before :]
            self._words.append(Words(f"[{raised.strip(' ()[]')}]", shown=False))

    def _end_table(self) -> None:
        table, self._at.columns = self._at.tables.pop()
        for piece in table.pieces():
            self._hand_on(piece)

    def _flush(self) -> None:
        """End the paragraph that is open."""
        at = self._at
        furniture = at.open[-1].furniture if at.open else None
        if self._hidden:
            self.hidden.append("".join(word.text for word in self._hidden))
            words = tuple(self._hidden)
            self._hidden = []
            self._hand_on(Pending(kind=PieceKind.FURNITURE, words=words, furniture=FurnitureKind.NOTICE))
        if not any(word.text.strip() for word in self._words):
            self._words = []
            return
        words, self._words = tuple(self._words), []
        level = next((level for tag, level in _HEADINGS.items() if at.tags[tag]), 0)
        if furniture is not None and not (level and furniture is FurnitureKind.HEADER):
            self.furnished.append("".join(word.text for word in words))
            self._hand_on(Pending(kind=PieceKind.FURNITURE, words=words, furniture=furniture))
        elif level:
            self._hand_on(Pending(kind=PieceKind.HEADING, words=words, level=level))
        elif at.tags["pre"]:
            for paragraph in _PARAGRAPHS.split("".join(word.text for word in words)):
                self._hand_on(Pending(kind=PieceKind.PARAGRAPH, words=(Words(paragraph),)))
        elif at.mark is not None:
            self._hand_on(self._as_item(words, at.mark))
            at.mark = None
        else:
            kind = PieceKind.QUOTE if at.tags["blockquote"] else PieceKind.PARAGRAPH
            self._hand_on(Pending(kind=kind, words=words))

    def _as_item(self, words: tuple[Words, ...], mark: str) -> Pending:
        """Return an item; a letter or a Roman figure is part of its text, for Markdown cannot count with them."""
        number = mark.strip()
        if not any(sign.isalpha() for sign in number):
            return Pending(kind=PieceKind.ITEM, words=words, before=mark)
        self._writer.count_set(number)
        indent = mark[: len(mark) - len(mark.lstrip())]
        return Pending(kind=PieceKind.ITEM, words=(Words(f"{number} "), *words), before=indent)

    def _hand_on(self, piece: Pending) -> None:
        if self._at.tables:
            self._at.tables[-1][0].add(piece, self._at.columns)
        else:
            piece.write(self._writer)
