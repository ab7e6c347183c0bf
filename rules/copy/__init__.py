"""CPY: clean copy."""
