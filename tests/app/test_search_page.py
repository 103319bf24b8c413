"""Sök: the whole library looked through on its page, without a browser."""

import pytest
from page_elements import named
from running import markup, opened, text

from remiss import searching
from remiss.store import VOCABULARY

PROGRAMME = """---
title: Program för Ekeby
kind: programme
organisation: Ekeby kommun
date: 2024
---

# 1 Torg

Torget får bättre belysning <b>i höst</b>.
"""
PLAN = """---
title: Plan för Norrvik
kind: other
organisation: Norrviks kommun
date: 2021
---

# Skolvägar

Skolvägarna får belysning varje höst.
"""


@pytest.fixture(autouse=True)
def kept(library, tmp_path, monkeypatch):
    monkeypatch.setenv("REMISS_CACHE", str(tmp_path / "cache"))
    for name, content in (("ekeby", PROGRAMME), ("norrvik", PLAN)):
        folder = library.root / "data" / name
        folder.mkdir()
        (folder / "plan.md").write_text(content, encoding="utf-8")
    return library


def test_before_anything_is_asked_it_says_what_can_be():
    said = text(opened("sok"))

    assert "Sök bland alla avsnitt i bibliotekets 2 dokument" in said
    assert "orden i rad" in said


def test_words_lead_to_their_section():
    links = [found for found in named(markup(opened("sok", sok="torg")), "a") if found.text == "1 Torg"]

    assert [link.attributes["href"] for link in links] == ["./?avsnitt=torg&rad=torg&dokument=ekeby/plan"]


def test_text_of_a_document_is_text():
    body = markup(opened("sok", sok="torget"))

    assert "&lt;b&gt;i höst&lt;/b&gt;" in body
    assert "<mark>Torget</mark>" in body


def test_a_box_narrows_and_the_address_follows():
    app = opened("sok", sok="belysning")
    assert "2 avsnitt i 2 dokument" in text(app)

    box = next(found for found in app.selectbox if found.label == "Organisation")
    box.select("Norrviks kommun").run()

    assert app.query_params["val-organisation"] == "Norrviks kommun"
    assert "1 avsnitt i 1 dokument" in text(app)


def test_what_is_typed_is_looked_for():
    app = opened("sok")

    app.text_input[0].input("skolvägar").run()

    assert app.query_params["sok"] == "skolvägar"
    assert "1 avsnitt i 1 dokument" in text(app)


def test_nothing_found_offers_ways_on():
    app = opened("sok", sok="skolvägnar", **{"val-organisation": "Ekeby kommun"})

    assert "Inget avsnitt i biblioteket har de orden." in text(app)
    assert "Sök i alla dokument" in text(app)
    assert "Sök i stället på skolväg" in text(app)


def test_a_query_of_nothing_is_told_in_words():
    assert "R-SOK-02" in text(opened("sok", sok="-torg"))


@pytest.mark.parametrize("page", ["", "sok"])
def test_a_mistake_in_the_vocabulary_is_told_once_and_the_rest_goes_on(kept, page):
    (kept.root / VOCABULARY).write_text("- id: cyklar\n  label: cyklar\n  word: [cykl*]\n", encoding="utf-8")

    shown = text(opened(page, sok="belysning" if page else "ekeby"))

    assert shown.count("data/vocabulary.yaml, rad 3") == 1
    assert "R-YAML-16" in shown
    assert "Programmets egen används" in shown
    assert "Program för Ekeby" in shown


@pytest.mark.parametrize("words", ["", "belysning", '"'])
def test_a_view_opens_the_index_once(words, monkeypatch):
    times, open_index = [], searching.open_index

    def counted(*given):
        times.append(given)
        return open_index(*given)

    app = opened("sok", sok=words)
    monkeypatch.setattr(searching, "open_index", counted)
    app.run()

    assert len(times) == 1


@pytest.mark.parametrize(("part", "first", "hits"), [("", 1, 30), ("2", 31, 30), ("3", 61, 5), ("99", 61, 5)])
def test_all_that_is_found_is_reached_a_part_at_a_time(kept, part, first, hits):
    sections = "\n".join(f"# Del {at}\n\nKastanjen vid hus {at}.\n" for at in range(65))
    head = PLAN.partition("# ")[0]
    (kept.root / "data" / "norrvik" / "lang.md").write_text(f"{head}{sections}", encoding="utf-8")

    body = markup(opened("sok", sok="kastanjen", **({"val-sida": part} if part else {})))

    assert len(named(body, "p", "where")) == hits
    assert f"{first}–{first + hits - 1} av 65" in body
