"""The cues of a language, as a person writes them in YAML: which words tell what a statement does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

import yaml

from remiss.errors import DocumentError
from remiss.model.document import DocumentKind
from remiss.model.remark import Change, Stance, Standpoint
from remiss.parsing.yaml_reader import (
    Entry,
    Place,
    choice_of,
    entries,
    flag_of,
    items_of,
    read_mapping,
    text_of,
    texts_of,
    whole_number_of,
)
from remiss.remarks.phrases import Phrases, compile_phrases, either, is_phrase

ASK, NOTHING = "ask", "nothing"
"""Besides the stances a group may say: an ask, whose stance follows from what is to be done; or no remark at all."""

LISTS = (
    "subordinate",
    "contrasts",
    "concessions",
    "resumes",
    "reasons",
    "reasons_before",
    "reaffirms",
    "others",
    "says",
    "wondered",
    "measures",
    "part_words",
    "part_plurals",
    "part_openings",
    "usual_parts",
    "opened_parts",
    "whole",
    "on_whole",
    "part_of_whole",
    "other_plans",
    "outside",
    "continues",
    "needs_context",
    "duty_words",
    "bare_bodies",
    "body_adjectives",
    "bodies",
    "responsible",
    "cooperating",
    "missing_body",
    "unclear_body",
    "before_parts",
    "not_parts",
    "not_named",
    "indefinite",
    "before_verbs",
    "no_matter",
)
"""Lists of phrases that are no groups; cues.sv.yaml tells at each what it is for."""

ROLES = ("attachments", "decision", "summary", "opinions", "background")
"""Parts of an answer; the first that a heading tells counts."""
_MOST = 9  # the highest weight; one digit keeps the order easy to see
_KEYS = ("labels", "groups", "heads", "changes", "headings", "standpoints", *LISTS)

_GROUP_KEYS = ("id", "stance", "change", "weight", "main", "kinds", "umbrella", "cues", "unless")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cues that tell the same of a statement.

    Attributes:
        stance: One of `Stance`, `ASK` or `NOTHING`.
        change: What is to be done, where the cue itself says so.
        weight: Of the groups that a statement has cues of, the one with the highest weight counts; 1-9.
        main: The cue counts in a main clause only.
        kinds: The group counts in such documents only; empty for all.
        umbrella: A statement with the cue only announces asks.
        own: A person added the group to those that come with the program.
        phrases, unless: What must stand in the statement, and what must not.
    """

    id: str
    stance: str
    change: Change | None
    weight: int
    main: bool
    umbrella: bool
    kinds: frozenset[DocumentKind]
    phrases: Phrases | None
    unless: Phrases | None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Doing:
    """Words for something that can be done to a document, and the stance of an ask for it."""

    change: Change
    stance: Stance
    phrases: Phrases | None


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything that is known of how a language puts remarks.

    Attributes:
        labels: What "whole" and "outside" are called.
        groups, heads, changes: In the order of the file; of equals the first counts.
        headings: For each of `ROLES`, the headings of such sections.
        standpoints: For each standpoint, the words of it.
        lists: The phrases of each of `LISTS`.
    """

    labels: Mapping[str, str]
    groups: tuple[Group, ...]
    heads: tuple[Group, ...]
    changes: tuple[Doing, ...]
    headings: Mapping[str, Phrases | None]
    standpoints: Mapping[Standpoint, Phrases | None]
    lists: Mapping[str, Phrases | None]


@cache
def default_cues() -> Cues:
    """Return the Swedish cues that come with the program; they are read once."""
    name = "cues.sv.yaml"
    return read_cues(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"), where=name)


def extended(own: Cues, known: Cues) -> Cues:
    """Return `known` with a person's own cues before them: of equally heavy ones, the own count."""
    return Cues(
        labels={**known.labels, **own.labels},
        groups=(*(replace(one, own=True) for one in own.groups), *known.groups),
        heads=(*own.heads, *known.heads),
        changes=(*own.changes, *known.changes),
        headings={role: either(own.headings.get(role), known.headings.get(role)) for role in ROLES},
        standpoints={one: either(own.standpoints.get(one), known.standpoints.get(one)) for one in Standpoint},
        lists={name: either(own.lists.get(name), known.lists.get(name)) for name in LISTS},
    )


def read_cues(text: str, *, where: str) -> Cues:
    """Read a file of cues; every part of it may be left out.

    Raises:
        DocumentError: R-YAML-01 to -13; R-CUE-01, a group lacks a key; -02, a cue is no phrase.
    """
    place = Place(where=where, first_line=1, error=DocumentError)
    keys = entries(read_mapping(text, place), _KEYS, place)
    labels = _mapping(keys.get("labels"), ("whole", "outside"), place)
    headings = _mapping(keys.get("headings"), ROLES, place)
    standpoints = _mapping(keys.get("standpoints"), [one.value for one in Standpoint], place)
    return Cues(
        labels={key: text_of(entry, place) for key, entry in labels.items()},
        groups=tuple(_group(item.node, place) for item in _items(keys.get("groups"), place)),
        heads=tuple(_group(item.node, place) for item in _items(keys.get("heads"), place)),
        changes=tuple(_doing(item.node, place) for item in _items(keys.get("changes"), place)),
        headings={key: _phrases(entry, place) for key, entry in headings.items()},
        standpoints={Standpoint(key): _phrases(entry, place) for key, entry in standpoints.items()},
        lists={name: _phrases(keys.get(name), place) for name in LISTS},
    )


def _mapping(entry: Entry | None, allowed: Sequence[str], place: Place) -> dict[str, Entry]:
    return {} if entry is None else entries(entry.node, allowed, place)


def _items(entry: Entry | None, place: Place) -> tuple[Entry, ...]:
    return () if entry is None else items_of(entry, place)


def _group(node: yaml.Node, place: Place) -> Group:
    keys = entries(node, _GROUP_KEYS, place)
    for key in ("id", "stance", "weight", "cues"):
        if key not in keys:
            raise place.fault("R-CUE-01", node.start_mark, key=key)
    weight = whole_number_of(keys["weight"], place)
    return Group(
        id=text_of(keys["id"], place),
        stance=choice_of(keys["stance"], [ASK, NOTHING, *(one.value for one in Stance)], place),
        change=Change(choice_of(keys["change"], [one.value for one in Change], place)) if "change" in keys else None,
        weight=min(weight, _MOST),
        main="main" in keys and flag_of(keys["main"], place),
        umbrella="umbrella" in keys and flag_of(keys["umbrella"], place),
        kinds=frozenset(_kind(item, place) for item in _items(keys.get("kinds"), place)),
        phrases=_phrases(keys["cues"], place),
        unless=_phrases(keys.get("unless"), place),
    )


def _kind(entry: Entry, place: Place) -> DocumentKind:
    return DocumentKind(choice_of(entry, [one.value for one in DocumentKind], place))


def _doing(node: yaml.Node, place: Place) -> Doing:
    keys = entries(node, ("change", "stance", "cues"), place)
    for key in ("change", "stance", "cues"):
        if key not in keys:
            raise place.fault("R-CUE-01", node.start_mark, key=key)
    return Doing(
        Change(choice_of(keys["change"], [one.value for one in Change], place)),
        Stance(choice_of(keys["stance"], [one.value for one in Stance], place)),
        _phrases(keys["cues"], place),
    )


def _phrases(entry: Entry | None, place: Place) -> Phrases | None:
    if entry is None:
        return None
    written = texts_of(entry, place)
    for one, node in zip(written, entry.node.value, strict=True):
        if not is_phrase(one):
            raise place.fault("R-CUE-02", node.start_mark, cue=one)
    return compile_phrases(written)
