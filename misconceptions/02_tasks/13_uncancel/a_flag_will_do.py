"""'stop() sets a flag; the block sees it.'

A block that waits looks at no flag. cancel() is what ends a wait.
"""

CAUGHT_BY = ["test_a_stop_ends_the_block_and_the_task_goes_on"]
SAYS = "only ended by cancel()"

Right = Section


class Section(Right):
    def stop(self):
        self.stop_requested = True
