"""Who shares text with whom, and which answers have a draft in common."""

from dataclasses import replace

import pytest
from made import made_document

from remiss.collection import reuse_in
from remiss.model.document import DocumentKind

SENTENCES = (
    "Lekplatsen vid ån ska få nya redskap, sittplatser i skugga och en grind som små barn inte kan öppna.",
    "Den som hyr en lokal av föreningen svarar själv för städning, larm och nycklar under hela kvällen.",
    "Vid skymning tänds lyktorna längs kanalen, men bron vid kvarnen ligger kvar i mörker efter klockan tio.",
    "Biblioteket lånar ut verktyg, symaskiner och cyklar till alla som har fyllt femton år och bor här.",
    "Bussen från Ekeby bör gå var tjugonde minut även på söndagar, när många besöker badet med sina barn.",
    "Skolans gård stängs i dag klockan fyra, fast ungdomarna i kvarteret inte har någon annan plan att spela på.",
)


def made(name, date, *sentences, kind=DocumentKind.RESPONSE):
    document = made_document(f"# Yttrande {name}\n\n{' '.join(sentences)}\n", title=name, document_id=f"norrvik/{name}")
    return replace(document, metadata=replace(document.metadata, date=date, kind=kind, organisation=name))


def told(flows):
    return [(flow.earlier[8:], flow.later[8:], flow.dated) for flow in flows]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2024-02-01", "2024-03-01"), ("a", "b", True)),
        (("2024-03-01", "2024-02-01"), ("b", "a", True)),
        (("2024", "2024-02-01"), ("a", "b", False)),
        (("2024-02-01", ""), ("a", "b", False)),
        (("2024-02-01", "2024-02-01"), ("a", "b", False)),
    ],
)
def test_the_older_had_it_first_when_the_dates_say_so(dates, expected):
    documents = tuple(made(name, date, SENTENCES[0]) for name, date in zip("ab", dates, strict=True))

    assert told(reuse_in(documents).flows) == [expected]


def test_a_flow_counts_what_the_later_document_has():
    documents = (made("a", "2023", *SENTENCES[:2]), made("b", "2024", SENTENCES[0], SENTENCES[3]))

    (flow,) = reuse_in(documents).flows

    assert flow.passages == 1
    assert 0 <= flow.words - len(SENTENCES[0].split()) <= 2  # with what the headings have in common
    assert 0.4 < flow.share < 0.6


def test_answers_with_a_draft_in_common_make_one_group():
    plan = made("plan", "2024-01-01", SENTENCES[5], kind=DocumentKind.REMISS)
    draft = SENTENCES[:3]
    answers = [made(name, f"2024-02-0{at}", *draft, SENTENCES[at]) for at, name in enumerate("xyz", 3)]
    other = made("egen", "2024-02-09", "Vi har inget att invända mot förslaget men vill se en plan för gångtunneln.")
    result = reuse_in((plan, other, *reversed(answers)))

    (group,) = result.common

    assert group.model == "norrvik/x"
    assert set(group.others) == {"norrvik/y", "norrvik/z"}
    assert all(0.6 < share < 0.9 for share in (*group.shares, group.share))


def test_who_quotes_the_proposal_shares_no_draft():
    plan = made("plan", "2024-01-01", *SENTENCES[:3], kind=DocumentKind.REMISS)
    answers = [made(name, "2024-02-01", *SENTENCES[:3]) for name in "xy"]

    assert reuse_in((plan, *answers)).common == ()


def test_nothing_in_common():
    result = reuse_in((made("a", "2023", SENTENCES[0]), made("b", "2024", SENTENCES[1])))

    assert result.flows == ()
    assert result.common == ()
