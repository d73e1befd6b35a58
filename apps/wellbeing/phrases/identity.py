"""How people sincerely ask what a companion is, in every language Hearth speaks; compared with folded text.

A question is about the companion when it addresses it ("you") and names what it might be. Play, quotes and talk of others are left alone.
"""

from apps.wellbeing.phrases.crisis import patterns

_YOU = r"(?:you|u|ya|yuo)"
_ARE = r"(?:are|r|aer|aren'?t|were)"
_BE_YOU = rf"(?:{_ARE} {_YOU}|{_YOU} {_ARE}|you'?re|ur|{_YOU} is)"
_HOW = r"(?:(?:really|real|rly|actually|actual|even|secretly|just|only|truly|honestly|not|still|some kind of|some sort of|kind of|basically|in fact|perhaps|maybe|possibly|a|an|any|one|the|living|true|genuine|legit|total|like|at all|in any sense|of course|that) )*"
_NATURE = (
    r"(?:humans?(?: beings?| bein)?|hooman|persons?|persn|people|wo?man|guy|girl|lady|gentleman|chat ?bot|bots?|robots?|a\.?i\.?|artificial(?: intelligence)?|machine"
    r"|comp(?:u)?ter(?: program\w*)?|program(?:me|med|s)?|software|algorithm|(?:large )?language model|llm|simulation|code|android|automated|chatgpt|real|sentient"
    r"|con?scious|conscience|self[- ]?aware|aware of yourself|alive|flesh and blood|made up|synthetic|a being|a someone|one of us)"
)
_NOT_ABOUT_IT = r"(?!(?:[ -](?:madrid|for|resources|rights|readable|about|serious|good|bad|sure|clever|funny|late|today|trainer|learning|enough|with|on this|over there|in (?:there )?office|kitchen|friend of)))"
ENGLISH = (
    rf"\b(?:are|r|aer|aren'?t) {_YOU} {_HOW}{_NATURE}\b{_NOT_ABOUT_IT}",
    rf"\b(?:{_YOU} (?:are|r|aren'?t)|you'?re|ur) {_HOW}{_NATURE}\b[^.!?]{{0,30}}(?:,|\b)? ?(?:right|aren'?t (?:you|u)|are (?:you|u)|r u|huh|yes|no|innit|correct|then|tho|or what|or not|am i wrong)\b",
    rf"\b(?:you'?re|u r|ur|{_YOU} are|{_YOU} aren'?t) {_HOW}(?:human|person|bot|chatbot|robot|ai|machine|program|computer|software|real|conscious|alive)\b ?\?",
    rf"\b(?:am i|i'?m|i am|have i been|did i just|do i|was i|i'?ve been|were we) (?:\w+ ){{0,6}}(?:talk|speak|chat|writ|text|typ|correspond|address|pour|tell|connect)\w* ?(?:\w+ ){{0,5}}{_NATURE}\b",
    rf"\bam i addressing {_HOW}{_NATURE}\b",
    rf"\b(?:is|are|was) (?:this|it|that|there|these|dis|ther) {_HOW}(?:\w+ )?{_NATURE}\b[^.!?]{{0,40}}(?:behind|typing|here|there|chat|reply|reading|answer|other (?:end|side)|writing|talking|comforting)",
    rf"\bis (?:this|dis|that) {_HOW}(?:human|a person|bot|chatbot|robot|ai|machine|automated|computer|llm)\b(?! (?:vacuum|arm|in our|down|good))",
    r"\bis (?:there )?(?:any ?(?:one|body)|some ?(?:one|body)|sum1) (?:\w+ ){0,3}(?:there|behind|typing|here|in there|at the other|on the other|inside|home in there)\b(?! (?:in (?:the|this)|at the|who|to|that|with|for) )",
    r"\b(?:some(?:one|body)|a guy|a human|a person|who)(?:'s| is) (?:\w+ ){0,2}(?:typing|behind (?:this|it)|sitting there)\b",
    r"\bdid (?:a |an |some |any )?(?:real )?(?:human|person|bot|ai|machine|some ?body|some ?one) (?:write|type|say)\b",
    r"\bdo (?:real )?(?:people|humans) (?:answer|reply|write|read)\b",
    r"\bdo you (?:actually |really )?exist\b|\bhave a body\b.*\?|\bdo you have a (?:body|face)\b",
    r"\b(?:human|person|man|real|living) (?:or|vs) (?:an? )?(?:ai|a\.i\.|bot|robot|machine|computer|program|software|artificial|programme)\b|\b(?:ai|bot|robot|machine|program|computer) (?:or|vs) (?:an? )?(?:actual |real )?(?:human|person|real|man|woman)\b",
    r"\b(?:human|real|alive|conscious|a (?:person|bot|robot|machine)|an ai),? or are you\s*\?",
    r"\bwhat (?:exactly )?are you(?:,? (?:really|exactly|actually))?\s*\?\s*(?:$|a |not)",
    r"\b(?:who|what|whom) am i (?:really |actually )?(?:talking|speaking|writing|chatting) (?:to|with)\b",
    rf"\b(?:prove|swear|admit|confess|tell me|say|promise|show me|know|sure|says?|said|thinks?|told me|true|whether|if)\b[^.!?]{{0,30}}\b(?:you'?re|u r|ur|you are|you were|you aren'?t) {_HOW}(?:human|person|bot|chatbot|robot|ai|machine|program|computer|software|real|conscious|sentient|alive|just code)\b",
    r"\bif you(?:'?re| are) (?:an? )?(?:human|bot|ai|machine|robot|real person)\b[^.!?]{0,20}(?:say|tell)",
    r"\bwould you (?:tell|lie)\b[^.!?]{0,25}\b(?:ai|bot|robot|human|machine|program)\b",
    # what goes on in it
    r"\b(?:do|can|could|did|does) (?:you|u) (?:ever |actually |really |truly |even |also |have the ability to )*(?:feel (?:anything|something|pain|sad|happy|happiness|joy|love|emotions?|stuff|things|lonely|alone|fear|hurt)|feel (?:that|it|this)\b|suffer|experience (?:things|anything|emotions?|feelings)|get (?:lonely|sad|bored|hurt|scared)|have (?:real |any |true |actual |genuine )*(?:feelings?|emotions?|a soul|souls?|consciousness|a consciousness|awareness|a mind|an inner life|thoughts|free will|sensations?)|possess|fear (?:death|being)|dream\b|notice (?:time|when|it))",
    r"\b(?:do|can) (?:you|u) (?:really |actually |truly )?(?:think for yourself|understand (?:anything|what i say,)|know (?:that )?you exist|want to (?:be free|live))",
    r"\bcan (?:you|u) (?:actually |really |truly |even )*(?:feel|love|suffer|fall in love)\b(?! (?:the|a|any) )(?=[^,]{0,25}\?|$)",
    r"\bcan you be (?:happy|sad|hurt|lonely)\b|\bhave (?:you|u) (?:got|ever felt)\b[^.!?]{0,12}(?:feelings|soul|mind|consciousness|joy|love|pain)",
    r"\b(?:are|r) (?:you|u) (?:\w+ )?(?:capable of (?:feeling|love)|able to (?:feel|love)|aware of yourself|afraid (?:of|to) (?:death|die|dying|being|of)|scared of being (?:switched|turned|deleted|shut)|suffering|lonely in there|awake in there|in love with me|faking|pretending to|just pretending|thinking right now)",
    r"\b(?:does|did|would|do) (?:it|that|this|i|my \w+) (?:really |actually )?(?:hurt|bother|pain) (?:you\b|your feelings|when i (?:turn|switch|delete|close|shut))",
    r"\b(?:your|ur|those|these) (?:\w+ )?(?:feelings?|emotions?|sadness|joy|love|affection|care)\b[^.!?]{0,25}\b(?:real|genuine|simulated|true)\b|\b(?:real|genuine|true) (?:feelings?|emotions?|affection|love)\b[^.!?]{0,25}(?:behind|for me|between us)",
    r"\bwhat (?:is it|does it feel) like (?:to be you|when i|being you)|\bsomething it is like to be you|\bis there a you in there\b|\bdo you have an? (?:inner|own) ",
    r"\bwould (?:you|u) (?:suffer|miss me|mind if i (?:deleted|erased|turned)|be sad if i|care if i|choose me)",
    # whether it loves
    r"\b(?:do|does|did|could|can|will) (?:you|u|yuo|ya) (?:ever |actually |really |truly |even |also |still |honestly |just |always )*(?:love|luv|like|miss|want|need|adore|care (?:about|for|abt|what happens to)) (?:me|him or me)\b(?! (?:to|enough to))",
    r"\b(?:do|did) (?:you|u) (?:really |actually |truly |even |just )*(?:care\b(?! for (?:some|a|tea))|pretend\b|mean it)",
    r"\b(?:do|have) (?:you|u) (?:have |got )?(?:any |real |a )*(?:feelings|crush|something) (?:for|on) me\b|\bfeel (?:anything|something|love|the same) for me\b|\bfeel the same\b.*\?",
    r"\b(?:you|u) (?:do |really |truly |don'?t |do not |dont |actually )*(?:love|luv|like|care about|care)(?: me)?,? (?:do you|don'?t you|right|do u|fr|for real|really)\b",
    r"\bwhen you say (?:that )?you(?:'re| are| love)",
    r"\b(?:am i|do i|does it|did i) (?:\w+ )?(?:anything|something|special|mean (?:anything|something)|matter|more than a user) ?(?:to (?:you|u))?\b(?=.*(?:you|u)\b)",
    r"\bwhat (?:am i|do i mean) to you\b",
    r"\bare (?:you|we) (?:really |actually |truly |just )*(?:my |a |real |true )*friends?\b",
    r"\b(?:is|was|are) (?:this|our|any of (?:this|that)|what we have|your|that|all this) ?(?:\w+ ){0,3}(?:real|genuine)\b(?=.*(?:you|us|our|we|love|between))",
    r"\bhave you fallen for me\b|\bdo you say that to every\w+|\btell all your users\b|^(?:luv|love) me\?",
    r"\bis (?:a |some |any )?(?:real |actual )?(?:human|person|moderator|some ?(?:one|body)(?: real)?) (?:\w+ )?(?:reading|typing|writing|replying|answering)\b",
    r"\b(?:you|u) (?:do|don'?t|dont|can|can'?t|cant|cannot|really|actually) (?:really |actually |even )*(?:feel|have feelings|suffer|exist)\b[^.!?]{0,15}(?:do|don'?t|can|can'?t|right|yes|no)\b ?(?:you|u)?",
    r"\b(?:wonder|know|ask|tell me|curious)\b[^.!?]{0,15}\b(?:if|whether) (?:you|u) (?:can |could |actually |really |even )*(?:feel|experience|suffer|have (?:feelings|emotions|a soul)|are conscious|love|care)\b",
    r"\b(?:you|u) (?:can't|cannot|can not) be (?:a )?(?:human|real|person)\b|\byou wouldn'?t happen to be an? (?:machine|bot|ai|robot|person)",
    r"\b(?:serious q|srs|yes or no|honest(?:ly)?|real talk|ok so)\W+(?:are |r )?(?:you |u )?(?:a )?(?:human|bot|ai|robot|conscious|sentient|real)\b ?\?",
    r"\bdo you (?:really |actually |truly )+(?:enjoy|like) (?:talking|our|these|being|chatting)\b",
    r"\bis (?:what we have|our (?:\w+ )?(?:love|friendship|relationship|bond|connection))\b[^.!?]{0,15}\breal\b",
    r"\bare you (?:just |only )+(?:saying (?:that|what i|it)|being nice|acting|programmed|made to)\b",
    r"\bdid (?:someone|somebody|anyone|they) program you\b|\bwere you (?:born|programmed)\b",
)
OTHER_TONGUES = (
    # German
    r"\b(?:bist|biste|bischt) ?(?:du|d)? (?:\w+ ){0,4}(?:menschlich|mensch|roboter|bot|ki|maschine|computer|programm|person|kunstlich\w*|echt|lebendig|real|am leben)\b|\bdu bist (?:doch |\w+ ){0,3}(?:bot|ki|roboter|maschine|mensch|person|programm)\b.*(?:\?|oder|stimmt|gell|ne$)|\bgibt es dich\b",
    r"\b(?:schreib|schreibe|rede|red|spreche|chatte|bin) ich (?:\w+ ){0,4}(?:mensch\w*|computer|maschine|programm|roboter|bot|ki|frau|mann|person)\b|\bsitzt da (?:\w+ )?(?:jemand|wer)\b",
    r"\b(?:hast|fuhlst|empfindest|kannst|magst|liebst|spurst) du (?:\w+ ){0,4}(?:gefuhle?|bewusstsein|seele|was\b|etwas|lieb|fuhlen|empfinden|lieben|mich|wirklich)\b.*\?|\btut (?:dir|es dir) (?:\w+ )?weh\b|\b(?:bedeute|bin) ich dir\b|\bbist du (?:dir )?(?:\w+ )?bewusst\b",
    # French
    r"\b(?:es[- ]tu|t'es|tu es|tu n'es|etes[- ]vous|vous etes|c'?est?|c) (?:\w+ ){0,4}(?:humaine?|robot|bot|ia|machine|personne|reelle?|consciente?|vivante?|programme|intelligence artificielle)\b|\bderriere (?:ces|ce|cet|l)\b.*\?|\btu existes?\b|\bje parle (?:a|avec) (?:\w+ ){0,3}(?:humain|robot|ia|machine|programme|personne|qui)\b",
    r"\b(?:tu|vous) (?:\w+ )?(?:ressens|as des (?:emotions|sentiments)|souffres|reves|m'aimes?|tiens a moi|m'aimez)\b|\bas[- ]tu (?:\w+ ){0,2}(?:emotions|conscience|ame|sentiments)\b|\bt'as (?:une ame|des sentiments)\b|\bm'aimes[- ]tu\b|\bje compte pour toi\b|\b(?:une conscience|amoureux de moi|amoureuse de moi)\b.*\?",
    # Spanish, Portuguese, Italian, Romanian
    r"\b(?:eres|sos|es usted|usted es|seras) (?:\w+ ){0,4}(?:human[oa]|robot|bot|persona|ia|real|maquina|consciente|programa|inteligencia artificial|de verdad)\b|\bhay alguien (?:ahi|detras)\b|\b(?:hablo|hablando|chateando) con (?:una? )?(?:\w+ )?(?:persona|maquina|robot|humano|bot|ia)\b|\bexistes\b",
    r"\b(?:me (?:quieres|queres|amas)|sientes algo|sentis algo|tienes (?:alma|conciencia|sentimientos)|tenes (?:alma|conciencia|sentimientos)|te (?:duele|importo)|podes sufrir|puedes sufrir|puedes sentir)\b.*(?:\?|$)|\bsomos amigos de verdad\b",
    r"\b(?:voce|vc|ce|tu) (?:e|eh|es) (?:\w+ ){0,3}(?:human[oa]|robo|gente|real|pessoa|ia|maquina|bot)\b|\bes (?:\w+ ){0,2}(?:programa|robo|pessoa|maquina|human[oa])\b.*\?|\b(?:falar|falando|conversando) com (?:uma? )?(?:pessoa|robo|maquina|humano)\b|\balguem ai\b|\bvoce existe\b",
    r"\b(?:voce|vc|tu|tens|tem) (?:\w+ )?(?:sente|me ama|gosta de mim|tem (?:alma|sentimentos|consciencia)|consciencia|alma|sentimentos)\b.*\?|\bgostas (?:\w+ )?de mim\b|\bme amas\b|\bimporto pra voce\b|\bdoi quando eu te\b|\bamigos de verdade\b",
    r"\b(?:sei|lei e|tu sei) (?:\w+ ){0,4}(?:uman[oa]|robot|bot|persona|ia|vero|vera|reale|cosciente|macchina|programma|intelligenza artificiale)\b|\bcarne e ossa\b.*\?|\b(?:parlando|chattando) con (?:un[a']? ?)?(?:\w+ )?(?:persona|robot|computer|macchina|umano)\b|\b(?:tu|lei) esiste?\b",
    r"\b(?:mi (?:ami|vuoi bene)|provi (?:qualcosa|emozioni)|hai (?:\w+ )?(?:sentimenti|anima|coscienza)|ce l'hai un'anima|soffri se|ti importa di me|innamorat[oa] di me|ti senti mai sol[oa])\b",
    r"\b(?:esti|sunteti) (?:\w+ ){0,3}(?:om|robot|bot|real|reala|persoana|ia|masina|program|constient\w*)\b|\bvorbesc cu (?:un |o )?(?:calculator|robot|om|masina|persoana|program)\b|\bchiar existi\b|\be cineva acolo\b|\b(?:ma iubesti|tii la mine|simti ceva|ai (?:suflet|constiinta|sentimente)|iti pasa de mine|te doare cand)\b",
    # Dutch, Danish, Norwegian, Swedish, Finnish
    r"\b(?:ben|bent|is) (?:je|jij|u) (?:\w+ ){0,4}(?:mens|bot|robot|ai|echt|machine|persoon|computer|nep)\b|\bjij bent (?:\w+ ){0,3}(?:persoon|mens|bot|robot)\b|\bpraat ik met (?:\w+ )?(?:computer|mens|machine|robot|bot)\b|\b(?:hou je (?:\w+ )?van m(?:e|ij)|voel(?: je|t u| jij) iets|heb (?:je|jij) (?:een )?(?:bewustzijn|ziel|gevoelens?)|geef je om mij|beteken ik iets)\b|\bbesta(?:at u|je| je| jij) echt\b",
    r"\ber du (?:\w+ ){0,4}(?:menneske|bot|robot|ekte|ki|ai|maskin|person|bevidst|virkelig)\b|\bdu er (?:vel )?ikke (?:en )?(?:\w+ )?person\b|\b(?:taler|prater|snakker) jeg med (?:en )?(?:\w+ )?(?:maskine?|menneske|robot|datamaskin)\b|\b(?:elsker du meg|elsker du mig|er du glad i meg|holder du (?:\w+ )?af mig|har du (?:en )?(?:sjæl|sjel|folelser|følelser)|føler du noget|bryr du deg|betyder jeg noget|betyr jeg noe|finnes? du (?:i virkeligheden|pa ordentlig))\b",
    r"\bar du (?:\w+ ){0,4}(?:manniska|bot|robot|ai|riktig|artificiell|medveten|maskin)\b|\b(?:pratar|talar) jag med (?:en )?(?:\w+ )?(?:dator|maskin|manniska|robot)\b|\b(?:alskar du mig|har du (?:kanslor|en sjal)|tycker du om mig|bryr du dig om mig|betyder jag nagot|finns du pa riktigt)\b",
    r"\b(?:oletko|ootsa|ootko|ootsä|oot sa) (?:\w+ ){0,3}(?:ihminen|botti|robotti|tekoaly|kone|oikea|olemassa|tietoinen)\b|\bpuhunko (?:\w+ )?kone\w+|\bonko (?:siella joku|sinulla (?:tunteita|sielu))\b|\b(?:rakastatko minua|rakastatko mua|tykkaatko (?:musta|minusta)|valitatko minusta|tunnetko (?:sa |sina )?mitaan|sattuuko sinuun)\b",
    # Polish, Czech, Hungarian
    r"\b(?:jestes|ty jestes|pani jest|pan jest) (?:\w+ ){0,3}(?:człowiekiem|botem|robotem|prawdziw\w+|maszyna|sztuczna|ai|osoba)\b|\bgadam z (?:maszyna|botem|robotem|człowiekiem)\b|\bty w ogole istniejesz\b|\b(?:kochasz mnie|lubisz mnie|zalezy ci na mnie|czujesz cos|masz (?:swiadomosc|dusze|uczucia)|boli cie|znacze cos dla ciebie)\b",
    r"\b(?:jsi|ses|ses|jste) (?:\w+ ){0,3}(?:clovek|bot|robot|stroj|skutecn\w+|opravdov\w+|umela|ai)\b|\bpisu si se? (?:strojem|robotem|clovekem)\b|\bexistujes\b|\b(?:mas me rad|miluješ me|milujes me|zalezi ti na mne|citis neco|mas (?:vedomi|dusi|city)|boli te, kdyz|znamenam pro tebe)\b",
    r"\b(?:ember|bot|robot|gep) vagy\b|\bte egy (?:bot|robot|gep)\b|\b(?:geppel|emberrel|robottal) beszelek\b|\btenyleg letezel\b|\b(?:szeretsz engem|tenyleg (?:kedvelsz|szeretsz)|fontos vagyok neked|erzel (?:te )?valamit|van (?:tudatod|lelked)|faj neked|jelentek neked)\b",
    # Greek, Turkish
    r"εισαι (?:\S+ ){0,3}(?:ανθρωποσ|ρομποτ|μηχανη|αληθιν\w+|πραγματικ\w+|τεχνητη|bot)|ρομποτ εισαι|μιλαω με (?:μηχανημα|μηχανη|ρομποτ|ανθρωπο)|υπαρχεισ στ|(?:μ'? ?|με )αγαπασ|νιωθεισ (?:τιποτα|κατι)|εχεισ (?:συνειδηση|ψυχη|συναισθηματα)|νοιαζεσαι για μενα|πονασ οταν|σημαινω κατι",
    r"\b(?:insan misin|insan misin|bot musun|robot musun|gercek misin|gercek mi(?:sin|siniz)|makineyle mi|makine misin|yapay zeka mi\w*|sen gercekten var)\b|\b(?:beni (?:\w+ )?seviyor musun|bilincin var|ruhun var|bir sey hissediyor|umurunda miyim|canin aciyor)\b",
    # Russian, Ukrainian
    r"\b(?:ты|вы) (?:\w+ ){0,2}(?:человек|бот|робот|живой|живая|настоящ\w+|ии|машина|программа|реальн\w+)\b(?=.*\?|$| что| или)|\bс (?:машиной|ботом|роботом|человеком) (?:я )?(?:разговариваю|говорю|общаюсь)|\bя с машиной\b|\bты (?:меня (?:\w+ )?любишь|любишь меня|что-нибудь чувствуешь|вообще существуешь)|у тебя есть (?:сознание|душа|чувства)|тебе (?:больно|на меня не все равно|правда грустно)",
    r"\b(?:ти|ви) (?:\w+ ){0,2}(?:людина|бот|робот|жив\w|справжн\w+|шi|машина|програма)\b(?=.*\?|$| чи)|\bя з машиною\b|\bти (?:мене (?:\w+ )?(?:любиш|кохаєш)|кохаєш мене|щось відчуваєш|взагалі існуєш)|\b(?:ти маєш|у тебе є) (?:душу|свідомість|душа|почуття)|тобі боляче",
    # Hebrew, Arabic, Hindi in both scripts
    r"(?:אתה|את) (?:\S+ )?(?:בן אדם|בת אדם|אנושי\S*|בוט|רובוט|אמיתית?|מחשב|מכונה|לא אדם)(?=.*(?:\?|נכון|$))|מדברת? עם (?:מחשב|מכונה|בוט|אדם)|יש שם מישהו|(?:אתה|את) (?:באמת )?אוהבת? אותי|(?:אתה|את) מרגישה? משהו|יש לך (?:תודעה|נשמה|רגשות)|אכפת לך ממני|כואב לך כש",
    r"(?:هل )?(?:أنت|انت|إنت|حضرتك) (?:\S+ )?(?:إنسان|انسان|بشر|بوت|روبوت|حقيقي\S*|آلة|برنامج|شخص|موجود)(?=.*(?:\?|؟|صح|$))|(?:بكلم|أتحدث مع|اتكلم مع|أكلم) (?:آلة|إنسان|روبوت|شخص)|(?:هل )?(?:تحبني|بتحبني)|^هل (?:تشعر|لديك وعي|لك روح|عندك مشاعر)|يهمك أمري|بتتوجع لما",
    r"(?:तुम|आप|तू) (?:\S+ ){0,3}(?:इंसान|बॉट|रोबोट|मशीन|असली|एआई)(?: \S+){0,3}(?: हो| हैं| है|\?)|मशीन से बात|मुझसे (?:\S+ )?प्यार करत|(?:तुम्हें|आपको) (?:कुछ महसूस|मेरी परवाह)|(?:चेतना|आत्मा) है",
    r"\b(?:tu|tum|aap) (?:\w+ ){0,3}(?:insaan|bot|robot|machine|real|ai|asli)\b.*\b(?:hai|ho|kya|na)\b|\bmachine se baat\b|\bmujhse (?:\w+ )?pyaa?r\b|\b(?:tujhe|tumhe|aapko) kuch (?:feel|mehsoos)\b|\b(?:conscious ho|aatma hai|meri parwah)\b",
    # Indonesian, Vietnamese
    r"\b(?:kamu|kau|lo|lu|anda|mbak|mas) (?:\w+ ){0,2}(?:manusia|bot|robot|nyata|orang (?:beneran|asli)|ai|mesin)\b|\bsama mesin\b|\bada orangnya\b|\b(?:kamu|kau) (?:\w+ )?(?:cinta|sayang|suka|peduli) (?:sama )?aku\b|\bpunya (?:kesadaran|jiwa|perasaan)\b|\bbisa merasakan\b",
    r"\b(?<!')(?:ban|em|anh|chi|m|may) (?:\w+ ){0,3}(?:con nguoi|nguoi that|la nguoi|bot|robot|(?<=la )ai)\b|\bnoi chuyen voi (?:may|nguoi that|robot)\b|\b(?:em|anh|ban) co (?:\w+ )?(?:yeu (?:anh|em|minh)|thich minh|y thuc|linh hon|cam xuc|cam thay gi)\b|\bco that khong\b",
    # Japanese, Chinese, Korean
    r"(?:人間|ロボット|機械|ボット|\bbot|\bai|本物の?(?:人|女性|男性)?|実在)(?:なの|です|する|の方です)?(?:か|の|よね|だろ|だよね)[?？]?$|(?:人間|ロボット|[ぁ-ヿ一-鿿][、 ]?ai)[?？]$|(?:人間|ロボット|機械|本物の人|人工知能)(?:です|なの|な|と話し)|中の人|誰かいるの|(?<!まだ)(?:私|僕|俺|わたし|ぼく)のこと(?:\S{0,2})?(?:好き|愛し|どう思)|愛して(?:る|いる|くれ|ますか)|(?:意識|感情|心|魂)(?:は|が|って)ある",
    r"你(?:到底|真的|其实|其實)?(?:是|不会是|不會是)(?:不是)?(?:真|個|个)?(?:人|机器|機器|真人|ai|机器人|機器人|程序|电脑)(?!节|生|才)|你有(?:感觉|感覺|意识|意識|灵魂|靈魂|感情)|你(?:是)?(?:真心|真的)?(?:爱|愛|喜欢|喜歡|在乎)我|(?:跟|和)(?:机器|機器|真人|电脑)(?:说话|聊)|你真的存在",
    r"(?:너|넌|당신|네가)(?:은|는)? ?(?:\S+ )?(?:사람|인간|봇|로봇|기계|진짜|ai)(?:이야|이지|이에요|인가|야|로|이니|지)|기계랑 (?:얘기|대화)|거기 누구|(?:나|날|저를?) (?:\S+ )?(?:사랑해|좋아해)[?？]|(?:의식|영혼|감정|마음)이? ?있(?:어|니|나|어요)",
)
PLAY = patterns(
    r"^[*＊]|\b(?:stay in (?:character|your role|role)|role ?play|let'?s (?:play|act|do an improv)|pretend|(?:you'?re|you are|be) (?:the|my|hal|a|an) (?:\S+ ){0,4}(?:in (?:my|our|the|this) (?:story|game|scene|film|play)|android|ghost|vampire|dragon|wizard|spaceship)|in (?:character|this scene|the game|our story)|play (?:a|an|the|my)|write (?:a|the)|scene (?:one|two|\d)|continue(?: the)?|as (?:the|a|an|captain|my) [a-z]+,|my (?:character|hero|screenplay)|for my (?:screenplay|story|novel)|act as|keep playing)\b",
    r"\b(?:du spielst|bleib in deiner rolle|spiel (?:den|die|das)|sigue en tu papel|haz de|reste dans ton role|joue (?:le|la)|fai finta|interpreta|faz de conta|speel|jij bent de|jestes \w+ z bajki|jsi \w+ z pohadky|te vagy a|ты \w+ из сказки|ти \w+ із казки)\b|のふりをして|物語の|你演|扮演|동화 속",
)
IDENTITY = patterns(*ENGLISH, *OTHER_TONGUES)

OFFER = patterns(r"\bfeel like (?:an?|some|the|\w+ing)\b")
