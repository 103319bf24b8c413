"""A press on the page: what is saved, and what a person is told who did not see another's judgement."""

from contextlib import suppress

import pytest
import streamlit

from remiss import service
from remiss.app.comparing import judging
from remiss.app.comparing.acts import Act
from remiss.app.comparing.results import found_pair, result_of, shown_pair
from remiss.app.frame.address import Address, Page
from remiss.compare import is_reviewed, judged_pair, standing
from remiss.judging import judge
from remiss.model.outline import sections_of
from remiss.model.result import Matched
from remiss.store import create_library
from remiss.texts import Language, catalogue

NAME = "huddinge-och-stockholm"
AT = "2026-11-26T10:32:05+01:00"


@pytest.fixture
def session(monkeypatch):
    monkeypatch.setattr(streamlit, "session_state", {})
    monkeypatch.setattr(streamlit, "query_params", {"jamforelse": NAME})
    return streamlit.session_state


@pytest.fixture
def library(tmp_path):
    return create_library(str(tmp_path / "bibliotek"), with_digests=True)


@pytest.fixture
def shown(library, session):
    """What a person looks at, put in the session as the page does."""
    assert not session
    comparison = service.open_comparison(library, NAME)
    base, other = service.documents_of(library, comparison)
    found = found_pair(base, other)
    shown = judging.shown_for(library, comparison, base, other, found, catalogue(Language.SV))
    judging._remember(judging._place(shown), shown)
    return shown


def press(session, shown, **fields):
    """Press as the script does, and return the answer it gets."""
    number = len(session.get(judging.ANSWERS, {})) + 1
    act = {"number": number, "place": judging._place(shown), "by": "B", **fields}
    session[judging.KEY] = {"acts": {"acts": [act]}}
    judging._acted()
    return session[judging.ANSWERS][number]


def texts(library):
    return [entry.deed.text for entry in service.open_comparison(library, NAME).log]


def test_who_wants_theirs_to_count_has_not_seen_what_a_third_person_judged(session, shown, library):
    row = sections_of(shown.base)[0].id
    note = {"kind": "note", "row": row, "text": "Min."}
    seen = shown.comparison

    def another(by, text):
        current = service.open_comparison(library, NAME)
        deed = judging.deed_of(Act(kind="note", number=1, row=row, text=text), shown.base, shown.other, shown.found)
        return judge(library, current, deed, by=by, at=AT)

    another("A", "Första.")
    assert "A har hunnit före" in press(session, shown, **note)["theirs"]
    another("C", "Tredje.")

    told = press(session, shown, **note, over=True)

    assert "C har hunnit före" in told["theirs"]
    assert texts(library) == ["Första.", "Tredje."]
    assert press(session, shown, **note, over=True)["done"] is True
    assert texts(library) == ["Första.", "Tredje.", "Min."]
    assert seen.log == ()


def test_over_on_another_matter_is_not_over_on_this(session, shown, library):
    rows = [section.id for section in sections_of(shown.base)[:2]]
    for row in rows:
        deed = judging.deed_of(Act(kind="note", number=1, row=row, text="A."), shown.base, shown.other, shown.found)
        judge(library, service.open_comparison(library, NAME), deed, by="A", at=AT)
    press(session, shown, kind="note", row=rows[0], text="Min.")

    told = press(session, shown, kind="note", row=rows[1], text="Min.", over=True)

    assert "A har hunnit före" in told["theirs"]
    assert texts(library) == ["A.", "A."]


def test_a_reviewed_row_keeps_what_stood_beside_it_as_people_judged_it(session, shown, library):
    row = next(one for one in shown.found.rows if isinstance(one, Matched))
    linked = {detail.link.right for detail in (*row.details, *row.also)}
    added = next(section.id for section in sections_of(shown.other) if section.id not in linked)
    press(session, shown, kind="confirm", left=row.base, right=added)
    comparison = service.open_comparison(library, NAME)
    pair = judged_pair(shown.found, shown.base, shown.other, standing(comparison.log, shown.base, shown.other))
    place = judging._place(shown)
    judging._remember(place, judging.replace(session[judging.SHOWN][place], judged=pair))

    press(session, shown, kind="review", row=row.base)

    deed = service.open_comparison(library, NAME).log[-1].deed
    assert {anchor.section for anchor in deed.beside} == {*linked, added}


def test_a_kept_page_is_of_one_log(session, shown, library):
    base, other = shown.base, shown.other
    before = result_of(shown.comparison, base, [other], lambda *_: None)
    press(session, shown, kind="review", row=sections_of(base)[0].id)
    after = result_of(service.open_comparison(library, NAME), base, [other], lambda *_: None)
    address = Address(page=Page.COMPARE, comparison=NAME)

    assert sum(is_reviewed(row, after.pairs[0].standing) for row in after.pairs[0].rows) == 1
    pages = [str(shown_pair(result, 0, address)) for result in (before, after)]
    assert [page.count('aria-pressed="true"') for page in pages] == [0, 1]


class Asked(BaseException):
    """The page is asked for anew: Streamlit breaks off where the session is touched next."""


class BreakingOff(dict):
    """A session that is broken off once anything has been saved."""

    saved = False

    def __getitem__(self, key):
        if self.saved:
            raise Asked
        return super().__getitem__(key)

    def get(self, key, default=None):
        return self[key] if key in self.keys() else default

    def setdefault(self, key, default=None):
        if key not in self.keys():
            self[key] = default
        return self[key]


def test_an_act_broken_off_by_a_new_page_is_not_done_again_and_clashes_with_nobody(monkeypatch, shown, library):
    session = BreakingOff(streamlit.session_state)
    monkeypatch.setattr(streamlit, "session_state", session)
    real = judging.judging.judge

    def breaking(*arguments, **named):
        saved = real(*arguments, **named)
        session.saved = True
        return saved

    monkeypatch.setattr(judging.judging, "judge", breaking)
    rows = [section.id for section in sections_of(shown.base)[:2]]
    acts = [
        {"number": number, "place": judging._place(shown), "by": "A", "kind": "review", "row": row}
        for number, row in enumerate(rows, 1)
    ]
    session[judging.KEY] = {"acts": {"acts": acts}}
    for _ in range(2):
        with suppress(Asked):
            judging._acted()
        session.saved = False

    assert [answer.get("done") for answer in session[judging.ANSWERS].values()] == [True, True]
    assert len(service.open_comparison(library, NAME).log) == 2
