"""Where a reading is to be cut when the written word is cut."""


def cut_reading(observed: str, reading: str, cut: int) -> int:
    """Return the place in a reading that answers to a place in the written word.

    Letters answer one to one, or two written ones to one; with as few differences as can be, and of equal ways the one
    that has its pairs last. A cut through a pair falls after its letter.
    """
    unreachable = len(observed) + len(reading) + 1.0
    costs = [[unreachable] * (len(reading) + 1) for _ in range(len(observed) + 1)]
    costs[0][0] = 0.0
    for at in range(1, len(observed) + 1):
        for to in range(1, len(reading) + 1):
            one = costs[at - 1][to - 1] + (observed[at - 1] != reading[to - 1])
            two = costs[at - 2][to - 1] + 1.5 if at > 1 else unreachable
            costs[at][to] = min(one, two)
    at, to = len(observed), len(reading)
    while at > cut:
        one = costs[at - 1][to - 1] + (observed[at - 1] != reading[to - 1])
        at, to = (at - 1, to - 1) if one <= costs[at][to] else (at - 2, to - 1)
    return to if at == cut else to + 1
