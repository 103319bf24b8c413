"""What a new word would match, and which words a document may want."""

from remiss.intake import read_plain
from remiss.themes import default_vocabulary, read_phrase, suggestions, try_word

PLAN = "".join(
    f"# Del {at}\n\nVärmeböljan kommer. Under en värmebölja ringer vi alla. Ekeby är redo. Polisen hjälper till.\n\n"
    for at in range(1, 5)
)
OTHER = "".join(f"# Del {at}\n\nStaden lagar cyklar. Staden städar parker.\n\n" for at in range(1, 5))


def read(text, where="plan.txt"):
    return read_plain(text, where=where, sha256="")


def test_a_word_is_matched_in_any_inflection_with_its_places():
    document = read(PLAN)

    trial = try_word(read_phrase("värmebölja"), [document, read(OTHER)], default_vocabulary())

    assert trial.forms == (("värmebölja", 4), ("värmeböljan", 4))
    assert trial.places == 8
    (found,) = trial.found
    spans = [span for section in found.sections for treated in section.treated for span in treated.evidence]
    assert {document.text[slice(*span)].lower() for span in spans} == {"värmebölja", "värmeböljan"}


def test_themes_that_have_the_places_already_are_told():
    trial = try_word(read_phrase("polis*"), [read(PLAN)], default_vocabulary())

    assert trial.known == (("polis", 4),)


def test_a_word_that_is_nowhere_matches_nothing():
    trial = try_word(read_phrase("zeppelinare"), [read(PLAN)], default_vocabulary())

    assert (trial.forms, trial.found, trial.known) == ((), (), ())


def test_new_frequent_words_are_suggested_and_no_names_or_known_words():
    found = suggestions(read(PLAN), [read(OTHER, "annan.txt")], default_vocabulary())

    assert found[0].word in {"värmebölja", "värmeböljan"}
    assert (found[0].count, found[0].sections, found[0].elsewhere) == (8, 4, 0)
    assert not {one.word for one in found} & {"ekeby", "polisen", "under"}


def test_a_document_is_not_measured_against_itself():
    document = read(PLAN)

    assert suggestions(document, [document], default_vocabulary()) == suggestions(document, [], default_vocabulary())


def test_the_order_of_the_others_does_not_matter():
    others = [read(OTHER, "a.txt"), read(PLAN.replace("Värmebölja", "Köldknäpp"), "b.txt")]

    one = suggestions(read(PLAN), others, default_vocabulary())

    assert one == suggestions(read(PLAN), others[::-1], default_vocabulary())
