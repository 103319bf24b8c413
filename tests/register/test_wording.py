"""What a group of asks is called."""

import pytest
from case_files import cases
from made import made_document

from remiss.model.remark import is_ask
from remiss.register.filing import file_remarks
from remiss.register.grouping import rarity, telling
from remiss.register.matters import Matters
from remiss.register.wording import Namer, change_of
from remiss.remarks import default_cues, read_response

OTHERS = ("Tidplanen bör ses över.", "Bibliotekens uppdrag saknas.", "Det är oklart vem som beslutar om kameror.")


@pytest.mark.parametrize(("given", "expected"), cases("register/wording"))
def test_a_group_is_called_by_its_matter(given, expected):
    base, cues = made_document("# 1 Inledning\n\nText.\n", document_id="norrvik/plan"), default_cues()
    answers = [
        made_document(f"# Synpunkter\n\n{line}\n", document_id=f"norrvik/{at}")
        for at, line in enumerate([*given.strip().splitlines(), *OTHERS])
    ]
    filed = file_remarks(base, [(answer, read_response(answer, base, cues)) for answer in answers]).filed
    texts, matters = {answer.id: answer.text for answer in answers}, Matters(cues)
    forms = telling(filed, [at for at, one in enumerate(filed) if is_ask(one.remark)], texts, matters)
    group = {at: filed[at] for at in list(forms)[: len(given.strip().splitlines())]}

    matter = Namer(forms, rarity(forms.values()), texts, matters).matter_of(group)
    change = change_of(list(group.values()))

    assert f"{matter} {change.value if change else 'none'}" == expected.strip()
