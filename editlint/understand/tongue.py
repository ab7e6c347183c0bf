"""Which language a text is in, told from its function words and its script; silent where two languages would do.

Function words make up a third to a half of running text in every language below, and few of them are shared: eight words are mostly
enough to be certain, and no model has to be shipped. The lists are each language's most frequent articles, pronouns, prepositions,
conjunctions and auxiliaries.
"""

from __future__ import annotations

import re
from functools import cache

WORDS = {
    "en": "the of and to in a is that for it was on are as with his they at be this from have or by had not but what all were "
    "when we there can an your which their if will each about how up out them then she many some so these would into has "
    "more her him could been its who now than did my over he i you do no our me just because should after before where only "
    "other any those being does while during",
    "fr": "le la les un une des du de et est en que qui dans pour pas sur ce il elle ne se au aux par plus avec son sa ses mais "
    "ou nous vous je ils elles on cette ces leur leurs être avoir fait sont était été ont aussi comme tout tous bien même "
    "si sans entre après avant dont où très peut lui y c'est d'un d'une qu'il qu'elle n'est l'a j'ai",
    "de": "der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch es an werden aus er hat dass daß "
    "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man "
    "sein wurde sei ich du wir ihr uns wenn kann gegen vom diese dieser dieses doch schon hier mich mir ihre seine wo was "
    "wer",
    "es": "el la los las de que y a en un una ser se no por con su para como estar tener le lo todo pero más hacer o este esta "
    "otro ese eso muy sin sobre también me hasta hay donde quien desde nos cuando él ella ellos ellas al del es son fue era "
    "está están ha han había sus entre porque ya si yo tú usted qué cómo",
    "it": "il lo la i gli le di a da in con su per tra fra un uno una e che non si è sono della dei delle del dello degli alla al "
    "ai alle nel nella nei nelle come più anche ma se ha hanno era essere questo questa questi quello quella suo sua loro "
    "ci chi dove quando perché molto io tu lui lei noi voi c'è l'ha dal dalla sul sulla",
    "pt": "o a os as de que e do da dos das em um uma para com não por mais se no na nos nas como mas foi ao aos ele ela eles "
    "elas tem à às seu sua ou ser quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo ter "
    "seus quem você foram esse essa este esta são",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als maar bij door naar dan nog uit over ze hij we "
    "je wordt worden heeft hebben had was werd die dit deze zich geen meer wel hun haar mijn ik u zo kan kunnen moet zou "
    "wat wie waar al tot tegen onder",
    "sv": "och att det i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu "
    "har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan "
    "sina här alla detta blir utan",
    "da": "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over "
    "da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo "
    "deres efter ned skulle denne",
    "nb": "og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun "
    "nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil bli ble blitt kunne "
    "inn når være kom noen noe ville deres etter",
    "fi": "ja on ei se että oli hän mutta ovat kun niin tai kuin joka jos myös sen minä sinä me te he ole olla tämä nyt vain mitä "
    "hänen jo siitä sitten sekä voi ennen kaikki jotka joita jonka tässä siinä mukaan kanssa",
    "pl": "i w na z do nie się to jest że o jak ale po co tak za od jego jej przez dla czy już był była było są tylko ich kiedy "
    "może być który która które przed ten ta te tego tym jako oraz też bardzo ja ty on ona my wy oni",
    "cs": "a se na je že v to s z do o i ale jako za by který která které pro od jsem jsou byl byla bylo k po tak být jeho její "
    "nebo už jen když aby mezi při co jak tento tato toto má může však si",
    "hu": "a az és hogy nem is egy ez azt meg csak de ha volt van mint már még el ki mert vagy aki ami amely után között lehet "
    "minden én te ő mi ti ők nagyon kell szerint ezt",
    "ro": "și în de la cu pe un o nu este că din mai pentru sunt ca se a fi care au dar fost ce sau prin după între această acest "
    "lui ei lor dacă foarte când unde eu tu el ea noi voi al ale",
    "tr": "ve bir bu da de için ile çok daha ne gibi olarak kadar olan ama o var en sonra değil ki her ya mi mı ben sen biz siz "
    "onlar olduğu oldu ise veya şey göre tarafından üzerinde",
    "cy": "y yr yn a ac i o ar am mae oedd wedi ei eu fod bod hyn hynny sydd gan i'r o'r a'r y'r sy nid ond neu os pan fel yw "
    "bydd rydym gyda gwaith dim ddim hefyd mewn er eich ein fy dy",
    "ga": "an na agus i ar le go a is do ag bhí tá sé sí de faoi ó sin seo nach níl mar ach leis ina chun mé tú siad againn acu atá",
    "ca": "el la els les de i que a en un una per amb no és es del al dels als com més però ha han va seva seu aquest aquesta són "
    "ser què quan on jo tu ell ella nosaltres també perquè molt si",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena adalah ada mereka sudah kami kita bisa "
    "oleh atau seperti telah lebih dia saat",
}
#: Letters beyond a to z that a language writes. Two words with others speak against it.
LETTERS = {
    "en": "éèêçïôâñö", "fr": "àâçéèêëîïôùûüÿœæ", "de": "äöüßé", "es": "áéíñóúüç", "it": "àèéìòùî", "pt": "áâãàçéêíóôõúü", "nl": "éëïóöüèáä",
    "sv": "åäöéàü", "da": "æøåéüö", "nb": "æøåéòóô", "fi": "äöåšž", "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž", "hu": "áéíóöőúüű",
    "ro": "ăâîșțşţ", "tr": "çğıöşüâîû", "cy": "âêîôûŵŷáéíóúäëïöüẃẁàèìò", "ga": "áéíóú", "ca": "àçèéíïòóúü·", "id": "é",
}  # fmt: skip
LATIN = "\u036f"  #: the last of the Latin letters, and of the accents that join them
#: Scripts, and the languages that are written in them (the first stands for all).
SCRIPTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("\u0400", "\u04ff", ("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn", "tg", "ky")),
    ("\u0370", "\u03ff", ("el",)),
    ("\u0590", "\u05ff", ("he", "yi")),
    ("\u0600", "\u06ff", ("ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd")),
    ("\u0900", "\u097f", ("hi", "mr", "ne", "sa")),
    ("\u0e00", "\u0e7f", ("th",)),
    ("\uac00", "\ud7af", ("ko",)),
    ("\u3040", "\u30ff", ("ja",)),
    ("\u4e00", "\u9fff", ("zh", "ja", "yue", "ko")),
)
KANA = ("\u3040", "\u30ff")  #: Japanese has them between characters that Chinese has too
#: Languages so close that one text may well be both.
CLOSE = (frozenset(("da", "nb", "nn", "no")), frozenset(("es", "ca", "gl", "pt")), frozenset(("cs", "sk")), frozenset(("id", "ms")))


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """word -> the languages that use it as a function word"""
    out: dict[str, list[str]] = {}
    for lang, words in WORDS.items():
        for word in words.split():
            out.setdefault(word, []).append(lang)
    return {word: tuple(langs) for word, langs in out.items()}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def language_of(text: str, few: int = 3) -> str | None:
    """The primary subtag of the language that a text is in; None where that is not certain.

    Certain is a text with at least ``few`` different function words of one language, which make up a fifth of it, while no
    other language that is not its close kin has half their weight (a word that n languages share weighs 1/n).
    """
    if not text.isascii():
        beyond = [c for c in text if c > LATIN and not "\u2000" <= c <= "\u206f"]  # no Latin letter, and no dash or quote mark
        letters = sum(map(str.isalpha, text)) if beyond else 0
        if letters and sum(KANA[0] <= c <= KANA[1] for c in beyond) * 8 > letters:
            return "ja"
        for first, last, langs in SCRIPTS:
            if letters and sum(first <= c <= last for c in beyond) * 2 > letters:
                return langs[0]
    words = _word().findall(text.lower().replace("’", "'"))
    index = _index()
    counts: dict[str, int] = {}
    weights: dict[str, float] = {}
    kinds: dict[str, set[str]] = {}
    for word in words:
        langs = index.get(word, ())
        for lang in langs:
            counts[lang] = counts.get(lang, 0) + 1
            weights[lang] = weights.get(lang, 0) + 1 / len(langs)
            kinds.setdefault(lang, set()).add(word)
    if not counts:
        return None
    best = max(weights, key=lambda lang: (weights[lang], counts[lang]))
    if len(kinds[best]) < few or counts[best] * 5 < len(words):
        return None
    strange = _strange(words)
    rival = max(
        (weight for lang, weight in weights.items() if lang != best and not same(lang, best) and not _rules_out(lang, strange)), default=0
    )
    return best if rival * 2 <= weights[best] else None


def _strange(words: list[str]) -> list[frozenset[str]]:
    """Of every word with letters beyond a to z, which."""
    return [frozenset(c for c in word if not c.isascii() and c.isalpha()) for word in words if not word.isascii()]


def _rules_out(lang: str, strange: list[frozenset[str]]) -> bool:
    """Whether two words of a text have letters that a language does not write."""
    own = frozenset(LETTERS.get(lang, ""))
    return sum(not letters <= own for letters in strange) > 1


def judged(lang: str) -> bool:
    """Whether we know a language well enough to say that a text is not in it."""
    return lang in WORDS or lang in ("no", "nn") or any(lang in langs for *_, langs in SCRIPTS)


@cache
def _own(lang: str) -> frozenset[str]:
    return frozenset(WORDS.get("nb" if lang in ("no", "nn") else lang, "").split())


def plainly(text: str, lang: str) -> bool:
    """Whether a text is plainly in a language: at least a quarter of its words are function words of it. Cheap, and says no "
    "where unsure."""
    own = _own(lang)
    words = text.lower().split()
    return bool(own) and sum(map(own.__contains__, words)) * 4 >= len(words)


#: What stands after an apostrophe in English is no word of another language.
CLITICS = frozenset("s t d m ll re ve".split())


@cache
def telling(lang: str) -> frozenset[str]:
    """Of every function word that a language does not share, the stretch of letters that tells most: no text in another is without one."""
    own = _own(lang)
    words = (_word_part().findall(word) for word in _index().keys() - own)
    return frozenset(max(parts, key=lambda part: (part not in own, len(part))) for parts in words) - CLITICS


@cache
def _word_part() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


def same(one: str, other: str) -> bool:
    """Whether two primary subtags are one language here, or too close to be told apart."""
    if one == other or any(one in kin and other in kin for kin in CLOSE):
        return True
    return any(one in langs and other in langs for *_, langs in SCRIPTS)
