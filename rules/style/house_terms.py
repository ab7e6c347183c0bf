"""STY001 house-terms."""

from collections.abc import Iterator

from editlint import Bad, Document, Finding, Fix, Good, Related, Usage, rule

HABIT = 3  #: more than so many places of one entry in an article are one habit


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
        Bad(
            "An ⟦advisor⟧, an advisor, an advisor and an advisor.",
            house={"style": {"term": {"adviser": ["advisor"]}}},
            fixed="An adviser, an adviser, an adviser and an adviser.",
            why="a habit is reported once",
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
    groups: dict[tuple[str, str], list[Usage]] = {}
    for usage in document.vocabulary.found:
        groups.setdefault((usage.kind, usage.word), []).append(usage)
    for usages in groups.values():
        for group in [usages] if len(usages) > HABIT else [[usage] for usage in usages]:
            yield _finding(group)


def _finding(group: list[Usage]) -> Finding:
    """One place, or all places of an entry where they are a habit: the first, and one fix for all."""
    first = group[0]
    safe = bool(getattr(first.entry, "safe", False)) and len(first.write) == 1
    fixes = []
    for number, word in enumerate(first.write):
        edits = [edit for usage in group if (edit := usage.edit(usage.write[number])) is not None]
        if edits:
            fixes.append(Fix(tuple(edits), safe, f"write “{word}”"))
    told = _message(first.shown, first.write, "" if len(group) > 1 else first.entry.reason)
    told = f"{told}, {len(group)} times" if len(group) > 1 and len(told) < 70 else told
    related = tuple(Related(None, usage.span, "here, too") for usage in group[1:6])
    return Finding(first.span, told, tuple(fixes), first.entry.severity or None, related)


def _message(shown: str, write: tuple[str, ...], reason: str) -> str:
    if write:
        told = f"“{shown[:30]}”: write " + " or ".join(f"“{word[:30]}”" for word in write[:2])
        if len(told) > 80:
            told = f"“{shown[:24]}”: write “{write[0][:30]}”"
    else:
        told = f"“{shown[:40]}”: the house avoids it"
    return f"{told} ({reason})" if reason and len(told) + len(reason) < 77 else told
