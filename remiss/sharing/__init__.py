"""Work shared with a second process: of many documents laid against one, it takes some."""

from remiss.sharing.helper import Helper, default_helper
from remiss.sharing.shared import MANY, Lay, shared
from remiss.sharing.worker import COLLECT_AFTER

__all__ = ["COLLECT_AFTER", "MANY", "Helper", "Lay", "default_helper", "shared"]
