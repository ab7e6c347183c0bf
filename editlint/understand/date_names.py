"""Names of months and weekdays, in the languages that pages on the web are dated in.

A line is a month (or weekday, Monday first), ``|`` between its forms: the name in full first, then the short name, then
other cases and spellings. Lower case; a full stop after a short name is the grammar's matter.
"""

from __future__ import annotations

from functools import cache

_MONTHS = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct "
    "november|nov december|dec",
    "de": "januar|jan|jänner|jän februar|feb|feber märz|mär|mrz|maerz april|apr mai juni|jun juli|jul august|aug september|sep|sept "
    "oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv|jan février|févr|fév|fevrier|fev mars avril|avr mai juin juillet|juil août|aout septembre|sept|sep octobre|oct "
    "novembre|nov décembre|déc|decembre|dec",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|sep|sept|setiembre|"
    "set octubre|oct "
    "noviembre|nov diciembre|dic",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott "
    "novembre|nov dicembre|dic",
    "pt": "janeiro|jan fevereiro|fev março|mar|marco abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out "
    "novembro|nov dezembro|dez",
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt "
    "november|nov december|dec",
    "sv": "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt "
    "november|nov december|dec",
    "da": "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt november|nov december|dec",
    "no": "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov desember|des",
    "fi": "tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesäkuu|kesäkuuta "
    "heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta",
    "pl": "stycznia|sty|styczeń lutego|lut|luty marca|mar|marzec kwietnia|kwi|kwiecień maja|maj czerwca|cze|czerwiec lipca|lip|lipiec "
    "sierpnia|sie|sierpień września|wrz|wrzesień października|paź|październik listopada|lis|listopad grudnia|gru|grudzień",
    "cs": "ledna|led|leden února|úno|únor března|bře|březen dubna|dub|duben května|kvě|květen června|čvn|červen července|čvc|červenec "
    "srpna|srp|srpen září|zář října|říj|říjen listopadu|lis|listopad prosince|pro|prosinec",
    "hu": "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt "
    "november|nov december|dec",
    "ro": "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sep|sept octombrie|oct "
    "noiembrie|nov|noi decembrie|dec",
    "tr": "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
    "id": "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|"
    "nov desember|des",
    "ca": "gener|gen febrer|febr març abril|abr maig juny|jun juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des",
    "ru": "января|янв|январь февраля|фев|февр|февраль марта|мар|март апреля|апр|апрель мая|май июня|июн|июнь июля|июл|июль "
    "августа|авг|август "
    "сентября|сен|сент|сентябрь октября|окт|октябрь ноября|ноя|нояб|ноябрь декабря|дек|декабрь",
    "uk": "січня|січ лютого|лют березня|бер квітня|кві травня|тра червня|чер липня|лип серпня|сер вересня|вер жовтня|жов "
    "листопада|лис грудня|гру",
    "el": "ιανουαρίου|ιαν φεβρουαρίου|φεβ μαρτίου|μαρ απριλίου|απρ μαΐου|μάι ιουνίου|ιουν ιουλίου|ιουλ αυγούστου|αυγ σεπτεμβρίου|σεπ "
    "οκτωβρίου|οκτ νοεμβρίου|νοε δεκεμβρίου|δεκ",
}
_WEEKDAYS = {
    "en": "monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
    "de": "montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sa|sonnabend sonntag|so",
    "fr": "lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim",
    "es": "lunes|lun martes|mar miércoles|mié|miercoles jueves|jue viernes|vie sábado|sáb|sabado domingo|dom",
    "it": "lunedì|lun|lunedi martedì|mar|martedi mercoledì|mer|mercoledi giovedì|gio|giovedi venerdì|ven|venerdi sabato|sab domenica|dom",
    "pt": "segunda-feira|seg|segunda terça-feira|ter|terça quarta-feira|qua|quarta quinta-feira|qui|quinta sexta-feira|sex|"
    "sexta sábado|sáb domingo|dom",
    "nl": "maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo",
    "sv": "måndag|mån tisdag|tis onsdag|ons torsdag|tors|tor fredag|fre lördag|lör söndag|sön",
    "da": "mandag|man tirsdag|tirs onsdag|ons torsdag|tors fredag|fre lørdag|lør søndag|søn",
    "no": "mandag|man tirsdag|tir onsdag|ons torsdag|tor fredag|fre lørdag|lør søndag|søn",
    "pl": "poniedziałek|pon wtorek|wt środa|śr czwartek|czw piątek|pt sobota|sob niedziela|niedz",
    "ru": "понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс",
}


@cache
def _table(names: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.split("|")) for form in names.split())


@cache
def _index(lang: str, weekdays: bool) -> dict[str, int]:
    """Every form of one language (``*``: of all, English and German first) -> its number, from 1 (weekdays: from 0)."""
    source = _WEEKDAYS if weekdays else _MONTHS
    out: dict[str, int] = {}
    for names in source.values() if lang == "*" else [source[lang]]:
        for number, forms in enumerate(_table(names)):
            for form in forms:
                out.setdefault(form, number if weekdays else number + 1)
    return out


@cache
def months(lang: str) -> dict[str, int]:
    """Name in lower case -> month, 1 to 12, in English and in ``lang`` (BCP 47), whose own meaning wins; ``*``: in every language."""
    return _merged(lang, weekdays=False)


@cache
def weekdays(lang: str) -> dict[str, int]:
    """Name in lower case -> weekday, Monday is 0, as ``datetime.date.weekday`` counts; languages as for ``months``."""
    return _merged(lang, weekdays=True)


def _merged(lang: str, weekdays: bool) -> dict[str, int]:
    key = lang if lang == "*" else lang.partition("-")[0].lower()
    source = _WEEKDAYS if weekdays else _MONTHS
    own = _index(key, weekdays) if key == "*" or key in source else {}
    return {**_index("en", weekdays), **own} if key != "*" else {**own, **_index("en", weekdays)}


def name(number: int, lang: str, *, weekday: bool = False, short: bool = False) -> str:
    """The name of a month (1 to 12) or weekday (0 to 6), capitalised where the language does so; English for a language not known."""
    key = lang.partition("-")[0].lower()
    source = _WEEKDAYS if weekday else _MONTHS
    if key not in source:
        key = "en"
    forms = _table(source[key])[number if weekday else number - 1]
    form = forms[1] if short and len(forms) > 1 else forms[0]
    return form.capitalize() if key in ("en", "de") else form
