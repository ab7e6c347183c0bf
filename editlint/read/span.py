"""Places in a file: half-open ranges of code points, counted from 0 without the BOM."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points ``start`` up to, but not including, ``end`` of ``Source.text``."""

    start: int
    end: int


class LineIndex:
    """Turns code-point offsets into 1-based lines and columns; line ends are LF, CRLF and CR only."""

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        if "\r" in text:
            starts += [i + 1 for i, c in enumerate(text) if c == "\n" or (c == "\r" and text[i + 1 : i + 2] != "\n")]
        else:
            while at >= 0:
                starts.append(at + 1)
                at = text.find("\n", at + 1)
        self.text = text
        self.starts = starts

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based (line, column) of a code-point offset."""
        from bisect import bisect_right

        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")
