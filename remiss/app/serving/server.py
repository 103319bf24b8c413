"""What a server needs to serve the app."""

from collections.abc import Mapping
from importlib import resources
from typing import Any

from starlette.middleware import Middleware

from remiss.app.frame.edge import say_fault
from remiss.app.serving.shell import Shell
from remiss.app.serving.warming import warmed

SCRIPT = str(resources.files("remiss.app").joinpath("main.py"))


def parts() -> Mapping[str, Any]:
    """Return the arguments of `streamlit.starlette.App`.

    Streamlit starts an app in this form only when the entry script itself says `app = App(…)`.
    """
    return {
        "script_path": SCRIPT,
        "lifespan": warmed,
        "middleware": [Middleware(Shell)],
        "on_script_error": say_fault,
    }
