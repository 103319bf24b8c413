"""What the pages keep of results."""

from made import made_document, made_text

from remiss.app.comparing import results
from remiss.compare import compare
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId


def plan(number):
    text = f"Nämnden ska ordna belysning i {number + 2} parker och följa upp det varje år."
    return made_document(made_text(("Mål", text), ("Ansvar", "Nämnden svarar.")), document_id=f"prov/plan-{number}")


def test_only_the_pairs_that_are_kept_count_as_compared():
    results._compared.clear()
    pairs = [((f"prov/{number}", "hash"), ("prov/bas", "hash")) for number in range(results.PAIRS_KEPT + 5)]

    for pair in pairs:
        results._note(pair)

    assert list(results._compared()) == pairs[-results.PAIRS_KEPT :]


def test_what_is_done_is_told_of_before_each_document_that_has_to_be_compared():
    results._compared.clear()
    results._pair.clear()
    base, *others = map(plan, range(10))
    names = tuple(DocumentId(other.id) for other in others)
    comparison = Comparison(name="", title="Planer", base=DocumentId(base.id), documents=names)
    whole = compare(base, others, title="Planer")
    told, again = [], []

    result = results.result_of(comparison, base, others, lambda *one: told.append(one))
    results.result_of(comparison, base, others, lambda *one: again.append(one))

    assert result == whole
    assert [place for place, _, _ in told] == list(range(1, 10))
    assert [so_far.pairs for _, _, so_far in told] == [whole.pairs[:done] for done in range(9)]
    assert [so_far.others for _, _, so_far in told] == [whole.others[:done] for done in range(9)]
    assert not again
