"""What a draft is checked for: right and wrong ones as cases in files."""

from dataclasses import replace

import pytest
from case_files import cases
from made import made_document

from remiss.checks import check_draft, identity_numbers
from remiss.model.check import Check
from remiss.model.draft import DraftKind, Put, part_of
from remiss.model.ground import Ground, GroundKind
from remiss.parsing import parse_draft
from remiss.render.checks import finding_mend, finding_place, finding_why
from remiss.texts import Language, catalogue

BASE = """# 1 Inledning

Programmet gäller hela kommunens arbete med trygga gator och torg de närmaste åren.

# 2 Belysning

Belysningen på gångvägar och torg ska ses över vartannat år av tekniska nämnden tillsammans med de boende i området.

# 3 Uppföljning

Programmet följs upp.
"""
FRONT = "---\ntitle: Svar\nform: tjansteutlatande\n---\n\n"
base = made_document(BASE, title="Program för trygga gator", document_id="prov/program")


def draft_of(text):
    return parse_draft(FRONT + text, comparison="prov", kind=DraftKind.RESPONSE)


@pytest.mark.parametrize(("given", "expected"), cases("checks/drafts"))
def test_findings_of_a_draft(given, expected):
    draft = draft_of(given)

    told = [_line(draft, one) for one in check_draft(draft, base, [])]

    assert told == expected.strip().splitlines()


def _line(draft, finding):
    place = f"{finding.check}.{finding.why} {finding.part}"
    if finding.span is None:
        return place
    return f"{place}: {part_of(draft, finding.part).text[slice(*finding.span)]}"


@pytest.mark.parametrize(("given", "expected"), cases("checks/identity"))
def test_identity_numbers(given, expected):
    assert [given[slice(*span)] for span in identity_numbers(given)] == expected.splitlines()


@pytest.mark.parametrize(("given", "_expected"), cases("checks/drafts"))
def test_every_finding_has_words_in_both_languages(given, _expected):
    draft = draft_of(given)
    for language in Language:
        say = catalogue(language)
        for one in check_draft(draft, base, []):
            assert finding_why(one, say)
            assert finding_mend(one, say)
            assert finding_place(one, draft, say)


@pytest.mark.parametrize("check", Check)
def test_a_kind_that_is_turned_off_finds_nothing(check):
    draft = replace(
        draft_of("# Synpunkter {#s .views}\n\nDetta bör ändras.\n\n# Tom {#t}\n"), checks_off=(check.value,)
    )

    assert all(one.check is not check for one in check_draft(draft, base, []))


@pytest.mark.parametrize(
    ("source", "why"),
    [("Gatan lyses upp av nya lampor.", None), ("Gatan lyses upp av gamla lampor.", "changed"), (None, "gone")],
)
def test_a_quote_that_was_put_in_follows_its_source(source, why):
    quote = "Gatan lyses upp av nya lampor."
    other = made_document(f"# Ljus\n\n{source}\n", document_id="prov/annat") if source else None
    ground = Ground(kind=GroundKind.OTHERS, section=None, document="prov/annat", quote=quote)
    draft = draft_of(f"# Synpunkter {{#s .views}}\n\nDet står ”{quote}” där.\n")
    draft = replace(draft, puts=(Put(number=1, part="s", sentence="…", ground=ground),))

    found = [one for one in check_draft(draft, base, [other] if other else []) if one.check is Check.QUOTE]

    assert [one.why for one in found] == ([why] if why else [])


@pytest.mark.parametrize("mark", ["{}", "{{{{1: {}}}}}"])
def test_a_sentence_that_was_put_in_says_by_its_ground_what_it_is_about(mark):
    sentence = "Det bör framgå hur ofta gångtunnlar städas."
    ground = Ground(kind=GroundKind.ASK, section=None, document="prov/annat")
    draft = draft_of(f"# Synpunkter {{#s .views}}\n\nDet bör framgå när.\n\n{mark.format(sentence)}\n")

    def found(*puts):
        told = check_draft(replace(draft, puts=puts), base, [])
        return [one.facts["quote"] for one in told if one.check is Check.SECTION]

    assert found() == ["Det bör framgå när.", sentence]
    assert found(Put(number=1, part="s", sentence=sentence, ground=ground)) == ["Det bör framgå när."]
