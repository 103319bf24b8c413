"""Where one document names a section of the other."""

import pytest
from case_files import cases
from outlines import document

from remiss.align.profile import profiles
from remiss.align.references import OFTEN, Manner, mentions


@pytest.mark.parametrize(("given", "expected"), cases("align/mentions"))
def test_mentions(given, expected):
    """The named and the naming document, parted by `|||`; expected: heading, manner and quote."""
    named, naming = (profiles(document(part.strip())) for part in given.split("|||"))
    found = sorted(mentions(naming, named).items(), key=lambda item: item[0][1])
    rows = [
        f"{named[place].title} {mention.manner.name} {naming[at].body.text[mention.span.start : mention.span.end]}"
        for (at, place), mention in found
    ]

    assert rows == expected.strip().splitlines()


def test_a_phrase_that_many_sections_use_is_a_term():
    named = profiles(document("# Brottsförebyggande arbete\n# Annat"))
    naming = profiles(
        document("\n".join(f"# Del {at}\nMed brottsförebyggande arbete {at}." for at in range(OFTEN + 1)))
    )

    assert {mention.manner for mention in mentions(naming, named).values()} == {Manner.WORD}
