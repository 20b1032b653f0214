"""The pure engine: events in, commands out, no clock, no thread, no terminal."""
