"""What several rules on dates ask."""

from editlint import Document, House


def is_held(document: Document, house: House) -> bool:
    """Whether the front matter holds the article back: a draft, or an embargo that is not over."""
    matter = document.front_matter
    if matter is None:
        return False
    values = {key.lower(): value.text.strip() for key, value in matter.values.items()}
    if values.get("draft", "").lower() in ("true", "yes") or values.get("published", "").lower() in ("false", "no"):
        return True
    if values.get("status", "").lower() in ("draft", "scheduled", "embargoed", "pending"):
        return True
    embargoes = [values[key.lower()] for key in house.dates.embargo_keys if values.get(key.lower())]
    return any((day := document.read_date(text)) is None or day > document.today for text in embargoes)
