"""'I cancel the task, and with it the thread that works for it.'

There is no way to stop a thread from outside. The function runs to its end, with all that it does on the way.
"""

CAUGHT_BY = ["test_a_job_that_runs_goes_on"]
SAYS = "Python cannot stop it"

ONE_JOB = ["report begins", "report is cancelled", "program ends", "run returns"]
