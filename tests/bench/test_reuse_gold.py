"""Reuse in real texts stays as right as it was measured to be."""

import pytest
from bench_reuse_gold import CORPUS, measure, ours


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no folder of real texts beside the checkout")
def test_unseen_texts():
    plagdet, _, recall, _ = measure(ours)

    assert plagdet >= 0.8
    assert recall >= 0.95
