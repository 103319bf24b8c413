"""At which part of the base document a remark is filed."""

import pytest
from case_files import cases
from made import made_document

from remiss.register.filing import file_remarks
from remiss.remarks import read_response

PLAN = """# Lägesbild

Kartan visar var brott sker.

# Fokusområden

## Trygga gator

Gatorna ska vara upplysta.

### Ansvarsfördelning

Tekniska nämnden byter lampor.

## Lugna skolor

Elever ska ha studiero.

### Ansvarsfördelning

Skolnämnden följer upp frånvaron.
"""


@pytest.mark.parametrize(("given", "expected"), cases("register/filing"))
def test_a_remark_is_filed(given, expected):
    base = made_document(PLAN, document_id="norrvik/plan")
    answer = made_document(f"# Synpunkter\n\n{given}\n", document_id="norrvik/svar")

    filed = file_remarks(base, [(answer, read_response(answer, base))]).filed

    assert filed[-1].section == expected.strip()
