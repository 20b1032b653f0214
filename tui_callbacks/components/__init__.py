"""What layouts are made of: component classes, their props and types, and the tree that they form."""
