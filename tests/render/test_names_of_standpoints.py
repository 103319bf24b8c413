"""What a standpoint is called, and letters in the picture that every reader of SVG has."""

import re

import pytest
from made_remiss import made_register

from remiss.model.remark import Standpoint
from remiss.render.bars import stance_bars
from remiss.render.names import standpoint_name
from remiss.render.svg import bars_svg
from remiss.texts import Language, catalogue


@pytest.mark.parametrize("standpoint", Standpoint)
def test_in_swedish_it_is_the_term_of_the_data_and_in_english_another(standpoint):
    assert standpoint_name(standpoint, catalogue(Language.SV)) == standpoint.value
    assert standpoint_name(standpoint, catalogue(Language.EN)) != standpoint.value


def test_the_families_of_letters_are_names_that_css_can_read():
    drawn = bars_svg(stance_bars(made_register(), catalogue(Language.SV)))
    (families,) = set(re.findall(r'font-family="([^"]*)"', drawn))

    words = [word for family in families.split(",") for word in family.split()]
    assert all(re.fullmatch(r"-?[A-Za-z_][\w-]*", word) for word in words)
    assert words[-1] == "sans-serif"
