"""'A task is called like the function that it runs.'

get_name() is the task's own name, given when it was made or later; many tasks run the same function.
"""

import asyncio

CAUGHT_BY = ["test_the_other_tasks_are_listed", "test_the_name_is_the_tasks_own"]
SAYS = "census gave ['job'"


def census():
    me = asyncio.current_task()
    return sorted(task.get_coro().__name__ for task in asyncio.all_tasks() if task is not me)
