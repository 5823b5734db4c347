"""'An error is an exception, so a context without one is nothing to report.'

A loop also tells of tasks that were lost and of generators that nobody closed, and there is no exception then.
"""

CAUGHT_BY = ["test_each_loop_reports_its_errors"]
SAYS = "a message without an exception"


def reporting(loop_factory, report):
    def factory():
        loop = loop_factory()
        loop.set_exception_handler(lambda _, context: "exception" in context and report(context))
        return loop

    return factory
