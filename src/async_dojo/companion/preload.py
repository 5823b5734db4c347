"""Imported once by the forkserver: importing it warms the process up that all forks come from."""

import sys
from traceback import print_exc

from async_dojo.companion.warm import warm_up

try:
    warm_up()
except Exception:  # a fork that is not warm is slow, but judges all the same
    print_exc(file=sys.stderr)
