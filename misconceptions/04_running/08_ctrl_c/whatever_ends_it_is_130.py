"""'When it does not end by itself, that was Ctrl-C.'

Or it was an error, which nobody hears of now.
"""

import asyncio

CAUGHT_BY = ["test_an_error_saves_and_gets_out"]
SAYS = "only KeyboardInterrupt means Ctrl-C"


def main(sensor):
    try:
        asyncio.run(record(sensor))
    except BaseException:
        return 130
    return 0
