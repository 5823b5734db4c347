"""`dojo`, for a learner at the keyboard. Nothing in the engine needs it: `pytest katas/` works without."""
