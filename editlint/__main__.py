"""``python -m editlint``."""

from .cli import main

raise SystemExit(main())
