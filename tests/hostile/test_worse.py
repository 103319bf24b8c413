"""The worse files, each on its whole way: read, prepared, saved, or refused in words. Nothing is left behind."""

import re
from time import monotonic

import pytest
from worse_files import WORSE
from worse_pdfs import WORSE_PDFS

from remiss.errors import RemissError
from remiss.importing import import_each
from remiss.store import create_library, open_library
from remiss.texts import Language, explain

PATIENCE = 60  # seconds a file may take on a busy machine; 20 on the clock are what its process has

ALL = WORSE | WORSE_PDFS


@pytest.mark.parametrize("name", ALL)
def test_a_worse_file_is_refused_in_words_or_saved_with_what_must_be_told(name, tmp_path):
    make, expected = ALL[name]
    path = tmp_path / name
    path.write_bytes(make())
    create_library(str(tmp_path / "lib"), with_digests=False)
    library = open_library(str(tmp_path / "lib"))
    start = monotonic()

    (outcome,) = import_each(
        library, [str(path)], changes={}, document_id="prov/fil", dry_run=False, standard_input=lambda: b""
    )

    assert monotonic() - start < PATIENCE
    saved = sorted(one.name for one in (tmp_path / "lib" / "data").rglob("*") if one.is_file() and one.name[0] != ".")
    if isinstance(outcome.error, RemissError):
        assert expected == outcome.error.code, explain(outcome.error, Language.SV)
        assert not re.search(r"[{}]|Traceback", explain(outcome.error, Language.SV))
        assert saved == []
    else:
        assert not isinstance(expected, str), outcome.findings
        assert {finding.code for finding in outcome.findings} >= expected
        text = (tmp_path / "lib" / "data" / "prov" / "fil.md").read_text(encoding="utf-8")
        assert "Innerst" in text or "R-IMP-45" in expected
        assert not re.search("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]|<script|javascript:|http://a.example", text)
    assert {one.name for one in tmp_path.iterdir()} == {name, "lib"}
