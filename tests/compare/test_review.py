"""How far people have come, and what they have to look at again because its text is another now."""

import pytest
from case_files import cases
from judged_lines import BASE, DOCUMENTS, OTHER, log_of
from made import made_document

from remiss.compare import compare_pair, is_outdated, is_reviewed, judged_pair, review_of, standing
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import Review
from remiss.render.verdict import row_id


def edited(document, edits):
    """Return a document with other texts under some of its headings; "-" takes the section away."""
    texts = {section.id: document.text[section.heading_end : section.body_end] for section in sections_of(document)}
    texts |= {section: f"\n\n{text}\n\n" for section, text in edits.items()}
    parts = [f"# {heading(section)}{texts[section.id]}" for section in sections_of(document)]
    parts = [part for part in parts if not part.endswith("\n\n-\n\n")]
    return made_document("".join(parts), document_id=document.id)


def reviewed(given, monkeypatch):
    first, edits, *then = f"{given}\n".split("+++\n")
    log = log_of(first)
    found = {}
    for name, document in (("norrvik", BASE), ("ekeby", OTHER)):
        lines = [line.partition(": ") for line in edits.strip().splitlines()]
        own = {place.split("/")[1]: text for place, _, text in lines if place.startswith(name)}
        found[name] = edited(document, own)
        monkeypatch.setitem(DOCUMENTS, name, found[name])
    log += log_of(then[0]) if then else ()
    base, other = found["norrvik"], found["ekeby"]
    return judged_pair(compare_pair(base, other), base, other, standing(log, base, other)), base, other


@pytest.mark.parametrize(("given", "expected"), cases("compare/review"))
def test_what_counts_as_reviewed(given, expected, monkeypatch):
    pair, base, other = reviewed(given, monkeypatch)

    told = [f"{row_id(row)} reviewed" for row in pair.rows if is_reviewed(row, pair.standing)]
    told += [f"{row_id(row)} outdated" for row in pair.rows if is_outdated(row, pair.standing)]
    assert sorted(told) == sorted(expected.strip().splitlines())
    done, outdated = (sum(line.endswith(word) for line in told) for word in (" reviewed", " outdated"))
    assert review_of(pair, by_id(base), by_id(other)) == Review(done=done, total=len(pair.rows), outdated=outdated)
