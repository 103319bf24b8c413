"""How answers marked by hand are read: asks, stance, kind of change, where each aims, and the standpoint.

    python tests/bench/bench_remarks_gold.py [-v] [FOLDER] [NUMBER ...]

The answers are those of `remarks/`, or of FOLDER, such as `tests/bench/remarks_new/dev`.
A mark is found by the remark that shares most with it, at least half of the shorter of the two. An ask is what neither
praises nor only states. Stance is told of the statements that are found, as the scorer of the gold texts does;
change and aim where the mark has one. An aim is right when it is the narrowest section, an area when both lie in the
same part of the first level. A lack may be read as an ask for an addition. A mark of `?` is not counted, whatever is
found there.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from remarks_gold import FOLDER, Mark, MarkedAnswer, marked_answers

from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import sections_of, walk
from remiss.model.remark import ASKS, Aim, Change, Extent, Remark, Stance
from remiss.model.span import Span
from remiss.remarks import read_response
from remiss.service import open_document

KEYS = ("asks found", "asks made up", "asks missed", "stance", "change", "aim", "area", "standpoint")


def read_one(answer: MarkedAnswer, base: Document, *, verbose: bool = False) -> Counter[str]:
    """Return how much of an answer is read right: of each key what is right, and `<key> of` what there is."""
    reading = read_response(answer.document, base)
    found, counts = reading.remarks, Counter[str]()
    asked = [one for one in found if one.stance in ASKS]
    for mark in filter(_is_counted, answer.marks):
        one = nearest(mark.span, found)
        if mark.stance in ASKS:
            hit = any(meet(other.span, mark.span) for other in asked)
            counts["asks found" if hit else "asks missed"] += 1
        told = {
            "stance": (one.stance if one else None, _stances(mark), True),
            "change": (one.change if one else None, {mark.change}, mark.change is not None),
            **{
                key: (
                    any(test(aim, wanted, base) for aim in one.aims for wanted in mark.aims) if one else None,
                    {True},
                    bool(mark.aims),
                )
                for key, test in (("aim", _aims), ("area", _in_area))
            },
        }
        for key, (is_, wanted, counted) in told.items():
            if counted and one is not None:
                counts[f"{key} of"] += 1
                counts[key] += is_ in wanted
                if verbose and is_ not in wanted:
                    said = [aim.label for aim in one.aims] if key in {"aim", "area"} else is_
                    asked_for = "/".join(mark.aims) if key in {"aim", "area"} else next(iter(wanted))
                    print(f"  {answer.name} {key}: {said}, not {asked_for}: {_quote(answer, mark.span)}")
    let_pass = [mark.span for mark in answer.marks if mark.stance is None or mark.stance in ASKS]
    for one in asked:
        if not any(meet(one.span, span) for span in let_pass):
            counts["asks made up"] += 1
            if verbose:
                print(f"  {answer.name} made up: {_quote(answer, one.span)}")
    counts["standpoint of"] += 1
    counts["standpoint"] += reading.stance.standpoint is answer.standpoint
    if verbose and reading.stance.standpoint is not answer.standpoint:
        print(f"  {answer.name} standpoint: {reading.stance.standpoint}, not {answer.standpoint}")
    return counts


def _is_counted(mark: Mark) -> bool:
    return mark.stance is not None


def _quote(answer: MarkedAnswer, span: Span) -> str:
    return " ".join(answer.document.text[slice(*span)].split())


def _stances(mark: Mark) -> set[Stance | None]:
    missing = mark.stance in {Stance.CRITICISES, Stance.SUGGESTS_ADDITION} and mark.change is Change.ADD
    return {Stance.CRITICISES, Stance.SUGGESTS_ADDITION} if missing else {mark.stance}


def _aims(aim: Aim, wanted: str, base: Document) -> bool:
    if wanted in {"whole", "outside"}:
        return aim.extent is Extent(wanted)
    section = aimed_section(base, wanted)
    return section is not None and aim.section == section.id


def _in_area(aim: Aim, wanted: str, base: Document) -> bool:
    section = aimed_section(base, wanted)
    if wanted in {"whole", "outside"} or section is None or aim.section is None:
        return _aims(aim, wanted, base)
    area = _areas(base)
    return area[aim.section] == area[section.id]


def _areas(base: Document) -> Mapping[SectionId, SectionId]:
    """Return the part of the first level below the title that each section lies in; the title is one of its own."""
    tops = base.sections[0].children if len(base.sections) == 1 else base.sections
    found = {section.id: section.id for section in base.sections}
    return found | {below.id: top.id for top in tops for below in walk((top,))}


def aimed_section(base: Document, wanted: str) -> Section | None:
    """Return the section that a mark names by its number, B1 the first appendix; None when there is none."""
    names = ((one, {one.number, one.title.replace("Bilaga ", "B")[:2]}) for one in sections_of(base))
    return next((one for one, named in names if wanted in named), None)


def nearest(span: Span, found: tuple[Remark, ...]) -> Remark | None:
    """Return the remark that shares most with a stretch, at least half of the shorter of the two."""
    near = [one for one in found if meet(one.span, span)]
    return max(near, key=lambda one: shared(one.span, span), default=None)


def meet(one: Span, other: Span) -> bool:
    """Return whether two stretches share half of the shorter."""
    return shared(one, other) >= 0.5 * min(one.end - one.start, other.end - other.start)


def shared(one: Span, other: Span) -> int:
    """Return how many characters two stretches share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def told(counts: Counter[str]) -> str:
    """Return the figures in one line."""
    right, made_up, missed = (counts[key] for key in KEYS[:3])
    precision, recall = right / max(right + made_up, 1), right / max(right + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    shares = "  ".join(f"{key} {counts[key] / max(counts[f'{key} of'], 1):.3f}" for key in KEYS[3:])
    return f"asks F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f})  {shares}"


def main() -> None:
    """Print the figures of each answer and of all together."""
    words = [word for word in sys.argv[1:] if word != "-v"]
    numbers = [word for word in words if word.isdigit()]
    folder = next((Path(word) for word in words if not word.isdigit()), FOLDER)
    answers = marked_answers(folder)
    bases = {path: open_document(None, str(path)) for path in {answer.base for answer in answers}}
    total = Counter[str]()
    for answer in answers:
        if numbers and str(int(answer.name[:2])) not in numbers:
            continue
        counts = read_one(answer, bases[answer.base], verbose="-v" in sys.argv)
        total += counts
        print(f"{answer.name:20} {told(counts)}")
    print(f"{'all':20} {told(total)}  of {total['stance of']} statements")


if __name__ == "__main__":
    main()
