"""The baseline: violations that an archive has adopted, so that only new ones speak.

An entry is (path, rule, hash of the sentence or block with its white space evened out) and how often: a re-flowed or moved paragraph
keeps it, an edited sentence brings the report back.
"""

from __future__ import annotations

from hashlib import blake2b

from .read.span import Span
from .understand.document import Document


def key(document: Document, span: Span) -> str:
    """The hash of what a place is about: its sentences, else its block, else the source itself, without regard to white space."""
    return blake2b(" ".join(_about(document, span).split()).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _about(document: Document, span: Span) -> str:
    from bisect import bisect_right

    sentences = document.sentences
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if at >= 0 and span.start < sentences[at].span.end:
        last = at
        while last + 1 < len(sentences) and sentences[last + 1].span.start < span.end:
            last += 1
        return " ".join(sentence.text for sentence in sentences[at : last + 1])
    blocks = document.blocks
    at = bisect_right(blocks, span.start, key=lambda block: block.start) - 1
    if at >= 0 and span.start < blocks[at].end:
        return blocks[at].text
    return document.text[span.start : span.end]
