"""Abbreviations that readers know, and what only looks like one."""

from __future__ import annotations

import re
from functools import cache

#: Not spelled out anywhere: NHS digital service manual, GOV.UK style guide, and what dictionaries list as words or names.
KNOWN = frozenset(
    "UK US USA EU UN BBC ITV NHS GP MP MPs PM VAT TV PC CD DVD PDF HTML URL FAQ FAQs ID OK PIN AM BST GMT EST EDT ET PST PDT PT CET CEST "
    "DNA HIV AIDS NATO NASA "
    "UNESCO CEO A&E Q&A R&D IT FM AC AD BC BCE CE PhD UTC DIY VIP UFO ATM SMS GPS USB RSVP BA MA MBA BSc MSc LGBT LGBTQ LGBTQ+ "
    "LGBT+ LGBTQIA+ CNN NBC ABC CBS FBI CIA IBM BMW VW GB MB KB TB II III IV NY DC LA HTTP HTTPS WWW HR IQ IP LED LCD GIF JPEG JPG PNG "
    "MP3 MP4 3D 2D AI SIM SUV BBQ CCTV DJ MC PR TVs PCs CDs DVDs IKEA ASDA LEGO HSBC KFC ESPN AOL UPS DHL QC KC OBE MBE CBE "
    "KPMG FIFA UEFA UNICEF CPU RAM RSS MIT SPF".split()
)

#: Types of files, which stand in a notice after a link.
FILES = frozenset("DOC DOCX XLS XLSX PPT PPTX ODT ODS ODP RTF CSV ZIP EPUB TXT XML JSON SVG".split())

#: Words that people write in capitals for weight, as in specifications: no abbreviations.
SHOUTED = frozenset(
    "A ALL AND ANY ARE AS ASK AT BE BEFORE BUT BY CAN DO DOES EVER EVERY FOR FREE FROM GET GO HAS HAVE HE HER HIS HOW IF IN INTO "
    "IS IT ITS JOIN JUST LAST LIVE MAY ME MORE MOST MUST MY NEVER NEW NO NOT NOW OF OFF ON ONE ONLY OR OUR OUT OVER OWN PLEASE README "
    "REALLY SAME SHE SHOULD SO SOME STOP THAN THAT THE THEIR THEN THERE THEY THIS TO TODO TOO TOP UP US USE VERY WAS WE WERE WHAT "
    "WHEN WHERE WHO WHY WILL WITH YES YOU YOUR SHALL MIGHT COULD WOULD THEM BOTH EACH OPEN FIRST "
    "SECOND REAL GOOD BAD BIG LESS FEW SALE SOLD WIN WON HELP LOVE HATE LOOK READ CODE HOT CLOSED DONE ALSO ONCE SUCH BACK DOWN AWAY "
    "EVEN STILL UNTIL AFTER UNDER ABOUT AGAIN THOSE THESE WHICH WHILE SINCE".split()
)


@cache
def _roman() -> re.Pattern[str]:
    return re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def is_roman(word: str) -> bool:
    """Whether a word is a Roman number (``XIV``)."""
    return bool(word) and _roman().fullmatch(word) is not None
