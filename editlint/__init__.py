"""editlint: reads an article as an editor does and judges it as a sub-editor would. The names that rules import."""

from .house import House
from .read.span import Span
from .read.tree import LINE_BREAK, MASK, Block, Element, Piece
from .record import Record
from .rule import Bad, Edit, Finding, Fix, Good, Related, rule
from .site import Site, Target
from .understand.document import Document
from .understand.nodes import (
    PROSE,
    Address,
    DateMention,
    Heading,
    Headline,
    Image,
    Link,
    Mark,
    Quotation,
    RelatedItem,
    Sentence,
    Speaker,
    Usage,
    Word,
)

__version__ = "0.1.0"

__all__ = [
    "LINE_BREAK",
    "MASK",
    "PROSE",
    "Address",
    "Bad",
    "Block",
    "DateMention",
    "Document",
    "Edit",
    "Element",
    "Finding",
    "Fix",
    "Good",
    "Heading",
    "Headline",
    "House",
    "Image",
    "Link",
    "Mark",
    "Piece",
    "Quotation",
    "Record",
    "Related",
    "RelatedItem",
    "Sentence",
    "Site",
    "Span",
    "Speaker",
    "Target",
    "Usage",
    "Word",
    "rule",
]
