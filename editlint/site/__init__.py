"""The site as one body: where an address leads, and what rules across articles look at.

``address``, ``slugs``, ``scan`` and ``routes`` are pure; ``files`` looks at the disk once, ``pages`` reads, ``resolver`` says where
an address leads, ``articles`` and ``echoes`` what an article says, ``site`` answers rules; ``index`` keeps it all between runs,
``online`` asks the network.
"""

from .resolver import Target
from .site import Site, open_site

__all__ = ["Site", "Target", "open_site"]
