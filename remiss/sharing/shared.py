"""Many documents laid against one base, by this process and by a helper."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Condition, Thread

from remiss.compare import compare_pair
from remiss.model.document import Document
from remiss.model.result import PairResult
from remiss.sharing.helper import Helper, default_helper

Lay = Callable[[Document, Document], PairResult]

MANY = 8  # documents from which a helper is started; it is ready when this process has done some four of them
PATIENCE = 10.0  # seconds for one pair; two of 300 pages take four


@contextmanager
def shared(base: Document, others: Sequence[Document], helper: Helper | None = None) -> Iterator[Lay]:
    """Give a `compare_pair` that has some of `others` laid against `base` by a helper meanwhile.

    Ask for them in their order: the helper takes them from the end. What comes back is the same as from
    `compare_pair`, whoever did it; a helper that is lost, or busy for another, costs time and nothing else. Any other
    pair may be asked for too.

    Args:
        base: The document that the others are laid against.
        others: Told apart by identity.
        helper: The process's own when None. It is started when there are `MANY` to do.
    """
    helper = helper or default_helper()
    if len(others) >= MANY:
        helper.start()
    if len(others) < 2 or not helper.lives:
        yield compare_pair
        return
    work = _Work(base, others)
    Thread(target=work.help, args=(helper,), name="helped", daemon=True).start()
    try:
        yield lambda one, other: work.take(other, helper) if one is base else compare_pair(one, other)
    finally:
        work.stop()


class _Work:
    """The documents still to do, and what the helper found; safe between threads."""

    def __init__(self, base: Document, others: Sequence[Document]) -> None:
        self._base = base
        self._left = {id(other): other for other in others}  # in order; nobody has begun them
        self._begun: dict[int, PairResult | None] = {}  # by the helper; None while it is at it
        self._helped = True
        self._changed = Condition()

    def take(self, other: Document, helper: Helper) -> PairResult:
        """Return one pair, done here unless the helper has begun it and answers in time."""
        key = id(other)
        with self._changed:
            self._left.pop(key, None)
            if key in self._begun and not self._changed.wait_for(lambda: self._is_settled(key), PATIENCE):
                helper.kill()
            found = self._begun.pop(key, None)
        return found or compare_pair(self._base, other)

    def _is_settled(self, key: int) -> bool:
        return self._begun[key] is not None or not self._helped

    def help(self, helper: Helper) -> None:
        """Have the helper do what is left, the last first, once it is free of what it does for another."""
        if helper.lock.acquire(timeout=PATIENCE):
            try:
                while (other := self._next()) is not None:
                    found = helper.lay(self._base, other)
                    if found is None:
                        break
                    self._keep(other, found)
            finally:
                helper.lock.release()
        self.stop()

    def _next(self) -> Document | None:
        with self._changed:
            if not self._left:
                return None
            key, other = self._left.popitem()
            self._begun[key] = None
            return other

    def _keep(self, other: Document, found: PairResult) -> None:
        with self._changed:
            self._begun[id(other)] = found
            self._changed.notify_all()

    def stop(self) -> None:
        """Have nothing more begun by the helper, and nobody wait for it."""
        with self._changed:
            self._helped = False
            self._left.clear()
            self._changed.notify_all()
