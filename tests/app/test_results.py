"""What the pages keep of results."""

from remiss.app.comparing import results


def test_only_the_pairs_that_are_kept_count_as_compared():
    results._compared.clear()
    pairs = [((f"prov/{number}", "hash"), ("prov/bas", "hash")) for number in range(results.PAIRS_KEPT + 5)]

    assert not any(results._is_known(pair) for pair in pairs)
    assert results._is_known(pairs[-1])
    assert not results._is_known(pairs[0])
    assert len(results._compared()) == results.PAIRS_KEPT
