"""Entries of the vocabulary on which every style guide agrees, in the shape of ``editlint.toml``; ``style.agreed = false`` leaves them out.

Anything that houses dispute belongs in a preset. Names are as their owners write them.
"""

from typing import Any

_SUICIDE = {
    "instead": ["died by suicide", "killed himself", "killed herself"],
    "reason": "suicide is no crime",
    "source": "IPSO guidance on reporting suicide; Samaritans media guidelines; AP Stylebook; Guardian style guide; BBC News style guide",
}

AGREED: dict[str, dict[str, Any]] = {
    "avoid": {
        "committed suicide": {
            **_SUICIDE,
            "good": ["He killed himself.", "He committed to the plan."],
            "bad": ["He ⟦committed suicide⟧."],
        },
        "commit suicide": {**_SUICIDE, "instead": ["die by suicide", "kill themselves"], "bad": ["Few ⟦commit suicide⟧."]},
        "commits suicide": {**_SUICIDE, "instead": ["dies by suicide", "kills himself"], "bad": ["He ⟦commits suicide⟧ in the film."]},
        "committing suicide": {**_SUICIDE, "instead": ["dying by suicide"], "bad": ["He spoke of ⟦committing suicide⟧."]},
        "successful suicide": {
            **_SUICIDE,
            "instead": ["suicide"],
            "forms": ["successful suicide attempt"],
            "bad": ["It was no ⟦successful suicide⟧."],
        },
    },
    "term": {
        "post-traumatic": ["post traumatic"],
        "public-private partnership": ["public private partnership"],
        "attorneys general": ["attorney generals"],
        "minuscule": ["miniscule"],
        "supersede": ["supercede"],
        "accommodate": ["accomodate"],
    },
    "name": {
        "Office for National Statistics": ["Office of National Statistics"],
        "Institute for Fiscal Studies": ["Institute of Fiscal Studies"],
        "Johns Hopkins University": ["John Hopkins University", "John Hopkins"],
        "Centers for Disease Control and Prevention": ["Center for Disease Control and Prevention"],
        "National Institutes of Health": ["National Institute of Health"],
        "Royal Society for the Protection of Birds": ["Royal Society for Protection of Birds"],
        "Gandhi": ["Ghandi"],
        "Lloyds Bank": ["Lloyd's Bank"],
        "Lloyd's of London": ["Lloyds of London"],
        "Macmillan Cancer Support": ["MacMillan Cancer Support"],
    },
    "case": dict.fromkeys(
        (
            "AstraZeneca BioNTech BuzzFeed DuckDuckGo FedEx GitHub GitLab GlaxoSmithKline HuffPost JavaScript LinkedIn MacBook MySQL "
            "OpenStreetMap PayPal PlayStation PostgreSQL PowerPoint SoundCloud TikTok WebSphere WhatsApp WordPress YouGov YouTube "
            "iPad iPhone iPod"
        ).split(),
        True,
    ),
}
