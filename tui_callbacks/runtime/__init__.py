"""What takes time, still without Textual: the session, executors, clocks, output."""
