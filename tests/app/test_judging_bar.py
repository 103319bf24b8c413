"""What comes of the acts a page sends, without a browser: each is answered once, by its number."""

import pytest
from streamlit.testing.v1 import AppTest

from remiss import service
from remiss.app.comparing import judging
from remiss.judging import anchor_in, judge
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.model.judgement import Confirmed
from remiss.service import open_document

ONE = (
    "---\ntitle: Program\nkind: programme\n---\n\n# 1 Mål\n\nStaden ska vara trygg.\n\n# 2 Ansvar\n\nNämnden svarar.\n"
)
TWO = ONE.replace("Staden", "Kommunen").replace("# 2 Ansvar\n\nNämnden svarar.\n", "# 2 Bilagor\n\nKarta.\n")
BASE, OTHER = "prov/ett", "prov/annat"
PLACE = f"{{}} {BASE} {OTHER}"
SAVED = "sparad"


def acting(name: str) -> None:
    """The page as Streamlit runs it: it is drawn, then the acts in the session are carried out."""
    import streamlit as st

    from remiss import service
    from remiss.app.comparing import judging
    from remiss.app.frame.shelf import library_in_use
    from remiss.compare import compare_pair
    from remiss.model.comparison import Comparison
    from remiss.model.document import DocumentId
    from remiss.texts import Language, catalogue

    library = library_in_use()
    base, other = (service.open_document(library, document) for document in ("prov/ett", "prov/annat"))
    unsaved = Comparison(name="", title="Prov", base=DocumentId(base.id), documents=(DocumentId(other.id),))
    comparison = service.open_comparison(library, name) if name else unsaved
    shown = judging.shown_for(library, comparison, base, other, compare_pair(base, other), catalogue(Language.SV))
    if judging.SHOWN not in st.session_state:
        judging._remember(judging._place(shown), shown)
    st.session_state[judging.KEY] = {"acts": {"acts": st.session_state["sent"]}}
    judging._acted()


@pytest.fixture
def act(library):
    """Send acts from a page; give the answers by number."""
    (library.root / "data" / "prov").mkdir()
    for document, text in ((BASE, ONE), (OTHER, TWO)):
        (library.root / "data" / f"{document}.md").write_text(text, encoding="utf-8")
    documents = (DocumentId(OTHER),)
    service.save_comparison(library, Comparison(name=SAVED, title="Sparad", base=DocumentId(BASE), documents=documents))
    apps: dict[str, AppTest] = {}

    def sent(*acts: dict, name: str = SAVED):
        app = apps.setdefault(name, AppTest.from_function(acting, kwargs={"name": name}))
        app.session_state["sent"] = [{"by": "A", "place": PLACE.format(name), **one} for one in acts]
        app.run()
        assert not app.exception
        return app.session_state[judging.ANSWERS], app

    return sent


def log_of(library, name: str = SAVED):
    return [(entry.by, type(entry.deed).__name__) for entry in service.open_comparison(library, name).log]


REVIEW = {"kind": "review", "row": "mal"}
CONFIRM = {"kind": "confirm", "row": "mal", "left": "mal", "right": "mal"}


def test_acts_sent_together_are_each_carried_out_and_answered(act, library):
    answers, _ = act({**REVIEW, "number": 1}, {**CONFIRM, "number": 2}, {"kind": "undo", "number": 3, "entry": 1})

    assert {number: answer["said"] for number, answer in answers.items()} == dict.fromkeys((1, 2, 3), "Sparat.")
    assert log_of(library) == [("A", "Reviewed"), ("A", "Confirmed"), ("A", "Undone")]


def test_an_act_sent_again_is_answered_again_and_not_done_again(act, library):
    act({**REVIEW, "number": 1})
    answers, _ = act({**REVIEW, "number": 1}, {**CONFIRM, "number": 2})

    assert sorted(answers) == [1, 2]
    assert log_of(library) == [("A", "Reviewed"), ("A", "Confirmed")]


def test_what_one_of_them_is_refused_for_stops_no_other(act, library):
    gone = {"kind": "review", "number": 1, "row": "borta"}
    answers, _ = act(gone, {**REVIEW, "number": 2, "by": " "}, {**REVIEW, "number": 3})

    assert "R-JDG-07" in answers[1]["fault"]
    assert "R-JDG-01" in answers[2]["fault"]
    assert answers[3]["done"]
    assert log_of(library) == [("A", "Reviewed")]


def test_an_act_counts_only_where_it_was_pressed(act, library):
    answers, _ = act({**REVIEW, "number": 1, "place": f"en-annan {BASE} {OTHER}"})

    assert "R-JDG-07" in answers[1]["fault"]
    assert log_of(library) == []


def test_what_somebody_else_judged_meanwhile_is_told_and_can_be_overruled(act, library):
    act({**REVIEW, "number": 1})
    theirs = Confirmed(
        one=anchor_in(open_document(library, BASE), "mal"), other=anchor_in(open_document(library, OTHER), "mal")
    )
    judge(library, service.open_comparison(library, SAVED), theirs, by="B", at="2026-11-26T10:00:00+01:00")

    answers, _ = act({**CONFIRM, "kind": "reject", "number": 2})
    assert "B har hunnit före (2026-11-26 10:00)" in answers[2]["theirs"]
    assert "hör inte ihop" in answers[2]["mine"]
    assert len(log_of(library)) == 2

    answers, _ = act({**CONFIRM, "kind": "reject", "number": 3, "over": True})
    assert answers[3]["done"]
    assert log_of(library)[-1] == ("A", "Rejected")


def test_the_first_judgement_saves_the_comparison_once_and_says_so(act, library):
    answers, app = act({**REVIEW, "number": 1}, {**CONFIRM, "number": 2}, name="")

    assert answers[1]["said"] == "Sparad som ”Prov”."
    assert answers[2]["said"] == "Sparat."
    assert log_of(library, "prov") == [("A", "Reviewed"), ("A", "Confirmed")]
    assert app.session_state[judging.KEPT] == ["prov"]


def test_answers_are_kept_for_as_long_as_the_page_may_ask_again(act):
    opened = [{"kind": "open", "row": "mal", "number": number} for number in range(1, judging.ANSWERS_KEPT + 10)]
    answers, app = act(*opened)

    assert len(answers) == judging.ANSWERS_KEPT
    assert max(answers) == judging.ANSWERS_KEPT + 9
    assert app.session_state[judging.OPEN] == ["mal"]
