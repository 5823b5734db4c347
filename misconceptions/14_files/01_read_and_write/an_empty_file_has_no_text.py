"""'If there is no text, there is nothing to change.'

An empty text is a text. Whoever asks for a change of it gets none.
"""

import aiofiles

CAUGHT_BY = ["test_an_empty_text_is_a_text"]
SAYS = "is called once"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, encoding=encoding) as file:
        text = await file.read()
    if not text:
        return text
    changed = change(text)
    async with aiofiles.open(path, "w", encoding=encoding) as file:
        await file.write(changed)
    return changed
