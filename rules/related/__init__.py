"""REL: related news."""
