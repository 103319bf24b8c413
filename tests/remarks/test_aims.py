"""Where remarks aim, with the base document and without."""

import pytest
import yaml
from made import made_document
from marked_answers import FOLDER, plain_document

from remiss.model.outline import sections_of
from remiss.model.remark import Reading
from remiss.remarks import default_cues, read_response, responsibility
from remiss.remarks.told import ANNOUNCED

CASES = yaml.safe_load((FOLDER.parent / "aims.yaml").read_text(encoding="utf-8"))
UNKNOWN = yaml.safe_load((FOLDER.parent / "unknown_base.yaml").read_text(encoding="utf-8"))
EKEBY = FOLDER.parent.parent / "align"
HEADED = "Yttrande\n\nKontorets synpunkter\n\n"


@pytest.fixture(scope="module")
def programme():
    return made_document((EKEBY / "ekeby_program.md").read_text(encoding="utf-8"), title="Ekeby trygghetsprogram")


@pytest.fixture(scope="module")
def answer():
    return made_document((EKEBY / "ekeby_svar.md").read_text(encoding="utf-8"), document_id="prov/svar")


def labels(reading: Reading, at: int) -> list[str]:
    return [f"{aim.label} {aim.via.value}" for aim in reading.remarks[at].aims]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_aim(case, programme):
    reading = read_response(plain_document(f"{HEADED}{case['text']}\n"), programme)

    assert labels(reading, -1) == case["is"]


def test_the_parts_of_the_base_carry_their_ids(programme):
    reading = read_response(plain_document(f"{HEADED}Under fokusområdet stadsutveckling saknas mål.\n"), programme)

    assert [aim.section for aim in reading.remarks[0].aims] == ["fokusomraden.stadsutveckling"]


def test_without_the_base_parts_are_called_as_the_answer_calls_them():
    told = "Programmet har tre fokusområden: tidiga insatser, trygga platser samt boende."
    asked = "Tidiga insatser bör beskrivas närmare. Fokusområdena är bra. I ordlistan saknas ordet vård."
    text = f"Yttrande\n\nRemissen\n\n{told}\n\nKontorets synpunkter\n\n{asked}\n"
    reading = read_response(plain_document(text))

    assert labels(reading, 0) == ["tidiga insatser named"]
    assert labels(reading, 1) == ["tidiga insatser named", "trygga platser named", "boende named"]
    assert labels(reading, 2) == ["ordlistan named"]


@pytest.mark.parametrize("case", UNKNOWN, ids=[case["text"][:60] for case in UNKNOWN])
def test_without_the_base_only_what_is_a_part_is_one(case):
    reading = read_response(plain_document(f"{HEADED}{case['text']}\n"))

    assert [aim.label for aim in reading.remarks[-1].aims] == case["is"]


def test_a_heading_of_the_answer_names_the_part(programme):
    view = "## Begrepp\nOrdet säkerhet bör förklaras.\n## Lägesbild\nKartan saknas.\n"
    reading = read_response(made_document(f"# Kontorets synpunkter\n{view}"), programme)

    assert labels(reading, 0) == ["Begrepp named"]
    assert labels(reading, 1) == ["Lägesbild named"]


def test_who_answers_for_what_and_what_answers_miss(programme, answer):
    found = responsibility(programme, [(answer, read_response(answer, programme))], default_cues())
    table = {(duty.body, duty.section): duty.role.value for duty in found.duties}
    missed = [(one.body, one.complaint.value, answer.text[slice(*one.span)][:30]) for one in found.remarks]

    assert table["Kommunstyrelsen", "styrning-och-ansvar"] == "responsible"
    assert table["Socialnämnden", "styrning-och-ansvar.namndernas-ansvar"] == "responsible"
    assert all(programme.text[slice(*span)] for duty in found.duties for span in duty.spans)
    assert ("tekniska nämnden", "unclear", "Det är oklart hur nämndernas a") in missed


def test_a_body_that_is_missing_is_a_row_of_the_table(programme):
    document = plain_document(f"{HEADED}I ansvarsfördelningen för stadsutveckling saknas fastighetsnämnden.\n")
    found = responsibility(programme, [(document, read_response(document, programme))], default_cues())

    assert [(one.body, one.complaint.value, one.sections) for one in found.remarks] == [
        ("fastighetsnämnden", "missing", ("fokusomraden.stadsutveckling",))
    ]
    assert "fastighetsnämnden" in found.bodies
    assert set(found.sections) >= {"fokusomraden.stadsutveckling"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Någon ansvarig nämnd anges inte för fokusområdet stadsutveckling.", "missing"),
        ("Programmet anger inte vem som har ansvaret för fokusområdet stadsutveckling.", "missing"),
        ("Det är oklart vem som har ansvaret för fokusområdet stadsutveckling.", "unclear"),
    ],
)
def test_that_nobody_answers_is_a_complaint_without_a_body(programme, text, complaint):
    document = plain_document(f"{HEADED}{text}\n")
    found = responsibility(programme, [(document, read_response(document, programme))], default_cues())

    assert [(one.body, one.complaint.value, one.sections) for one in found.remarks] == [
        ("", complaint, ("fokusomraden.stadsutveckling",))
    ]


def test_a_number_with_points_names_the_section_and_not_its_parent():
    base = made_document("# 4 Områden\n\nText.\n\n## 4.1 Skolan\n\nText.\n\n## 4.2 Torgen\n\nText.\n")
    answer = made_document(
        "# Synpunkter\n\nNämnden vill se fler mål i avsnitt 4.2.\n\nÄven avsnitt 4.1–4.2 bör förtydligas.\n"
    )

    found = [[aim.label for aim in remark.aims] for remark in read_response(answer, base).remarks]

    assert found == [["Torgen"], ["Skolan", "Torgen"]]


def test_a_cell_aims_at_what_its_row_is_about_and_is_quoted_alone(programme):
    table = "| Avsnitt | Synpunkt |\n| --- | --- |\n| Begrepp | Trivsel saknas. |\n| 2 Lägesbild | Kartan är oklar |\n"
    document = made_document(f"# Kontorets synpunkter\n\n{table}")
    reading = read_response(document, programme)

    assert [document.text[slice(*one.span)] for one in reading.remarks] == ["Trivsel saknas.", "Kartan är oklar"]
    assert [labels(reading, at) for at in (0, 1)] == [["Begrepp named"], ["Lägesbild named"]]


MEASURES = """# 1 Mål

Alla torg ska vara belysta.

# 2 Åtgärder för gator

1. Lampor byts.
2. Gångtunnlar målas.

# 3 Åtgärder för skolor

3. Skolvägar ses över.
4. Cykelställ ställs ut.
"""


@pytest.mark.parametrize(
    ("said", "aimed"),
    [
        ("Åtgärd 4 bör ligga på tekniska nämnden.", ["Åtgärder för skolor named"]),
        ("Vi anser att åtgärderna 1 och 2 bör slås samman.", ["Åtgärder för gator named"]),
        ("Insats nr 3 och åtgärd 4 bör slås samman.", ["Åtgärder för skolor named"]),
        ("Åtgärderna 2 till 3 bör slås samman.", ["Åtgärder för gator named", "Åtgärder för skolor named"]),
        ("För åtgärd 17 saknas ansvarig nämnd.", []),
        ("Avsnitt 1 bör nämna åtgärd 4.", ["Mål named"]),
    ],
)
def test_a_measure_named_by_its_number_aims_at_its_list(said, aimed):
    base = made_document(MEASURES, title="Plan för gator och skolor")

    assert labels(read_response(plain_document(f"{HEADED}{said}\n"), base), -1) == aimed


def test_a_measure_that_is_listed_nowhere_aims_at_what_is_headed_as_the_list():
    base = made_document("# 1 Mål\n\nAlla torg.\n\n# Bilaga 1 Åtgärdslista\n\nSe särskild handling.\n", title="Plan")
    reading = read_response(plain_document(f"{HEADED}Åtgärd 12 är redan genomförd och bör strykas.\n"), base)

    assert labels(reading, -1) == ["Bilaga 1 Åtgärdslista named"]


NUMBERED = """# Avfallsplan för Lunda

## 1 Syfte
Planen anger hur avfallet ska minska.

## 2 Insamling
Matavfall hämtas varannan vecka. Sopsugsanläggningar byggs i nya kvarter.

## 3 Delmål
3.1 Restavfallet halveras.

## 4 Åtgärdsprogram
Åtgärd 12: Vågar sätts på bilarna.

## 5 Ekonomi
Åtgärd 20: Taxan höjs.
"""


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Sopsugsanläggningarna är för dyra.", ["2 Insamling likeness"]),
        ("Ärendet\\n\\n1 Syfte\\n\\nOrdet avfall bör förklaras.", ["1 Syfte named"]),
        ("Ärendet\\n\\nTaxorna (5)\\n\\nDet saknas siffror.", ["5 Ekonomi named"]),
        ("Ärendet\\n\\nTaxorna (sid 5)\\n\\nDet saknas siffror.", []),
        ("Avsnitt\tSynpunkt\\n2 Hämtning och insamling\tDet saknas tider.", ["2 Insamling named"]),
        ("Nr\tAvsnitt\tSynpunkt\\n7\tEkonomi\tDet saknas siffror.", ["5 Ekonomi named"]),
    ],
)
def test_parts_named_by_number_in_a_heading_or_in_a_row(answer, expected):
    base = made_document(NUMBERED, title="Avfallsplan för Lunda")
    text = f"{HEADED}{answer}\\n".replace("\\n", "\n")

    found = [
        f"{base_title(base, aim)} {aim.via.value}" for aim in read_response(plain_document(text), base).remarks[-1].aims
    ]

    assert found == expected


def base_title(base, aim):
    return next(f"{one.number} {one.title}".strip() for one in sections_of(base) if one.id == aim.section)


def test_goals_that_stand_in_running_text_are_a_list_of_theirs():
    base = made_document(
        "# Plan\n## 1 Begrepp\nOrd.\n"
        "## 2 Inriktning\nMål 1: Färre olyckor. Mål 2: Fler går. Mål 3: Alla når fram.\n## 3 Vägar\nVägar.\n"
    )

    assert labels(read_response(plain_document(f"{HEADED}Mål 3 är för lågt satt.\n"), base), 0) == ["Inriktning named"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stadsdelsnämnden bör få ta del av mätningen.", []),
        ("Stadsdelsnämndens ansvar behöver förtydligas.", ["Stadsdelsnämnden named"]),
    ],
)
def test_a_body_is_a_section_where_its_charge_is_spoken_of(text, expected):
    base = made_document("# Plan\n## Mätning\nVarje år mäts det.\n## Stadsdelsnämnden\nNämnden svarar för parkerna.\n")
    found = labels(read_response(plain_document(f"{HEADED}{text}\n"), base), 0)

    assert [one for one in found if one.startswith("Stadsdelsnämnden")] == expected


OPENED = """# Plan för orten

## 1 Torg

Torgen sopas varje vecka.

## 2 Skola

Skolan öppnar klockan åtta.

### 2.1 Belysning

Ljuset tänds i skymningen.

## 3 Ekonomi

Planen ryms inom ram.

### 3.5 Tidplan

Allt är klart nästa höst.

## 4 Ansvar

Nämnden håller i planen.

## Bilaga

### 4 Ordlista

Torg är en öppen plats.
"""
LABELS = yaml.safe_load((FOLDER.parent / "labels.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", LABELS, ids=[case["text"][:60] for case in LABELS])
def test_a_number_that_opens_a_paragraph(case):
    reading = read_response(plain_document(f"{HEADED}{case['text']}\n"), made_document(OPENED))
    named = [[aim.label for aim in one.aims if aim.score >= ANNOUNCED] for one in reading.remarks]

    assert [" ".join(one) for one in named] == case["is"]
