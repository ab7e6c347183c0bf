"""STY001 house-terms."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Fix, Good, rule


@rule(
    "STY001",
    "house-terms",
    severity="warning",
    examples=[
        Good("He killed himself. “He committed suicide,” said his friend.", why="quoted words are the speaker's"),
        Good("Write to advisor@example.org.", house={"style": {"term": {"adviser": ["advisor"]}}}),
        Good("The Advisor Group spoke.", house={"style": {"term": {"adviser": ["advisor"]}, "allow": {"Advisor Group": True}}}),
        Good("He committed suicide.", house={"style": {"avoid": {"committed suicide": False}}}, why="the house takes the entry out"),
        Good("iPhones sell. IPhone users know.", house={"style": {"case": {"iPhone": True}}}, why="a sentence begins with a capital"),
        Good("The NHS England board.", house={"style": {"term": {"NHS England": ["England"]}}}, why="inside what the house writes"),
        Good("Pollution and net zero.", house={"style": {"abbreviation": {"ONS": "Office for National Statistics"}}}),
        Bad("He ⟦committed suicide⟧ in May."),
        Bad(
            "⟦Advisors⟧ met the ⟦advisor⟧’s friend.",
            house={"style": {"term": {"adviser": ["advisor"]}}},
            fixed="Advisers met the adviser’s friend.",
        ),
        Bad(
            "It’s the ⟦childrens home⟧.",
            house={"style": {"term": {"children's home": ["childrens home"]}}},
            fixed="It’s the children’s home.",
            why="with the marks of the article",
        ),
        Bad("A ⟦Macbook⟧ and ⟦nhs England⟧.", house={"style": {"case": {"NHS England": True}}}, fixed="A MacBook and NHS England."),
        Bad(
            "---\ntitle: ⟦Law Breakers⟧ fined\n---\nText.",
            house={"style": {"term": {"lawbreaker": ["law breaker"]}}},
            fixed="---\ntitle: Lawbreakers fined\n---\nText.",
        ),
        Bad(
            "We ⟦utilise⟧ it. “We ⟦utilise⟧ it,” he said.",
            house={"style": {"avoid": {"utilise": {"instead": ["use"], "quotations": True}}}},
            fixed="We use it. “We use it,” he said.",
        ),
        Bad("⟦Simon Licen⟧ spoke.", house={"style": {"name": {"Simon Ličen": ["Simon Licen"]}}}, fixed="Simon Ličen spoke."),
        Bad("It rose ⟦10 percent⟧.", house={"style": {"avoid": {"percent": {"patterns": ["\\d+ percent"]}}}}),
    ],
)
def house_terms(document: Document) -> Iterator[Finding]:
    """A word that the house writes otherwise, or avoids.

    A house that spells one thing one way is trusted with the rest. The entries come from ``[style]`` of the configuration and from its
    presets; a few on which every style guide agrees are there from the start. Quotations are left alone unless the entry says otherwise.
    """
    for usage in document.vocabulary.found:
        edits = [(word, usage.edit(word)) for word in usage.write]
        safe = bool(getattr(usage.entry, "safe", False)) and len(edits) == 1
        fixes = tuple(Fix((edit,), safe, f"write “{word}”") for word, edit in edits if edit is not None)
        yield Finding(usage.span, _message(usage.shown, usage.write, usage.entry.reason), fixes, usage.entry.severity or None)


def _message(shown: str, write: tuple[str, ...], reason: str) -> str:
    if write:
        told = f"“{shown[:30]}”: write " + " or ".join(f"“{word[:30]}”" for word in write[:2])
        if len(told) > 80:
            told = f"“{shown[:24]}”: write “{write[0][:30]}”"
    else:
        told = f"“{shown[:40]}”: the house avoids it"
    return f"{told} ({reason})" if reason and len(told) + len(reason) < 77 else told
