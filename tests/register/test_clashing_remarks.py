"""Two people at one remark: only what speaks of the same matter clashes."""

import pytest
from judged_remarks import log_of

from remiss.compare import clashing


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        ("positioned skol/gångtunnlar met", "positioned skol/gångtunnlar not_met Dyrt.", True),
        ("positioned skol/gångtunnlar met", "positioned forening/farthinder met", False),
        ("positioned skol/gångtunnlar met", "refiled skol/gångtunnlar whole", False),
        ("dropped skol/gångtunnlar", "refiled skol/gångtunnlar whole", True),
        ("dropped skol/gångtunnlar", "added skol/gångtunnlar whole criticises", True),
        ("parted skol/gångtunnlar", "joined skol/gångtunnlar forening/farthinder", True),
        ("joined skol/gångtunnlar tekniska/gångtunnlar", "joined skol/gångtunnlar forening/farthinder", False),
        ("joined skol/gångtunnlar tekniska/gångtunnlar", "joined tekniska/gångtunnlar skol/gångtunnlar", True),
        ("read norrvik/skol", "unread norrvik/skol", True),
        ("read norrvik/skol", "read norrvik/forening", False),
        ("read norrvik/skol", "positioned skol/gångtunnlar met", False),
    ],
)
def test_what_speaks_of_the_same_matter_clashes(mine, theirs, clash):
    (ours,), other = log_of(mine), log_of(theirs)

    assert bool(clashing(ours.deed, other, ())) is clash
    assert clashing(ours.deed, other, other) == ()
