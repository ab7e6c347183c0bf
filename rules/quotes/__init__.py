"""QUO: quote marks and typography."""
