import pytest

from remiss.intake import read_plain, relevel
from remiss.model.body import own_text
from remiss.model.outline import walk

TEXT = """# Program

Inledande text.

## 1 Mål

Målen är tre.

## 2 Ansvar

### Nämnden

Nämnden ansvarar.
"""


def read(text=TEXT):
    return read_plain(text, where="fall.txt", sha256="0" * 64)


def outline(document):
    return [(s.level, s.number, s.title, s.id) for s in walk(document.sections)]


def test_nothing_changed():
    assert relevel(read(), {}) == read()


def test_levels_change_and_ids_follow():
    changed = relevel(read(), {"program.mal": 1, "program.ansvar.namnden": 2})

    assert outline(changed) == [
        (1, "", "Program", "program"),
        (1, "1", "Mål", "mal"),
        (2, "2", "Ansvar", "mal.ansvar"),
        (2, "", "Nämnden", "mal.namnden"),
    ]


def test_a_heading_becomes_text_again():
    changed = relevel(read(), {"program.mal": 0, "program.ansvar": 0})

    assert outline(changed) == [(1, "", "Program", "program"), (3, "", "Nämnden", "program.namnden")]
    assert own_text(changed, changed.sections[0]).text == "Inledande text.\n\n1 Mål\n\nMålen är tre.\n\n2 Ansvar"


def test_all_headings_become_text():
    document = read()

    changed = relevel(document, {section.id: 0 for section in walk(document.sections)})

    assert changed.sections == ()
    assert len(changed.preamble) == 7


def test_furniture_inside_a_heading_stays_apart():
    document = read("§ 6\n\nDiarienummer KS 1/2\n\n**Uppföljning**\n\nNämnden tackar.\n\n§ 7 Mer\n\nText.\n")

    changed = relevel(document, {"uppfoljning": 0})

    shown = [changed.text[span.start : span.end] for span in changed.preamble[0].spans]
    assert shown == ["§ 6", "Uppföljning"]


def test_an_unknown_section_is_a_fault():
    with pytest.raises(KeyError):
        relevel(read(), {"nej": 1})


@pytest.mark.parametrize("level", [-1, 7])
def test_a_level_that_does_not_exist_is_a_fault(level):
    with pytest.raises(ValueError, match="level must be 0-6"):
        relevel(read(), {"program": level})
