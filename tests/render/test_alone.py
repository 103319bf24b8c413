"""Sentences without counterpart, where a section has several."""

from made import made_document, made_text

from remiss.compare import compare_pair, read_closely
from remiss.model.alignment import HeadingEvidence, Link, Relation
from remiss.model.body import own_text
from remiss.model.document import Document, SectionId
from remiss.model.judgement import Way
from remiss.model.outline import by_id
from remiss.model.result import Detail, Matched, PairResult
from remiss.render.alone import Alone, alone_in

LIGHT = "Belysningen längs gångstråken byts ut före 2027."
CAMERAS = "Kameror sätts upp på torg där polisen ser behov."
PARKS = "Buskage gallras så att siktlinjerna förbättras."
LAMPS = "Armaturerna ska vara energisnåla."
BASE = made_document(made_text(("Platser", f"{LIGHT} {CAMERAS} {PARKS}"), ("Stråk", LIGHT)), document_id="prov/ett")
OTHER = made_document(
    made_text(("Ljus", f"{LIGHT} {LAMPS}"), ("Bevakning", f"{CAMERAS} Det sker i samråd med länsstyrelsen.")),
    document_id="prov/annat",
)


def read(left: str, right: str, way: Way = Way.MATTER) -> Detail:
    link = Link(
        left=SectionId(left), right=SectionId(right), relation=Relation.PARTIAL, score=0.6,
        evidence=(HeadingEvidence(0.5),),
    )  # fmt: skip
    texts = own_text(BASE, by_id(BASE)[link.left]).text, own_text(OTHER, by_id(OTHER)[link.right]).text
    return read_closely(link, *texts, way=way)


def pair_of(*rows: Matched) -> PairResult:
    found = compare_pair(BASE, OTHER)
    return PairResult(
        other=OTHER.id, alignment=found.alignment, rows=rows, base_coverage=found.base_coverage,
        other_coverage=found.other_coverage,
    )  # fmt: skip


def words(document: Document, section: str, alone: Alone, side: str) -> list[str]:
    source = own_text(document, by_id(document)[SectionId(section)]).text
    return [source[point.span.start : point.span.end] for point in getattr(alone, side)]


def test_a_sentence_that_one_of_several_counterparts_has_is_not_alone_and_the_rest_is_listed_once():
    row = Matched(base=SectionId("platser"), details=(read("platser", "ljus"), read("platser", "bevakning")))
    alone = alone_in(pair_of(row))
    first, second = alone[SectionId("platser"), SectionId("ljus")], alone[SectionId("platser"), SectionId("bevakning")]

    assert words(BASE, "platser", first, "left") == words(BASE, "platser", second, "left") == [PARKS]
    assert (first.lists_left, second.lists_left) == (True, False)
    assert words(OTHER, "ljus", first, "right") == [LAMPS]


def test_the_other_documents_sentences_are_asked_of_all_their_links():
    rows = (
        Matched(base=SectionId("platser"), details=(read("platser", "ljus"),)),
        Matched(base=SectionId("strak"), details=(), also=(read("strak", "ljus"),)),
    )
    alone = alone_in(pair_of(*rows))

    assert [one.lists_right for one in alone.values()] == [True, False]
    assert {tuple(words(OTHER, "ljus", one, "right")) for one in alone.values()} == {(LAMPS,)}


def test_one_read_word_by_word_answers_what_it_does_not_strike_whole():
    row = Matched(
        base=SectionId("platser"), details=(read("platser", "ljus"), read("platser", "bevakning", Way.VERSIONS))
    )
    alone = alone_in(pair_of(row))

    assert CAMERAS not in words(BASE, "platser", alone[SectionId("platser"), SectionId("ljus")], "left")
