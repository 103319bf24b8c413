"""YAML that people write by hand, read strictly: every finding has its line, and no value changes its meaning.

YAML reads `no` as false, `1.10` as 1.1 and `12:30` as 750, throws away the first of two equal keys, and lets a few
hundred bytes of aliases unfold to gigabytes. Here the first are refused with a remedy, and the last never get that far.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import yaml

from remiss.errors import RemissError, Term
from remiss.parsing.yaml_dates import is_date, is_moment
from remiss.parsing.yaml_hints import unknown_key

MAX_CHARACTERS = 5_000_000  # a comparison with ten thousand judgements
MAX_DEPTH = 12  # a comparison nests four deep; beyond this somebody is playing

_READ_AS = {
    "tag:yaml.org,2002:bool": Term("yaml.bool"),
    "tag:yaml.org,2002:int": Term("yaml.number"),
    "tag:yaml.org,2002:float": Term("yaml.number"),
    "tag:yaml.org,2002:timestamp": Term("yaml.date"),
    "tag:yaml.org,2002:null": Term("yaml.nothing"),
}
_OTHER = Term("yaml.other")  # signs such as "=" and "<<", and tags a person wrote
_TEXT_TAG = "tag:yaml.org,2002:str"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # four times as fast where PyYAML has libyaml
_RATIO = re.compile(r"0(?:\.\d{1,6})?|1(?:\.0{1,6})?")
_BREAKABLE = re.compile(r"[^\S\u00a0\u202f]+")  # white space but what holds "5 §" and "10 000" together


class _Mark(Protocol):
    """What PyYAML's two kinds of mark have in common."""

    @property
    def line(self) -> int: ...


@dataclass(frozen=True, slots=True)
class _Line:
    """A mark where PyYAML gives none; `line` counts from 0."""

    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a piece of YAML stands, for findings.

    Attributes:
        where: File or document id, as the reader would type it.
        first_line: 1-based line of the file on which the YAML begins.
        error: What to raise.
    """

    where: str
    first_line: int
    error: type[RemissError]

    def fault(self, code: str, mark: _Mark | None, **facts: str | int) -> RemissError:
        """Return the error for a finding at `mark`."""
        line = self.first_line + (mark.line if mark is not None else 0)
        return self.error(code, where=self.where, line=line, **facts)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value, not yet judged."""

    key: str
    node: yaml.Node


def read_mapping(text: str, place: Place) -> yaml.MappingNode:
    """Return the root mapping of a YAML text.

    Raises:
        place.error: R-YAML-01 not YAML, -02 too large or too deep, -03 anchors or aliases, -04 no mapping.
    """
    node = _read(text, place)
    if not isinstance(node, yaml.MappingNode):
        raise place.fault("R-YAML-04", None)
    return node


def has_content(text: str) -> bool:
    """Return whether a YAML text holds more than comments and blank lines."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def read_items(text: str, place: Place) -> tuple[yaml.Node, ...]:
    """Return the items of a YAML text whose root is a list.

    Raises:
        place.error: R-YAML-01 to -03 as for a mapping; -13 no list.
    """
    node = _read(text, place)
    if not isinstance(node, yaml.SequenceNode):
        raise place.fault("R-YAML-13", None, key="-")
    return tuple(node.value)


def _read(text: str, place: Place) -> yaml.Node | None:
    if len(text) > MAX_CHARACTERS:
        raise place.fault("R-YAML-02", None, limit=MAX_CHARACTERS)
    try:
        _scan(text, place)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise place.fault("R-YAML-01", mark, found=_excerpt(text, mark)) from error
    except yaml.reader.ReaderError as error:
        raise _unreadable(text, place) from error
    return node


def entries(node: yaml.Node, allowed: Sequence[str], place: Place) -> dict[str, Entry]:
    """Return the entries of a mapping by key.

    Raises:
        place.error: R-YAML-04 no mapping; -05 a key stands twice; -06 a key is not in `allowed`, -16 but near one that
            is; -15 what looks like a key is the end of a number with a decimal comma.
    """
    if not isinstance(node, yaml.MappingNode):
        raise place.fault("R-YAML-04", node.start_mark)
    found: dict[str, Entry] = {}
    for key_node, value in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
        if key in found:
            raise place.fault("R-YAML-05", key_node.start_mark, key=key)
        if key not in allowed:
            before = next(((last.key, last.node) for last in reversed(found.values())), None)
            code, facts = unknown_key(key, allowed, node, before)
            raise place.fault(code, key_node.start_mark, **facts)
        found[key] = Entry(key, value)
    return found


def text_of(entry: Entry, place: Place) -> str:
    """Return a value that must be text on the page, as one line: white space is a single space, and none outside.

    Raises:
        place.error: what `lines_of` raises.
    """
    return _BREAKABLE.sub(" ", lines_of(entry, place)).strip()


def lines_of(entry: Entry, place: Place) -> str:
    """Return a value that must be text on the page and may have several lines, outer white space cut.

    Raises:
        place.error: R-YAML-07, YAML reads it as something else; -08, it is a list or a mapping; -09, it is empty.
    """
    node = entry.node
    if not isinstance(node, yaml.ScalarNode):
        raise place.fault("R-YAML-08", node.start_mark, key=entry.key)
    if not str(node.value).strip():
        raise place.fault("R-YAML-09", node.start_mark, key=entry.key)
    if node.tag != _TEXT_TAG:
        raise place.fault(
            "R-YAML-07", node.start_mark, key=entry.key, found=node.value, read_as=_READ_AS.get(node.tag, _OTHER)
        )
    return str(node.value).strip()


def date_of(entry: Entry, place: Place) -> str:
    """Return a value that must be a date: 2023, 2023-02 or 2023-02-13, with or without quotes.

    Raises:
        place.error: R-YAML-10.
    """
    value = str(entry.node.value).strip() if isinstance(entry.node, yaml.ScalarNode) else ""
    if not is_date(value):
        raise place.fault("R-YAML-10", entry.node.start_mark, key=entry.key, found=value)
    return value


def moment_of(entry: Entry, place: Place) -> str:
    """Return a value that must be a date with or without a time: 2026-11-26, 2026-11-26T10:32:05+01:00.

    Raises:
        place.error: R-YAML-14.
    """
    value = str(entry.node.value).strip() if isinstance(entry.node, yaml.ScalarNode) else ""
    if not is_moment(value):
        raise place.fault("R-YAML-14", entry.node.start_mark, key=entry.key, found=value)
    return value


def ratio_of(entry: Entry, place: Place) -> float:
    """Return a value that must be a number from 0 to 1, with a full stop as decimal mark.

    Raises:
        place.error: R-YAML-15.
    """
    value = str(entry.node.value).strip() if isinstance(entry.node, yaml.ScalarNode) else ""
    if not _RATIO.fullmatch(value):
        raise place.fault("R-YAML-15", entry.node.start_mark, key=entry.key, found=value)
    return float(value)


def choice_of(entry: Entry, allowed: Sequence[str], place: Place) -> str:
    """Return a value that must be one of `allowed`.

    Raises:
        place.error: R-YAML-11.
    """
    value = text_of(entry, place)
    if value not in allowed:
        raise place.fault("R-YAML-11", entry.node.start_mark, key=entry.key, found=value, allowed=", ".join(allowed))
    return value


def whole_number_of(entry: Entry, place: Place, *, least: int = 1) -> int:
    """Return a value that must be a whole number from `least`, which is 0 or 1.

    Raises:
        place.error: R-YAML-12.
    """
    value = str(entry.node.value) if isinstance(entry.node, yaml.ScalarNode) else ""
    if not re.fullmatch(r"0|[1-9]\d{0,7}", value) or int(value) < least:
        raise place.fault("R-YAML-12", entry.node.start_mark, key=entry.key, found=value, least=least)
    return int(value)


def items_of(entry: Entry, place: Place) -> tuple[Entry, ...]:
    """Return the items of a value that must be a list, each under the list's key; an empty list gives none.

    Raises:
        place.error: R-YAML-13.
    """
    if not isinstance(entry.node, yaml.SequenceNode):
        raise place.fault("R-YAML-13", entry.node.start_mark, key=entry.key)
    return tuple(Entry(entry.key, item) for item in entry.node.value)


def flag_of(entry: Entry, place: Place) -> bool:
    """Return a value that must be `true` or `false`.

    Raises:
        place.error: R-YAML-11.
    """
    value = str(entry.node.value) if isinstance(entry.node, yaml.ScalarNode) else ""
    if value not in {"true", "false"}:
        raise place.fault("R-YAML-11", entry.node.start_mark, key=entry.key, found=value, allowed="true, false")
    return value == "true"


def texts_of(entry: Entry, place: Place) -> tuple[str, ...]:
    """Return a value that must be a list of texts with at least one in it.

    Raises:
        place.error: R-YAML-07, -08, -09, -13.
    """
    if not isinstance(entry.node, yaml.SequenceNode) or not entry.node.value:
        raise place.fault("R-YAML-13", entry.node.start_mark, key=entry.key)
    return tuple(text_of(Entry(entry.key, item), place) for item in entry.node.value)


def _scan(text: str, place: Place) -> None:
    """Refuse aliases and deep nesting before anything is built from them."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if getattr(event, "anchor", None) is not None:
            raise place.fault("R-YAML-03", event.start_mark)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise place.fault("R-YAML-02", event.start_mark, limit=MAX_CHARACTERS)


def _unreadable(text: str, place: Place) -> RemissError:
    """Return the error for a sign that YAML does not allow; libyaml tells its place in bytes, PyYAML in signs."""
    sign = yaml.reader.Reader.NON_PRINTABLE.search(text)
    at = sign.start() if sign else 0
    return place.fault("R-YAML-01", _Line(text.count("\n", 0, at)), found=f"U+{ord(text[at]):04X}" if text else "")


def _excerpt(text: str, mark: yaml.Mark | None) -> str:
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):
        return ""
    return lines[mark.line].strip()[:60]
