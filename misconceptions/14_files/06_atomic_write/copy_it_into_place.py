"""'I write a temporary file, and shutil.copyfile() puts it into place.'

To copy is to write into the old file, piece by piece: what the temporary file was to spare the reader.
"""

import shutil
import tempfile
from pathlib import Path

CAUGHT_BY = ["test_a_reader_finds_the_old_file_or_the_new_one"]
SAYS = "were written into the old file"


def replace_content(path, data):
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    try:
        shutil.copyfile(file.name, path)
    finally:
        Path(file.name).unlink()
