"""A library's own vocabulary: read, changed, and told of when it has a mistake."""

import pytest
from click.testing import CliRunner

from remiss.batch import Step, Workers, run_batch
from remiss.cli.program import program
from remiss.errors import ConflictError, DocumentError, RemissError, UsageError
from remiss.model.search import Narrowing
from remiss.searching import search, sync_index
from remiss.store import VOCABULARY, create_library, read_own_vocabulary
from remiss.themes import default_vocabulary
from remiss.vocabularies import add_theme, add_word, library_vocabulary, phrase_of, replace_own

OWN = "# våra ord\n- id: skola\n  words: [läxläsning]  # från skolan\n"
PLAN = "---\ntitle: Plan {n}\nkind: programme\norganisation: {n}\n---\n\n# Del ett\n\n{said}\n\n# Del två\n\n{said}\n"


@pytest.fixture
def library(tmp_path):
    return create_library(str(tmp_path / "bibliotek"), with_digests=False)


def written(library, text):
    (library.root / VOCABULARY).write_text(text, encoding="utf-8")


def keep(library, **said):
    for name, text in said.items():
        folder = library.root / "data" / name
        folder.mkdir()
        (folder / "plan.md").write_text(PLAN.format(n=name.title(), said=text), encoding="utf-8")


def themes(library, *arguments):
    result = CliRunner().invoke(program, ["--library", str(library.root), "themes", *arguments])
    if isinstance(result.exception, RemissError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result


def test_without_a_file_the_default_counts(library):
    found = library_vocabulary(library)

    assert (found.vocabulary, found.own, found.content, found.refused) == (default_vocabulary(), {}, None, None)


def test_a_mistake_is_told_with_its_line_and_the_default_counts(library):
    written(library, OWN + "- id: varme\n  words: [hetta]\n")

    found = library_vocabulary(library)

    assert (found.refused.code, found.refused.where, found.refused.line) == ("R-THM-01", VOCABULARY, 4)
    assert found.vocabulary == default_vocabulary()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"- id: [", b"a: 1\n", b"- id: skola\n  words: [ja, no]\n"])
def test_any_content_is_read_or_told(library, content):
    (library.root / VOCABULARY).write_bytes(content)

    found = library_vocabulary(library)

    assert found.refused is not None
    assert found.vocabulary == default_vocabulary()


def test_words_of_the_default_are_taken_away(library):
    written(library, "- id: skola\n  without: [elev*]\n")

    found = library_vocabulary(library).vocabulary["skola"]

    assert ("elev*",) not in found.telling
    assert set(found.telling) == set(default_vocabulary()["skola"].telling) - {("elev*",)}


def test_a_word_is_added_and_comments_stay(library):
    written(library, OWN)

    add_word(library, library_vocabulary(library), "skola", "words", phrase_of("Skolgård*"))

    assert read_own_vocabulary(library).decode() == OWN.replace("[läxläsning]", "[läxläsning, skolgård*]")


def test_a_theme_is_added_to_a_library_without_a_file(library):
    theme = add_theme(library, library_vocabulary(library), " Värme  och hetta ", phrase_of("värmebölj*"))

    assert theme == "varme-och-hetta"
    assert library_vocabulary(library).vocabulary[theme].label == "Värme och hetta"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda library, seen: add_word(library, seen, "skola", "words", phrase_of("läxläsning")), "R-THM-07"),
        (lambda library, seen: add_word(library, seen, "skola", "without", phrase_of("läxläsning")), "R-THM-05"),
        (lambda library, seen: add_theme(library, seen, "  ", phrase_of("hetta")), "R-THM-08"),
        (lambda library, seen: add_theme(library, seen, "Skola", phrase_of("hetta")), "R-THM-08"),
        (lambda library, seen: replace_own(library, seen, "- id: skola\n  word: [rast]\n"), "R-YAML-16"),
        (lambda _library, _seen: phrase_of("a"), "R-THM-03"),
        (lambda _library, _seen: phrase_of("s*l"), "R-THM-03"),
    ],
)
def test_what_cannot_be_saved_is_told_and_nothing_changes(library, act, code):
    written(library, OWN)

    with pytest.raises((UsageError, DocumentError), match=code):
        act(library, library_vocabulary(library))

    assert read_own_vocabulary(library).decode() == OWN


def test_what_a_person_edits_is_blamed_by_the_line_she_sees(library):
    with pytest.raises(DocumentError) as refused:
        replace_own(library, library_vocabulary(library), "\n\n- id: skola\n  words:\n    - rast\n    - s*l\n")

    assert (refused.value.code, refused.value.line) == ("R-THM-03", 6)


def test_a_form_that_cannot_be_added_to_is_told(library):
    flow = "[{id: skola, words: [rast]}]\n"
    written(library, flow)

    with pytest.raises(DocumentError):
        add_word(library, library_vocabulary(library), "belysning", "words", phrase_of("lyktrunda"))

    assert read_own_vocabulary(library).decode() == flow


def test_nothing_is_overwritten_unseen(library):
    seen = library_vocabulary(library)
    written(library, OWN)

    with pytest.raises(ConflictError, match="R-LIB-13"):
        add_word(library, seen, "skola", "words", phrase_of("rast"))
    with pytest.raises(ConflictError, match="R-LIB-13"):
        replace_own(library, seen, "# annat\n")
    assert read_own_vocabulary(library).decode() == OWN


def test_the_command_uses_the_librarys_words(library):
    written(library, OWN)
    keep(library, ekeby="Vi ordnar läxläsning.")

    assert "skola: läxläsning" in themes(library, "ekeby/plan").stdout


def test_the_command_tells_of_a_mistake_and_goes_on(library):
    written(library, OWN.replace("words", "word"))
    keep(library, ekeby="Kameror sätts upp.")

    result = themes(library, "ekeby/plan")

    assert f"{VOCABULARY}, rad 3" in result.stderr
    assert "kamerabevakning: kameror" in result.stdout


def test_the_command_tells_what_is_missing(library):
    keep(library, ekeby="Vi lagar cyklar.", norrvik="Kameror sätts upp.", soder="Kameror och klotter.")

    lines = themes(library, "ekeby/plan", "norrvik/plan", "soder/plan", "--missing").stdout.splitlines()

    assert lines[0].startswith("Båda de andra har temat ”kamerabevakning”, som Plan Ekeby saknar. Mest om det står i")
    assert lines[1:] == [
        "  kamerabevakning: 2 av 2 andra, mest i Plan Norrvik",
        "  klotter/skadegörelse: 1 av 2 andra, mest i Plan Soder",
    ]


def test_the_command_tries_a_word_on_all_of_the_library(library):
    keep(library, ekeby="Värmeböljan kommer.", norrvik="Värmeböljor är heta.")

    said = themes(library, "--try", "värmebölj*").stdout

    assert "”värmebölj*” träffar 4 ställen i 2 dokument." in said
    assert "Inget tema har något av detta." in said


def test_the_command_suggests_words_by_the_rest_of_the_library(library):
    keep(library, ekeby="Värmeböljan kommer och värmeböljan går.", norrvik="Vi lagar cyklar.")

    assert "värmeböljan: 4 gånger i 2 avsnitt; 0 gånger i de andra" in themes(library, "ekeby/plan", "--suggest").stdout


@pytest.mark.parametrize("form", ["csv", "xlsx", "svg", "png"])
def test_the_command_writes_files_that_are_the_same_each_time(library, tmp_path, form):
    keep(library, ekeby="Kameror sätts upp.", norrvik="Klotter.")
    one, two = tmp_path / "ett", tmp_path / "två"

    for path in (one, two):
        themes(library, "--format", form, "--out", str(path))

    assert one.read_bytes() == two.read_bytes()
    assert len(one.read_bytes()) > 200


def test_two_views_at_once_are_refused(library):
    keep(library, ekeby="Kameror sätts upp.")

    with pytest.raises(UsageError, match="R-CLI-10"):
        themes(library, "--missing", "--suggest")


def test_search_is_narrowed_by_the_librarys_themes_as_they_are_now(library, tmp_path, monkeypatch):
    monkeypatch.setenv("REMISS_CACHE", str(tmp_path / "cache"))
    keep(library, ekeby="Värmeböljan kommer.", norrvik="Kylan kommer.")
    theme = add_theme(library, library_vocabulary(library), "värme", phrase_of("värmebölj*"))

    def documents():
        sync_index(library)
        return {hit.document for hit in search(library, "kommer", Narrowing(theme=theme)).hits}

    assert documents() == {"ekeby/plan"}
    add_word(library, library_vocabulary(library), theme, "words", phrase_of("kyla"))
    assert documents() == {"ekeby/plan", "norrvik/plan"}


def test_a_batch_works_with_the_librarys_words_as_they_are_now(library, tmp_path):
    keep(library, ekeby="Värmeböljan kommer.")
    theme = add_theme(library, library_vocabulary(library), "värme", phrase_of("värmebölj*"))

    def told():
        run_batch(library, str(tmp_path / "resultat"), [Step.THEMES], workers=Workers(jobs=1))
        return (tmp_path / "resultat" / "themes.jsonl").read_text(encoding="utf-8")

    assert f'"theme":"{theme}"' in told()
    written(library, "# inga egna ord\n")
    assert f'"theme":"{theme}"' not in told()
