"""What was worked out of the last few objects."""

from remiss.align.recent import Recent


class Thing:
    """Equal to every other thing, so that only identity tells them apart."""

    def __eq__(self, other):
        return isinstance(other, Thing)

    def __hash__(self):
        return 1


def kept(limit):
    asked = []

    def work(thing):
        asked.append(thing)
        return len(asked)

    return Recent(work, limit), asked


def test_an_object_is_worked_on_once():
    recent, asked = kept(2)
    thing = Thing()

    assert [recent.get(thing), recent.get(thing)] == [1, 1]
    assert len(asked) == 1


def test_an_equal_object_is_another():
    recent, asked = kept(3)
    things = [Thing(), Thing()]

    assert [recent.get(one) for one in (*things, *things)] == [1, 2, 1, 2]
    assert len(asked) == 2


def test_the_one_asked_for_longest_ago_goes_first():
    recent, asked = kept(2)
    first, second, third = Thing(), Thing(), Thing()

    for one in (first, second, first, third, first, second):
        recent.get(one)

    assert [id(one) for one in asked] == [id(one) for one in (first, second, third, second)]


def test_what_is_kept_keeps_its_identity():
    recent, asked = kept(50)
    for _ in range(50):
        recent.get(Thing())  # nothing else holds it, and its place in memory would be given to the next

    assert len(asked) == 50
