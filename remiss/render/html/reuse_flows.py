"""Who has whose text: a picture beside the documents in order of time, and the same in words."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence

from remiss.model.reuse import CommonText, Flow
from remiss.render.html.arcs import NARROW, WIDE, Arc, Room, arcs_svg
from remiss.render.html.markup import EMPTY, Html, element, hidden, join, text
from remiss.render.reuse import common_text
from remiss.render.reuse_places import Places
from remiss.texts import Catalogue

MOST_ARCS = 16  # in the picture; more arrows cannot be told apart
MOST_FLOWS = 10  # in the table before the rest is folded
MOST_FOLDED = 100  # in the folded table; all are in the file for Excel

FAMILIES = "textstallen"  # what the page's script scrolls to: the list of passages

To = Callable[[str], str]  # id of a document -> link to what is shown of it


def flows_html(places: Places, flows: Sequence[Flow], link: To, say: Catalogue) -> Html:
    """Return the picture and the table below it; nothing when no document has anything of another."""
    if not flows:
        return EMPTY
    title = element("h2", text(say("reuse.flows")))
    intro = element("p", text(say("reuse.flows.how")), class_="help measured")
    shown = flows[:MOST_FLOWS]
    rest = _folded(places, flows[MOST_FLOWS:], link, say)
    picture = _picture(places, flows[:MOST_ARCS], say)
    return element("section", title, intro, picture, _table(places, shown, link, say), rest)


def _picture(places: Places, flows: Sequence[Flow], say: Catalogue) -> Html:
    met = {name for flow in flows for name in (flow.earlier, flow.later)}
    names = sorted((str(document.id) for document in places.result.documents if document.id in met), key=_when(places))
    at = {name: line for line, name in enumerate(names)}
    arcs = [Arc(at[flow.earlier], at[flow.later], flow.words, sure=flow.dated) for flow in flows]
    lines = join(element("li", _line(places, name, say)) for name in names)
    listed = element("ol", lines, class_="arc-lines")
    drawn = join([_drawn(len(names), arcs, WIDE, "wide"), _drawn(len(names), arcs, NARROW, "narrow")])
    caption = element("figcaption", text(say("reuse.flows.picture")))
    return element("figure", element("div", listed, drawn, class_="arc-box"), caption, class_="flows")


def _drawn(lines: int, arcs: Sequence[Arc], room: Room, name: str) -> Html:
    """Return a picture for a screen or for a phone; the style sheet shows one of them."""
    picture = b64encode(arcs_svg(lines, arcs, room).encode()).decode()  # Streamlit takes SVG out of HTML, not pictures
    return element("img", src=f"data:image/svg+xml;base64,{picture}", alt="", width=str(room.width), class_=name)


def _when(places: Places) -> Callable[[str], str]:
    return lambda name: places.documents[name].metadata.date or "9999"


def _line(places: Places, name: str, say: Catalogue) -> Html:
    date = places.documents[name].metadata.date or say("reuse.undated")
    return join(
        [element("span", text(date), class_="when"), text(" "), element("span", text(places.names[name]), class_="who")]
    )


def _table(places: Places, flows: Sequence[Flow], link: To, say: Catalogue) -> Html:
    columns = ("earlier", "later", "words", "share", "passages")
    head = join(element("th", text(say(f"reuse.column.{name}")), scope="col") for name in columns)
    rows = join(element("tr", *_cells(places, flow, link, say)) for flow in flows)
    caption = element("caption", text(say("reuse.flows")), class_="only-heard")
    table = element(
        "table", caption, element("thead", element("tr", head)), element("tbody", rows), class_="log flow-table"
    )
    return element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("reuse.flows"))


def _cells(places: Places, flow: Flow, link: To, say: Catalogue) -> Iterator[Html]:
    arrow, heard = ("→", "reuse.to") if flow.dated else ("↔", "reuse.with")
    yield element("th", text(places.names[flow.earlier]), scope="row")
    named = (element("span", text(f"{arrow} "), aria_hidden="true"), text(places.names[flow.later]))
    to = element("a", *named, href=link(flow.later), data_follow=FAMILIES)
    yield element("td", hidden(f"{say(heard)} "), to)
    for told in (say.number(flow.words), say.percent(flow.share), say.number(flow.passages)):
        yield element("td", text(told), class_="figure")


def _folded(places: Places, flows: Sequence[Flow], link: To, say: Catalogue) -> Html:
    if not flows:
        return EMPTY
    summary = element("summary", text(say.count("reuse.flows.more", len(flows))))
    table = _table(places, flows[:MOST_FOLDED], link, say)
    return element("details", summary, first_html(MOST_FOLDED, len(flows), say), table, class_="log-box")


def first_html(shown: int, total: int, say: Catalogue) -> Html:
    """Return that a folded table has the first of what there is; nothing where it has all."""
    if total <= shown:
        return EMPTY
    return element("p", text(say("reuse.first", n=say.number(shown), total=say.number(total))), class_="help measured")


def commons_html(places: Places, groups: Sequence[CommonText], link: To, say: Catalogue) -> Html:
    """Return which answers have much of their text in common, each group as a sentence and a table."""
    if not groups:
        return EMPTY
    title = element("h2", text(say("reuse.commons")))
    help_text = element("p", text(say("reuse.commons.how")), class_="help measured")
    return element("section", title, *(_common(places, group, link, say) for group in groups), help_text)


def _common(places: Places, group: CommonText, link: To, say: Catalogue) -> Html:
    rows = join(
        element(
            "tr",
            element("th", element("a", text(places.names[name]), href=link(name), data_follow=FAMILIES), scope="row"),
            element("td", text(places.documents[name].metadata.date or "–")),
            element("td", text(say.percent(share)), _bar(share), class_="figure"),
        )
        for name, share in zip(group.others, group.shares, strict=True)
    )
    head = join(element("th", text(say(f"reuse.column.{name}")), scope="col") for name in ("answer", "date", "common"))
    table = element("table", element("thead", element("tr", head)), element("tbody", rows), class_="log common-table")
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("reuse.commons"))
    return join([element("p", element("strong", text(common_text(places, group, say)))), box])


def _bar(share: float) -> Html:
    """Return a share as a bar, for the eye alone: the figure stands beside it."""
    return element("span", class_="share-bar", style=f"--share: {share:.2f}", aria_hidden="true")
