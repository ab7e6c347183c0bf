"""The site as one body: where an address leads, and what rules across articles look at.

``address`` and ``slugs`` are pure; ``files`` and ``scan`` read the disk once; ``routes`` knows generators and redirects; ``site`` answers.
"""

from .site import Site, Target, open_site

__all__ = ["Site", "Target", "open_site"]
