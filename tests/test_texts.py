"""The catalogues: both languages complete, every key used, every used key there."""

import ast
import pickle
import re
import string
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from remiss.errors import DocumentError, Term
from remiss.texts import Language, catalogue, choose_language, explain

ROOT = Path(__file__).parent.parent / "remiss"
CODE = re.compile(r"R-[A-Z]+-\d\d")  # of an error, or behind "finding." of a finding
KEY = re.compile(r"(?:R-[A-Z]+-\d\d|[a-z_]+(?:\.[a-z_0-9]+)+)")


def messages(language: str) -> dict[str, tuple[str, ...]]:
    content = (ROOT / "texts" / f"{language}.po").read_bytes()
    found = {}
    for message in read_po(BytesIO(content), locale=language):
        if not message.id:
            continue
        key = message.id if isinstance(message.id, str) else message.id[0]
        assert key not in found, f"{language}: {key} stands twice"
        found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return found


def placeholders(texts: tuple[str, ...]) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def used() -> tuple[set[str], set[str]]:
    """Return the keys that stand as whole strings in the code, and the beginnings of those put together there."""
    whole, beginnings = set(), set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
            elif isinstance(node, ast.JoinedStr):
                tails = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
                beginnings.update(f"*{tail}" for tail in tails)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    return whole, beginnings


def test_catalogues_have_the_same_keys():
    assert set(messages("sv")) == set(messages("en"))


def test_no_text_is_empty():
    empty = [(lang, key) for lang in ("sv", "en") for key, texts in messages(lang).items() if not all(texts)]

    assert not empty


def test_texts_have_the_same_placeholders():
    swedish, english = messages("sv"), messages("en")
    wrong = {
        key: (placeholders(texts), placeholders(english[key]))
        for key, texts in swedish.items()
        if placeholders(texts) - {"n"} != placeholders(english[key]) - {"n"}
    }

    assert not wrong


def test_every_key_is_used():
    whole, beginnings = used()
    starts = tuple(start for start in beginnings if "." in start and not start.startswith("*"))
    ends = tuple(start[1:] for start in beginnings if start.startswith("*.") and len(start) > 2)
    put_together = [key for key in messages("sv") if key.startswith(starts) or key.endswith(ends)]
    findings = {f"finding.{text}" for text in whole if CODE.fullmatch(text)}
    unused = set(messages("sv")) - whole - set(put_together) - findings

    assert not unused


def test_every_used_code_is_there():
    whole, _ = used()
    codes = {text for text in whole if CODE.fullmatch(text)}

    assert codes <= {key.removeprefix("finding.") for key in messages("sv")}


def test_every_key_asked_for_is_there():
    known, missing = messages("sv"), []
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "value", None)
            name = getattr(name, "id", name)
            key = node.args[0].value
            if name == "say" and isinstance(key, str) and KEY.fullmatch(key) and key not in known:
                missing.append(f"{path.name}:{node.lineno} {key}")

    assert not missing


def test_unknown_key_is_a_fault():
    with pytest.raises(KeyError):
        catalogue(Language.SV)("no.such.key")


def test_numbers_are_written_as_the_language_does():
    assert catalogue(Language.SV).percent(0.623) == "62\u00a0%"
    assert catalogue(Language.EN).percent(0.623) == "62%"
    assert catalogue(Language.SV).percent(0.004) == "<1\u00a0%"
    assert catalogue(Language.SV).percent(0.996) == ">99\u00a0%"
    assert catalogue(Language.SV).number(12345.6) == "12\u00a0345,6"


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_listing(items, expected):
    assert catalogue(Language.SV).listing(items) == expected


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [((None, "en_GB.UTF-8"), "en"), (("sv_SE", "en"), "sv"), (("C.UTF-8",), "sv"), ((), "sv"), (("de_DE",), "sv")],
)
def test_language_follows_the_locale(wishes, expected):
    assert choose_language(*wishes) == expected


def test_an_error_is_explained_with_place_and_code():
    error = DocumentError("R-YAML-05", where="stockholm/plan", line=4, key="title")

    line = explain(error, Language.SV)

    assert line.startswith("stockholm/plan, rad 4: nyckeln ”title” står två gånger")
    assert line.endswith("(R-YAML-05)")


@pytest.mark.parametrize("language", list(Language))
def test_a_fact_that_is_a_key_is_told_in_words(language):
    error = DocumentError("R-YAML-07", where="a/b", line=2, key="title", found="no", read_as=Term("yaml.bool"))

    assert catalogue(language)("yaml.bool") in explain(error, language)
    assert "yaml.bool" not in explain(pickle.loads(pickle.dumps(error)), language)


@pytest.mark.parametrize(("n", "word"), [(0, "sidhuvuden"), (1, "sidhuvud,"), (2, "sidhuvuden")])
def test_what_is_set_apart_is_counted(n, word):
    assert word in catalogue(Language.SV).count("terminal.outline", n, sections="1 avsnitt")
