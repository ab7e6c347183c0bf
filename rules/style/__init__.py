"""STY: house style and terms."""
