"""One row of a pair: a section beside its counterpart, or beside a gap that says so."""

from collections.abc import Sequence
from dataclasses import replace

from remiss.compare import is_bare, is_reviewed, is_typographic
from remiss.model.alignment import Gap
from remiss.model.body import own_text
from remiss.model.close import Matter, only_typographic
from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import heading, is_recased, is_renumbered
from remiss.model.point import Point
from remiss.model.result import Detail, Matched, OnlyBase, OnlyOther, Row
from remiss.render.evidence import reasons
from remiss.render.html.judging import link_controls, row_controls, row_notes
from remiss.render.html.marks import Layer, marked_text
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import heading_html
from remiss.render.html.readings import marks_of, only_here_html
from remiss.render.html.relocated import set_apart
from remiss.render.html.sides import Sides
from remiss.render.verdict import OTHER_ROW, VerdictKind, best_of, judge, row_id, said_of
from remiss.texts import Catalogue


def row_html(row: Row, sides: Sides) -> Html:
    """Return a row as one table row, or one for each counterpart."""
    match row:
        case Matched():
            return _matched(row, sides)
        case OnlyBase(gap=gap):
            own = _own(
                sides.left, sides.left_sections[gap.section], sides, "left", set_apart((), gap.section, "left", sides)
            )
            relation = _relation("missing", sides.say("app.only_base"), "")
            return _table_row(row, own, relation, _missing(gap, sides, at_right=True), "missing", sides)
        case OnlyOther(gap=gap):
            own = _own(
                sides.right,
                sides.right_sections[gap.section],
                sides,
                "right",
                set_apart((), gap.section, "right", sides),
            )
            relation = _relation("missing", sides.say("app.only_other"), "")
            return _table_row(row, _missing(gap, sides, at_right=False), relation, own, "missing", sides)


def counterparts_html(row: Row, sides: Sides) -> Html:
    """Return what the other document says where the base has this row's section: each counterpart, or the gap."""
    if isinstance(row, OnlyBase):
        return element("div", _missing(row.gap, sides, at_right=True), class_="gap across-gap")
    if not isinstance(row, Matched):
        return EMPTY
    section = sides.left_sections[row.base]
    return join(
        element(
            "div",
            element("p", _judged(detail, sides), class_="verdict-line"),
            _sides_of(_unmoved(detail), section, sides)[1],
            _why(detail, sides),
            class_="counterpart",
        )
        for detail in (*row.details, *row.also)
    )


def quiet_html(rows: Sequence[Row], sides: Sides) -> Html:
    """Return equal sections folded into one row, their text once; no rows give nothing."""
    if not rows:
        return EMPTY
    sections = [sides.left_sections[row.base] for row in rows if isinstance(row, Matched)]
    names = heading(sections[0]) if len(sections) == 1 else f"{heading(sections[0])} – {heading(sections[-1])}"
    summary = element(
        "summary",
        element("span", text(_folded_away(rows, sides.say)), class_="as-link"),
        text(f" · {names}"),
    )
    shown = join(
        element(
            "div",
            heading_html(section, sides.say),
            _renumbered(section, sides.right_sections[row.details[0].link.right], sides.say, "to"),
            marked_text(sides.left, section) or _no_text(sides.say),
            class_="same-text",
            id=f"rad-{section.id}",
            data_row=section.id,
            tabindex="-1",
        )
        for row, section in zip(rows, sections, strict=True)
        if isinstance(row, Matched)
    )
    cell = element("td", element("details", summary, shown), colspan="3", role="cell")
    return element("tr", cell, class_="fold", role="row")


def _folded_away(rows: Sequence[Row], say: Catalogue) -> str:
    """Return what a row of folded sections shows: so many equal texts, so many headings that have none."""
    bare = sum(map(is_bare, rows))
    if bare == len(rows):
        return say.count("app.bare_sections", bare)
    equal = say.count("app.equal_sections", len(rows) - bare)
    return say("app.equal_and_bare", equal=equal, bare=say.count("app.bare_headings", bare)) if bare else equal


def _matched(row: Matched, sides: Sides) -> Html:
    section = sides.left_sections[row.base]
    if not row.details:
        best = best_of(row)
        left, _ = _sides_of(_unmoved(best), section, sides, moved=("left",))
        relation = join([_judged(best, sides), link_controls(best, row, sides)])
        return _table_row(row, left, relation, _elsewhere(row, sides), judge(best)[0].value, sides)
    return join(_detail(row, index, sides) for index in range(len(row.details)))


def _detail(row: Matched, index: int, sides: Sides) -> Html:
    detail = row.details[index]
    section = sides.left_sections[row.base]
    moved = ("right",) if index else ("left", "right")
    left, right = _sides_of(detail, section, sides, moved=moved, lists_left=index == 0)
    if index:
        left = _again(section, left, sides)
    also = _also(row, sides) if index == len(row.details) - 1 else EMPTY
    right = join([right, _why(detail, sides), also])
    kind = (
        "equal typographic"
        if is_typographic(row, sides.left_sections, sides.right_sections)
        else judge(detail)[0].value
    )
    relation = join([_judged(detail, sides), link_controls(detail, row, sides)])
    return _table_row(row, left, relation, right, kind, sides, first=index == 0)


def _unmoved(detail: Detail) -> Detail:
    """Return a detail without moves: where only one side is shown, there is no place to point to."""
    if isinstance(detail.reading, Matter):
        return detail
    operations = tuple(replace(operation, moved_to=None) for operation in detail.reading.operations)
    return replace(detail, reading=replace(detail.reading, operations=operations))


def _sides_of(
    detail: Detail, section: Section, sides: Sides, *, moved: Sequence[str] = (), lists_left: bool = True
) -> tuple[Html, Html]:
    """Return both sections of a detail, with their marks against each other.

    Args:
        moved: The sides that show what stands in another section; each section does so once on a page.
        lists_left: Whether the sentences that only the left one has are listed below it.
    """
    other = sides.right_sections[detail.link.right]
    texts = own_text(sides.left, section).text, own_text(sides.right, other).text
    alone = sides.alone[detail.link.left, detail.link.right]
    marks = marks_of(detail, alone, texts, section.id, sides.say)
    matter = isinstance(detail.reading, Matter)
    layers_left = set_apart(marks.left, section.id, "left", sides) if "left" in moved else marks.left
    layers_right = set_apart(marks.right, other.id, "right", sides) if "right" in moved else marks.right
    left = _own(sides.left, section, sides, "left", layers_left, alone.left if matter and lists_left else ())
    right = _own(sides.right, other, sides, "right", layers_right, alone.right if matter else ())
    return left, join([_renumbered(section, other, sides.say, "from"), right])


def _table_row(  # noqa: PLR0913 - three cells and what they are of
    row: Row, left: Html, relation: Html, right: Html, kind: str, sides: Sides, *, first: bool = True
) -> Html:
    gap_left, gap_right = isinstance(row, OnlyOther), isinstance(row, OnlyBase)
    if first:
        notes = row_notes(row, sides)
        left, right = (left, join([right, notes])) if gap_left else (join([left, notes]), right)
        relation = join([relation, row_controls(row, sides)])
    return element(
        "tr",
        element("td", left, class_="side left gap" if gap_left else "side left", role="cell"),
        element("td", relation, class_="relation", role="cell"),
        element("td", right, class_="side right gap" if gap_right else "side right", role="cell"),
        class_=_classes(row, kind, sides, first=first),
        id=f"rad-{row_id(row)}" if first else None,
        data_row=row_id(row) if first else None,
        data_difference=first and not kind.startswith((VerdictKind.EQUAL.value, VerdictKind.HEADING.value)),
        tabindex="-1" if first else None,
        role="row",
    )


def _classes(row: Row, kind: str, sides: Sides, *, first: bool) -> str:
    reviewed = " reviewed" if is_reviewed(row, sides.standing) else ""
    return f"row {kind}{reviewed}" if first else f"row {kind}{reviewed} again"


def _own(
    document: Document,
    section: Section,
    sides: Sides,
    side: str,
    layers: Sequence[Layer] = (),
    only: Sequence[Point] = (),
) -> Html:
    """Return a heading with its own text below; `only` are the sentences the other side lacks."""
    shown = marked_text(document, section, layers) or _no_text(sides.say)
    whose = element("p", text(sides.say(f"app.side.{side}")), class_="whose")
    source = own_text(document, section).text
    original = sides.original(document, section.start) if sides.original is not None else ""
    return join(
        [whose, heading_html(section, sides.say, original=original), shown, only_here_html(source, only, sides.say)]
    )


def _no_text(say: Catalogue) -> Html:
    return element("p", text(say("app.no_own_text")), class_="quiet")


def _renumbered(left: Section, right: Section, say: Catalogue, way: str) -> Html:
    """Return the number the same heading has on the other side: "from" the base's, or "to" the other document's."""
    if not is_renumbered(left, right):
        return EMPTY
    number = left.number if way == "from" else right.number
    return element("p", text(say(f"renumbered.{way}", number=number)), class_="renumbered")


def _again(section: Section, shown: Html, sides: Sides) -> Html:
    """Return a base section that stands above already: folded, its marks are against another counterpart here."""
    summary = element("summary", text(sides.say("app.again", heading=heading(section))))
    return element("details", summary, shown, class_="again-text")


def _judged(detail: Detail, sides: Sides) -> Html:
    kind, share, _ = judge(detail)
    word, said = said_of(kind, share, sides.say)
    titles = sides.left_sections[detail.link.left].title, sides.right_sections[detail.link.right].title
    if only_typographic(detail.reading) or (kind is VerdictKind.EQUAL and is_recased(*titles)):
        said = sides.say("verdict.typographic")
    elif not word and share is not None:
        word, said = sides.say(f"verdict.{kind.value}"), sides.say("app.share.words", share=sides.say.percent(share))
    return _relation(kind.value, word, said)


def _relation(kind: str, word: str, share: str) -> Html:
    return join([
        element("span", text(word), class_=f"word {kind}"),
        element("span", text(f" {share}"), class_="share") if share else EMPTY,
    ])  # fmt: skip


def _missing(gap: Gap, sides: Sides, *, at_right: bool) -> Html:
    said = [element("strong", text(sides.say("app.missing_here")))]
    if gap.near is not None:
        sections = sides.right_sections if at_right else sides.left_sections
        row = sides.homes.get(gap.near.section, "") if at_right else gap.near.section
        link = element(
            "a",
            text(heading(sections[gap.near.section])),
            href=sides.link_to(row),
            data_follow=row,
        )
        score = text(f" ({sides.say.percent(gap.near.score)}).")
        said += [text(f" {sides.say('app.nearest')} "), link, score]
    return element("p", *said, class_="said")


def _why(detail: Detail, sides: Sides) -> Html:
    question = element("strong", text(sides.say("app.why")))
    said = [question, text(f" {reasons(detail.link, sides.say)}")]
    if sides.how is not None:
        link = sides.how(detail.link.left, detail.link.right)
        said += [text(" "), element("a", text(sides.say("app.how.link")), href=link)]
    return element("p", *said, class_="why")


def _also(row: Matched, sides: Sides) -> Html:
    if not row.also:
        return EMPTY
    return element("p", text(f"{sides.say('app.also')} "), _links(row, sides), text("."), class_="why")


def _elsewhere(row: Matched, sides: Sides) -> Html:
    return element("p", text(f"{sides.say('app.shown_elsewhere')} "), _links(row, sides), text("."), class_="said")


def _links(row: Matched, sides: Sides) -> Html:
    """Return the counterparts that other rows show, each a link there."""
    found = []
    for link in (detail.link for detail in row.also):
        home = sides.homes.get(link.right, link.left)
        shown = element(
            "a", text(heading(sides.right_sections[link.right])), href=sides.link_to(home), data_follow=home
        )
        relation = text(f" ({sides.say(f'relation.{link.relation.value}').lower()}, ")
        beside = _beside(home, sides)
        found.append(join([shown, relation, text(beside), text(")")]))
    return join(found, text(", "))


def _beside(home: str, sides: Sides) -> str:
    """Return where a section is shown, in words."""
    if home.startswith(OTHER_ROW):
        return sides.say("app.beside.only")
    return sides.say("app.beside", heading=heading(sides.left_sections[SectionId(home)]))
