"""'The temporary file is called like the file, with .tmp behind it.'

So it is for the next one who writes the same file at the same time: the two write into one another.
"""

CAUGHT_BY = ["test_each_write_has_a_temporary_file_of_its_own"]
SAYS = "two with the same name"


def replace_content(path, data):
    temporary = path.with_name(path.name + ".tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
