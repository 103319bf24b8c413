"""One section of the base, and what each of the other documents says there."""

from remiss.model.document import Document, SectionId
from remiss.model.outline import by_id, heading
from remiss.model.result import Matched, OnlyBase, Result
from remiss.render.html.marks import marked_text
from remiss.render.html.markup import EMPTY, Html, element, join, text, unbroken
from remiss.render.html.matrix import MatrixLinks
from remiss.render.html.names import head_of, heading_html
from remiss.render.html.rows import counterparts_html
from remiss.render.html.sides import sides_of
from remiss.texts import Catalogue


def across_html(result: Result, section: SectionId, *, links: MatrixLinks, say: Catalogue) -> Html:
    """Return a base section with what each document says there below it, in the order of the result.

    With the sections before and after it to step to. A section that the base does not have gives nothing.
    """
    sections = by_id(result.base)
    if section not in sections:
        return EMPTY
    here = sections[section]
    own = marked_text(result.base, here) or element("p", text(say("app.no_own_text")), class_="quiet")
    base = element("article", heading_html(here, say), own, class_="across-base")
    others = join(
        element(
            "article",
            _header(other, result, links.row(other.id, section), say),
            _said(result, index, section, links, say),
            class_="across-other",
        )
        for index, other in enumerate(result.others)
    )
    return element("div", _steps(section, result, links, say), base, others, class_="across", data_section=section)


def _header(other: Document, result: Result, address: str, say: Catalogue) -> Html:
    called, facts = head_of(other, result.others, say)
    name = element("a", unbroken(called), href=address, class_="name")
    return element("header", name, element("span", text(" · ".join(facts)), class_="facts"))


def _said(result: Result, index: int, section: SectionId, links: MatrixLinks, say: Catalogue) -> Html:
    pair = result.pairs[index]
    sides = sides_of(result.base, result.others[index], pair, links.row, say)
    return join(counterparts_html(row, sides) for row in pair.rows if _of_base(row) == section)


def _of_base(row: object) -> SectionId | None:
    match row:
        case Matched(base=section):
            return section
        case OnlyBase(gap=gap):
            return gap.section
        case _:
            return None


def _steps(section: SectionId, result: Result, links: MatrixLinks, say: Catalogue) -> Html:
    order = list(by_id(result.base))
    place = order.index(section)
    near = (("previous", place - 1), ("next", place + 1))
    sections = by_id(result.base)
    shown = [
        element(
            "a",
            text(f"{say(f'app.across.{name}')}: {heading(sections[order[at]])}"),
            href=links.section(order[at]),
            class_="button",
        )
        for name, at in near
        if 0 <= at < len(order)
    ]
    return element("nav", *shown, class_="actions", aria_label=say("app.across.steps"))
