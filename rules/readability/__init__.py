"""REA: how hard an article is to read."""
