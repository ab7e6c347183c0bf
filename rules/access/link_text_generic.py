"""ACC202 link-text-generic."""

from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Finding, Good, Record, rule

from ._generic import ANY, KINDS, NOTHING, PHRASES, SORTS, Contexts, in_navigation
from ._links import shown
from ._phrases import normalise, primary
from ._places import short

#: What leads on in a navigation, and nowhere that can be told outside it.
PAGING = frozenset(("next", "previous", "prev", "back"))


class Options(Record):
    phrases: tuple[str, ...] = NOTHING  #: link texts that say nothing, wherever they stand; what you add holds for every language
    kinds: tuple[str, ...] = KINDS  #: link texts that say a kind of thing: clear where the context names the thing


@rule(
    "ACC202",
    "link-text-generic",
    severity="warning",
    options=Options,
    criteria=("2.4.4",),
    act=("5effbb",),
    yields_to=("REL008",),
    examples=[
        Good("[Minutes of the July meeting](/july)."),
        Good("[Click here to read the minutes of the July meeting](/july).", why="only the whole text counts"),
        Good('Then <a>click here</a>. <a href="/m" aria-label="Minutes of July">here</a>', format="html"),
        Good("- Minutes of July\n  - [PDF](/july.pdf)\n  - [HTML](/july.html)", why="the item above names the thing"),
        Good(
            "<table><tr><th></th><th>Minutes of July</th></tr><tr><th>Get it</th><td><a href='/july'>Download</a></td></tr></table>",
            format="html",
        ),
        Good("See the description of [this product](#desc).", why="its sentence says what"),
        Good('<nav><a href="/blog/">Blog</a> <a href="/2">Next</a></nav>', format="html", why="a menu"),
        Good("[Onward](/next)"),
        Good("[Here](/next)", options=Options(phrases=("click here",))),
        Good("[PDF](/july.pdf)", options=Options(kinds=())),
        Bad("For the minutes, [⟦click here⟧](/july)."),
        Bad("[⟦Read more…⟧](/july)"),
        Bad("[⟦Read more (PDF, 2MB)⟧](/july.pdf)"),
        Bad('<a href="/july">⟦Here⟧</a>', format="html"),
        Bad("The council met on Monday.\n\n[⟦PDF⟧](/july.pdf)"),
        Bad("---\nlang: de\n---\n[⟦Hier klicken⟧](/juli)"),
    ],
)
def link_text_generic(document: Document, options: Options) -> Iterator[Finding]:
    """Link text says nothing of where it leads.

    People who use a screen reader meet links in a list, without the sentence around them. Say what stands behind the link.
    Source: WCAG 2.4.4, the NHS and Mailchimp content guides.
    """
    nothing, kinds, added, sorts = _lists(options)
    contexts = Contexts(document)
    for element, name in document.names.links:
        text = normalise(name)
        if not text or text not in ANY and text not in PAGING and text not in added and text not in sorts:
            continue
        lang = primary(document.languages.of(element))
        own = nothing if lang == "en" else PHRASES.get(lang, frozenset()) | added
        sort = kinds if lang == "en" else SORTS.get(lang, frozenset()) | sorts
        if text in own:
            yield Finding(shown(element), f"“{short(name)}” does not say where the link leads: name it")
        elif in_navigation(element):
            continue  # in a menu the site's own parts go by such names
        elif text in PAGING and lang == "en":
            yield Finding(shown(element), f"“{short(name)}” does not say where the link leads: name it")
        elif text in sort and not contexts.clear(element, sort, lang):
            yield Finding(shown(element), f"“{short(name)}”: say what it is of, “{short(name, 12)} of …”")


@cache
def _lists(options: Options) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The two lists for English, and what the house has added to each."""
    nothing, kinds = frozenset(options.phrases), frozenset(options.kinds)
    return nothing, kinds, nothing - PHRASES["en"], kinds - SORTS["en"]
