"""The app tidies up after broken saves when it starts."""

import os

from running import opened


def test_the_first_page_removes_what_broken_saves_left(library):
    left = library.root / "comparisons" / ".remiss-ab12_xyz"
    left.mkdir()
    os.utime(left, (0, 0))

    opened()

    assert not left.exists()
