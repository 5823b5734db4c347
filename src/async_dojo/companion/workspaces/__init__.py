"""A learner's own workspace: made by `dojo init`, brought up to date by `dojo update`, started over by `dojo reset`."""
