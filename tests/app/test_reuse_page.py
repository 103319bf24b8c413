"""Återbruk: what recurs, gone through on its page without a browser."""

from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from page_elements import named
from running import markup, opened, text

from remiss.app.frame.address import Page, href, own, read_address, with_own
from remiss.app.reuse import found
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import list_library, save_comparison
from remiss.texts import Language, catalogue

SHARED = (
    "Lekplatsen vid ån ska få nya redskap, sittplatser i skugga och en grind som små barn inte kan öppna.",
    "Bussen från Ekeby bör gå var tjugonde minut även på söndagar, när många besöker badet med sina barn.",
)
CHANGED = SHARED[0].replace("nya redskap", "fler gungor")
ALONE = "Skolans gård stängs i dag klockan fyra, fast ungdomarna inte har någon annan plan att spela på."
DOCUMENTS = {
    "plan": ("remiss", "2024-01-02", ALONE),
    "forst": ("response", "2024-02-01", " ".join(SHARED)),
    "sedan": ("response", "2024-03-01", f"{CHANGED} {SHARED[1]}"),
    "sist": (
        "response",
        "2024-04-01",
        f"{ALONE} {SHARED[1]} Vintern och snön på torget är något annat.",
    ),
}
NAME = "remissen"


@pytest.fixture(autouse=True)
def comparison(library):
    for name, (kind, date, said) in DOCUMENTS.items():
        place = library.root / "data" / "norrvik" / f"{name}.md"
        place.parent.mkdir(exist_ok=True)
        head = f"title: Text {name}\nkind: {kind}\norganisation: {name.title()}\ndate: {date}\n"
        place.write_text(f"---\n{head}---\n\n# 1 Synpunkter\n\n{said}\n", encoding="utf-8")
    base, *others = (DocumentId(f"norrvik/{name}") for name in DOCUMENTS)
    save_comparison(library, Comparison(name=NAME, title="Remissen", base=base, documents=tuple(others)))
    return library


def page(**chosen):
    return opened("aterbruk", jamforelse=NAME, **{name.replace("_", "-"): value for name, value in chosen.items()})


def families(app):
    return [one.text for one in named(markup(app), "h3") if "ord" in one.text]


def test_the_first_sentence_says_what_was_found():
    assert named(markup(page()), "p", "lead")[0].text.startswith("3 textställen återkommer i 4 av 4 dokument")


def test_answers_with_a_text_in_common_are_named():
    assert "svar delar" in text(page())
    assert "av sin text med Forst 2024" in text(page())


def test_the_longest_comes_first_and_can_be_turned():
    words = [int(found.split()[0]) for found in families(page())]

    assert words == sorted(words, reverse=True)
    assert families(page(val_ordning="dokument"))[0].startswith("18 ord · 3 dokument")


def test_filters_choose():
    assert len(families(page(val_dokument="norrvik/plan"))) == 1
    assert len(families(page(val_slag="remiss"))) == 1
    assert all("nästan" not in found for found in families(page(val_likhet="ordagrant")))
    assert families(page(val_minst="100")) == []
    assert "Inget textställe passar" in text(page(val_minst="100"))


def test_what_the_address_cannot_mean_is_not_chosen():
    app = page(val_minst="mycket", val_likhet="?", val_dokument="ingen", val_familj="norrvik/plan:9999")

    assert not app.exception
    assert "Inget textställe passar" in text(app)


def test_an_opened_family_shows_each_copy_in_its_place_and_what_was_changed():
    links = [
        found.attributes["href"] for found in named(markup(page()), "a", "button") if "Visa ställena" in found.text
    ]
    names = [parse_qs(urlsplit(link).query)["val-familj"][0] for link in links]
    shown = page(val_familj=next(name for name in names if name.startswith("norrvik/forst")))

    assert "troligen först" in text(shown)
    assert [found.text for found in named(markup(shown), "del")] == ["[struket: nya redskap,]"]
    assert [found.text for found in named(markup(shown), "ins")] == ["[tillagt: fler gungor,]"]


def test_headings_in_a_passage_are_set_apart(library):
    for name in ("forst", "sist"):
        path = library.root / "data" / "norrvik" / f"{name}.md"
        head = path.read_text(encoding="utf-8").partition("# 1")[0]
        text_below = "\n\n".join(["# 1 Synpunkter", SHARED[1], "# 2 Bad", SHARED[0]])
        path.write_text(f"{head}{text_below}\n", encoding="utf-8")

    shown = markup(page())
    quote = next(one for one in named(shown, "q") if "badet" in one.text and "grind" in one.text)
    assert [one.text for one in named(shown, "strong", "heading") if quote in one.inside] == ["1 Synpunkter", "2 Bad"]


@pytest.mark.parametrize("most", [3, 17, 18, 19, 35, 60])
def test_a_quote_is_cut_once(most, monkeypatch):
    monkeypatch.setattr("remiss.render.html.reuse.SHORTENED", most)

    for quote in named(markup(page()), "q"):
        assert quote.text.count("…") <= 1


def test_a_long_list_comes_in_parts(monkeypatch):
    monkeypatch.setattr("remiss.app.reuse.page.MOST_SHOWN", 1)
    first, second = (families(page(val_sida=part)) for part in ("", "2"))

    assert (len(first), len(second)) == (1, 1)
    assert first != second
    after = next(one for one in named(markup(page()), "a", "button") if one.text == "Nästa")
    assert "val-sida=2" in after.attributes["href"]
    chosen = next(one for one in named(markup(page(val_sida="2")), "a") if one.text.startswith("Ordagrant"))
    assert "val-sida" not in chosen.attributes["href"]


def test_a_box_chooses_a_document():
    app = page()
    box = next(found for found in app.selectbox if found.label == "Står i dokumentet")
    box.select("norrvik/plan").run()

    assert app.query_params["val-dokument"] == "norrvik/plan"


def test_an_unsaved_choice_and_the_whole_library():
    unsaved = opened("aterbruk", bas="norrvik/forst", mot="norrvik/sedan")

    assert "av 2 dokument" in text(unsaved)
    assert "av 4 dokument" in text(opened("aterbruk"))
    assert "av 4 dokument" in text(
        opened("aterbruk", bas="norrvik/forst", mot="norrvik/sedan", **{"val-omfang": "bibliotek"})
    )


def test_nothing_in_common_is_said_and_explained():
    app = opened("aterbruk", bas="norrvik/plan", mot="norrvik/sedan")

    assert "Ingen text återkommer i 2 dokument." in text(app)
    assert "skrivna var för sig" in text(app)


def test_the_page_for_remarks_says_so_in_one_line_with_a_link():
    app = opened("synpunkter", jamforelse=NAME)

    assert "av sin text med Forst 2024" in text(app)
    assert "./aterbruk?jamforelse=remissen" in markup(app)


def test_what_the_page_keeps_stands_in_its_address():
    address = with_own(read_address(Page.REUSE, {"jamforelse": [NAME]}), minst="25")

    assert href(address) == "./aterbruk?jamforelse=remissen&val-minst=25"
    assert own(address, "minst") == "25"


def test_how_far_the_search_is_is_told_in_numbers(library, monkeypatch):
    monkeypatch.setattr(found, "TOLD", 1)
    told = []
    documents = list_library(library).documents
    page = SimpleNamespace(html=lambda one: told.append(str(one)), empty=lambda: told.append(""))
    monkeypatch.setattr(found.st, "empty", lambda: page)
    found._kept.clear()

    found.reuse_found(documents, catalogue(Language.SV))
    found.reuse_found(documents, catalogue(Language.SV))

    assert f"1 av {len(documents)} dokument" in "".join(told)
    assert sum("1 av" in one for one in told) == 1, "what is known is not searched again"


def test_a_search_that_is_broken_off_keeps_nothing():
    kept = found.Kept()

    with pytest.raises(KeyboardInterrupt):
        kept.found(broken_off)

    assert kept.found(lambda: "found") == "found"


def broken_off():
    raise KeyboardInterrupt
