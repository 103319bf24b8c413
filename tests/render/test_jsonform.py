"""A whole result as JSON: keys that other programs rely on."""

from made import made_document

from remiss.compare import compare
from remiss.render.jsonform import result_form

LEFT = "Cyklarna ska kunna låsas fast på minst tre ställen. Trafiknämnden får 5 mnkr senast 2026."
RIGHT = (
    "Cyklarna ska kunna låsas fast på minst tre ställen, men ingen vet var de skulle stå, vem som vaktar dem när "
    "mörkret faller eller hur nycklarna förvaras."
)


def test_places_of_facts_and_reused_passages_point_into_the_source():
    base, other = (made_document(f"# Rubrik\n\n{text}\n") for text in (LEFT, RIGHT))
    ((form,),) = (one["readings"] for one in result_form(compare(base, [other], title="prov"))["others"])

    def words(document, place):
        return document.text[slice(*place)]

    assert form["reading"] == "matter"
    assert [words(base, place) for place in form["only_left"]] == ["Trafiknämnden får 5 mnkr senast 2026."]
    assert [[(fact["kind"], words(base, fact["place"])) for fact in facts] for facts in form["facts_left"]] == [
        [("body", "Trafiknämnden"), ("amount", "5 mnkr"), ("date", "senast 2026")]
    ]
    assert len(form["facts_right"]) == len(form["only_right"])
    assert [words(base, place) for place in form["reused_left"]] == [
        "Cyklarna ska kunna låsas fast på minst tre ställen"
    ]
    assert [words(other, place) for place in form["reused_right"]] == [RIGHT.split(",", maxsplit=1)[0]]
