"""Who was asked, written into a comparison that people keep by hand."""

import pytest
from case_files import cases
from made_remiss import remiss_library

from remiss.inviting import invite
from remiss.model.consultation import NOBODY, Invitation
from remiss.render.invited_lines import with_invitation
from remiss.service import open_comparison

WANTED = Invitation(("Nya nämnden", "Nämnden: den andra"), "2026-03-31")


@pytest.fixture
def library(tmp_path):
    return remiss_library(tmp_path)


@pytest.mark.parametrize(("given", "expected"), cases("render/invited_lines"))
def test_the_rest_of_the_file_keeps_its_form(given, expected):
    assert with_invitation(given + "\n", WANTED).rstrip("\n") == expected.rstrip("\n")


@pytest.mark.parametrize(
    "invitation", [WANTED, NOBODY, Invitation(("# nej", "- ja", "null"), ""), Invitation((), "2026-01-02")]
)
def test_what_is_written_is_read_back(library, invitation):
    before = open_comparison(library, "trygga-gator")

    invite(library, "trygga-gator", invitation)

    after = open_comparison(library, "trygga-gator")
    assert after.invitation == invitation
    assert (after.title, after.documents, after.log) == (before.title, before.documents, before.log)


def test_a_file_whose_keys_are_written_otherwise_is_written_anew(library):
    path = library.root / "comparisons" / "trygga-gator.yaml"
    path.write_text("{title: Prov, base: norrvik/plan, documents: [norrvik/skol]}\n", encoding="utf-8")

    invite(library, "trygga-gator", WANTED)

    assert open_comparison(library, "trygga-gator").invitation == WANTED
