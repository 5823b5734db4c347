"""'What was given to a thread cannot be called back, so the backup runs when the thread is free.'

It has not been given to a thread yet. In the queue of the pool it can be cancelled, and then it never begins.
"""

CAUGHT_BY = ["test_a_job_in_the_queue_never_begins"]
SAYS = "it never begins"

TWO_JOBS = [
    "report begins",
    "report is cancelled",
    "backup is cancelled",
    "program ends",
    "report fails",
    "backup begins",
    "backup fails",
    "run returns",
]
