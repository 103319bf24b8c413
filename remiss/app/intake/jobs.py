"""Files being read while the page stays alive: a scan takes seconds a page, and a person sees how far it has come.

Each file is read on a thread of its own. A job knows nothing of Streamlit; the page asks it how it stands.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic

from remiss.errors import RemissError
from remiss.importing import Draft, read_draft

_UNSEEN = 60.0  # seconds; a page that nobody has asked for since then was left, and its scans are not read on


@dataclass(slots=True, eq=False)
class Job:
    """A file that is being read, or was.

    Attributes:
        done, of: How many pages have been read from their pictures, and how many there are; `of` is 0 while none is.
        stopped: A person wants no more pages; what was read by then is kept.
        draft, error: What it became, without its bytes; both None while it is being read.
    """

    done: int = 0
    of: int = 0
    stopped: bool = False
    draft: Draft | None = None
    error: RemissError | None = None
    seen: float = field(default_factory=monotonic)
    _told: Event = field(default_factory=Event)
    _ended: Event = field(default_factory=Event)

    @property
    def ended(self) -> bool:
        """Whether it has been read, or refused."""
        return self._ended.is_set()

    def wait(self) -> None:
        """Return when it has ended, or has begun with the pages that take long."""
        self._told.wait()

    def page(self, done: int, of: int) -> bool:
        """Note how far it has come; return whether the next page is wanted."""
        self.done, self.of = done, of
        self._told.set()
        return not self.stopped and monotonic() - self.seen < _UNSEEN

    def run(self, name: str, content: bytes, strip: Callable[[Draft], Draft]) -> None:
        """Read the file to its end. What is no fault of the file ends the job too, so that nobody waits for it."""
        try:
            self.draft = strip(read_draft(name, content, progress=self.page))
        except RemissError as error:
            self.error = error
        finally:
            self._ended.set()
            self._told.set()


def start(name: str, content: bytes, strip: Callable[[Draft], Draft]) -> Job:
    """Return a job that reads a file.

    Args:
        strip: Takes from the draft what need not be kept.
    """
    job = Job()
    Thread(target=job.run, args=(name, content, strip), name="reading a file", daemon=True).start()
    return job
