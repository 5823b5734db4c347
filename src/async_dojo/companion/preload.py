"""Imported once by the forkserver: importing it warms the process up that all forks come from."""

import ctypes
import sys
import warnings
from traceback import print_exc

from async_dojo.companion.warm import warm_up

_PR_SET_CHILD_SUBREAPER = 36  # prctl(2)


def adopt_orphans() -> None:
    """On Linux, let what outlives a run, such as a daemon, become this process's child: a run's end finds it there."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        warnings.filterwarnings("ignore", "forkserver: waitpid returned unexpected pid")  # it only expects its forks


try:
    adopt_orphans()
    warm_up()
except Exception:  # a fork that is not warm is slow, but judges all the same
    print_exc(file=sys.stderr)
