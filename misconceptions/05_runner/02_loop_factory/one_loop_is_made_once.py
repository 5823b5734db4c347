"""'I make and prepare the loop here, and the factory hands it out.'

A factory makes a new loop each time. The Runner closes the loop that it got, and the next would get a closed one.
"""

CAUGHT_BY = ["test_a_factory_makes_a_loop_each_time_it_is_called"]
SAYS = "has made a loop already"


def reporting(loop_factory, report):
    loop = loop_factory()
    loop.set_exception_handler(lambda _, context: report(context))
    return lambda: loop
