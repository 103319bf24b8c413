"""A comparison as the YAML file that `remiss.parsing` reads back."""

import re
from collections.abc import Mapping, Sequence
from textwrap import indent
from typing import Any

import yaml

from remiss.errors import ComparisonError
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.model.judgement import (
    Alone,
    Confirmed,
    Deed,
    Entry,
    Noted,
    PairDeed,
    ReadAs,
    Rejected,
    Renewed,
    Reviewed,
    RowDeed,
    Suggestion,
    Undone,
)
from remiss.parsing.yaml_reader import Place, read_mapping
from remiss.render.remark_fields import remark_deed_fields, section_fields

LOG_KEY = "judgements"

_ITEM = re.compile(r"( *)-\s")
_KEY = re.compile(r"[^\s#-]")  # a line that begins a key at the margin, or ends the document
_REMARK = re.compile(r"\s*(?:#.*)?$")

Fields = dict[str, Any]


def comparison_text(comparison: Comparison) -> str:
    """Return the text of comparisons/<name>.yaml; reading it gives the same comparison."""
    fields: Fields = {
        "title": comparison.title,
        "base": str(comparison.base),
        "documents": [str(name) for name in comparison.documents],
    }
    if comparison.description:
        fields["description"] = comparison.description
    if comparison.invitation.deadline:
        fields["deadline"] = comparison.invitation.deadline
    if comparison.invitation.names:
        fields["invited"] = list(comparison.invitation.names)
    if comparison.template:
        fields["template"] = comparison.template
    return _yaml(fields) + (f"{LOG_KEY}:\n{entries_text(comparison.log)}" if comparison.log else "")


def title_line(comparison: Comparison) -> str:
    """Return the line of a comparison file that holds the title, without its end."""
    return _yaml({"title": comparison.title}).rstrip("\n")


def entries_text(log: Sequence[Entry]) -> str:
    """Return log entries as the items of a YAML list at the margin; none give the empty text."""
    return _yaml([entry_fields(entry) for entry in log]) if log else ""


def with_entries(text: str, log: Sequence[Entry]) -> str:
    """Return the text of a comparison file with entries added at the end of its log, all that stood there as it was.

    What a person wrote and explained by hand keeps its place, its comments and its form; the new items are indented as
    theirs. A log that is not there yet becomes the last key. Reading the result gives the old log and the new entries
    only when the log is a list with a dash for each item; the caller checks that.
    """
    if not log:
        return text
    lines = (text if text.endswith("\n") or not text else f"{text}\n").splitlines(keepends=True)
    key = next((at for at, line in enumerate(lines) if line.startswith(f"{LOG_KEY}:")), None)
    if key is None:
        return f"{''.join(lines)}{LOG_KEY}:\n{entries_text(log)}"
    end = _end_of_list(lines, key + 1)
    margin = next((found[1] for line in lines[key + 1 : end] if (found := _ITEM.match(line))), "")
    return "".join([*lines[:end], indent(entries_text(log), margin), *lines[end:]])


def _end_of_list(lines: Sequence[str], start: int) -> int:
    """Return the place of the line before which a list that begins at `start` can grow: before the next key, and
    before the blank lines and comments that lead to it; at the end of the file when no key follows."""
    key = next((at for at in range(start, len(lines)) if _KEY.match(lines[at])), None)
    if key is None:
        return len(lines)
    while key > start and _REMARK.match(lines[key - 1]):
        key -= 1
    return key


def with_document(text: str, old: DocumentId, new: DocumentId) -> str:
    """Return the text of a comparison file with another document in the place of one, all else as it was.

    Reading the result gives that only when the id stands there as it is read; the caller checks that.
    """
    place = Place(where="", first_line=1, error=ComparisonError)
    root = read_mapping(text, place)
    nodes = [node for key, value in root.value if key.value in ("base", "documents") for node in _scalars(value)]
    lines = text.splitlines(keepends=True)
    for mark in (node.start_mark for node in nodes if node.value == old):
        line = lines[mark.line]
        lines[mark.line] = line[: mark.column] + line[mark.column :].replace(old, new, 1)
    return "".join(lines)


def _scalars(node: yaml.Node) -> list[yaml.ScalarNode]:
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [item for item in items if isinstance(item, yaml.ScalarNode)]


def _yaml(value: Fields | list[Fields]) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)


def entry_fields(entry: Entry) -> Fields:
    """Return a log entry as the mapping that stands for it in YAML and JSON."""
    return {"by": entry.by, "at": entry.at, **_deed(entry.deed)}


def _deed(deed: Deed) -> Fields:
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return _pair_deed(deed)
        case Alone() | Reviewed() | Noted():
            return _row_deed(deed)
        case Undone(entry=entry):
            return {"undone": entry}
        case Renewed(old=old, new=new):
            return {"renewed": str(old), "by_document": str(new)}
        case _:
            return remark_deed_fields(deed)


def _pair_deed(deed: PairDeed) -> Fields:
    sections = [section_fields(deed.one), section_fields(deed.other)]
    match deed:
        case Confirmed(suggestion=suggestion):
            return {"confirmed": sections, **_suggestion(suggestion)}
        case Rejected(suggestion=suggestion):
            return {"rejected": sections, **_suggestion(suggestion)}
        case ReadAs(way=way):
            return {"read_as": sections, "way": way.value}


def _row_deed(deed: RowDeed) -> Fields:
    section, against = section_fields(deed.one), str(deed.against)
    match deed:
        case Alone():
            return {"alone": section, "against": against}
        case Reviewed(done=done, beside=beside):
            seen = {} if beside is None else {"beside": [section_fields(one) for one in beside]}
            return {"reviewed": section, "against": against, **({} if done else {"done": False}), **seen}
        case Noted(text=text):
            return {"noted": section, "against": against, "text": text}


def _suggestion(suggestion: Suggestion | None) -> Mapping[str, Any]:
    if suggestion is None:
        return {}
    return {"suggested": {"relation": suggestion.relation.value, "score": suggestion.score}}
