"""The address of a page: everything a person has chosen, so that a link opens the same again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from remiss.model.document import DocumentKind
from remiss.model.remark import Stance
from remiss.texts import Language

_OWN = "val-"  # begins the parameters that a page keeps for itself


class Page(StrEnum):
    """Pages by their place in the address."""

    LIBRARY = ""
    SEARCH = "sok"
    COMPARE = "jamfor"
    COVERAGE = "tackning"
    ASKS = "synpunkter"
    RESPONSE = "eget-svar"
    REPORT = "rapport"
    OUTCOME = "utfall"
    REUSE = "aterbruk"
    EXPORT = "export"
    VOCABULARY = "ordlista"
    HOW = "sa-raknas-det"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One page and what is chosen on it; "" and () mean nothing is.

    Attributes:
        comparison: Name of a saved comparison; `base` and `against` are used without it.
        base: Id of the base document.
        against: Ids of the documents laid against it, in order.
        shown: Id of the one shown row by row; the first of them when empty.
        row: Id of the row to go to, see `remiss.render.verdict`.
        only_differences: Leave equal sections out.
        section: Id of the base section shown as all documents treat it; "" shows one document row by row.
        by_coverage: Put the document that covers most of the base first, instead of the chosen order.
        only_nowhere: Show only base sections in the matrix that no document covers.
        hide_typography: Leave out what differs in its typesetting alone.
        document: Id of the document opened in the library.
        search, kind: What the library shows.
        adding: Whether the library shows the page for new documents.
        as_text: Whether the export is shown as its source.
        compilation: Whether the export is the remissammanställning, not the summary.
        response, stance, unanswered: Which asks the register shows; `section` and `search` choose among them too.
        ask: The ask whose group is open to be replied to: the answer's id, a colon, where it begins there.
        everything: Show all of a long register.
        own: What a page keeps for itself, as names and values in order of name; see `own` and `with_own`. The page
            checks the values: they come from the address.
    """

    page: Page
    language: Language = Language.SV
    comparison: str = ""
    base: str = ""
    against: tuple[str, ...] = ()
    shown: str = ""
    row: str = ""
    only_differences: bool = False
    section: str = ""
    by_coverage: bool = False
    only_nowhere: bool = False
    hide_typography: bool = False
    document: str = ""
    search: str = ""
    kind: DocumentKind | None = None
    adding: bool = False
    as_text: bool = False
    compilation: bool = False
    response: str = ""
    stance: Stance | None = None
    unanswered: bool = False
    ask: str = ""
    everything: bool = False
    own: tuple[tuple[str, str], ...] = ()


def read_address(page: Page, parameters: Mapping[str, Sequence[str]]) -> Address:
    """Return the address a browser asked for; what it does not know or cannot use counts as not chosen."""

    def one(name: str) -> str:
        return next(iter(parameters.get(name, ())), "")

    kinds = {kind.value: kind for kind in DocumentKind}
    stances = {stance.value: stance for stance in Stance}
    return Address(
        page=page,
        language=Language.EN if one("lang") == Language.EN.value else Language.SV,
        comparison=one("jamforelse"),
        base=one("bas"),
        against=tuple(dict.fromkeys(name for name in parameters.get("mot", ()) if name)),
        shown=one("visa"),
        row=one("rad"),
        only_differences=one("skillnader") == "1",
        section=one("avsnitt"),
        by_coverage=one("ordning") == "tackning",
        only_nowhere=one("tomma") == "1",
        hide_typography=one("typografi") == "0",
        document=one("dokument"),
        search=one("sok"),
        kind=kinds.get(one("slag")),
        adding=one("nytt") == "1",
        as_text=one("som") == "text",
        compilation=one("vad") == "sammanstallning",
        response=one("svar"),
        stance=stances.get(one("slags")),
        unanswered=one("obesvarade") == "1",
        ask=one("onskemal"),
        everything=one("alla") == "1",
        own=tuple((name, one(name)) for name in sorted(parameters) if name.startswith(_OWN) and one(name)),
    )


def query(address: Address) -> Mapping[str, str | list[str]]:
    """Return the parameters of an address; what is not chosen is left out."""
    single = {
        "jamforelse": address.comparison,
        "bas": address.base,
        "visa": address.shown,
        "skillnader": "1" if address.only_differences else "",
        "avsnitt": address.section,
        "ordning": "tackning" if address.by_coverage else "",
        "tomma": "1" if address.only_nowhere else "",
        "typografi": "0" if address.hide_typography else "",
        "rad": address.row,
        "dokument": address.document,
        "sok": address.search,
        "slag": address.kind.value if address.kind else "",
        "nytt": "1" if address.adding else "",
        "som": "text" if address.as_text else "",
        "vad": "sammanstallning" if address.compilation else "",
        "svar": address.response,
        "slags": address.stance.value if address.stance else "",
        "obesvarade": "1" if address.unanswered else "",
        "onskemal": address.ask,
        "alla": "1" if address.everything else "",
        "lang": address.language.value if address.language is not Language.SV else "",
    }
    found: dict[str, str | list[str]] = {name: value for name, value in single.items() if value}
    found |= dict(address.own)
    if address.against:
        found["mot"] = list(address.against)
    return found


def href(address: Address) -> str:
    """Return an address as a link from any page of the app, below whatever path it is served from."""
    parameters = urlencode(query(address), doseq=True, safe="/:")
    return f"./{address.page}?{parameters}" if parameters else f"./{address.page}"


def plain(address: Address) -> Address:
    """Return an address without what is chosen on its page alone: what another page takes over."""
    kept = replace(address, row="", section="", search="", as_text=False, compilation=False)
    return replace(kept, response="", stance=None, unanswered=False, ask="", everything=False, own=())


def own(address: Address, name: str) -> str:
    """Return what the page has put into its address under a name; "" when nothing."""
    return dict(address.own).get(_OWN + name, "")


def own_name(name: str) -> str:
    """Return the parameter under which a page's own value stands in the address of the browser."""
    return _OWN + name


def with_own(address: Address, **values: str) -> Address:
    """Return the address with what the page keeps in it changed; "" takes a value away."""
    kept = dict(address.own) | {_OWN + name: value for name, value in values.items()}
    return replace(address, own=tuple(sorted((name, value) for name, value in kept.items() if value)))
