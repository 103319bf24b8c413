"""Structured documents from files: valid ones with their outline, invalid ones with what they get."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remiss.errors import DocumentError
from remiss.intake.decode import decode
from remiss.model.body import own_text, to_source
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.parsing import is_structured, parse_document
from remiss.texts import Language, explain

CASES = Path(__file__).parent.parent / "cases" / "documents"
VALID = sorted((CASES / "valid").glob("*.md"))
INVALID = sorted((CASES / "invalid").glob("*.md"))


KEY = re.compile(r"\b(?:yaml|kind|tag)[.:]\w+")  # what only the catalogues and YAML itself should see
CODES = ("R-DOC", "R-YAML")


def outcome(text: str):
    """Return the document in a text, or the code it is refused with."""
    try:
        return parse_document(text, document_id="prov", sha256="")
    except DocumentError as error:
        return error.code


def parse(path):
    return parse_document(decode(path.read_bytes(), path.stem), document_id=path.stem, sha256="")


def described(document) -> str:
    """Return an outline as the .txt files of the cases write it."""
    lines = []
    if document.preamble:
        spans = [span for block in document.preamble for span in block.spans]
        lines.append("preamble: " + " ".join(document.text[span.start : span.end] for span in spans))
    for section in sections_of(document):
        lines.append(f"{section.id} | {section.number} | {section.title} | {section.level} | {section.page or '-'}")
        body = own_text(document, section)
        for block, span in zip(section.blocks, body.blocks, strict=True):
            text = body.text[span.start : span.end]
            lines.append(f"  {block.kind}: {text if block.kind == 'code' else ' '.join(text.split())}")
    return "\n".join(lines) + "\n"


def test_there_are_cases():
    assert len(VALID) >= 7
    assert len(INVALID) >= 20


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_document(path):
    assert described(parse(path)) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_document(path):
    with pytest.raises(DocumentError) as caught:
        parse(path)

    expected = path.with_suffix(".txt").read_text(encoding="utf-8").strip()
    assert f"{caught.value.code} line {caught.value.line or '-'}" == expected
    for language in Language:
        line = explain(caught.value, language)
        assert caught.value.code in line
        assert line.startswith(path.stem)
        assert not KEY.search(line)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_offsets_lead_to_the_heading(path):
    document = parse(path)

    for section in sections_of(document):
        printed = document.text[section.start : section.heading_end]
        assert section.number in printed
        assert section.title.split()[0] in printed
        assert section.start <= section.heading_end <= section.body_end <= section.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: a\nkind: note\n---\n# A\n", True),
        ("---\ntitle: a\nsource_file: b\n---\n# A\n", False),
        ("---\ntitle: a\n---\nkind: note\n", False),
        ("# A\nkind: note\n", False),
        ("", False),
    ],
)
def test_only_our_own_front_matter_makes_a_structured_document(text, expected):
    assert is_structured(text) is expected


def test_a_title_over_several_lines_is_one_line():
    front = "title: |\n  Program för\n  5\u00a0§\tbarn\nkind: other\nstatus: >\n  ett\n\n  två\n"
    found = outcome(f"---\n{front}---\n# Rubrik\n")

    assert found.metadata.title == "Program för 5\u00a0§ barn"
    assert found.metadata.status == "ett två"


@pytest.mark.parametrize(
    ("date", "read"), [("2024-02-29", True), ("2023-02-29", False), ("2024-12", True), ("2024", True)]
)
def test_a_date_stands_in_the_calendar(date, read):
    found = outcome(f"---\ntitle: T\nkind: other\ndate: {date}\n---\n# Rubrik\n")

    assert (found == "R-YAML-10") is not read


def test_a_sign_yaml_cannot_read_is_named_where_it_stands():
    with pytest.raises(DocumentError) as caught:
        parse(CASES / "invalid" / "control-sign.md")

    assert caught.value.facts["found"] == "U+0007"


@given(st.text(max_size=300))
def test_any_body_is_read_or_refused_with_a_code(body):
    text = f"---\ntitle: Prov\nkind: other\n---\n{body}"
    found = outcome(text)
    if isinstance(found, str):
        assert found.startswith(CODES)
        return
    assert found.sections[-1].end == len(text)
    for section in sections_of(found):
        for block in section.blocks:
            assert section.heading_end <= block.spans[0].start
            assert block.spans[-1].end <= section.body_end


@given(st.text(max_size=300))
def test_any_front_matter_is_read_or_refused_with_a_code(front):
    found = outcome(f"---\n{front}\n---\n# Rubrik\n")

    assert not isinstance(found, str) or found.startswith(CODES)


WORD = st.text(alphabet="abåäö12", min_size=1, max_size=3)
PHRASE = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
MARKED = PHRASE | PHRASE.map("**{}**".format) | PHRASE.map("`{}`".format) | PHRASE.map("[{}](http://a.b/1)".format)
LINE = st.lists(MARKED, min_size=1, max_size=3).map(" ".join)
PARAGRAPH = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
LISTED = st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines))
QUOTED = st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"> {line}" for line in lines))
TABLE = st.lists(st.tuples(PHRASE, PHRASE, PHRASE), min_size=1, max_size=3).map(
    lambda rows: "| x | y | z |\n| --- | --- | --- |\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)
)


def plain_words(markdown: str) -> list[str]:
    """Return the words of generated Markdown: what is left when its marks are taken away."""
    without_targets = markdown.replace("](http://a.b/1)", "").replace("---", "")
    return re.findall(r"[abåäö12xyz]+", without_targets)


@settings(deadline=None)
@given(st.lists(PARAGRAPH | LISTED | QUOTED | TABLE, min_size=1, max_size=4).map("\n\n".join))
def test_every_word_is_read_once_and_leads_back_to_where_it_stands(body):
    found = outcome(f"---\ntitle: Prov\nkind: other\n---\n# Rubrik\n\n{body}\n")

    (section,) = sections_of(found)
    spans = [span for block in section.blocks for span in block.spans]
    read = own_text(found, section)
    assert re.findall(r"[abåäö12xyz]+", read.text) == plain_words(body)
    assert all(span.start < span.end for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    for match in re.finditer(r"[abåäö12xyz]+", read.text):
        assert found.text[slice(*to_source(read, Span(*match.span())))] == match.group()
