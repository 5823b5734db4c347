"""'It is in an `async def`, and each piece is small, so it blocks for no time worth speaking of.'

For each piece the loop stands still until the disc has answered, and nobody knows how long that is.
"""

CAUGHT_BY = ["test_all_bytes_are_copied", "test_each_piece_is_reported"]
SAYS = "blocks the event loop"


async def copy(source, target, size, report):
    done = 0
    with source.open("rb") as original, target.open("wb") as new:
        while piece := original.read(size):
            new.write(piece)
            done += len(piece)
            await report(done)
    return done
