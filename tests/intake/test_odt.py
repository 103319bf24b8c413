"""OpenDocument texts, by what stands in their XML."""

import pytest
from case_files import cases
from packed import odt
from pieces_told import told

from remiss.errors import DocumentError
from remiss.intake.odt import read_odt
from remiss.intake.reading import lost_words

NUMBER = '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="{}"/>'
OUTLINE = '<text:outline-level-style text:level="{0}" style:num-format="1" text:display-levels="{0}"/>'
STYLES = f"""<office:styles>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Fet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Dold" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:outline-style style:name="Outline">{OUTLINE.format(1)}{OUTLINE.format(2)}</text:outline-style>
<text:list-style style:name="Prick"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:list-style style:name="Tal">{NUMBER.format(1, 1, ".")}{NUMBER.format(2, "a", ")")}</text:list-style>
<text:list-style style:name="Kapitel"><text:list-level-style-number text:level="1" style:num-format="1"
 style:num-prefix="Kapitel "/></text:list-style>
</office:styles>"""


@pytest.mark.parametrize(("given", "expected"), cases("intake/odt"))
def test_what_an_opendocument_text_says(given, expected):
    extract = read_odt(odt(given, styles=STYLES))

    assert told(extract) == expected
    assert lost_words(extract) == ()


def test_headers_come_first_and_footers_last_each_once():
    page = (
        "<office:master-styles><style:master-page><style:header><text:p>Ekeby <text:title>kommun</text:title></text:p>"
        "</style:header><style:header-first><text:p>Ekeby kommun</text:p></style:header-first><style:footer>"
        "<text:p>Dnr 2024/17</text:p></style:footer></style:master-page></office:master-styles>"
    )
    extract = read_odt(odt("<text:p>Text.</text:p>", styles=page, meta="<dc:title>Plan</dc:title>"))

    assert told(extract) == "furniture header: Ekeby kommun\nparagraph: Text.\nfurniture footer: Dnr 2024/17"
    assert (extract.words, extract.title) == (4, "Plan")


def test_a_style_that_is_based_on_itself_ends():
    ring = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{other}"/>'
        for name, other in ("AB", "BA")
    )

    assert told(read_odt(odt('<text:p text:style-name="A">Text.</text:p>', automatic=ring))) == "paragraph: Text."


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ({"META-INF/manifest.xml": "<m><encryption-data/></m>"}, "R-IMP-12"),
        ({"content.xml": "<office/>"}, "R-IMP-13"),
        ({"content.xml": "<office"}, "R-IMP-13"),
    ],
)
def test_what_cannot_be_read_is_refused(extra, code):
    with pytest.raises(DocumentError) as caught:
        read_odt(odt("<text:p>Text.</text:p>", extra))

    assert caught.value.code == code
