"""The only way to Textual: adapters, widgets and the surface of a session."""
