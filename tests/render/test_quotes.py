"""The sentences that tell of a theme: the original's own characters, the marks where the words stand."""

from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain
from remiss.model.body import body_text, from_source, to_source
from remiss.model.outline import heading, sections_of
from remiss.model.span import Span
from remiss.render.quotes import passages
from remiss.themes import default_vocabulary, themes_of

TEXT = """# 2.1 Klotter i Ekeby

Vi lagar cyklar. Klotter tvättas bort av
kommunen.

- graffiti på
  skolor
"""


def found(text, theme):
    document = read_plain(text, where="plan.txt", sha256="")
    (one,) = themes_of([document], default_vocabulary())
    return document, passages(document, one.sections, theme)


def marked(source, marks):
    return [source[slice(*mark)] for mark in marks]


def test_only_sentences_that_tell_are_quoted_with_their_marks():
    _, (passage,) = found(TEXT, "klotter")

    assert marked(heading(passage.section), passage.heading) == ["Klotter"]
    assert [(" ".join(quote.text.split()), marked(quote.text, quote.marks)) for quote in passage.quotes] == [
        ("Klotter tvättas bort av kommunen.", ["Klotter"]),
        ("graffiti på skolor", ["graffiti"]),
    ]


def test_a_theme_that_no_section_treats_has_no_passages():
    assert found(TEXT, "kameror")[1] == ()


@given(
    st.lists(st.sampled_from(["Klotter", "graffiti", "cyklar.", "Vi", "skade-\ngörelse", "\n\n", "# 1 Klotter\n\n"]))
)
def test_marks_lie_in_the_quote_in_order(words):
    _, told = found(" ".join(words), "klotter")

    for passage in told:
        for quote in passage.quotes:
            ends = [0]
            for mark in quote.marks:
                assert ends[-1] <= mark.start < mark.end <= len(quote.text)
                ends.append(mark.end)


@given(st.text(alphabet="ab \n*_", max_size=40), st.data())
def test_the_way_into_a_section_and_back_is_one(text, data):
    document = read_plain(f"# A\n\n{text}b", where="t", sha256="")
    for section in sections_of(document):
        body = body_text(document.text, section.blocks)
        if not body.text.strip():
            continue
        pieces = [range(at, at + one.end - one.start) for at, one in zip(body.starts, body.sources, strict=True)]
        start = data.draw(st.sampled_from([at for piece in pieces for at in piece]))
        assert from_source(body, to_source(body, Span(start, start + 1))) == Span(start, start + 1)
