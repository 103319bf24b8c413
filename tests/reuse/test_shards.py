"""A collection searched in parts: the same finds whatever the parts and their order."""

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from remiss.reuse import find_reuse
from remiss.reuse.find import finished, stretches_by_texts, verified
from remiss.reuse.fingerprints import HASH_BITS, fingerprint, in_shard, offsets_of, prints_of
from remiss.reuse.repeats import apart_in
from remiss.reuse.seeds import confirmed_seeds, join_shard
from remiss.reuse.sources import Source, searched

WORDS = tuple(
    f"{one}{two}{three}" for one in ("gat", "torg", "skol", "bro") for two in ("a", "ar", "e") for three in "nstklm"
)
LAYOUTS = st.lists(st.lists(st.integers(0, 11), max_size=5), min_size=1, max_size=5)


def sentence(number):
    rng = random.Random(number)
    return " ".join(rng.choice(WORDS) for _ in range(14)).capitalize() + "."


def made(layout):
    return {f"{at}": "\n\n".join(map(sentence, numbers)) for at, numbers in enumerate(layout)}


def in_parts(texts, shards, order):
    """Search as many machines would: prints, shards, pairs of texts, each by itself."""
    sources = [Source(name, text) for name, text in texts.items()]
    read = [searched(source) for source in sources]
    prints = [prints_of(text.text) for text in read]
    offsets = offsets_of(len(text.text) for text in read)
    joined = [join_shard([in_shard(one, shard, shards) for one in prints], offsets) for shard in range(shards)]
    order.shuffle(joined)
    by_texts = list(stretches_by_texts(confirmed_seeds(joined, offsets)))
    order.shuffle(by_texts)
    found = []
    for (left, right), stretches in by_texts:
        names = sources[left].name, sources[right].name
        found += verified(names, read[left].text, read[right].text, stretches)
    return finished([source.name for source in sources], map(apart_in, sources, read), found)


@given(LAYOUTS, st.integers(1, 9), st.randoms(use_true_random=False))
def test_parts_find_what_the_whole_does(layout, shards, order):
    texts = made(layout)

    assert in_parts(texts, shards, order) == find_reuse(texts)


@given(LAYOUTS)
def test_a_text_has_the_same_fingerprints_among_others(layout):
    texts = list(made(layout).values())
    together = fingerprint(texts)
    alone = [prints_of(text) for text in texts]

    packed = np.concatenate([np.empty(0, np.uint64), *together.ranges])
    places = packed & np.uint64((1 << together.bits) - 1)
    own = [one.starts + start for one, start in zip(alone, together.offsets[:-1], strict=True)]
    assert sorted(places.tolist()) == sorted(np.concatenate([np.empty(0, np.int64), *own]).tolist())


@given(st.text(max_size=300), st.integers(1, 7))
def test_shards_are_a_partition(text, shards):
    prints = prints_of(text)
    parts = [in_shard(prints, shard, shards) for shard in range(shards)]

    assert sorted(np.concatenate([part.starts for part in parts]).tolist()) == prints.starts.tolist()
    assert all(int(prints.hashes.max(initial=0)) < 1 << HASH_BITS for _ in parts)


@given(st.permutations(range(6)), st.integers(0, 5))
def test_the_order_of_the_texts_does_not_matter(order, at):
    """A sentence planted in two texts is found with its exact places, whichever text comes first."""
    texts = {str(number): sentence(100 + number) for number in range(6)}
    texts["0"] += f"\n\n{sentence(at)}\n\n{sentence(50)}"
    texts["5"] += f"\n\n{sentence(at)}\n\n{sentence(51)}"

    (found,) = find_reuse({str(number): texts[str(number)] for number in order})

    planted = sentence(at).removesuffix(".")
    sides = sorted([found.left, found.right])
    assert [texts[side.document][side.start : side.end] for side in sides] == [planted, planted]
