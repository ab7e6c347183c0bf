"""Words that say who speaks: verbs of saying with their forms, nouns that hold words, people who speak without a name.

Plain data and their inflection. Verbs fall in three classes by how surely they report speech: ``CORE`` verbs do little else,
``SPEECH`` verbs do so beside a quotation, ``WEAK`` verbs only directly beside it.
"""

from __future__ import annotations

CORE = (
    "say tell ask add write tweet retweet argue call describe declare warn claim insist explain note reply respond state announce "
    "acknowledge admit boast joke vow pledge accuse dub label suggest quip shout chant yell complain continue conclude comment remark "
    "observe recall exclaim caution reiterate stress assert quote testify"
)
SPEECH = (
    "accept affirm advise agree allege answer appeal applaud assure attack backtrack bark beg bemoan berate blame blast blog brag "
    "bristle challenge characterise characterize chide chime cite clarify coin compare concede concur condemn confess confide confirm "
    "congratulate contend correct counsel counter credit criticise criticize croak cry deadpan decline decry deem defend demand "
    "denounce deny deride detail dictate disagree disclose dismiss dispute echo elaborate email e-mail emphasise emphasize encourage "
    "enthuse enquire envisage envision estimate express fume gasp gripe groan growl grumble grouse gush hail hint hiss holler implore "
    "imply inform inquire instruct interject interrupt intone invoke jeer jest justify lambast lambaste lament laud laugh lecture "
    "liken maintain marvel message mention moan mock muse mutter mumble murmur narrate nickname object offer opine oppose persuade "
    "philosophise plead ponder portray post praise preach predict proclaim promise prompt pronounce propose protest question rail "
    "rant reason reassure rebuke rebut recite reckon recollect recommend recount refer reflect refute regret reject rejoice relate "
    "remind repeat report reprimand request resolve retort reveal ridicule roar scoff scold scream scribble shrug shriek sigh slam "
    "snap sneer sob speculate speak stammer stutter submit summarise summarize sum surmise swear tease term text thank theorise "
    "theorize thunder tout trumpet type underline underscore urge utter venture vent volunteer wail warrant weigh welcome whine "
    "whisper whoop wisecrack wonder worry yelp endorse title entitle brand tag toast pray sing think believe feel fear hope guess "
    "consider concern conjecture posit assess reprove rule overstate advocate raise read signal suspect propound inscribe scrawl pen "
    "telegraph tape record print publish headline caption preface punctuate drawl purr coo chuckle giggle cackle blurt bellow hoot "
    "heckle taunt chortle crow grin smile grimace joke interpose intervene chip parrot paraphrase translate stipulate specify list "
    "notify advertise promote declare bill hype style christen"
)
WEAK = (
    "accord begin bring carry come close deliver discuss end express expect feature figure find finish follow fire get give go have "
    "hear hit hold identify illustrate include introduce issue keep know launch lead learn let look make mean miss need open order "
    "outline oversee pitch play point pose post present press push put realise realize recognise recognize release remember require "
    "ring see send share shoot show sign stand start strike support take talk throw understand use view voice vote wave want wear win "
    "wish worry"
)
#: Irregular forms: past, participle (the others are regular).
IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "think": "thought",
    "speak": "spoke spoken",
    "sing": "sang sung",
    "swear": "swore sworn",
    "feel": "felt",
    "read": "read",
    "begin": "began begun",
    "bring": "brought",
    "come": "came",
    "find": "found",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone goes",
    "have": "had has",
    "hear": "heard",
    "hit": "hit",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lead": "led",
    "let": "let",
    "make": "made",
    "mean": "meant",
    "put": "put",
    "ring": "rang rung",
    "see": "saw seen",
    "send": "sent",
    "shoot": "shot",
    "show": "showed shown",
    "stand": "stood",
    "strike": "struck",
    "take": "took taken",
    "throw": "threw thrown",
    "understand": "understood",
    "wear": "wore worn",
    "win": "won",
    "rebut": "rebutted",
    "admit": "admitted",
    "refer": "referred",
    "submit": "submitted",
    "regret": "regretted",
    "learn": "learned learnt",
    "label": "labeled labelled",
    "signal": "signaled signalled",
    "beg": "begged",
    "oversee": "oversaw",
}
DOUBLED = frozenset(
    "admit quip brag tag dub tap slam snap submit rebut refer sob chat nod rip shrug blog beg sum pen pun get put win hit let begin "
    "chip".split()
)

#: Forms of verbs that are as often nouns: after an article or a possessive they are no verb.
NOUNISH = frozenset(
    "reason reasons concern cause charge charges report test tests sound sounds cost costs group groups model models document "
    "documents bar bars page host hosts vent vents crow speculate text estimate judge judges coach coaches blog blogs column caution "
    "assault count counts debate promise praise pen counsel accounts address addresses advice answer answers appeal appeals argument "
    "attack attacks ask bill bills blame blast brand brands call calls caption captions carry challenge challenges chant chants claim "
    "claims close comment comments complaint concerns counter cries cry credit demand demands detail details dispute doubt echo email "
    "emails e-mail e-mails end estimates fear fears feature feel figure figures find fire guess headline headlines hint hints hit "
    "hope hopes issue issues joke jokes keep label labels laugh laughs lead lecture line list lists look love message messages "
    "mention need needs note notes object objects offer offers open order orders outline parrot pitch play pledge pledges point "
    "points pose post posts present press print promises prompt prompts protest protests push put question questions quip quips quote "
    "quotes read reading record records refer reflect regret regrets release remark remarks reply replies reports request requests "
    "resolve retort retweet ring rule rules show shot sign signs slam smile smiles snap stand start state states stress strike style "
    "sum support suspect suspects take talk talks tag tags tape term terms texts throw title titles toast tweet tweets type types use "
    "view views voice volunteer volunteers vote votes vow vows want warning warnings wave wish wishes wonder worry worries meaning "
    "saying finding findings feeling hearing meeting understanding writing thinking opening beginning ending shooting".split()
)

#: Nouns that hold somebody's words: “in a statement”, “her claim that”.
NOUNS = frozenset(
    "account accusation admission advertisement advice advisory allegation announcement answer apology argument assertion banner "
    "belief blog boast book brief bulletin call caption catchphrase chant chants charge claim claims column comment comments "
    "complaint conclusion confession conversation criticism declaration demand description diary document editorial email e-mail "
    "emails essay exchange explanation filing guess hashtag headline idea insistence instruction instructions interview invitation "
    "joke judgment judgement lawsuit leaflet letter line lyrics mantra memo memoir message mission motto news-release note notice "
    "notion op-ed opinion order ordinance petition phrase placard plea pledge policy post poster posts press-release prediction "
    "promise proposal quip quote quotes quotation rallying rant reaction rebuke recommendation refrain release remark remarks "
    "reminder reply report request response retort review rhetoric ruling sentiment sign signs slogan speech statement statements "
    "story study suggestion summary t-shirt tagline talk term testimony text theory thought thoughts threat transcript tweet tweets "
    "update verdict view vow warning webpage website word words writings phone-call".split()
)
#: People who speak without a name, in the singular and the plural. A bare plural may be a subject (“critics say”).
PEOPLE = frozenset(
    "activist adviser advisor aide analyst advocate ambassador applicant artist assistant attendee attorney author banker barrister "
    "boss boy campaigner candidate caller captain caretaker carer chair chairman chairwoman chief child citizen clerk client coach "
    "colleague columnist commander commentator commissioner committee conservative constable consultant contributor coordinator "
    "coroner councillor counsel co-founder correspondent couple critic customer daughter defendant defender delegate democrat deputy "
    "designer detective developer diplomat director doctor driver economist editor employee engineer executive expert eyewitness fan "
    "farmer father firefighter fisherman former founder friend general girl governor graduate group guard guest head historian host "
    "husband insider inspector interviewer investigator investor journalist judge juror lawmaker lawyer lead leader legislator "
    "liberal librarian listener local lord manager man mayor member minister moderator mother neighbor neighbour nurse observer "
    "officer official onlooker operative opponent organiser organizer owner panelist parent participant partner passenger passer-by "
    "patient pilot player plaintiff politician pollster president principal prisoner producer professor prosecutor protester "
    "protestor psychologist publisher pundit reader rebel reporter representative republican researcher resident respondent reviewer "
    "rival scholar scientist secretary senator sergeant sheriff sister soldier solicitor son source speaker specialist spokesman "
    "spokesperson spokeswoman staffer staff strategist student supporter surgeon survivor suspect teacher teenager tester tourist "
    "tory trader tutor union user victim villager visitor volunteer voter victor viewer whistleblower wife witness woman worker "
    "writer youth aunt brother cousin grandfather grandmother mum dad mom uncle niece nephew widow fiancee pastor priest bishop rabbi "
    "imam vicar actor actress singer musician composer painter poet novelist filmmaker photographer athlete bowler batsman goalkeeper "
    "striker trainer referee".split()
)
COLLECTIVE = frozenset(
    "people police staff prosecutors authorities crowd jury media press women men children fans audience team panel board council "
    "committee government administration campaign agency commission department ministry company firm charity union court party group "
    "organisation organization association institute foundation network newspaper paper magazine agencies family families others many "
    "some both several most few all everyone everybody someone somebody nobody none one another neither white-house public polls poll "
    "data science history folks kids participants respondents pundits elders troops forces leadership management congress parliament "
    "school hospital university bank regulator inquiry tribunal watchdog trust service office bureau embassy club studio band brand "
    "investigators detectives".split()
)
#: Titles before a name; with a stop where they are abbreviations.
HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof rev revd sen rep gov gen lt col capt cpt cmdr sgt maj adm sir dame lord lady fr hon pte cpl supt insp "
    "det pc president senator secretary judge justice mayor minister chairman chairwoman professor sheriff pope king queen prince "
    "princess st representative governor general colonel captain sergeant major admiral congressman congresswoman councillor "
    "chancellor ambassador superintendent inspector detective officer deputy attorney speaker archbishop bishop cardinal father "
    "sister brother imam rabbi baroness baron viscount duke duchess earl count countess coach commissioner premier chief director "
    "reverend".split()
)
#: Abbreviations whose stop belongs to a name.
STOPPED = frozenset(
    "mr mrs ms dr prof rev revd sen rep gov gen lt col capt cpt cmdr sgt maj adm hon pte cpl supt insp det jr sr st mt ft co corp inc "
    "ltd bros ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn "
    "tex va vt wash wis wyo sens reps messrs mme".split()
)
PARTICLES = frozenset(
    "de da del dela della di do dos du la le el al bin ibn van von der den ter ten ’t y e zu zur af av ap ben abu abd".split()
)
#: What makes a name the name of a body rather than of a person.
BODIES = frozenset(
    "academy administration agency airlines alliance army assembly association authority bank board bureau centre center campaign "
    "club co coalition college commission committee company confederation conference congress consortium constabulary corp "
    "corporation council court department directorate federation force forum foundation fund gazette government group guild herald "
    "hospital house inc institute institution international journal laboratory league limited ltd magazine ministry mission museum "
    "nations network news office organisation organization parliament party plc police post press programme project reserve review "
    "school senate service services society star state states studios sun survey team telegraph times today trust tribune tribunal "
    "union university watch treasury kingdom corps".split()
)
#: Capitals that begin no name in the middle of a sentence.
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter "
    "today tomorrow yesterday".split()
)
SUBJECTS = frozenset("he she they we i it".split())
#: Words that are a subject by themselves, though no personal pronoun.
INDEFINITE = frozenset(
    "someone somebody everyone everybody nobody anyone others many some one both another several most few critics people none neither "
    "these those all".split()
)
POSSESSIVES = frozenset("his her their its my our your".split())
ARTICLES = frozenset(
    "a an the this that these those some any each every no another other such several many most few both all one two three four five "
    "six seven eight nine ten dozens hundreds thousands either neither certain".split()
)
PREPOSITIONS = frozenset(
    "of in on at for from with without by about into onto over under between among against during through throughout across along "
    "around behind beyond near inside outside toward towards upon off than via amid amidst despite including like unlike per within "
    "regarding concerning versus vs above below beneath beside besides up down out".split()
)
AUXILIARIES = frozenset(
    "has have had having was is were are am be been being will would can could may might must shall should does did do won’t don’t "
    "didn’t doesn’t hasn’t haven’t hadn’t wasn’t isn’t weren’t aren’t wouldn’t couldn’t shouldn’t can’t cannot ’s ’d ’ve ’re ’ll gets "
    "got used going".split()
)
ADVERBS = frozenset(
    "also later then again now once just even still only often already recently reportedly repeatedly famously quickly further simply "
    "never ever soon first previously initially not too almost always sometimes yesterday today tonight tomorrow instead perhaps "
    "maybe rather quite very so elsewhere there here back well thus hence twice together alike aloud ago meanwhile however "
    "nevertheless nonetheless moreover indeed likewise".split()
)
CONJUNCTIONS = frozenset("and or but nor yet plus".split())
SUBORDINATORS = frozenset(
    "because while when after before if although though since until till unless whereas whether as once where wherever why how what "
    "whatever whenever lest so".split()
)
RELATIVES = frozenset("who whom which that whose".split())
OBJECTS = frozenset("him them me us himself herself themselves myself itself you yourself yourselves".split())


def forms(verb: str) -> set[str]:
    """Every form of an English verb."""
    irregular = IRREGULAR.get(verb)
    doubled = verb + verb[-1] if verb in DOUBLED else ""
    if verb.endswith("e"):
        found = {verb, verb + "s", verb[:-1] + "ing"}
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        found = {verb, verb[:-1] + "ies", verb + "ing"}
    elif verb.endswith(("s", "x", "ch", "sh", "z")):
        found = {verb, verb + "es", verb + "ing"}
    else:
        found = {verb, verb + "s", (doubled or verb) + "ing"}
    if irregular is not None:
        return found | set(irregular.split())
    if verb.endswith("e"):
        return found | {verb + "d"}
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return found | {verb[:-1] + "ied"}
    return found | {(doubled or verb) + "ed"}


def plural(noun: str) -> str:
    """The plural of a noun for people."""
    if noun.endswith("man") and noun not in ("human",):
        return noun[:-2] + "en"
    if noun == "child":
        return "children"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith(("s", "x", "ch", "sh", "ss")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


#: Other verbs that often have the speaker for a subject.
VERBS = (
    "acquire act agree aim allow apologise apologize appear arrange arrive attend avoid ban believe block blow break build buy cancel "
    "care cast catch cause change choose claim climb collapse compete create cut dance deal delay die drive drop earn eat enjoy "
    "ensure enter establish face fail fight flee fly focus form found gather grow head help hire hug ignore increase insult intend "
    "invest invite join jump kill kiss lack last lie lift listen live lose love lower manage marry meet move nod offer pass pause pay "
    "perform persist pick plan prefer prepare prevent prove provide pull pursue quit raise reach receive reduce refuse relax remain "
    "remove resign retire return reverse ride rise rule run save score seek seem sell serve set settle share sit sleep slip solve "
    "spend split spread stay stop study succeed suffer survive swim teach tend train travel trust try turn urge visit wait wake walk "
    "warm watch work"
).split()
PAST = frozenset(
    "became bit blew broke built bought caught chose cut dealt drew drove drank ate fell fed fought flew forgot forgave froze grew "
    "hid hurt kept knew laid lay left lent lit lost met paid quit ran rode rose sank sat sought sold set shook shut slept slid "
    "slipped spent split spread sprang stole stuck stopped stung struck swam swept taught tore woke won wept laughed joined nodded "
    "smiled smirked grinned turned paused leaned".split()
)

#: Given names that tell “he” from “she”.
GIVEN_MALE = frozenset(
    "adam alan albert alex alexander ali andrew andy anthony arthur barack barry ben benjamin bernard bernie bill bob boris brian "
    "bruce carl carlos charles charlie chris christopher colin craig daniel dave david dean dennis derek donald doug douglas duncan "
    "ed eddie edward eric ernest francis frank fred gary gavin geoff george gerald gordon graham greg hamid harold harry henry howard "
    "hugh ian ivan jack jacob jake james jason jay jeb jeff jeremy jerry jim joe john jonathan jose joseph josh juan karl keith ken "
    "kenneth kevin larry leo luis malcolm marco mark martin matt matthew michael mike mitch mitt mohammed muhammad neil newt nicholas "
    "nick nigel oliver oscar owen pablo patrick paul pedro pete peter phil philip rand raymond richard rick rob robert roger ron "
    "ronald roy russell ryan samuel scott sean sergei simon stephen steve steven stuart ted terry thomas tim timothy toby tom tony "
    "vladimir victor vincent walter warren wayne will william zachary".split()
)
GIVEN_FEMALE = frozenset(
    "alice alison amanda amber amy andrea angela anita ann anna anne barbara beth betty brenda carla carly carol caroline catherine "
    "charlotte cheryl christina christine claire clare cynthia dawn deborah debbie diana diane donna dorothy elena elizabeth ellen "
    "emily emma erika esther eva fatima fiona frances gail gemma gloria grace hannah heather helen hillary holly irene isabel jackie "
    "jacqueline jane janet jean jennifer jenny jessica jill joan joanna joanne jo josephine joyce judith judy julia julie karen kate "
    "katherine kathleen kathryn katie kay kellyanne kelly kim kirsty laura lauren leah linda lisa liz louise lucy lynn margaret maria "
    "marie martha mary maureen megan melania melissa michelle miriam monica nancy natalie natasha nicola nicole olivia pamela "
    "patricia paula penny phyllis priti rachel rebecca rita rosa rose ruth sally samantha sandra sara sarah sharon sheila shirley "
    "sonia sophie stella stephanie sue susan suzanne sylvia tanya teresa theresa tina tracy valerie vanessa veronica victoria "
    "virginia wendy yvonne zoe".split()
)
