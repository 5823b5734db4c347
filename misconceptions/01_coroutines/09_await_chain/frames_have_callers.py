"""'A frame knows its caller: from the suspended frame I go back with f_back.'

A suspended frame is on no stack, so its f_back is None. The way leads inwards, by cr_await.
"""

CAUGHT_BY = ["test_checkout_waits_in_sleep", "test_three_deep_with_an_awaitable_of_ones_own_at_the_end"]
SAYS = "Go on from the coroutine to what it awaits"


def await_chain(coroutine):
    names = []
    frame = coroutine.cr_frame
    while frame is not None:
        names.insert(0, frame.f_code.co_name)
        frame = frame.f_back
    return names
