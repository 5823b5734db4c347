"""'Nobody waits for the thread any more, so asyncio.run() returns, and the thread ends when it ends.'

asyncio.run() shuts the default executor down, and that waits for its threads: the program seems to hang there.
"""

CAUGHT_BY = ["test_a_job_that_runs_goes_on", "test_a_job_in_the_queue_never_begins"]
SAYS = "'run returns'"

ONE_JOB = ["report begins", "report is cancelled", "program ends", "run returns", "report fails"]
TWO_JOBS = [
    "report begins",
    "report is cancelled",
    "backup is cancelled",
    "program ends",
    "run returns",
    "report fails",
]
