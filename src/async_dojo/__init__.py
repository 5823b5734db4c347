"""async-dojo: an executable specification of asynchronous Python."""
