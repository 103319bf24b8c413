"""What people judged, in every form a result is given out in."""

import pytest
from judged_lines import BASE, OTHER, log_of
from made import made_document

from remiss.compare import compare
from remiss.render import jsonform, judged_form, terminal
from remiss.render.html import log_html, pair_html
from remiss.render.markdown import render_markdown
from remiss.texts import Language, catalogue

SV, EN = catalogue(Language.SV), catalogue(Language.EN)
OUTDATED = "texten har ändrats sedan bedömningen"


def result_of(lines, base=BASE, other=OTHER, notes=()):
    log = log_of(lines)
    for place, text in notes:
        entry = log[place]
        changed = type(entry)(by=entry.by, at=entry.at, deed=with_text(entry.deed, text))
        log = (*log[:place], changed, *log[place + 1 :])
    return compare(base, [other], title="Prov", log=log)


def with_text(deed, text):
    return type(deed)(one=deed.one, against=deed.against, text=text)


def edited(document, was, now):
    body = document.text.split("---\n", 2)[2]
    assert was in body
    return made_document(body.replace(was, now), document_id=document.id)


def table_below(summary, title):
    lines = summary.split(f"{title}\n\n", 1)[1].splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines[: lines.index("")]]
    return [rows[0], *rows[2:]]


JUDGED = """\
confirmed norrvik/polisen ekeby/polisen
rejected norrvik/skolan ekeby/skolan
alone norrvik/parker
noted norrvik/skolan text
noted ekeby/torg text
reviewed norrvik/skolan beside
"""


def test_the_exported_table_says_what_people_judged_beside_what_the_program_says():
    summary = render_markdown(result_of(JUDGED, notes=[(3, "Första | raden.\nAndra *raden*."), (4, "Fråga ekonomi.")]))

    head, *rows = table_below(summary, "### Avsnitt för avsnitt")
    assert head[-2:] == ["Säkerhet", "Bedömning"]
    by_name = {row[0] if row[0] != "–" else row[1]: row[1:] for row in rows}
    assert by_name["Polisen"][-1] == "bekräftat av A"
    assert by_name["Polisen"][-2].endswith("%")
    skolan = "granskat av A<br>avvisat: Skolan (A)<br>anteckning (A): Första \\| raden.<br>Andra \\*raden\\*."
    assert [row for row in rows if row[0] == "Skolan"] == [["Skolan", "–", "Saknas", "–", "–", skolan]]
    assert by_name["Parker"][-1] == "saknar motsvarighet enligt A"
    assert by_name["Torg"][-1] == "anteckning (A): Fråga ekonomi."
    assert len(rows) == 4


def test_without_judgements_the_table_has_no_column_for_them():
    head, *rows = table_below(render_markdown(result_of("")), "### Avsnitt för avsnitt")

    assert head[-1] == "Säkerhet"
    assert [row[0] for row in rows] == ["Polisen", "Skolan", "Parker"]


def test_a_link_of_a_persons_own_has_no_score():
    unlike = edited(OTHER, "Torgen rustas upp och belysningen byts under nästa år.", "Xyzzy.")
    result = result_of("confirmed norrvik/parker ekeby/torg", other=unlike)

    assert [link.score for link in result.pairs[0].alignment.links if link.left == "parker"] == [0.0]
    rows = table_below(render_markdown(result), "### Avsnitt för avsnitt")
    assert rows[-1][-2:] == ["–", f"bekräftat av A; {OUTDATED}"]


def test_each_counterpart_has_its_own_verdict_and_the_row_is_told_of_once():
    lines = (
        "confirmed norrvik/polisen ekeby/polisen\nconfirmed norrvik/polisen ekeby/torg\nnoted norrvik/polisen Se över."
    )
    rows = table_below(render_markdown(result_of(lines)), "### Avsnitt för avsnitt")

    verdicts = [row[-1] for row in rows if row[0] == "Polisen"]
    assert verdicts == ["bekräftat av A<br>anteckning (A): Se över.", "bekräftat av A"]


def test_notes_keep_their_lines_in_the_list_and_in_the_log():
    summary = render_markdown(
        result_of("noted norrvik/skolan x", notes=[(0, "Första raden.\nAndra *raden*.\n\nStycke.")])
    )

    assert "- **Skolan** – Första raden.\\\n  Andra \\*raden\\*.\n\n  Stycke. *(A)*" in summary
    log = table_below(summary, "## Bedömningar")
    assert log[1][3] == "anteckning till ”Skolan”: Första raden.<br>Andra \\*raden\\*.<br><br>Stycke."


def test_notes_keep_their_lines_in_the_log_of_the_page_and_in_the_terminal():
    result = result_of("noted norrvik/skolan x", notes=[(0, "Första <raden>.\nAndra.")])

    assert "Första &lt;raden&gt;.<br>Andra." in str(log_html(result, SV))
    assert "Första <raden>.\n    Andra.  [–]\n" in terminal.log(result, SV)
    assert terminal.last_entry(result.log, [BASE, OTHER], SV) == terminal.log(result, SV).split("Prov:")[0]


CHANGED = edited(OTHER, "träffas varje månad", "träffas varje vecka")


def page(result):
    return str(pair_html(result, 0, address=lambda *_: "#", say=SV, judging=True))


@pytest.mark.parametrize(
    "lines",
    [
        "confirmed norrvik/polisen ekeby/polisen",
        "reviewed norrvik/polisen beside ekeby/polisen",
    ],
)
def test_a_text_that_has_changed_since_is_told_everywhere(lines):
    before, after = result_of(lines), result_of(lines, other=CHANGED)

    for told in (page, render_markdown, lambda result: terminal.log(result, SV)):
        assert OUTDATED not in told(before).lower()
        assert OUTDATED in told(after).lower()
    assert "1 av 4 granskade." in render_markdown(before)
    assert "0 av 4 granskade. 1 rad ska ses igen" in render_markdown(after)
    form = judged_form.log_form(after)["others"][0]
    assert (form["reviewed"], form["outdated"]) == ({"done": 0, "total": 4, "outdated": 1}, ["polisen"])
    assert judged_form.log_form(before)["others"][0]["outdated"] == []


def test_a_row_read_otherwise_can_be_judged_again_on_the_page():
    lines = "confirmed norrvik/polisen ekeby/polisen\nalone norrvik/parker"
    before, after = page(result_of(lines)), page(result_of(lines, BASE_CHANGED, CHANGED))

    assert before.count('data-act="confirm"') == 1  # Skolan
    assert after.count('data-act="confirm"') == 2
    assert before.count('data-act="alone"') == 1  # Torg
    assert after.count('data-act="alone"') == 2


BASE_CHANGED = edited(BASE, "väl skötta hela året", "väl skötta på sommaren")


def test_who_confirmed_what_has_changed_stands_in_the_table():
    lines = "confirmed norrvik/polisen ekeby/polisen\nalone norrvik/parker\nreviewed norrvik/skolan beside ekeby/skolan"
    rows = table_below(render_markdown(result_of(lines, BASE_CHANGED, CHANGED)), "### Avsnitt för avsnitt")

    assert [row[-1] for row in rows[1:]] == [
        f"bekräftat av A; {OUTDATED}",
        "granskat av A",
        f"saknar motsvarighet enligt A; {OUTDATED}",
    ]


def test_what_has_no_place_is_listed_with_its_text_everywhere():
    third = made_document("# Skolan\n\nSkolans lokaler.\n", document_id="vik/plan")
    result = result_of("noted norrvik/parker Se över.\nrejected norrvik/skolan ekeby/skolan", base=third)

    assert jsonform.result_form(result)["lost"] == [1, 2]
    assert judged_form.log_form(result)["lost"] == [1, 2]
    for told in (render_markdown(result), terminal.log(result, SV), str(log_html(result, SV))):
        assert "1. anteckning till ”Parker”: Se över." in told.replace("\\", "")
        assert "”Parkerna ska vara ljusa och väl skötta hela året. …” / norrvik/plan är inte med i jämförelsen" in told


def test_english_has_its_own_quotation_marks():
    said = terminal.log(result_of("rejected norrvik/skolan ekeby/skolan"), EN)

    assert "“Skolan”" in said
    assert "”Skolan" not in said


def test_undone_entries_are_marked_and_cannot_be_undone_again():
    result = result_of("alone norrvik/parker\nundone 1\nundone 2\nundone 3")

    lines = terminal.log(result, SV).splitlines()[:4]
    assert [line.endswith("(ångrad)  [–]") for line in lines] == [True, False, True, False]
    shown = str(log_html(result, SV))
    assert [f'data-entry="{number}"' in shown for number in (1, 2, 3, 4)] == [False, True, False, True]
