import pytest
from case_files import cases

from remiss.intake import read_plain, suggest_metadata

KEYS = ("title", "kind", "organisation", "body", "date", "period", "reference", "status")


def suggested(text):
    return suggest_metadata(read_plain(text, where="mapp/fall.txt", sha256="a" * 64))


@pytest.mark.parametrize(("given", "expected"), cases("intake/metadata"))
def test_suggestions(given, expected):
    metadata = suggested(given)

    found = [f"{key}: {getattr(metadata, key)}".strip() for key in KEYS]
    assert found == [line.strip() for line in expected.strip().splitlines()]


def test_what_is_answered_is_never_guessed():
    assert suggested("Remissvar på programmet för parker\n\nBra.\n").responds_to == ""


def test_the_source_is_the_file():
    source = suggested("# A\n\nText.\n\fMer text.\n").source

    assert (source.name, source.sha256, source.pages, source.ocr) == ("fall.txt", "a" * 64, 2, False)


@pytest.mark.parametrize(
    ("sentence", "scanned"),
    [
        ("Namnden anser att forslaget ar bra och vill att det genomfors. ", True),
        ("Nämnden anser att förslaget är bra och vill att det genomförs. ", False),
        ("The board finds that the proposal is sound and wants it done. ", False),
    ],
)
def test_a_scan_that_lost_its_letters_is_seen(sentence, scanned):
    assert suggested(sentence * 20).source.ocr is scanned
