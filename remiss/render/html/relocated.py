"""Passages that stand in another section of the other document: set off in both rows, each with a way to the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remiss.model.outline import heading
from remiss.model.relocation import Place, Relocation
from remiss.model.span import Span
from remiss.render.html.marks import Layer, Mark
from remiss.render.html.markup import element, hidden, join, text
from remiss.render.html.sides import Sides


def set_apart(layers: Sequence[Layer], section: str, side: str, sides: Sides) -> tuple[Layer, ...]:
    """Return the layers of a section with its moved passages as the outermost one.

    Args:
        layers: Outermost first; what is moved is taken out of the outermost, where it stands as struck or added.
        section: Id of the section.
        side: "left" or "right".
    """
    moved = list(_marks(section, side, sides))
    if not moved:
        return tuple(layers)
    changes, *inner = [*layers, []][: max(len(layers), 1)]
    return moved, _without(changes, [mark.span for mark in moved]), *inner


def _marks(section: str, side: str, sides: Sides) -> Iterator[Mark]:
    here = [(at, one) for at, one in enumerate(sides.relocations) if _place(one, side).section == section]
    for at, relocation in sorted(here, key=lambda found: _place(found[1], side).span):
        yield _mark(at, relocation, side, sides)


def _place(relocation: Relocation, side: str) -> Place:
    return relocation.left if side == "left" else relocation.right


def _mark(at: int, relocation: Relocation, side: str, sides: Sides) -> Mark:
    away, sections, key = (
        ("right", sides.right_sections, "app.relocated.to")
        if side == "left"
        else ("left", sides.left_sections, "app.relocated.from")
    )
    there = _place(relocation, away).section
    target = f"flytt-{at}-{away}"
    note = element(
        "a",
        text(sides.say(key, section=heading(sections[there]))),
        href=f"#{target}",
        class_="moved-to",
        data_jump=target,
    )
    return Mark(
        span=_place(relocation, side).span,
        name="span",
        style="moved",
        before=hidden(f"[{sides.say('app.heard.moved')}: "),
        after=hidden("] "),
        anchor=f"flytt-{at}-{side}",
        note=join([text(" "), note]),
    )


def _without(layer: Layer, taken: Sequence[Span]) -> Layer:
    """Return a layer with what stands in `taken`, in order, cut out of its marks."""
    found = []
    for mark in layer:
        at = mark.span.start
        for span in taken:
            if span.start >= mark.span.end or span.end <= at:
                continue
            if at < span.start:
                found.append(replace(mark, span=Span(at, span.start)))
            at = max(at, span.end)
        if at < mark.span.end:
            found.append(replace(mark, span=Span(at, mark.span.end)))
    return found
