"""What the server reads before anybody asks, so that the first comparison does not wait for it."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

from streamlit.starlette import App

from remiss.language import read_word_lists

# Objects made, and not yet freed, before Python looks for rings among them. A comparison makes some 300,000 and no
# rings; with the usual 700 they are all looked through seven times, a tenth of the time of thirty documents.
COLLECT_AFTER = 10_000


@asynccontextmanager
async def warmed(_: App) -> AsyncIterator[None]:
    """Read the word lists while the server already answers; a comparison that comes sooner waits for them as ever."""
    gc.set_threshold(COLLECT_AFTER)
    Thread(target=read_word_lists, name="word lists", daemon=True).start()
    yield
