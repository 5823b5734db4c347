"""'report is what is to be called for an error, so it is the exception handler.'

A loop calls its exception handler with two arguments, the loop and the context; what the handler raises is only logged.
"""

CAUGHT_BY = ["test_each_loop_reports_its_errors", "test_errors_are_reported_from_the_first_line_on"]
SAYS = "the loop and the context"


def reporting(loop_factory, report):
    def factory():
        loop = loop_factory()
        loop.set_exception_handler(report)
        return loop

    return factory
