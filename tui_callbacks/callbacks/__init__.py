"""What an author declares: callbacks, read, checked together, frozen, and joined into a graph."""
