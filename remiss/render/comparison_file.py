"""A comparison as the YAML file that `remiss.parsing` reads back."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from remiss.model.comparison import Comparison
from remiss.model.judgement import (
    Alone,
    Anchor,
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

LOG_KEY = "judgements"

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
    return _yaml(fields) + (f"{LOG_KEY}:\n{entries_text(comparison.log)}" if comparison.log else "")


def title_line(comparison: Comparison) -> str:
    """Return the line of a comparison file that holds the title, without its end."""
    return _yaml({"title": comparison.title}).rstrip("\n")


def entries_text(log: Sequence[Entry]) -> str:
    """Return log entries as the items of a YAML list at the margin; none give the empty text."""
    return _yaml([entry_fields(entry) for entry in log]) if log else ""


def with_entries(text: str, log: Sequence[Entry]) -> str:
    """Return the text of a comparison file with entries added at its end, all that stood there as it was.

    The log is written as the file's last key, so that what a person wrote and explained by hand keeps its place,
    its comments and its form. Reading the result gives the old log and the new entries only when `judgements`, if
    there is any, stands last and at the margin, as this program writes it; the caller checks that.
    """
    if not log:
        return text
    body = text if text.endswith("\n") or not text else f"{text}\n"
    key = "" if any(line.startswith(f"{LOG_KEY}:") for line in body.splitlines()) else f"{LOG_KEY}:\n"
    return f"{body}{key}{entries_text(log)}"


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


def _pair_deed(deed: PairDeed) -> Fields:
    sections = [_anchor(deed.one), _anchor(deed.other)]
    match deed:
        case Confirmed(suggestion=suggestion):
            return {"confirmed": sections, **_suggestion(suggestion)}
        case Rejected(suggestion=suggestion):
            return {"rejected": sections, **_suggestion(suggestion)}
        case ReadAs(way=way):
            return {"read_as": sections, "way": way.value}


def _row_deed(deed: RowDeed) -> Fields:
    section, against = _anchor(deed.one), str(deed.against)
    match deed:
        case Alone():
            return {"alone": section, "against": against}
        case Reviewed(done=done):
            return {"reviewed": section, "against": against, **({} if done else {"done": False})}
        case Noted(text=text):
            return {"noted": section, "against": against, "text": text}


def _anchor(anchor: Anchor) -> Fields:
    fields: Fields = {"document": str(anchor.document), "section": str(anchor.section)}
    if anchor.heading:
        fields["heading"] = anchor.heading
    if anchor.quote:
        fields["quote"] = anchor.quote
    return fields | {"place": anchor.place}


def _suggestion(suggestion: Suggestion | None) -> Mapping[str, Any]:
    if suggestion is None:
        return {}
    return {"suggested": {"relation": suggestion.relation.value, "score": suggestion.score}}
