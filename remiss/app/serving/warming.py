"""What the server reads before anybody asks, so that the first comparison does not wait for it."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

from streamlit.starlette import App

from remiss.language import read_word_lists, recall_common_words
from remiss.sharing import COLLECT_AFTER, default_helper


@asynccontextmanager
async def warmed(_: App) -> AsyncIterator[None]:
    """Read the word lists while the server already answers; a comparison that comes sooner waits for them as ever.

    The helper reads its own at the same time, and ends with the server.
    """
    gc.set_threshold(COLLECT_AFTER)
    Thread(target=_read_words, name="word lists", daemon=True).start()
    default_helper().start()
    yield
    default_helper().kill()


def _read_words() -> None:
    read_word_lists()
    recall_common_words()
