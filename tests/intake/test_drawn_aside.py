"""A page of a PDF as a picture, drawn in a process of its own."""

import pytest
from drawn import draw

from remiss.errors import DocumentError
from remiss.intake.aside import draw_aside
from remiss.intake.limits import Limits


def test_a_page_comes_back_as_a_picture():
    picture = draw_aside(draw("50 700 11 Text."), "plan.pdf", 1)

    assert picture.startswith(b"\x89PNG")


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there_is_told_with_the_file(page):
    with pytest.raises(DocumentError, match="R-IMP-34") as caught:
        draw_aside(draw("50 700 11 Text."), "plan.pdf", page)

    assert caught.value.where == "plan.pdf"


def test_what_is_no_pdf_is_not_drawn():
    with pytest.raises(DocumentError):
        draw_aside(b"%PDF-1.7 trasig", "plan.pdf", 1)


def test_a_page_over_time_is_given_up():
    with pytest.raises(DocumentError, match="R-IMP-16"):
        draw_aside(draw("50 700 11 Text."), "plan.pdf", 1, Limits(wall=0))
