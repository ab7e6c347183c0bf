"""What the rules on attribution share."""

from editlint import PROSE, Quotation

MARKS = "“”‘’\"'«»„`"


def bare(text: str) -> str:
    """The words of a quotation, without its marks and its last stop."""
    return " ".join(text.strip(MARKS).rstrip(".,").split())


def is_speech(quotation: Quotation) -> bool:
    """Whether a quotation is a sentence that somebody said, in the article's own prose: it needs a speaker.

    Of one that runs over paragraphs only the first counts; one that nothing closes has another fault, and nobody knows where it ends.
    """
    if quotation.kind != "direct" or quotation.continues or not quotation.closed:
        return False
    return quotation.block.zone in PROSE and len(quotation.text.split()) >= 4


def opening(quotation: Quotation, most: int = 34) -> str:
    """The first words of a quotation, to name it in a message."""
    words = quotation.text.strip(MARKS).split()
    said = ""
    for word in words:
        if len(said) + len(word) + 1 > most:
            return said.rstrip(",;:") + " …"
        said = f"{said} {word}".strip()
    return said.rstrip(",;:")
