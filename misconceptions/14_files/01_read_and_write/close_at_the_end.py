"""'I close what I have opened as soon as I am done with it.'

When read() or write() raises, because the encoding does not fit, close() is never reached: the file stays open until it
happens to be collected.
"""

import aiofiles

CAUGHT_BY = ["test_a_text_that_the_encoding_cannot_express"]
SAYS = "left open"


async def rewrite(path, encoding, change):
    file = await aiofiles.open(path, encoding=encoding)
    text = await file.read()
    await file.close()
    changed = change(text)
    file = await aiofiles.open(path, "w", encoding=encoding)
    await file.write(changed)
    await file.close()
    return changed
