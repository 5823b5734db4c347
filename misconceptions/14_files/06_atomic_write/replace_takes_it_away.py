"""'os.replace() takes the temporary file away, so there is nothing to clean up.'

When it is reached, and succeeds. Otherwise a file with an odd name stays, one more each time.
"""

import tempfile
from pathlib import Path

CAUGHT_BY = ["test_a_failed_write_leaves_nothing"]
SAYS = "the temporary file is still there"


def replace_content(path, data):
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)
