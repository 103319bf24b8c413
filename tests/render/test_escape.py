"""Document text inside Markdown reads as it stands."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from remiss.render.markdown.escape import escaped

printable = st.text(alphabet=st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=60)


def shown(line: str) -> str:
    tokens = MarkdownIt("js-default").parse(line)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    return "".join(child.content for token in tokens for child in token.children or [])


@given(printable)
def test_escaped_text_is_a_paragraph_that_reads_the_same(text):
    assert shown(escaped(text)) == " ".join(text.split())


def test_struck_and_bold_marks_hold_around_escaped_text():
    html = MarkdownIt("js-default").render(f"~~{escaped('a*b~c')}~~ **{escaped('d_e|f')}**")

    assert html == "<p><s>a*b~c</s> <strong>d_e|f</strong></p>\n"
