"""'CancelledError comes out when the function has ended: until then the task cannot go on.'

The task waits for a future, not for the thread. The future is cancelled, and the task goes on at once.
"""

CAUGHT_BY = ["test_a_job_that_runs_goes_on"]
SAYS = "that ends at once"

ONE_JOB = ["report begins", "report fails", "report is cancelled", "program ends", "run returns"]
