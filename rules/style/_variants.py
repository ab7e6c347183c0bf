"""Spellings that differ between British and American English, and verbs in -ise or -ize.

Only words whose spelling decides the variant are listed; words that are right in both (``program`` in computing, ``license`` the verb,
``disk``) are left out. Source: Oxford and Merriam-Webster dictionaries; New Hart's Rules 3.1 on -ise and -ize.
"""

from __future__ import annotations

from functools import cache

_OUR = (
    "arbour ardour armour behaviour candour clamour clangour colour demeanour endeavour favour flavour glamour harbour honour "
    "humour labour "
    "neighbour odour parlour rancour rigour rumour saviour savour splendour succour tumour valour vapour vigour"
).split()
_RE = (
    "calibre centre fibre goitre litre lustre manoeuvre meagre metre millimetre centimetre kilometre mitre sabre sceptre "
    "sombre spectre theatre"
).split()
_LL = (
    "apparel barrel bevel cancel carol channel chisel counsel cudgel dial dishevel duel enamel equal fuel funnel gambol "
    "grovel hovel jewel kennel "
    "label laurel level libel marshal marvel medal model panel parcel pedal pencil pummel quarrel ravel revel rival shovel "
    "shrivel signal snivel "
    "spiral squirrel stencil swivel symbol tassel tinsel total towel trammel travel tunnel unravel victual weasel yodel"
).split()
#: British and American forms, word by word.
_PAIRS = (
    "defence:defense offence:offense pretence:pretense licence:license analyse:analyze analysed:analyzed analyses:analyzes "
    "analysing:analyzing "
    "paralyse:paralyze paralysed:paralyzed catalyse:catalyze catalysed:catalyzed catalogue:catalog catalogues:catalogs "
    "grey:gray greyer:grayer aluminium:aluminum plough:plow ploughed:plowed ploughing:plowing "
    "storey:story tyre:tire tyres:tires kerb:curb pyjamas:pajamas moustache:mustache sceptic:skeptic sceptical:skeptical "
    "scepticism:skepticism "
    "sceptics:skeptics jewellery:jewelry enrol:enroll enrols:enrolls enrolment:enrollment fulfil:fulfill fulfils:fulfills "
    "fulfilment:fulfillment "
    "instalment:installment instalments:installments skilful:skillful wilful:willful "
    "programme:program programmes:programs practising:practicing practised:practiced "
    "anaemia:anemia anaesthetic:anesthetic anaesthesia:anesthesia archaeology:archeology paediatric:pediatric "
    "paediatrician:pediatrician gynaecology:gynecology "
    "haemorrhage:hemorrhage haemoglobin:hemoglobin leukaemia:leukemia diarrhoea:diarrhea foetus:fetus oestrogen:estrogen "
    "orthopaedic:orthopedic "
    "encyclopaedia:encyclopedia mediaeval:medieval mould:mold moulds:molds mouldy:moldy moult:molt smoulder:smolder cosy:cozy ageing:aging "
    "sulphur:sulfur artefact:artifact artefacts:artifacts cheque:check cheques:checks draught:draft draughts:drafts "
    "aeroplane:airplane aeroplanes:airplanes acknowledgement:acknowledgment judgement:judgment ageism:agism "
    "counsellor:counselor counsellors:counselors councillor:councilor councillors:councilors traveller:traveler travellers:travelers "
    "jeweller:jeweler jewellers:jewelers woollen:woolen towards:toward afterwards:afterward learnt:learned dreamt:dreamed "
    "spelt:spelled burnt:burned "
    "tonne:ton mum:mom mums:moms maths:math whilst:while amongst:among yoghurt:yogurt omelette:omelet disc:disk gaol:jail "
    "marvellous:marvelous cancelled:canceled cancelling:canceling"
).split()
#: Forms of one side that are words of the other variant too, or both: they decide nothing.
_BOTH = frozenset(
    "license story tire tires curb program programs check checks draft drafts ton while among disk learned dreamed spelled "
    "burned judgment judgement "
    "acknowledgment acknowledgement toward towards afterward afterwards while amongst whilst learnt dreamt spelt burnt among "
    "artifact artifacts jail disc "
    "mediaeval medieval archaeology archeology encyclopedia fetus sulfur yogurt omelet aging ageing practice mum mums mom "
    "moms math maths councilor "
    "councilors mold molds molt fiber spiral catalog catalogs licence glamour saber mitre metre metres meter cancelled cancelling".split()
)
_IZE = (
    "antagon apolog author brutal burglar capital categor central character civil colon computer critic crystal custom "
    "decentral democrat deputy "
    "digit dramat econom emphas empath energ epitom equal eternal external familiar fantas fertil final formal fraternal "
    "general glamor global "
    "harmon homogen hospital human hypothes ideal immun improvis individual industrial initial internal italic item jeopard "
    "legal legitim liberal "
    "local magnet marginal material maxim mechan memor mobil modern monopol moral national neutral normal optim organ ostrac oxid patron "
    "penal personal plagiar polar popular pressur priorit privat publi random rational real recogn reorgan revolution ritual "
    "romantic sanit "
    "scrutin secular sensation serial social special spiritual stabil standard steril stigmat subsid summar symbol sympath "
    "synchron synthes "
    "terror theor tranquil traumat trivial unionis unrecogn util vandal vapor verbal victim visual vocal weaponis western "
    "monet visual commercial "
    "operational conceptual context finali institutional incentiv minim incentiv agon alphabet catech demon hypnot mesmer "
    "pasteur pulver union weapon"
).split()
_ENDS = ("e", "ed", "es", "ing", "er", "ers", "ation", "ations", "ational", "able")


@cache
def variants() -> dict[str, tuple[str, str]]:
    """word -> ("british", "american", "ise" or "ize", the same word in the other variant or with the other ending)."""
    out: dict[str, tuple[str, str]] = {}

    def add(british: str, american: str) -> None:
        if british not in _BOTH:
            out[british] = ("british", american)
        if american not in _BOTH:
            out[american] = ("american", british)

    for word in _OUR:
        stem = word[:-3]
        for end in ("", "s", "ed", "ing", "ite", "ites", "able", "ably", "ful", "less", "er", "ers", "hood", "hoods", "al", "ally"):
            if stem + "or" + end not in ("glamored",):
                add(word + end, stem + "or" + end)
    for word in _RE:
        stem = word[:-2]
        for british, american in (("re", "er"), ("res", "ers"), ("red", "ered"), ("ring", "ering")):
            add(stem + british, stem + american)
    for word in _LL:
        for end in ("ed", "ing", "er", "ers"):
            add(word + "l" + end, word + end)
    for pair in _PAIRS:
        add(*pair.split(":"))
    for stem in _IZE:
        for end in _ENDS:
            out[f"{stem}is{end}"] = ("ise", f"{stem}iz{end}")
            out[f"{stem}iz{end}"] = ("ize", f"{stem}is{end}")
    return out
