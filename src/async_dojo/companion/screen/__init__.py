"""The companion on a full screen, made with textual; what it shows is the session's and `telling`'s."""
