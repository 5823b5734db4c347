"""Which claim holds where: runs the tests that carry claims, keeps what they said, and publishes it."""
