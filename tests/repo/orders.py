"""Runs the solutions in another order for each seed: `python orders.py SEED...`; ends with the first bad status.

All orders run in this one process. So the modules of the tests stay loaded, and what a test leaves in one of them meets
the orders that follow. That is what is looked for, and it saves starting an interpreter for each.
"""

import sys

import pytest

for seed in sys.argv[1:]:
    arguments = ["solutions/", "-q", "-p", "no:cacheprovider", "--random-order-bucket=global"]
    status = pytest.main([*arguments, f"--random-order-seed={seed}"])
    if status != pytest.ExitCode.OK:
        print(f"The order with --random-order-seed={seed} failed.")
        sys.exit(status)
