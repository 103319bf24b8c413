"""The vocabulary as people write it: what is read, and what is refused with its line."""

import pytest
from click.testing import CliRunner

from remiss.cli.program import program
from remiss.errors import DocumentError
from remiss.themes import default_vocabulary, extended, read_vocabulary

OWN = """\
- id: skolvagar
  label: trygga skolvägar
  words: [skolväg*, "gå till skolan"]
  company: [övergångsställe]
  not: ["skolvägen hem"]
  broader: skola
  notes: Fråga gatukontoret.
"""


def test_all_keys():
    (theme,) = read_vocabulary(OWN, where="egna.yaml").values()

    assert theme.telling == (("skolväg*",), ("gå", "till", "skolan"))
    assert theme.company == (("övergångsställe",),)
    assert theme.excluded == (("skolvägen", "hem"),)
    assert (theme.broader, theme.notes) == ("skola", "Fråga gatukontoret.")


@pytest.mark.parametrize(
    ("written", "line", "code"),
    [
        (OWN + "- id: x\n  label: X\n", 8, "R-THM-01"),
        (OWN + OWN, 8, "R-THM-02"),
        (OWN.replace('"gå till skolan"', '"s*k*l"'), 3, "R-THM-03"),
        (OWN.replace("övergångsställe", "ö"), 4, "R-THM-03"),
        ("- id: x\n  label: X\n  words:\n    - gata\n    - torg\n    - s*l\n", 6, "R-THM-03"),
        ("- id: skola\n  without:\n    - skol*\n    - zeppelin\n", 4, "R-THM-05"),
        ("- label: X\n  words: [gata]\n  id: x\n- label: X\n  words: [torg]\n  id: x\n", 6, "R-THM-02"),
        (OWN.replace("broader: skola", "broader: vägar"), 6, "R-THM-04"),
        (OWN.replace("broader: skola", "broader: skolvagar"), 6, "R-THM-04"),
        (OWN.replace("notes", "note"), 7, "R-YAML-16"),
        (OWN.replace("company: [övergångsställe]", "company: övergångsställe"), 4, "R-YAML-13"),
    ],
)
def test_faults_have_their_line(written, line, code):
    with pytest.raises(DocumentError) as caught:
        read_vocabulary(written, where="egna.yaml")

    assert (caught.value.code, caught.value.line) == (code, line)


def test_own_themes_are_added_and_own_words_join_those_of_a_known_theme():
    own = read_vocabulary(OWN + "- id: skola\n  label: skolan\n  words: [läxläsning]\n", where="egna.yaml")

    both = extended(default_vocabulary(), own)

    assert list(both) == [*default_vocabulary(), "skolvagar"]
    assert both["skola"].label == "skolan"
    assert {("läxläsning",), ("elev*",)} <= set(both["skola"].telling)


def test_the_default_vocabulary_has_the_labels_of_the_gold(shared):
    import yaml

    gold = yaml.safe_load((shared / "gold" / "themes.yaml").read_text(encoding="utf-8"))

    assert {theme.label for theme in default_vocabulary().values()} == set(gold["themes"])


def test_command_with_own_words(tmp_path):
    words, text = tmp_path / "egna.yaml", tmp_path / "text.txt"
    words.write_text(OWN, encoding="utf-8")
    text.write_text("Skolvägarna ska plogas först.", encoding="utf-8")

    result = CliRunner().invoke(program, ["themes", str(text), "--vocabulary", str(words)])

    assert result.exit_code == 0
    assert "trygga skolvägar: skolvägarna" in result.stdout
