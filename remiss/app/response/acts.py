"""What the script of the boxes asks for, read strictly: it comes from a browser."""

from collections.abc import Mapping
from dataclasses import dataclass

from remiss.model.draft import DraftKind

LONGEST = 1_000_000  # code points of one text from the browser; the draft refuses far shorter ones in words
MOST = 40  # acts in one message


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing to do: write a part, let a proposed sentence stand, or remove an empty part.

    Attributes:
        comparison, draft: Name of the one it was written in, and the kind of draft.
        number: Rising; an act is done once whatever is sent again.
        seen: The text the person began from.
        sent: What they sent before and have not heard of.
        proposal: Number of the sentence to let stand, 0 for a text.
    """

    number: int
    comparison: str
    part: str
    by: str
    draft: DraftKind = DraftKind.RESPONSE
    text: str = ""
    seen: str = ""
    sent: tuple[str, ...] = ()
    proposal: int = 0
    removes: bool = False


def draft_key(comparison: str, kind: DraftKind) -> str:
    """Return what tells a draft from all others in a browser; a comparison's name has no full stop."""
    return comparison if kind is DraftKind.RESPONSE else f"{comparison}.{kind}"


def draft_of(key: str) -> tuple[str, str]:
    """Return the comparison and the kind that a key names; whether there is such a kind is not known."""
    name, _, kind = key.partition(".")
    return name, kind or DraftKind.RESPONSE.value


def read_acts(value: object) -> tuple[Act, ...]:
    """Return the acts of a message in their order; what is none is left out."""
    found = value.get("acts") if isinstance(value, Mapping) else value
    if not isinstance(found, list):
        return ()
    acts = (_act(one) for one in found[:MOST] if isinstance(one, Mapping))
    return tuple(sorted((act for act in acts if act is not None), key=lambda act: act.number))


def _act(one: Mapping[str, object]) -> Act | None:
    number, kind = one.get("number"), one.get("kind")
    comparison, part = one.get("comparison"), one.get("part")
    if not isinstance(number, int | float) or kind not in ("write", "accept", "remove"):
        return None
    if not isinstance(comparison, str) or not isinstance(part, str):
        return None
    name, draft = draft_of(comparison)
    if draft not in set(DraftKind):
        return None
    sent = one.get("sent")
    proposal = one.get("proposal")
    return Act(
        number=int(number),
        comparison=name,
        draft=DraftKind(draft),
        part=part,
        by=_text(one.get("by")),
        text=_text(one.get("text")),
        seen=_text(one.get("seen")),
        sent=tuple(_text(text) for text in sent) if isinstance(sent, list) else (),
        proposal=int(proposal) if kind == "accept" and isinstance(proposal, int | float) else 0,
        removes=kind == "remove",
    )


def _text(value: object) -> str:
    return value[:LONGEST] if isinstance(value, str) else ""
