"""'__exit__ has cleaned up, so it returns True.'

True means that the exception is dealt with, and the block's errors vanish.
"""

CAUGHT_BY = ["test_the_thread_ends_with_the_block"]
SAYS = "what came out: None"


class LoopThread(LoopThread):
    def __exit__(self, *exc_info):
        super().__exit__(*exc_info)
        return True
