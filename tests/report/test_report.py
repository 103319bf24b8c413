"""What a report can say of programmes: each with its quote and its place, nothing twice, the same every time."""

from collections import Counter
from dataclasses import replace

import pytest
from made import made_document
from markdown_it import MarkdownIt

from remiss.compare import compare, differing_figures
from remiss.model.body import own_text
from remiss.model.ground import OF_DIFFERENCES, OF_THEMES, GroundKind
from remiss.model.outline import by_id, sections_of
from remiss.model.proposed import as_written
from remiss.report import difference_grounds, left_over, report_sentence, strongest_example, theme_grounds
from remiss.texts import Language, catalogue
from remiss.themes import default_vocabulary, themes_of

OWN = """# 1 Belysning

Tekniska nämnden byter trasiga lampor i gatubelysningen inom en vecka. Arbetet med belysning får kosta 3 miljoner
kronor om året.

# 2 Nattvandring

Föreningarna nattvandrar i centrum varje fredag och lördag.

# 3 Uppföljning

Programmet följs upp av kommunstyrelsen varje höst. Trygghetsvandringar ska genomföras i alla stadsdelar varje vår.
"""
NEAR = """# Belysning

Tekniska nämnden byter trasiga lampor i gatubelysningen inom en vecka. Arbetet med belysning får kosta 5 miljoner
kronor om året.

# Kameror

Kamerabevakning används vid stationen och i garaget.

# Uppföljning

Programmet följs upp av kommunstyrelsen varje höst. Socialnämnden ansvarar för stödet till den som har utsatts för
brott.
"""
FAR = """# Kamerabevakning

Kameror för kamerabevakning sätts upp vid torget, stationen och skolorna efter beslut om kamerabevakning.

# Mål

Målet är att andelen otrygga ska halveras till 2030.
"""
own = made_document(OWN, title="Vårt program", document_id="prov/eget")
near = made_document(NEAR, title="Sjöns program", document_id="prov/sjon")
far = made_document(FAR, title="Åns program", document_id="prov/an")
documents = {one.id: one for one in (own, near, far)}
vocabulary = default_vocabulary()
sv = catalogue(Language.SV)


def differences(base, *others):
    found = compare(base, list(others), title="Prov")
    return difference_grounds(found, differing_figures(found))


@pytest.fixture(scope="module")
def result():
    return compare(own, [near, far], title="Prov")


@pytest.fixture(scope="module")
def grounds(result):
    everyone = (own, near, far)
    return (
        *theme_grounds(everyone, themes_of(everyone, vocabulary), vocabulary),
        *difference_grounds(result, differing_figures(result)),
    )


def of(grounds, kind):
    return [one for one in grounds if one.kind is kind]


def test_a_theme_only_others_have_is_shown_by_who_has_most_of_it(grounds):
    camera = next(one for one in of(grounds, GroundKind.LACKING) if one.theme == "kamerabevakning")

    assert camera.documents == (near.id, far.id)
    assert camera.document == far.id
    assert camera.quote in " ".join(far.text.split())


def test_a_theme_in_common_has_a_quote_of_both(grounds):
    light = next(one for one in of(grounds, GroundKind.COMMON) if one.theme == "belysning")

    assert light.documents == (near.id,)
    assert light.beside in " ".join(own.text.split())
    assert light.quote in " ".join(near.text.split())


def test_a_theme_only_the_own_programme_has_names_those_that_lack_it(grounds):
    walk = next(one for one in of(grounds, GroundKind.ALONE) if one.theme == "nattvandring")

    assert walk.document == own.id
    assert walk.documents == (near.id, far.id)


def test_sums_that_differ_stand_side_by_side_and_once(grounds):
    money = of(grounds, GroundKind.MONEY)

    assert [(one.beside, one.quote) for one in money] == [
        ("Arbetet med belysning får kosta 3 miljoner kronor om året.",
         "Arbetet med belysning får kosta 5 miljoner kronor om året.")
    ]  # fmt: skip


def test_what_both_say_is_no_difference(grounds):
    told = {quote for one in grounds if one.kind in OF_DIFFERENCES for quote in (one.quote, one.beside)}

    assert "Programmet följs upp av kommunstyrelsen varje höst." not in told


def test_what_only_one_of_them_says_names_who_lacks_it(grounds):
    duty = next(one for one in of(grounds, GroundKind.RESPONSIBILITY) if one.document == near.id)
    walks = next(one for one in of(grounds, GroundKind.MEASURE) if one.document == own.id)

    assert duty.documents == ()
    assert duty.section == "uppfoljning"
    assert walks.documents == (near.id, far.id)


def test_every_sentence_stands_once_and_kinds_stand_together(grounds):
    told = Counter((one.document, one.quote) for one in grounds if one.kind in OF_DIFFERENCES)

    assert max(told.values()) == 1
    kinds = [one.kind for one in grounds]
    assert kinds == sorted(kinds, key=[*OF_THEMES, *OF_DIFFERENCES].index)


def test_every_ground_becomes_a_sentence_with_its_quote(grounds):
    for one in grounds:
        sentence = report_sentence(one, own, documents, sv)
        assert one.quote in sentence
        assert one.beside in sentence
        assert "\n" not in sentence
        assert not sentence.endswith("”.") or not one.quote.endswith(".")
        assert sentence[0].isupper() or sentence[0] == "”"


def test_the_page_of_a_quote_is_told():
    paged = made_document(
        "<!-- sida 1 -->\n\n# Kameror\n\nText.\n\n<!-- sida 2 -->\n\n" + FAR, document_id="prov/sidor"
    )
    everyone = (own, paged)
    camera = next(
        one
        for one in theme_grounds(everyone, themes_of(everyone, vocabulary), vocabulary)
        if one.theme == "kamerabevakning"
    )

    assert camera.page == 2
    assert "(s. 2)" in report_sentence(camera, own, {own.id: own, paged.id: paged}, sv)


def test_a_document_beside_itself_has_nothing_left_over():
    twin = replace(own, id="prov/tvilling")

    assert differences(own, twin) == ()


def test_alone_there_is_nothing_to_tell():
    assert theme_grounds((own,), themes_of((own,), vocabulary), vocabulary) == ()
    assert differences(own) == ()


@pytest.mark.parametrize("is_base", [True, False])
def test_left_over_stretches_lie_in_their_section_in_reading_order(result, is_base):
    for other, pair in zip(result.others, result.pairs, strict=True):
        document = result.base if is_base else other
        order = [section.id for section in sections_of(document)]
        found = list(left_over(document, pair, is_base=is_base))

        assert found == sorted(found, key=lambda one: (order.index(one.section), one.span))
        for one in found:
            assert 0 <= one.span.start < one.span.end <= len(own_text(document, by_id(document)[one.section]).text)


def test_what_several_others_say_alike_stands_once():
    twin = replace(near, id="prov/sjon-2", metadata=replace(near.metadata, title="Sjöns andra program"))
    found = [one for one in differences(own, near, twin) if one.kind is GroundKind.RESPONSIBILITY]

    assert [(one.document, one.documents) for one in found] == [(near.id, (twin.id,))]
    said = report_sentence(found[0], own, {one.id: one for one in (own, near, twin)}, sv)
    assert said.endswith("Samma sak står i ”Sjöns andra program”.")


def test_a_share_that_is_only_told_is_no_goal():
    ours = made_document("# Läget\n\nAndelen invånare som utsatts för stöld var 12 procent.\n", document_id="prov/a")
    theirs = made_document("# Läget\n\nAndelen invånare som utsatts för stöld var 17 procent.\n", document_id="prov/b")
    (found,) = [one for one in differences(ours, theirs) if one.beside]

    assert found.kind is not GroundKind.GOAL
    assert "olika mål" not in report_sentence(found, ours, {ours.id: ours, theirs.id: theirs}, sv)


def test_signs_of_markdown_in_a_quote_stay_as_they_are():
    odd = made_document("# Kameror\n\nKamerabevakning \\*inomhus\\* och \\_utomhus\\_ kostar 5 < 7 kronor.\n")
    everyone = (own, odd)
    grounds = theme_grounds(everyone, themes_of(everyone, vocabulary), vocabulary)
    camera = next(one for one in grounds if one.theme == "kamerabevakning")
    sentence = report_sentence(camera, own, {own.id: own, odd.id: odd}, sv)

    assert "*inomhus* och _utomhus_" in camera.quote
    assert as_written(camera.quote).search(sentence)
    shown = MarkdownIt("js-default").render(sentence)
    assert "*inomhus* och _utomhus_" in shown
    assert "<em>" not in shown


def test_what_goes_on_over_a_page_is_no_example_when_there_is_another():
    text = (
        "<!-- sida 1 -->\n\n# Kameror\n\nHär används kamerabevakning, kameror och\n\n<!-- sida 2 -->\n\nannat.\n\n"
        "I garaget används kamerabevakning dygnet runt.\n"
    )
    document = made_document(text)
    theme = next(one.id for one in vocabulary.values() if one.label == "kamerabevakning")

    assert strongest_example(document, themes_of((document,), vocabulary)[0], theme).quote.startswith("I garaget")


def test_an_example_is_a_sentence_that_can_be_read():
    text = "# Kameror\n\n- kamerabevakning,\n- belysning\n\nI garaget sitter kameror för kamerabevakning dygnet runt.\n"
    document = made_document(text)
    found = themes_of((document,), vocabulary)[0]

    theme = next(one.id for one in vocabulary.values() if one.label == "kamerabevakning")

    assert strongest_example(document, found, theme).quote.startswith("I garaget")
    assert strongest_example(document, found, "finns inte").quote == ""
