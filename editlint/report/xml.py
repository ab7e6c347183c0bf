"""What the XML formats share: nothing but characters that XML 1.0 allows, escaped."""

from __future__ import annotations

from . import plain

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escape(text: str) -> str:
    """Text or an attribute's value; characters that XML cannot hold are shown as ``\\x00`` (XML 1.0, production 2)."""
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def attributes(**values: object) -> str:
    """`` name="value"`` for each."""
    return "".join(f' {name}="{escape(str(value))}"' for name, value in values.items())
