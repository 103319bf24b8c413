"""Addresses: what a link holds is what the page gets."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from remiss.app.frame.address import Address, Page, href, own, plain, read_address, with_own
from remiss.model.document import DocumentKind
from remiss.texts import Language

WORDS = st.text(max_size=20)
ADDRESSES = st.builds(
    Address,
    page=st.sampled_from(Page),
    language=st.sampled_from(Language),
    comparison=WORDS,
    base=WORDS,
    against=st.lists(st.text(min_size=1, max_size=20), unique=True).map(tuple),
    shown=WORDS,
    row=WORDS,
    only_differences=st.booleans(),
    hide_typography=st.booleans(),
    document=WORDS,
    search=WORDS,
    kind=st.sampled_from([None, *DocumentKind]),
    adding=st.booleans(),
    as_text=st.booleans(),
)


@given(ADDRESSES)
def test_a_link_opens_the_same_again(address):
    parts = urlsplit(href(address))

    assert parts.path == f"./{address.page.value}"
    assert read_address(address.page, parse_qs(parts.query)) == address


def test_a_link_is_readable():
    address = Address(page=Page.COMPARE, base="stockholm/program", against=("huddinge/program",), row="mal")

    assert href(address) == "./jamfor?bas=stockholm/program&rad=mal&mot=huddinge/program"


@given(st.dictionaries(WORDS, st.lists(WORDS)))
def test_an_unknown_address_chooses_nothing_it_cannot_use(parameters):
    assert isinstance(read_address(Page.COMPARE, parameters), Address)


def test_a_document_named_twice_counts_once():
    assert read_address(Page.COMPARE, {"mot": ["a", "b", "a", ""]}).against == ("a", "b")


def test_what_a_page_keeps_for_itself_stands_in_the_address_and_goes_with_the_page():
    address = with_own(Address(page=Page.LIBRARY, base="a"), tema="våld & hot", av="")
    assert own(address, "tema") == "våld & hot"
    assert own(address, "av") == ""
    again = read_address(Page.LIBRARY, parse_qs(urlsplit(href(address)).query))
    assert again == address
    assert with_own(address, tema="") == plain(address) == Address(page=Page.LIBRARY, base="a")
