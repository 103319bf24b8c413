import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.model.identity import SLUG_LENGTH, SectionNames, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mål", "mal"),
        ("Ärendets beredning", "arendets-beredning"),
        ("ÅÄÖ åäö", "aao-aao"),
        ("Trygghet – en fråga för alla", "trygghet-en-fraga-for-alla"),
        ("Øresund, Straße & Łódź", "oresund-strasse-lodz"),
        ("  2024/25:3  ", "2024-25-3"),
        ("***", "section"),
        ("", "section"),
        ("План", "section"),
        ("a" * 60, "a" * SLUG_LENGTH),
        ("aaaa bbbb cccc dddd eeee ffff gggg hhhh", "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh"),
        ("aaaa bbbb cccc dddd eeee ffff gggg hhhh i", "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh"),
        ("aaaa bbbb cccc dddd eeee ffff gggg hhhhi", "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhhi"),
        ("aaaa bbbb cccc dddd eeee ffff gggg hhhhij", "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg"),
    ],
)
def test_slug(title, expected):
    assert slug(title) == expected


@given(st.text())
def test_a_slug_is_short_ascii_and_its_own_slug(title):
    made = slug(title)

    assert 0 < len(made) <= SLUG_LENGTH
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(made) == made


def test_equal_titles_are_numbered_per_parent():
    names = SectionNames()

    assert names.name("Mål", None) == "mal"
    assert names.name("Mål", None) == "mal-2"
    assert names.name("Mål", "mal") == "mal.mal"
    assert names.name("Mål", "mal-2") == "mal-2.mal"
    assert names.name("Mål", None) == "mal-3"


def test_a_number_given_to_a_repeat_is_not_given_to_a_title_that_ends_in_it():
    names = SectionNames()

    given_out = [names.name(title, None) for title in ("Mål", "Mål 2", "Mål", "Mål", "Mål 2")]

    assert given_out == ["mal", "mal-2", "mal-3", "mal-4", "mal-2-2"]


@given(st.lists(st.sampled_from(["Mål", "Mål 2", "Mål 2 2", "mal-3", "!", "section"])))
def test_no_id_is_given_twice(titles):
    names = SectionNames()

    given_out = [names.name(title, None) for title in titles]

    assert len(set(given_out)) == len(titles)
