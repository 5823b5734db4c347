"""'Temporary files belong into the directory for temporary files.'

That is often on another disk. There os.replace() fails, and shutil.move() copies.
"""

import shutil
import tempfile
from pathlib import Path

CAUGHT_BY = ["test_a_reader_finds_the_old_file_or_the_new_one"]
SAYS = "was in another directory"


def replace_content(path, data):
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(data)
    try:
        shutil.move(file.name, path)
    except BaseException:
        Path(file.name).unlink()
        raise
