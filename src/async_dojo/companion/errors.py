"""What the companion says when it cannot do what it was asked."""


class Problem(Exception):
    """Something that a person can mend; the message says what is wrong and what to do, in the language in use."""
