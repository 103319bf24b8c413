"""What a person most likely meant by a key that is none."""

import re
from collections.abc import Mapping, Sequence

import yaml
from rapidfuzz import fuzz, process

_NUMBER = re.compile(r"[0-9]+")

# fuzz.ratio from which one key is told as what was meant by another: slips such as "titel", "confirm", "undo" and
# "dokument" have 80 or more with the right key, and what is none, such as "version", below 65 with all.
MEANT = 70.0


def unknown_key(
    key: str, allowed: Sequence[str], node: yaml.MappingNode, before: tuple[str, yaml.Node] | None
) -> tuple[str, Mapping[str, str | int]]:
    """Return the code and the facts of the finding that a key is not among those allowed.

    Args:
        key: What stands for a key.
        allowed: What may stand there.
        node: The mapping it stands in.
        before: The key before it there, with its value; None for the first.
    """
    if node.flow_style and before is not None and _NUMBER.fullmatch(key):
        value = str(before[1].value) if isinstance(before[1], yaml.ScalarNode) else ""
        if _NUMBER.fullmatch(value):  # {score: 0,83} is the score 0 and a key 83
            return "R-YAML-15", {"key": before[0], "found": f"{value},{key}"}
    facts = {"key": key, "allowed": ", ".join(allowed)}
    near = process.extractOne(key, allowed, scorer=fuzz.ratio, score_cutoff=MEANT)
    return ("R-YAML-06", facts) if near is None else ("R-YAML-16", {**facts, "near": near[0]})
