"""Files that are read while the page stays alive."""

import pytest
from drawn import draw

from remiss.app.intake.jobs import Job, start
from remiss.errors import DocumentError


def test_a_file_without_pictures_is_there_when_it_has_been_waited_for():
    job = start("plan.pdf", draw("50 700 16b Mål\n50 660 11 Torget ska vara tryggt."), lambda draft: draft)
    job.wait()

    assert job.ended
    assert job.draft is not None
    assert (job.of, job.error) == (0, None)


def test_what_is_wrong_with_a_file_is_kept_for_the_page_to_tell():
    job = start("tom.txt", b"", lambda draft: draft)
    job.wait()

    assert isinstance(job.error, DocumentError)


@pytest.mark.parametrize(("stopped", "unseen", "wanted"), [(False, 0, True), (True, 0, False), (False, 3600, False)])
def test_pages_are_read_on_only_while_somebody_wants_them(stopped, unseen, wanted):
    job = Job()
    job.stopped = stopped
    job.seen -= unseen

    assert job.page(2, 40) is wanted
    assert (job.done, job.of) == (2, 40)
