"""Loads the dojo for this folder. It is no entry point: installing async-dojo changes no other project's pytest."""

pytest_plugins = ["async_dojo.plugin"]
