"""`python -m async_dojo` is `dojo`."""

from async_dojo.companion.main import main

if __name__ == "__main__":
    main()
