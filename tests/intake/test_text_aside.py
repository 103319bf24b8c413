"""Long texts, read in a process of their own: the same document comes back, or the same refusal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.errors import DocumentError
from remiss.intake import reading
from remiss.intake.document_wire import document_from_wire, document_to_wire
from remiss.intake.texts import document_of

PLAIN = """Norrviks kommun
2026-03-04

Yttrande över planen

1 Belysning
Nämnden vill ha fler lampor.
- vid skolan
- vid stationen

1.1 Torg
Torgen är mörka.

Sida 1 av 2
\f
2 Uppföljning
| Mått | År |
| --- | --- |
| Trygghet | 2027 |
"""
STRUCTURED = """---
title: Plan
kind: programme
organisation: Norrviks kommun
source:
  name: plan.pdf
  pages: 4
  ocr: true
---

Förord.

# 1 Mål

Fler lampor. {.p}

## 1.1 Torg

Torgen är mörka.
"""


@pytest.mark.parametrize("text", [PLAIN, STRUCTURED, "", "Bara en rad."])
def test_a_document_comes_back_as_it_was_sent(text):
    document = document_of(text, where="svar.txt", sha256="0" * 64)

    assert document_from_wire(document_to_wire(document), "svar.txt", "0" * 64) == document


@given(st.text(max_size=300))
def test_any_text_comes_back(text):
    document = document_of(text.replace("---", ""), where="svar.txt", sha256="0" * 64)

    assert document_from_wire(document_to_wire(document), "svar.txt", "0" * 64) == document


def test_a_long_text_is_read_as_a_short_one_is(monkeypatch):
    here = reading.read_any(PLAIN.encode(), where="svar.txt", sha256="0" * 64)
    monkeypatch.setattr(reading, "_AT_ONCE", 0)

    assert reading.read_any(PLAIN.encode(), where="svar.txt", sha256="0" * 64) == here


def test_what_structured_text_breaks_is_told_with_its_line(monkeypatch):
    broken = STRUCTURED.replace("kind: programme", "kind: påhitt").encode()
    with pytest.raises(DocumentError) as here:
        reading.read_any(broken, where="plan.md", sha256="0" * 64)
    monkeypatch.setattr(reading, "_AT_ONCE", 0)
    with pytest.raises(DocumentError) as aside:
        reading.read_any(broken, where="plan.md", sha256="0" * 64)

    assert (aside.value.code, aside.value.line, aside.value.where) == (here.value.code, here.value.line, "plan.md")


@pytest.mark.parametrize(
    "spoilt",
    [
        {"text": ""},
        {"sections": [["a", "", "A", 1, 0, 9_999, 9_999, 9_999, None, [], []]]},
        {"sections": 3},
        {"metadata": {"title": "A", "source": None}},
        {"furniture": [[0, 1, "påhitt"]]},
    ],
)
def test_what_is_no_document_is_refused(spoilt):
    form = json.loads(document_to_wire(document_of(PLAIN, where="svar.txt", sha256="")))

    with pytest.raises(DocumentError, match="R-IMP-19"):
        document_from_wire(json.dumps({**form, **spoilt}).encode(), "svar.txt", "")
