"""A page's HTML as elements, so that tests ask what a browser would find and not how it was written."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "hr", "input", "meta", "img", "link", "wbr"}


@dataclass
class Found:
    """An element with its attributes and all text inside it."""

    name: str
    attributes: dict[str, str | None]
    texts: list[str] = field(default_factory=list)
    inside: tuple["Found", ...] = ()

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    def is_in(self, name: str) -> bool:
        return any(outer.name == name for outer in self.inside)

    def has_class(self, name: str) -> bool:
        return name in (self.attributes.get("class") or "").split()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Found] = []
        self.all: list[Found] = []

    def handle_starttag(self, tag, attrs):
        found = Found(tag, dict(attrs), inside=tuple(self.open))
        assert len({name for name, _ in attrs}) == len(attrs), f"attribute twice in {tag}"
        self.all.append(found)
        if tag not in _VOID:
            self.open.append(found)

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element.texts.append(data)


def read_page(markup: str) -> list[Found]:
    """Return all elements in order; fails when they do not nest."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    assert not reader.open, f"left open: {[element.name for element in reader.open]}"
    return reader.all


def named(markup: str, name: str, style: str = "") -> list[Found]:
    """Return the elements of a name, of a class when one is given."""
    return [found for found in read_page(markup) if found.name == name and (not style or found.has_class(style))]
