import pytest

from remiss.intake import suggest_id
from remiss.model.document import Metadata
from remiss.parsing.comparison import is_document_id

CASES = [
    ("Ekeby kommun", "Program för parker", "ekeby-kommun/program-for-parker"),
    ("", "Program för parker", "ovriga/program-for-parker"),
    ("Ekeby", "", "ekeby/brev-2024"),
    (
        "Ekeby",
        "Protokoll Beredningen för parker, gårdar och alla andra gröna platser 2021-04-22",
        "ekeby/protokoll-beredningen-for-parker-gardar-och-alla-2021-04-22",
    ),
    (
        "Ekeby",
        "Ekeby kommuns program för trygga parker, gårdar och torg åren 2024-2027",
        "ekeby/ekeby-kommuns-program-for-trygga-parker-gardar-2024-2027",
    ),
    (
        "Ekeby",
        "Yttrande över en översyn av reglerna för belysning av gårdar i en eller flera kommuner",
        "ekeby/yttrande-over-en-oversyn-av-reglerna-for-belysning-av-gardar",
    ),
    ("Ekeby", "å" * 80, f"ekeby/{'a' * 64}"),
]


@pytest.mark.parametrize(("organisation", "title", "expected"), CASES)
def test_ids_are_cut_where_a_phrase_may_end_and_keep_their_years(organisation, title, expected):
    found = suggest_id(Metadata(title=title, organisation=organisation), "Brev 2024.docx")

    assert found == expected
    assert is_document_id(found)
    assert all(len(part) <= 64 for part in found.split("/"))
