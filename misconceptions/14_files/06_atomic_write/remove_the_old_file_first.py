"""'The name has to be free before the new file can have it.'

That is so with os.rename() on Windows. For os.replace() it is not, and in between there would be no file at all.
"""

import tempfile
from pathlib import Path

CAUGHT_BY = ["test_a_reader_finds_the_old_file_or_the_new_one"]
SAYS = "The file must not be removed first"


def replace_content(path, data):
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    try:
        path.unlink(missing_ok=True)
        Path(file.name).rename(path)
    except BaseException:
        Path(file.name).unlink()
        raise
