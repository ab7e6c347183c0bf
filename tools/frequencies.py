"""Makes editlint/understand/frequencies.txt from the word frequencies of the package wordfreq.

pip install wordfreq && python tools/frequencies.py
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import wordfreq

OUT = Path(__file__).parent.parent / "editlint" / "understand" / "frequencies.txt"
HEADER = """\
# The 15,000 commonest English words by how rare they are: 0 at least 100 times in a million words, 1 at least 32, 2 at least 10,
# 3 at least 3.2.
# Taken from wordfreq 3 by Robyn Speer (doi.org/10.5281/zenodo.7199437), whose data is licensed CC BY-SA 4.0 and draws on the Google Books
# Ngrams (CC BY 3.0), Wikipedia, the Leeds Internet Corpus, OpenSubtitles (opensubtitles.org) and SUBTLEX (Brysbaert and others,
# used there with their permission). This file is licensed CC BY-SA 4.0 (creativecommons.org/licenses/by-sa/4.0); cut to four steps.
"""
STEPS = (5.0, 4.5, 4.0, 3.5)  # Zipf values: the logarithm of occurrences in a billion words


def main() -> None:
    found = []
    for word in wordfreq.top_n_list("en", 30_000):
        if re.fullmatch("[a-z]+", word):
            zipf = wordfreq.zipf_frequency(word, "en")
            level = next((number for number, step in enumerate(STEPS) if zipf >= step), None)
            if level is not None:
                found.append((level, word))
    by_letter = groupby(sorted(found), key=lambda item: (item[0], item[1][0]))
    lines = [f"{level} {' '.join(word for _, word in words)}" for (level, _), words in by_letter]
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
