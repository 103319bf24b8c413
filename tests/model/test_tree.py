from hypothesis import given
from hypothesis import strategies as st

from remiss.model.document import Block, BlockKind
from remiss.model.outline import walk
from remiss.model.span import Span
from remiss.model.tree import Heading, build_sections


def head(start, level, title="T"):
    return Heading(start=start, heading_end=start + 3, number="", title=title, level=level)


def block(start):
    return Block(kind=BlockKind.PARAGRAPH, spans=(Span(start, start + 2),))


def drawn(sections):
    return [f"{'  ' * (s.level - 1)}{s.id} {s.start}-{s.body_end}-{s.end} {len(s.blocks)}" for s in walk(sections)]


def test_tree_of_a_small_outline():
    headings = [
        head(10, 1, "A"),
        head(20, 2, "B"),
        head(30, 2, "B"),
        head(40, 1, "C"),
        head(50, 3, "D"),
        head(60, 2, "E"),
    ]
    blocks = [block(at) for at in (0, 4, 14, 24, 44, 47, 64)]

    preamble, sections = build_sections(headings, blocks, 70)

    assert [b.spans[0].start for b in preamble] == [0, 4]
    assert drawn(sections) == [
        "a 10-20-40 1",
        "  a.b 20-30-30 1",
        "  a.b-2 30-40-40 0",
        "c 40-50-70 2",
        "    c.d 50-60-60 0",
        "  c.e 60-70-70 1",
    ]
    assert [child.id for child in sections[1].children] == ["c.d", "c.e"]


def test_an_outline_may_begin_deep():
    _, sections = build_sections([head(0, 3, "A"), head(10, 2, "B"), head(20, 1, "C")], [], 30)

    assert drawn(sections) == ["    a 0-10-10 0", "  b 10-20-20 0", "c 20-30-30 0"]


def test_without_headings_everything_is_preamble():
    assert build_sections([], [block(3)], 9) == ((block(3),), ())


@given(st.lists(st.integers(1, 6), max_size=40))
def test_every_heading_and_block_lands_once_and_ends_nest(levels):
    headings = [head(10 * i + 5, level) for i, level in enumerate(levels)]
    blocks = [block(10 * i) for i in range(len(levels) + 1)]

    preamble, sections = build_sections(headings, blocks, 10 * len(levels) + 5)

    found = list(walk(sections))
    assert [s.start for s in found] == [h.start for h in headings]
    assert [s.level for s in found] == levels
    assert [*preamble, *(b for s in found for b in s.blocks)] == blocks
    for section in found:
        inside = [s for s in found if section.start < s.start < section.end]
        assert all(s.level > section.level for s in inside)
        assert section.end == min((s.start for s in found if s.start > section.start and s.level <= section.level),
                                  default=10 * len(levels) + 5)  # fmt: skip
