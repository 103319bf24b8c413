"""`python -m remiss.app --server.port=8501 …`: serve the app with settings given as flags."""

import sys
from contextlib import suppress
from pathlib import PurePath

from streamlit.starlette import App

from remiss.app.serving.server import parts
from remiss.app.serving.settings import SETTINGS, Setting

app = App(**parts())


def given(arguments: list[str]) -> dict[str, Setting]:
    """Return the settings with those of the flags in place of the usual ones."""
    found = dict(SETTINGS)
    for argument in arguments:
        name, _, value = argument.removeprefix("--").partition("=")
        usual = SETTINGS[name]
        found[name] = value == "true" if isinstance(usual, bool) else type(usual)(value)
    return found


if __name__ == "__main__":
    chosen = given(sys.argv[1:])
    # Streamlit puts the folder of the launching file first on the path of imports: not this package's own
    sys.argv = [str(PurePath(__file__).parents[2] / "streamlit_app.py")]
    with suppress(KeyboardInterrupt):  # Ctrl-C is how it is stopped
        app.run(config=chosen)
