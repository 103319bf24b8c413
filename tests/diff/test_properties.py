"""What holds for every two texts."""

from itertools import pairwise
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from remiss.diff import changed_share, diff_texts, swap
from remiss.diff.typography import is_typographic
from remiss.language.tokens import words
from remiss.model.operation import Tag

many = settings(max_examples=300, deadline=None)

WORDS = st.one_of(
    st.sampled_from(
        ["och", "att", "i", "en", "ska", "bör", "nämnden", "Nämnden", "kommunen", "programmet", "trygghet"]
    ),
    st.sampled_from(
        [
            "2023-02-13",
            "12,5",
            "t.ex.",
            "8:3",
            "(bilaga",
            "1)",
            "–",
            "och/eller”citat”",
            "_ord_",
            "...",
            "§",
            "2023–02",
            '"och"',
        ]
    ),
    st.sampled_from(["A\u030atga\u0308rd", "Åtgärd", "sam\u00adverkan", "samverkan", "\u00ad", "\u200b"]),
)
MARKS = st.sampled_from(["", "", "", "", ".", ".", ",", "?", ":"])
BLANKS = st.sampled_from([" ", " ", " ", " ", "\n", "\n\n", "\n \n\n", "\n• ", "\n2. ", "\u00a0", "\t"])


@st.composite
def texts(draw, size=30):
    """Running text of few words, so that much recurs."""
    parts = draw(st.lists(st.tuples(WORDS, MARKS, BLANKS), max_size=size))
    return draw(st.sampled_from(["", " ", "\n"])) + "".join(map("".join, parts))


@st.composite
def versions(draw):
    """A text of several sentences and an edited copy: words replaced, sentences deleted, put in, moved."""
    sentence = st.lists(WORDS, min_size=3, max_size=14).map(lambda some: " ".join(some).capitalize() + ".")
    left = draw(st.lists(sentence, min_size=1, max_size=8))
    right = list(left)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(right)))
        match draw(st.sampled_from(["delete", "insert", "move", "edit"])):
            case "insert":
                right.insert(at, draw(sentence))
            case "delete" if at < len(right):
                del right[at]
            case "move" if at < len(right):
                right.insert(draw(st.integers(0, len(right) - 1)), right.pop(at))
            case "edit" if at < len(right):
                right[at] = right[at].replace(" ", f" {draw(WORDS)} ", 1)
            case _:
                pass
    blank = draw(st.sampled_from([" ", "\n", "\n\n"]))
    return blank.join(left), blank.join(right)


PAIRS = st.one_of(st.tuples(texts(), texts()), versions(), st.tuples(st.text(max_size=40), st.text(max_size=40)))


def seen(text):
    """What a reader sees of a text but for white space and the capitals at the beginnings of sentences."""
    return "".join(normalize("NFC", text).replace("\u00ad", "").split()).lower()


@many
@given(PAIRS)
def test_operations_cover_both_texts_without_holes(pair):
    left, right = pair
    operations = diff_texts(left, right)
    for name, text in (("left", left), ("right", right)):
        spans = [getattr(op, name) for op in operations]
        assert [0, *(span.end for span in spans)] == [*(span.start for span in spans), len(text)]
        assert all(span.start <= span.end for span in spans)


@many
@given(PAIRS)
def test_tags_say_which_sides_there_are(pair):
    for op in diff_texts(*pair):
        sides = op.left.start < op.left.end, op.right.start < op.right.end
        allowed = {
            Tag.EQUAL: [(True, True), (True, False), (False, True)],
            Tag.INSERT: [(False, True)],
            Tag.DELETE: [(True, False)],
            Tag.REPLACE: [(True, True)],
        }
        assert sides in allowed[op.tag]
        assert op.moved_to is None or op.tag in {Tag.INSERT, Tag.DELETE}
        if op.tag is Tag.EQUAL and sides != (True, True):
            assert not pair[0][slice(*op.left)].strip()
            assert not pair[1][slice(*op.right)].strip()


@many
@given(PAIRS)
def test_applying_the_operations_gives_the_right_text_but_for_white_space(pair):
    left, right = pair
    parts = [
        left[slice(*op.left)] if op.tag is Tag.EQUAL else right[slice(*op.right)] for op in diff_texts(left, right)
    ]
    assert seen("".join(parts)) == seen(right)


@many
@given(PAIRS)
def test_neighbours_differ_in_kind_or_moved(pair):
    for before, after in pairwise(diff_texts(*pair)):
        assert not (before.tag is Tag.EQUAL and after.tag is Tag.EQUAL)
        assert Tag.EQUAL in {before.tag, after.tag} or before.moved_to or after.moved_to or before.minor != after.minor


@many
@given(PAIRS)
def test_what_is_minor_is_only_set_otherwise_and_nothing_real_is(pair):
    left, right = pair
    for op in diff_texts(left, right):
        if op.minor:
            assert op.tag is not Tag.EQUAL
            assert op.moved_to is None
            assert is_typographic(left[slice(*op.left)], right[slice(*op.right)])
        elif op.is_real and not op.moved_to:
            assert not is_typographic(left[slice(*op.left)], right[slice(*op.right)])


@many
@given(PAIRS)
def test_swapping_the_texts_mirrors_the_operations(pair):
    left, right = pair
    operations = diff_texts(left, right)
    assert diff_texts(right, left) == swap(operations)
    assert swap(swap(operations)) == operations


@many
@given(texts())
def test_a_text_against_itself_is_one_equal_operation(text):
    operations = diff_texts(text, text)
    assert [op.tag for op in operations] == [Tag.EQUAL] * bool(text)
    assert changed_share(operations, text, text) == 0


@many
@given(texts(), st.lists(st.sampled_from([" ", "\n", "\n\n", "  "]), min_size=1))
def test_other_white_space_is_no_change(text, blanks):
    again = "".join(word + blanks[at % len(blanks)] for at, word in enumerate(text.split()))
    operations = diff_texts(text, again)
    assert all(op.tag is Tag.EQUAL for op in operations)
    assert len(operations) == bool(text or again)


@many
@given(PAIRS)
def test_no_word_is_cut(pair):
    left, right = pair
    operations = diff_texts(left, right)
    for text, edges in ((left, {op.left.start for op in operations}), (right, {op.right.start for op in operations})):
        for word in words(normalize("NFC", text)) if normalize("NFC", text) == text else ():
            assert not edges & set(range(word.span.start + 1, word.span.end))


@many
@given(versions())
def test_moves_come_in_pairs(pair):
    operations = diff_texts(*pair)
    gone = sorted((op.left, op.moved_to) for op in operations if op.tag is Tag.DELETE and op.moved_to)
    come = sorted((op.moved_to, op.right) for op in operations if op.tag is Tag.INSERT and op.moved_to)
    assert gone == come


@many
@given(PAIRS)
def test_the_changed_share_is_a_symmetric_ratio(pair):
    left, right = pair
    share = changed_share(diff_texts(left, right), left, right)
    assert 0 <= share <= 1
    assert share == changed_share(diff_texts(right, left), right, left)


def test_a_raised_digit_after_a_digit_is_no_typesetting():
    assert all(op.is_real for op in diff_texts("10\u00b2", "102") if op.tag is not Tag.EQUAL)
    assert any(op.is_real for op in diff_texts("10\u00b2", "102"))
