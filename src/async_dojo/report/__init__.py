"""What a learner sees of `pytest katas/`, put together from the reports of the tests."""
