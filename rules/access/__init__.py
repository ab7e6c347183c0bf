"""ACC: accessible content."""
