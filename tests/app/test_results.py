"""What the pages keep of results."""

from remiss.app.comparing import results


def test_only_the_pairs_that_are_kept_count_as_compared():
    results._compared.clear()
    pairs = [((f"prov/{number}", "hash"), ("prov/bas", "hash")) for number in range(results.PAIRS_KEPT + 5)]

    for pair in pairs:
        results._note(pair)

    assert list(results._compared()) == pairs[-results.PAIRS_KEPT :]
