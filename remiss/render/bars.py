"""What the answers do with each part, as bars: one record for the page's picture and for Word's."""

from collections.abc import Mapping
from dataclasses import dataclass

from remiss.model.register import Register
from remiss.model.remark import Stance
from remiss.register import tally
from remiss.render.filed import part_name
from remiss.texts import Catalogue

STANCES = (
    Stance.POSITIVE,
    Stance.SUGGESTS_ADDITION,
    Stance.SUGGESTS_CLARIFICATION,
    Stance.CRITICISES,
    Stance.NEUTRAL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of segment looks: its name, the sign that stands in it, and its colours as six hexadecimal digits.

    Neighbours differ in lightness too, so that they differ in grey print and to every eye.
    """

    name: str
    sign: str
    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a bar: its place in `Bars.kinds`, and how many answers it stands for, at least one."""

    kind: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of the base; `told` says in words what its segments show."""

    name: str
    segments: tuple[Segment, ...]
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A picture of bars in reading order; those without a segment are left out. `note` says what is counted."""

    title: str
    note: str
    kinds: tuple[Kind, ...]
    bars: tuple[Bar, ...]


# After Okabe and Ito's colours for every eye (https://jfly.uni-koeln.de/color/), made lighter and darker in turn.
_LOOKS: Mapping[Stance, tuple[str, str]] = {
    Stance.POSITIVE: ("1F72AE", "FFFFFF"),
    Stance.SUGGESTS_ADDITION: ("F0B84A", "1B1F24"),
    Stance.SUGGESTS_CLARIFICATION: ("F8EFC4", "1B1F24"),
    Stance.CRITICISES: ("6B240A", "FFFFFF"),
    Stance.NEUTRAL: ("E1E5EA", "1B1F24"),
}


def stance_bars(register: Register, say: Catalogue) -> Bars:
    """Return how many answers take which stance to each part, in the order of `remiss.register.tally`."""
    looks = [(say(f"stance.{stance.value}"), say(f"stance.sign.{stance.value}"), *_LOOKS[stance]) for stance in STANCES]
    kinds = tuple(Kind(name=name, sign=sign, fill=fill, ink=ink) for name, sign, fill, ink in looks)
    bars = []
    for one in tally(register):
        counts = [(at, one.stances[stance]) for at, stance in enumerate(STANCES) if one.stances.get(stance)]
        told = ", ".join(f"{say.number(count)} {kinds[at].name}" for at, count in counts)
        name = part_name(register, one.section, one.extent, say)
        bars.append(Bar(name=name, segments=tuple(Segment(at, count) for at, count in counts), told=told))
    return Bars(title=say("compile.overview"), note=say("bars.note"), kinds=kinds, bars=tuple(bars))


def as_words(picture: Bars) -> str:
    """Return the picture in one text, for who does not see it."""
    return " ".join([f"{picture.title}.", *(f"{bar.name}: {bar.told}." for bar in picture.bars)])
