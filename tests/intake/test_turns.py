"""Places are given in the order in which they were asked for."""

import threading

from remiss.intake.turns import Places


def waiting(places: Places, name: int, served: list[int]) -> threading.Thread:
    """Start one who waits for a place, and return when it stands in line."""

    def wait():
        places.acquire()
        served.append(name)
        places.release()

    before = len(places._waiting)
    thread = threading.Thread(target=wait)
    thread.start()
    while len(places._waiting) == before:
        thread.join(0.001)
    return thread


def test_first_come_first_served():
    places, served = Places(1), []
    places.acquire()
    threads = [waiting(places, name, served) for name in range(20)]
    assert not places.try_acquire()
    places.release()
    for thread in threads:
        thread.join()

    assert served == list(range(20))
    assert places.try_acquire()
    assert not places.try_acquire()


def test_one_who_comes_does_not_go_before_one_who_waits():
    places, served = Places(2), []
    places.acquire()
    places.acquire()
    thread = waiting(places, 1, served)
    places.release()
    thread.join()

    assert served == [1]
    assert places.try_acquire()
    assert not places.try_acquire()
