"""What time it is: asked where a person's act is written down, and nowhere below."""

from datetime import datetime


def now() -> str:
    """Return the time to the second, with the zone, as logs have it: "2026-03-01T10:00:00+01:00"."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
