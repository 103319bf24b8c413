"""Which groups of asks a person wants to see."""

import pytest
from case_files import cases
from judged_remarks import log_of
from made_remiss import made_register

from remiss.model.remark import Stance
from remiss.register import Wanted, chosen_groups


def wanted(lines):
    chosen = {}
    for line in lines.strip().splitlines():
        name, _, value = line.partition(" ")
        chosen[name] = Stance(value) if name == "stance" else value or True
    return Wanted(**chosen)


@pytest.mark.parametrize(("given", "expected"), cases("register/choosing"))
def test_groups_are_chosen(given, expected):
    register = made_register(log_of("positioned tekniska/gångtunnlar met"))

    assert [str(group.number) for group in chosen_groups(register, wanted(given))] == expected.split()
