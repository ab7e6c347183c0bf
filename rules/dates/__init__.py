"""DAT: dates and dated headlines."""
