"""Synpunkter: the register of a remiss judged on its page, without a browser."""

import pytest
from made_remiss import keep_remiss
from page_elements import named
from running import markup, opened, text

from remiss.app.frame.naming import NAME
from remiss.judging import judge
from remiss.model.anchor import RemarkAnchor
from remiss.model.judgement import Undone
from remiss.model.remark import Extent, Stance
from remiss.model.remark_judgement import Added, Dropped, GoneThrough, Joined, Parted, Position, Refiled, Replied
from remiss.render.word import Setting, render_word
from remiss.service import open_comparison
from remiss.texts import Language, catalogue

REMISS = "trygga-gator"
LAMPS = "norrvik/tekniska:261"  # the first ask of the group of two
PRAISE = "norrvik/tekniska:213"


@pytest.fixture
def remiss(library):
    keep_remiss(library.root)
    return library


def page(**chosen):
    app = opened("synpunkter", jamforelse=REMISS, **chosen)
    app.session_state[NAME] = "Utredare A"
    return app.run()


def log_of(library):
    return open_comparison(library, REMISS).log


def press(app, label):
    button = next(found for found in app.button if found.label == label)
    button.click().run()
    assert not app.exception
    return app


def box(app, label, kind="selectbox"):
    """Return the last box of a label: those of the open group and below stand after the filters."""
    return [found for found in app.get(kind) if found.label == label][-1]


def markup_in(block):
    return "".join(found.proto.body for found in block.get("html"))


def in_group(app, label):
    return next(found for found in app.selectbox if found.label == label and "norrvik/" in found.key)


def titles(app):
    return [found.text for found in named(markup(app), "h4")]


@pytest.mark.usefixtures("remiss")
def test_the_page_begins_with_the_figures():
    assert named(markup(page()), "p", "lead")[0].text == "4 önskemål från 4 svar i 3 grupper; 3 saknar bemötande."


@pytest.mark.usefixtures("remiss")
def test_an_ask_stands_in_its_own_words_under_its_section():
    shown = text(page())

    assert "I avsnittet om belysning bör det framgå hur gångtunnlar ska lysas upp." in shown
    assert shown.rindex("1 Belysning") < shown.index("hur gångtunnlar") < shown.rindex("2 Trygga skolvägar")
    assert "Har inte svarat (1): Räddningstjänsten." in shown


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        ({"avsnitt": "belysning"}, 1),
        ({"svar": "norrvik/skol"}, 2),
        ({"slags": "criticises"}, 2),
        ({"sok": "gangtunnlar lysas"}, 1),
        ({"svar": "norrvik/skol", "slags": "criticises"}, 1),
        ({"obesvarade": "1"}, 3),
        ({"sok": "zebra"}, 0),
        ({"slags": "positive"}, 0),  # praise is in no group
        ({"slags": "odd"}, 3),
    ],
)
@pytest.mark.usefixtures("remiss")
def test_what_is_shown_is_chosen_in_the_address(chosen, count):
    assert len(titles(page(**chosen))) == count


@pytest.mark.usefixtures("remiss")
def test_what_asks_for_nothing_stands_apart_under_its_part_and_can_be_chosen():
    (folded,) = [one for one in named(markup(page()), "details", "others") if "instämmer" in one.text]
    assert "Nämnden ser positivt på avsnittet om belysning." in folded.text
    assert "open" not in folded.attributes

    (alone,) = named(markup(page(slags="positive")), "details", "others")
    assert "open" in alone.attributes


def test_praise_that_is_none_is_made_an_ask(remiss):
    app = page(onskemal=PRAISE)
    (opened,) = named(markup(app), "details", "opened")
    assert opened.text.count("Nämnden ser positivt") == 1
    in_group(app, "Slag").set_value(Stance.CRITICISES)
    press(app, "Rätta")

    assert log_of(remiss)[-1].deed.stance is Stance.CRITICISES
    assert len(titles(app)) == 4


@pytest.mark.usefixtures("remiss")
def test_the_front_has_the_figures_and_the_picture_also_in_words():
    app = page()
    rows = [one.text for one in named(markup(app), "tr") if any(outer.has_class("figures") for outer in one.inside)]
    picture, on_a_phone = named(markup(app), "img")  # the page's style shows one of them

    assert "Önskemål4" in rows
    assert "därav utan bemötande3" in rows
    assert "2 Trygga skolvägar: " in picture.attributes["alt"]
    assert on_a_phone.attributes["alt"] == picture.attributes["alt"]
    assert app.expander[0].proto.expanded
    assert not page(slags="criticises").expander[0].proto.expanded


@pytest.mark.usefixtures("remiss")
def test_a_box_writes_what_is_chosen_into_the_address():
    app = page(onskemal=LAMPS)
    next(found for found in app.selectbox if found.key == "asks part").set_value("belysning").run()

    assert app.query_params["avsnitt"] in ("belysning", ["belysning"])
    assert "onskemal" not in app.query_params
    assert len(titles(app)) == 1


def test_a_reply_is_saved_for_the_group_and_undone(remiss):
    app = page(onskemal=LAMPS)
    app.radio[0].set_value(Position.PARTLY.value)
    box(app, "Skäl, som det ska stå i sammanställningen", "text_area").set_value("Nästa år.\nResten sedan.")
    press(app, "Spara bemötande")

    (entry,) = log_of(remiss)
    assert isinstance(entry.deed, Replied)
    assert (entry.by, entry.deed.position, entry.deed.reason) == ("Utredare A", "partly", "Nästa år.\nResten sedan.")
    assert "Sparat som nr 1." in text(app)
    assert "2 saknar bemötande" in text(app)
    press(app, "Ångra 1")
    assert log_of(remiss)[-1].deed == Undone(entry=1)
    assert "3 saknar bemötande" in text(app)


def test_without_a_name_nothing_is_saved_and_the_reason_stays(remiss):
    app = opened("synpunkter", jamforelse=REMISS, onskemal=LAMPS)
    app.radio[0].set_value(Position.NOT_MET.value)
    reason = "Skäl, som det ska stå i sammanställningen"
    box(app, reason, "text_area").set_value("Det finns inga pengar.")
    press(app, "Spara bemötande")

    assert log_of(remiss) == ()
    assert "R-JDG-01" in text(app)
    assert box(app, reason, "text_area").value == "Det finns inga pengar."


def test_a_reason_without_a_position_is_told_and_stays(remiss):
    app = page(onskemal=LAMPS)
    reason = "Skäl, som det ska stå i sammanställningen"
    box(app, reason, "text_area").set_value("Det finns inga pengar.")
    press(app, "Spara bemötande")

    assert log_of(remiss) == ()
    assert "Skälet har inget bemötande att höra till." in text(app)
    assert box(app, reason, "text_area").value == "Det finns inga pengar."


def test_who_was_second_is_told_and_loses_nothing_of_what_was_written(remiss):
    app = page(onskemal=LAMPS)
    one = RemarkAnchor(
        document="norrvik/tekniska",
        quote="I avsnittet om belysning bör det framgå hur gångtunnlar ska lysas upp.",
        place=261,
    )
    theirs = Replied(one=one, position=Position.MET, reason="Ja.")
    judge(remiss, open_comparison(remiss, REMISS), theirs, by="Utredare B", at="2026-11-26T10:00:00+01:00")
    app.radio[0].set_value(Position.NOT_MET.value)
    reason = "Skäl, som det ska stå i sammanställningen"
    box(app, reason, "text_area").set_value("Nej.")
    press(app, "Spara bemötande")

    assert len(log_of(remiss)) == 1
    assert "Utredare B har redan bedömt samma sak" in text(app)
    assert (app.radio[0].value, box(app, reason, "text_area").value) == ("not_met", "Nej.")
    press(app, "Spara bemötande")
    assert [entry.by for entry in log_of(remiss)] == ["Utredare B", "Utredare A"]


def test_a_remark_is_filed_elsewhere(remiss):
    app = page(onskemal=LAMPS)
    in_group(app, "Avsnitt").set_value("uppfoljning")
    in_group(app, "Slag").set_value(Stance.CRITICISES)
    press(app, "Rätta")

    (entry,) = log_of(remiss)
    assert isinstance(entry.deed, Refiled)
    assert (entry.deed.filing.section.section, entry.deed.stance) == ("uppfoljning", Stance.CRITICISES)
    assert len(titles(app)) == 4
    assert "rättad av Utredare A" in text(app)


@pytest.mark.parametrize(("label", "kind", "left"), [("Ingen synpunkt", Dropped, 3), ("Ta ur gruppen", Parted, 4)])
def test_a_remark_is_dropped_or_parted(remiss, label, kind, left):
    app = press(page(onskemal=LAMPS), label)

    assert isinstance(log_of(remiss)[0].deed, kind)
    assert len(titles(app)) == left


def test_two_groups_are_joined(remiss):
    app = page(onskemal=LAMPS)
    in_group(app, "Samma önskemål som").set_value(3)
    press(app, "Slå ihop")

    assert isinstance(log_of(remiss)[0].deed, Joined)
    assert len(titles(app)) == 2


@pytest.mark.usefixtures("remiss")
def test_an_ask_that_is_dropped_is_told_when_its_address_is_opened():
    app = press(page(onskemal="norrvik/forening:147"), "Ingen synpunkt")

    assert "Önskemålet i adressen finns inte här längre." in text(app)


def test_a_remark_is_marked_by_its_words(remiss):
    app = page()
    box(app, "Remissinstans").set_value("norrvik/tekniska")
    box(app, "Meningen, kopierad ur svaret", "text_area").set_value("”Nämnden  tillstyrker\nförslaget.”")
    box(app, "Avsnitt").set_value(Extent.WHOLE.value)
    press(app, "Lägg till")

    (entry,) = log_of(remiss)
    assert isinstance(entry.deed, Added)
    assert entry.deed.one.quote == "Nämnden tillstyrker förslaget."
    assert len(titles(app)) == 4


def test_words_that_are_not_in_the_answer_are_refused(remiss):
    app = page()
    box(app, "Meningen, kopierad ur svaret", "text_area").set_value("Det här står inte där.")
    press(app, "Lägg till")

    assert log_of(remiss) == ()
    assert "R-JDG-13" in text(app)


def test_an_answer_is_gone_through_and_not_after_all(remiss):
    app = press(page(svar="norrvik/skol"), "Markera som genomgånget: Skolnämnden")
    assert "1 av 4 genomgångna" in text(app)
    press(app, "Inte genomgånget längre: Skolnämnden")

    assert [entry.deed for entry in log_of(remiss)] == [
        GoneThrough(document="norrvik/skol"),
        GoneThrough(document="norrvik/skol", done=False),
    ]


def test_an_entry_of_the_log_is_undone(remiss):
    app = press(page(onskemal=LAMPS), "Ingen synpunkt")
    press(app, "Ångra")

    assert log_of(remiss)[-1].deed == Undone(entry=1)
    assert len(titles(app)) == 3


def test_a_list_of_recipients_is_pasted(remiss):
    app = page()
    letter = "Remissinstanser:\n1. Polismyndigheten\n2. Skolnämnden\nSvar senast den 1 juni 2026."
    next(one for one in app.text_area if "Remisslista" in one.label).set_value(letter)
    press(app, "Spara remisslistan")

    invitation = open_comparison(remiss, REMISS).invitation
    assert (invitation.names, invitation.deadline) == (("Polismyndigheten", "Skolnämnden"), "2026-06-01")
    kept = (remiss.root / "comparisons" / f"{REMISS}.yaml").read_text(encoding="utf-8")
    assert kept.startswith("# Remissen i vår\n")
    assert "Har inte svarat (1): Polismyndigheten." in text(app)


def test_a_deadline_that_is_no_day_is_refused(remiss):
    app = page()
    box(app, "Sista svarsdag", "text_input").set_value("i vår")
    press(app, "Spara remisslistan")

    assert "R-JDG-14" in text(app)
    assert next(one for one in app.expander if "R-JDG-14" in markup_in(one)).proto.expanded
    assert open_comparison(remiss, REMISS).invitation.deadline == "2026-03-31"


def test_a_comparison_that_is_no_remiss_says_what_is_needed(remiss):
    path = remiss.root / "comparisons" / "tva.yaml"
    plan = remiss.root / "data" / "norrvik" / "plan.md"
    (remiss.root / "data" / "norrvik" / "plan-2.md").write_text(plan.read_text("utf-8"), "utf-8")
    path.write_text("title: Två\nbase: norrvik/plan\ndocuments: [norrvik/plan-2]\n", encoding="utf-8")

    shown = text(opened("synpunkter", jamforelse="tva"))
    assert "Den här jämförelsen är ingen remiss än" in shown
    assert "Synpunkter i svaren" not in text(opened("jamfor", jamforelse="tva"))


@pytest.mark.usefixtures("remiss")
def test_without_a_comparison_one_is_chosen():
    assert "Trygga gator" in text(opened("synpunkter"))


@pytest.mark.usefixtures("remiss")
def test_a_comparison_that_is_not_saved_is_shown_and_says_that_it_must_be():
    app = opened("synpunkter", bas="norrvik/plan", mot=["norrvik/tekniska", "norrvik/skol"])

    assert "Spara jämförelsen under Jämför" in text(app)
    assert len(titles(app)) > 0


@pytest.mark.usefixtures("remiss")
def test_the_comparison_leads_to_its_remarks():
    assert "./synpunkter?jamforelse=trygga-gator" in markup(opened("jamfor", jamforelse=REMISS))


@pytest.mark.usefixtures("remiss")
def test_the_compilation_is_exported_from_the_export_page():
    app = opened("export", jamforelse=REMISS, vad="sammanstallning")

    assert "Remissammanställning: Trygga gator" in text(app)
    assert len(app.get("download_button")) == 3
    assert "Kvar att göra" in text(app)
    assert "Kvar att göra" not in text(opened("export", jamforelse=REMISS))


@pytest.mark.usefixtures("remiss")
def test_a_place_in_an_answer_is_open():
    found = named(markup(opened("", dokument="norrvik/skol", avsnitt="synpunkter")), "details")

    assert [one.attributes.get("data-row") for one in found if "open" in one.attributes] == ["synpunkter"]


@pytest.mark.usefixtures("remiss")
def test_english_is_spoken_too():
    assert "4 asks from 4 answers in 3 groups; 3 have no reply." in text(page(lang="en"))


def test_a_template_of_the_library_is_chosen_on_the_export_page(remiss):
    (remiss.root / "templates").mkdir()
    (remiss.root / "templates" / "norrvik.docx").write_bytes(
        render_word("# A", Setting(title="A"), catalogue(Language.SV))
    )
    app = opened("export", jamforelse=REMISS)
    box(app, "Word-mall").set_value("norrvik.docx").run()

    assert open_comparison(remiss, REMISS).template == "norrvik.docx"
    assert "Word-mall: norrvik.docx" in [one.label for one in app.expander]
    (remiss.root / "templates" / "norrvik.docx").write_bytes(b"inget")
    assert "R-EXP-01" in text(opened("export", jamforelse=REMISS))
