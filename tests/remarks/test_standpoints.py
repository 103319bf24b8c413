"""Where whole answers stand."""

import pytest
import yaml
from marked_answers import FOLDER, plain_document

from remiss.remarks import read_response

CASES = yaml.safe_load((FOLDER.parent / "standpoints.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['decision']} {case['view']}"[:70] for case in CASES])
def test_standpoint(case):
    decision = f"Förslag till beslut\n\n1. {case['decision']}\n\n" if case["decision"] else ""
    view = f"Förvaltningens synpunkter\n\n{case['view']}\n" if case["view"] else ""
    document = plain_document(f"Yttrande över program\n\n{decision}{view}")
    found = read_response(document).stance
    quote = "" if found.span is None else document.text[slice(*found.span)]

    assert found.standpoint.value == case["is"]
    assert quote.startswith(case["quote"])
    assert bool(quote) == bool(case["quote"])
