"""Sections of the base against every other document: one table, each cell a link to its row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from remiss.model.document import Document, Section
from remiss.model.outline import heading, sections_of
from remiss.model.result import PairResult, Result
from remiss.render.html.markup import EMPTY, Html, element, join, text, unbroken
from remiss.render.html.names import WRITTEN_IN, head_of, page_html
from remiss.render.html.sides import RowAddress
from remiss.render.verdict import SOME_IN_COMMON, Verdict, VerdictKind, said_of, verdicts
from remiss.texts import Catalogue

LEAST_FILLED = 0.08  # of a disc; less is not seen, and an empty one is taken for a gap
NARROW = 4  # documents from which columns are narrow and the table scrolls sideways


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixLinks:
    """Where the links of a matrix lead.

    Attributes:
        row: To a row of a pair, given the other document's id and the row's.
        section: To a base section as all documents treat it, given its id.
        base: To the comparison seen from another document, given its id.
    """

    row: RowAddress
    section: Callable[[str], str]
    base: Callable[[str], str]


def matrix_html(
    result: Result, *, shown: str, links: MatrixLinks, say: Catalogue, only: Sequence[Section] | None = None
) -> Html:
    """Return the matrix of a comparison.

    Args:
        result: The comparison.
        shown: Id of the document whose rows stand below the matrix; its column is set off.
        links: Where its links lead.
        say: The language.
        only: The base sections to show, None for all.
    """
    marked = shown if len(result.others) > 1 else ""
    columns = [(other, pair, verdicts(pair)) for other, pair in zip(result.others, result.pairs, strict=True)]
    head = join(
        _column(other, pair, head_of(other, result.others, say), links, say, is_shown=other.id == marked)
        for other, pair, _ in columns
    )
    corner = element("th", text(say("app.matrix.corner")), scope="col", class_="corner")
    rows = join(
        element(
            "tr",
            _section(section, links, say),
            *(
                _cell(found[section.id], other, links.row, say, is_shown=other.id == marked)
                for other, _, found in columns
            ),
        )
        for section in (sections_of(result.base) if only is None else only)
    )
    table = element(
        "table",
        element("caption", text(say("app.matrix.caption")), class_="only-heard"),
        element("thead", element("tr", corner, head)),
        element("tbody", rows),
        class_="matrix many" if len(columns) >= NARROW else "matrix",
    )
    return element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("app.matrix.caption"))


def _column(
    other: Document,
    pair: PairResult,
    head: tuple[str, tuple[str, ...]],
    links: MatrixLinks,
    say: Catalogue,
    *,
    is_shown: bool,
) -> Html:
    covered = pair.base_coverage
    share = covered.word_share
    said = say(
        "app.coverage",
        n=say.number(covered.sections),
        total=say.number(covered.sections_total),
        share=say.percent(share),
    )
    called, facts = head
    name = element("a", unbroken(called), href=links.row(other.id, ""), class_="name", data_show=other.id)
    whose = f"{say('app.matrix.as_base')} {called}"
    turn = element(
        "a", text(say("app.matrix.as_base")), href=links.base(other.id), class_="quiet-link", aria_label=whose
    )
    return element(
        "th",
        name,
        element("span", text(" · ".join(facts)), class_="facts"),
        element("span", element("i", style=f"width:{_percent(share)}"), class_="bar", aria_hidden="true"),
        element("span", text(said), class_="covered"),
        turn,
        scope="col",
        class_="shown" if is_shown else None,
        aria_current="true" if is_shown else None,
    )


def _section(section: Section, links: MatrixLinks, say: Catalogue) -> Html:
    name = element("a", text(heading(section)), href=links.section(section.id), lang=WRITTEN_IN, class_="section-link")
    return element("th", name, page_html(section, say), scope="row", class_=f"level-{section.level}")


def _cell(verdict: Verdict, other: Document, address: RowAddress, say: Catalogue, *, is_shown: bool) -> Html:
    word, share = said_of(verdict.kind, verdict.share, say)
    more = element("span", text(say.count("app.more", verdict.more)), class_="more") if verdict.more > 0 else EMPTY
    link = element(
        "a",
        _disc(verdict),
        element("span", text(word), class_="word") if word else EMPTY,
        element("span", text(f" {share}" if word else share), class_="share") if share else EMPTY,
        more,
        href=address(other.id, verdict.row),
        class_=f"cell {verdict.kind.value}",
        data_follow=verdict.row,
        data_show=other.id,
    )
    return element("td", link, class_="shown" if is_shown else None)


def _disc(verdict: Verdict) -> Html:
    """Return the symbol: a disc filled to the share that both have, dashed and empty where nothing answers."""
    common = max(verdict.common, LEAST_FILLED) if verdict.kind in SOME_IN_COMMON else verdict.common
    return element("span", class_="disc", style=f"--common:{_percent(common)}", aria_hidden="true")


def _percent(share: float) -> str:
    return f"{round(100 * share)}%"


def legend_html(say: Catalogue) -> Html:
    """Return what the marks of the page mean."""
    samples: tuple[tuple[str, Html], ...] = (
        ("struck", element("del", text(say("app.legend.sample")))),
        ("added", element("ins", text(say("app.legend.sample")))),
        ("moved", element("span", text(say("app.legend.sample")), class_="moved")),
        ("typographic", element("span", text(say("app.legend.sample")), class_="typographic")),
        ("shared", element("mark", text(say("app.legend.sample")))),
        ("reused", element("span", text(say("app.legend.sample")), class_="reused")),
        ("only", element("span", text(say("app.legend.sample")), class_="only-here")),
        ("gap", element("span", text(say("app.legend.sample")), class_="gap-sample gap")),
    )
    items = dict(samples)
    return element(
        "div",
        _ways("versions", ("struck", "added", "moved"), items, say),
        _ways("matter", ("shared", "reused", "only", "gap"), items, say),
        _cells(say),
        class_="legend",
    )


def _ways(way: str, names: tuple[str, ...], items: Mapping[str, Html], say: Catalogue) -> Html:
    listed = join(element("li", items[name], text(f" {say(f'app.legend.{name}')}")) for name in names)
    said = element("p", element("strong", text(say(f"app.legend.{way}"))), text(f" {say(f'app.legend.{way}.when')}"))
    return element("div", said, element("ul", listed))


def _cells(say: Catalogue) -> Html:
    kinds = (
        (VerdictKind.EQUAL, 1.0),
        (VerdictKind.HEADING, 0.0),
        (VerdictKind.CHANGED, 0.7),
        (VerdictKind.SIMILAR, 0.5),
        (VerdictKind.PARTIAL, 0.25),
        (VerdictKind.MISSING, 0.0),
    )
    listed = join(
        element(
            "li",
            element(
                "span",
                _disc(Verdict(kind=kind, share=None, common=common, row="")),
                element("span", text(say(f"verdict.{kind.value}")), class_="word"),
                class_=f"cell {kind.value}",
            ),
            text(f" {say(f'app.legend.verdict.{kind.value}')}"),
        )
        for kind, common in kinds
    )
    return element("div", element("p", element("strong", text(say("app.legend.cells")))), element("ul", listed))
