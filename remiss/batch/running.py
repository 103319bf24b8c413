"""Pieces of work given to those who work, and what is told meanwhile."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from joblib import Parallel, delayed, parallel_config

from remiss.batch.plan import Task, Workers
from remiss.batch.tasks import perform
from remiss.errors import ConflictError, RemissError, UsageError
from remiss.store import has_result

_PATIENCE = 10  # seconds until a scheduler counts as out of reach

Item = TypeVar("Item")
Done = TypeVar("Done")
Progress = Callable[[str, int, int], None]
"""Called with the step, how many of its pieces are done, and how many there are."""


def run_tasks(tasks: Sequence[Task], workers: Workers, progress: Progress | None = None) -> tuple[RemissError, ...]:
    """Do what is not done yet; return why some of it cannot be, by place.

    Broken off at any point, what is done stays done.

    Raises:
        UsageError: R-BAT-01, R-BAT-02, there are no such workers; R-LIB-09, a result cannot be written.
        ConflictError: R-BAT-04, the workers stopped in the middle.
    """
    left = [task for task in tasks if not has_result(task.results, task.step, task.key)]
    refused: list[RemissError] = []
    if progress and tasks:
        progress(tasks[0].step, len(tasks) - len(left), len(tasks))
    if not left:
        return ()
    with _working(workers):
        done = Parallel(return_as="generator_unordered")(delayed(perform)(task) for task in left)
        for at, errors in enumerate(_told(done), len(tasks) - len(left) + 1):
            refused += errors
            if progress:
                progress(tasks[0].step, at, len(tasks))
    return tuple(sorted(refused, key=lambda error: (error.where, error.code)))


def each_of(work: Callable[[Item], Done], items: Sequence[Item], workers: Workers) -> Iterator[Done]:
    """Yield what a function returns for each item, in their order, however they are shared out.

    For work that itself waits for a process of its own, as reading a foreign file does: on this machine threads wait,
    so that no more such processes are at work than there are jobs.

    Raises:
        UsageError: R-BAT-01, R-BAT-02, there are no such workers.
        ConflictError: R-BAT-04, the workers stopped in the middle.
    """
    if items:
        with _working(workers, here="threading"):
            yield from _told(Parallel(return_as="generator")(delayed(work)(item) for item in items))


def _told(done: Iterator[Done]) -> Iterator[Done]:
    try:
        yield from done
    except RemissError:
        raise
    except Exception as error:
        raise ConflictError("R-BAT-04", found=type(error).__name__) from error


@contextmanager
def _working(workers: Workers, here: str = "loky") -> Iterator[None]:
    """Choose who works: processes or threads of this machine, or those of a scheduler.

    Raises:
        UsageError: R-BAT-01, what talks to a scheduler is not installed; R-BAT-02, it does not answer.
    """
    if not workers.scheduler:
        with parallel_config(backend=here, n_jobs=workers.jobs or -1):
            yield
        return
    try:
        from distributed import Client  # noqa: PLC0415 - an extra that few install
    except ImportError as error:
        raise UsageError("R-BAT-01") from error
    try:
        client: Any = Client(workers.scheduler, timeout=_PATIENCE, set_as_default=True)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError("R-BAT-02", where=workers.scheduler) from error
    with client, parallel_config(backend="dask"):
        yield
