"""What the dojo itself raises while a kata runs."""


class Deadlock(RuntimeError):
    """Nothing is ready, no timer is pending, and nothing outside can wake the loop."""


class StillRunning(SystemExit):
    """The time limit, in seconds, is over. A SystemExit: asyncio lets it through where it keeps other exceptions."""


class HardExit(SystemExit):
    """The kata called os._exit(), which would have ended the run and lost all other verdicts."""
