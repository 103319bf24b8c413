"""A part of a result that is worked out when somebody first reads it."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Later(Generic[Value]):
    """What a function gives, worked out when it is first asked for and then kept.

    For all who read it, it is the value: equal to another when the values are, and shown as it. A pickle holds the
    value where it is known, else what it is worked out of; the function must then stand in a module. Two threads that
    ask at once both work, and get the same, because the function is pure.
    """

    __slots__ = ("_known", "_work")

    def __init__(self, function: Callable[..., Value], *given: object) -> None:
        self._work: tuple[Callable[..., Value], tuple[object, ...]] | None = (function, given)
        self._known: Value

    @classmethod
    def known(cls, value: Value) -> "Later[Value]":
        """Return what is known already."""
        found = cls(lambda: value)
        found._known, found._work = value, None
        return found

    @property
    def value(self) -> Value:
        """The value; whatever the function raises is raised here, each time."""
        work = self._work
        if work is not None:
            function, given = work
            self._known = function(*given)
            self._work = None  # last, so that nobody finds neither; what it was worked out of is let go
        return self._known

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return repr(self.value)
