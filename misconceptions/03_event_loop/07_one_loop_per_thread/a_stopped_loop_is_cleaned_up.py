"""'The loop is stopped and its thread is over: all is done.'

A stopped loop can be run again, so it keeps its selector and its sockets. Whoever made it closes it.
"""

CAUGHT_BY = ["test_the_thread_ends_with_the_block"]
SAYS = "its loop is not closed"


class LoopThread(LoopThread):
    def __exit__(self, *exc_info):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
