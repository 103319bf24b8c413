"""What has to be read before a remark for it to be understood."""

from pathlib import Path

import pytest
import yaml
from marked_answers import plain_document

from remiss.model.remark import read_with
from remiss.remarks import read_response

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "remarks" / "contexts.yaml").read_text("utf-8"))


def read(text):
    document = plain_document(f"Yttrande\n\nKontorets synpunkter\n\n{text}\n")
    return document, read_response(document).remarks


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_the_sentence_before_comes_with_a_remark_that_needs_it(case):
    document, remarks = read(case["text"])

    before = read_with(remarks[-1])

    assert ("" if before is None else document.text[before.start : before.end]) == case["before"]


def test_an_item_is_read_with_the_sentence_that_opens_its_list():
    document, remarks = read("Nämnden önskar att programmet kompletteras med:\n\n- cykelställ,\n- bänkar.")

    assert {document.text[slice(*read_with(one))] for one in remarks} == {
        "Nämnden önskar att programmet kompletteras med:"
    }
