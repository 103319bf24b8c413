"""What was worked out of the last few documents, so that a base laid against thirty others is read once."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """A function of an object, whose last results are kept; safe between threads.

    Objects are told apart by identity: documents compare by their whole text, which costs more than it saves. An
    object whose result is kept is kept too, so that no other can take its identity.
    """

    def __init__(self, work: Callable[[Key], Value], limit: int) -> None:
        self._work, self._limit = work, limit
        self._kept: OrderedDict[int, tuple[Key, Value]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key) -> Value:
        """Return the function's result for an object."""
        with self._lock:
            known = self._kept.get(id(key))
            if known is not None and known[0] is key:
                self._kept.move_to_end(id(key))
                return known[1]
        value = self._work(key)
        with self._lock:
            self._kept[id(key)] = (key, value)
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        return value
