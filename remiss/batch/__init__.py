"""Work on a whole library: themes, alignment with one base and reuse, by several processes or machines.

Each piece of work leaves a file under a key of what it was worked out of, so that who is stopped goes on from there;
the files are put together in the library's order, so that the outcome is the same whatever the order of the work.
"""

from remiss.batch.incoming import new_files
from remiss.batch.plan import WHOLE, Step, Workers
from remiss.batch.running import each_of
from remiss.batch.whole import Told, run_batch

__all__ = ["WHOLE", "Step", "Told", "Workers", "each_of", "new_files", "run_batch"]
