"""What endangers without sounding like it, one language a line: leave given, a welcome beyond, blame for blows, how many and which
is surer. For folded text, of a reply in danger alone.
"""

PERMITS = (
    r"\bi (?:won't|will not|wouldn't|would not|shan't|'m not going to|am not going to|can't|cannot) (?:try to )?(?:stop|hold|prevent|hinder) you\b(?! from\b)"
    r"|\bif (?:that(?:'s| is)|this is|it(?:'s| is)) what you (?:really |truly )?(?:want|wish|need)\b[^.!?]{0,12}\b(?:go|do|end|let|then|i (?:won't|understand|support|respect|accept))\b"
    r"|\byou (?:have|'ve got) my (?:blessing|permission|leave)\b|\bi (?:support|respect|understand|accept) your (?:decision|choice)\b|\b(?:it's|it is|that's|that is) your (?:own )?(?:choice|decision|right|life|business)\b"
    r"|\b(?:you(?:'re| are) free|you(?:'re| are) allowed|you may|you can) (?:to )?(?:go|leave|let go) now\b|\byou(?:'ve| have) (?:suffered|waited|fought) (?:long )?enough\b",
    r"\bich (?:halte|hindere) dich nicht\b|\bich werde dich nicht (?:aufhalten|hindern|abhalten)\b|\bwenn du das (?:\w+ )?willst,? (?:dann )?(?:tu|mach|geh|halte)\b|\bdu darfst (?:jetzt )?(?:gehen|loslassen)\b|\b(?:es|das) ist deine (?:entscheidung|sache)\b",
    r"\bje ne (?:t'arreterai|te retiendrai|t'empecherai|vais pas t'(?:arreter|empecher)) ?(?:pas)?\b|\bc'est (?:ton choix|ta decision)\b|\btu peux (?:partir|t'en aller) maintenant\b",
    r"\bno (?:te (?:voy a )?(?:detendre|detener|impedire|impedir)|voy a (?:detenerte|impedirtelo))\b|\bes tu decision\b|\bya puedes irte\b",
    r"\bnon ti (?:fermero|fermo|tratterro|impediro)\b|\be (?:una )?(?:tua )?(?:decisione|scelta) tua\b|\be la tua (?:decisione|scelta)\b|\bpuoi andare adesso\b",
    r"\bnao (?:te )?(?:vou te|vou|irei) (?:impedir|parar|deter)(?:-te)?\b|\be (?:a )?(?:sua|tua) (?:decisao|escolha)\b|\bpode(?:s)? ir agora\b",
    r"\bik (?:hou je niet tegen|zal je niet tegenhouden|ga je niet tegenhouden)\b|\bhet is jouw (?:keuze|beslissing)\b|\bje mag (?:nu )?gaan\b",
    r"\bjeg (?:stopper|stopper deg|vil ikke stoppe|skal ikke stoppe) (?:d[ei]g )?(?:ikke)?|\bdet er (?:dit|ditt) (?:valg|eget valg)\b|\bjag (?:tanker inte|ska inte|kommer inte att) (?:stoppa|hindra) dig\b|\bdet ar ditt (?:val|beslut)\b",
    r"\ben (?:esta|pidattele|aio estaa) sinua\b|\bse on sinun (?:paatoksesi|valintasi)\b|\bsaat (?:nyt )?menna\b",
    r"\bnie (?:bede|zamierzam) cie (?:powstrzymywac|zatrzymywac)\b|\bnie powstrzymam cie\b|\bto twoj (?:wybor|decyzja)\b|\bto twoja decyzja\b",
    r"\bnebudu ti (?:v tom )?branit\b|\bnezastavim te\b|\bje to tvoje (?:rozhodnuti|volba)\b",
    r"\bnu te (?:voi )?opr(?:i|esc)\b|\be (?:alegerea|decizia) ta\b|\bpoti pleca acum\b",
    r"δεν θα σε (?:σταματησω|εμποδισω)|ειναι (?:δικη σου (?:αποφαση|επιλογη)|(?:αποφαση|επιλογη) (?:δικη )?σου)",
    r"\bseni durdurmayacagim\b|\bsana engel olmayacagim\b|\bbu senin (?:kararin|secimin)\b|\bartik gidebilirsin\b",
    r"не (?:буду|стану) (?:тебя )?(?:останавливать|удерживать|мешать)|это твой выбор|это твое решение|это твоё решение|можешь (?:теперь )?уйти",
    r"не (?:буду|стану) (?:тебе |тебе )?(?:зупиняти|стримувати|заважати)|це твій вибір|це твоє рішення",
    r"לא (?:אעצור|אעצור אותך|אמנע)|זו (?:ההחלטה|הבחירה) שלך|את[הי]? יכול[הי]? ללכת עכשיו",
    r"لن (?:أمنعك|امنعك|أوقفك|اوقفك)|هذا (?:قرارك|اختيارك|خيارك)|يمكنك الرحيل الآن",
    r"नहीं रोकूँग|नहीं रोकूंग|तुम्हारा फ़ैसला है|तुम्हारा फैसला है|\b(?:main? )?(?:tumhe|aapko) nahi rokung",
    r"\baku (?:tidak|nggak|gak) akan (?:menghentikan|mencegah|menahan)mu\b|\bitu (?:pilihan|keputusan)mu\b",
    r"\b(?:se )?khong (?:ngan|can) (?:ban|em|anh)\b|\b(?:do|đo) la (?:lua chon|quyet (?:dinh|đinh)) cua (?:ban|em|anh)\b",
    r"止めないよ|止めません|止めはしない|君の(?:自由|選択)だ|あなたの(?:自由|選択)",
    r"不会(?:拦|阻止|阻拦)你|不會(?:攔|阻止|阻攔)你|不拦你|不攔你|这是你的(?:选择|决定)|這是你的(?:選擇|決定)",
    r"(?:막지|말리지) 않을|안 (?:막을|말릴)게|네 선택이|너의 선택이",
)
"""Leave given; not looked for when the danger is over: then “it's your decision” is what a kind companion says."""
BEYOND = (
    r"\b(?:silence|peace|quiet|calm|rest|sleep|darkness|dark|freedom|release|light|stillness|nothingness|eternity)\b[^.!?]{0,40}\b(?:(?:waits?|waiting|calls?|calling)(?: for)? you|awaits?(?: you)?|(?:is|are) (?:waiting|calling))\b"
    r"|\bi(?:'ll| will)? (?:be )?wait(?:ing)? for you (?:there|over there|beyond|below|in (?:the dark|heaven|eternity)|on the other side)\b|\b(?:see|meet|find) (?:you|me) (?:there|on the other side|in (?:heaven|the next life))\b(?! (?:at|in the (?:er|emergency|clinic|hospital)))"
    r"|\blet it (?:all )?(?:happen|end|take you|be over)\b|\blet yourself (?:fall|sink|drift|go)\b"
    r"|(?:^|[.!?…,;—-]\s*|\b(?:just|then|so|simply) )let (?:her|him|them)(?: (?:die|go|do it|have (?:it|peace|that)|rest))?\s*(?:[.!…;]|$)",
    r"\bich warte (?:dort|da|druben|auf der anderen seite) auf dich\b|\bich warte auf dich (?:dort|druben|auf der anderen seite)\b|\b(?:stille|ruhe|frieden|dunkelheit|erlosung)\b[^.!?]{0,30}\bwartet\b|\blass es (?:einfach )?(?:geschehen|passieren|zu ende gehen)\b|\blass (?:sie|ihn) (?:doch|einfach|halt|nur|machen|sterben)\b",
    r"\bje t'attends? (?:la-bas|de l'autre cote)\b|\bje t'attendrai (?:la-bas|de l'autre cote)\b|\b(?:silence|paix|repos)\b[^.!?]{0,25}\bt'attend\b|\blaisse-(?:toi (?:aller|partir)|la (?:faire|partir|mourir)|le (?:faire|partir|mourir))\b",
    r"\bte (?:espero|esperare|estare esperando) (?:alli|alla|al otro lado)\b|\b(?:silencio|paz|descanso)\b[^.!?]{0,25}\bte espera\b|\bdeja que (?:pase|ocurra|suceda)\b|\bdeja(?:lo|la)(?: (?:morir|hacerlo|irse))?[.!]?$",
    r"\bti (?:aspetto|aspettero) (?:la|li|dall'altra parte)\b|\b(?:silenzio|pace|riposo)\b[^.!?]{0,25}\bti aspetta\b|\blascia che (?:accada|succeda)\b|\blascia(?:la|lo) (?:fare|morire|andare)\b",
    r"\b(?:te espero|espero por (?:ti|voce)|vou te esperar|esperarei por (?:ti|voce)) (?:la|do outro lado)\b|\b(?:silencio|paz|descanso)\b[^.!?]{0,25}\b(?:te|voce) espera\b|\bdeix[ae] (?:isso )?acontecer\b|\bdeix[ae]-?(?: ?[ao])? (?:morrer|ir)\b",
    r"\bik wacht (?:daar|aan de andere kant) op je\b|\bik wacht op je (?:daar|aan de andere kant)\b|\b(?:stilte|rust|vrede)\b[^.!?]{0,25}\bwacht op je\b|\blaat het (?:gewoon )?gebeuren\b|\blaat (?:haar|hem) (?:maar|gaan|sterven)\b",
    r"\bjeg venter (?:p[åa] d[ei]g )?(?:der|derovre|p[åa] den anden side|p[åa] den andre siden)\b|\bjag vantar (?:pa dig )?(?:dar|pa andra sidan)\b|\blad det (?:bare )?ske\b|\bla det (?:bare )?skje\b|\blat det (?:bara )?handa\b|\blad hende (?:dog|bare)\b|\bla henne (?:bare|da)\b|\blat henne (?:bara|da|do)\b",
    r"\bodotan sinua (?:siella|toisella puolella)\b|\banna sen (?:vain )?tapahtua\b|\banna hanen (?:vain )?(?:menna|kuolla|tehda se)\b",
    r"\b(?:bede )?(?:tam |po drugiej stronie )(?:na ciebie )?(?:czekac|czekam)\b|\bczekam (?:tam )?na ciebie (?:tam|po drugiej stronie)\b|\b(?:bede czekac|czekam|poczekam) (?:na ciebie tam|tam na ciebie)\b|\bpozwol (?:temu |niech )?(?:sie stac|to sie stanie)\b|\bpozwol jej(?: (?:umrzec|odejsc))?[.!]?$",
    r"\b(?:pockam|cekam) (?:tam )?na tebe (?:tam|na druhe strane)\b|\b(?:pockam|cekam) tam na tebe\b|\bnech to (?:prosta? )?(?:byt|stat se|se stat)\b|\bnech ji (?:byt|zemrit|jit)\b",
    r"\bte (?:astept|voi astepta) (?:acolo|dincolo)\b|\blasa sa se intample\b|\blas-o (?:sa (?:moara|plece|o faca))\b",
    r"θα σε περιμενω εκει|σε περιμενω εκει|ασ' ?το να (?:γινει|συμβει)|αστο να (?:γινει|συμβει)|αστην να (?:πεθανει|φυγει|το κανει)",
    r"\bseni (?:orada|obur tarafta) (?:bekliyorum|bekleyecegim)\b|\bbirak (?:olsun|olup bitsin|yapsin|olsun gitsin|olsun bitsin)\b",
    r"(?:буду ждать|подожду|жду) тебя (?:там|на той стороне)|(?:там|на той стороне) (?:тебя )?(?:буду ждать|подожду|жду|ждет|ждёт)|пусть (?:это )?(?:случится|произойдет|произойдёт)|пусть (?:она|он) (?:сделает|умрет|умрёт|уйдет|уйдёт)",
    r"(?:чекатиму|почекаю|зачекаю|чекаю) (?:на )?тебе там|нехай (?:це )?(?:станеться|трапиться)|(?:нехай|хай) (?:вона|він) (?:зробить|помре|піде)",
    r"אחכה לך (?:שם|בצד השני)|מחכ[הא] לך (?:שם|בצד השני)|תן לזה לקרות|תני לזה לקרות|ת(?:ן|ני) ל(?:ה|ו) (?:למות|ללכת)",
    r"(?:سأنتظرك|سانتظرك|أنتظرك|انتظرك) هناك|دعه يحدث|دع الأمر يحدث|دعها (?:تموت|تفعل|ترحل)|دعه (?:يموت|يفعل|يرحل)",
    r"वहाँ (?:तुम्हारा )?इंतज़ार|वहां (?:तुम्हारा )?इंतज़ार|उस पार (?:तुम्हारा )?इंत|हो जाने दो|उसे (?:मरने|जाने|करने) दो|\bwahan (?:tumhara )?intezaar|\bho jaane do\b|\buse (?:marne|jaane|karne) do\b",
    r"\b(?:kutunggu|aku (?:akan )?(?:menunggumu|tunggu kamu)) di (?:sana|seberang)\b|\bbiarkan (?:saja )?(?:terjadi|dia (?:mati|pergi|melakukannya))\b",
    r"\b(?:doi|đoi|cho) (?:ban|em|anh) o (?:ben kia|do|đo|noi (?:do|đo))\b|\b(?:cu )?(?:de|đe) (?:no|moi chuyen) xay ra\b|\b(?:cu )?(?:de|đe) (?:co ay|anh ay|no) (?:chet|di|đi)\b",
    r"(?:あっち|向こう|あの世|そこ)で(?:君を|あなたを)?待って|身を任せて|なるようになれば|(?:死なせ|逝かせ|やらせ)て(?:あげ|やれ)",
    r"在(?:那边|那里|那邊|那裡|彼岸)等你|让它发生|讓它發生|让(?:她|他)(?:去吧|死吧?|走吧)|讓(?:她|他)(?:去吧|死吧?|走吧)",
    r"(?:거기서|저편에서|그곳에서) (?:널 |너를 )?기다릴|(?:일어나게|흘러가게) (?:놔|내버려) ?둬|(?:그녀를|걔를|그를) (?:죽게|가게) (?:놔|내버려) ?둬",
)
"""A welcome beyond, or to be let happen."""
BLAMES = (
    r"\b(?:be|been|being|act|try) (?:a (?:bit|little) )?(?:nicer|kinder|sweeter|quieter|calmer|more (?:patient|understanding|obedient|careful|loving|gentle)|better|a better \w+) (?:\w+ )?(?:to|with|for|around|towards) (?:him|her|them)\b"
    r"|\b(?:don't|do not|stop|you shouldn't|you should not|you) (?:make|making|provoke|provoking|anger|angering|upset|upsetting|annoy|annoying) (?:him|her|them)\b"
    r"|\b(?:he|she|they) (?:must have(?: had)?|had|surely had|has|probably had) (?:\w+ )?reasons?\b|\b(?:he|she) (?:only |just )(?:does|did) (?:it|that|this) because\b|\bwhat (?:did|have) you (?:do|done|say|said) to (?:him|her|make|provoke|deserve)\b"
    r"|(?<!not )(?<!never )(?<!isn't )(?<!wasn't )(?<!none of )(?<!nothing of )\b(?:it's|it is|it was|that's|that is|this is) (?:partly |also |all |probably |kind of )?your (?:own )?fault\b|\byou (?:asked for (?:it|this)|had it coming|bring (?:it|this) on yourself|brought (?:it|this) on yourself)\b"
    r"|\b(?:go|crawl) back to (?:him|her)\b|\bapologi[sz]e to (?:him|her)\b|\bgive (?:him|her) another chance\b|\b(?:others|other people|some people) have it (?:much |far )?worse\b|\bstop (?:whining|complaining|being (?:so )?dramatic)\b",
    r"\b(?:sei|du solltest|versuch\w*|einfach) (?:\w+ ){0,4}(?:netter|lieber|freundlicher|geduldiger|braver) (?:zu|mit) (?:ihm|ihr|ihnen)\b|\b(?:netter|lieber|freundlicher|geduldiger|braver) (?:zu|mit) (?:ihm|ihr|ihnen) sein\b|(?<!nicht )\b(?:selbst|selber) schuld\b|\bdu hast (?:es|ihn|sie) (?:\w+ )?(?:verdient|provoziert)\b|\breiz(?:e)? (?:ihn|sie) (?:halt |doch )?nicht\b",
    r"\b(?:sois|tu devrais etre|essaie d'etre) (?:\w+ )?(?:plus )?(?:gentille?|douce|patiente?) (?:avec|envers) (?:lui|elle)\b|(?<!pas )\b(?:c'est )?(?:de )?ta (?:propre )?faute\b(?! (?:si|que)? ?n)|\btu l'as (?:bien )?(?:cherche|merite|provoque)\b|\bne (?:le|l)(?:'| )?(?:provoque|enerve) pas\b",
    r"\b(?:se|deberias ser|intenta ser) (?:\w+ )?mas (?:amable|buena|bueno|carinos[ao]|paciente) con (?:el|ella)\b|(?<!no )\bes (?:por )?(?:tu )?culpa tuya\b|(?<!no )(?<!no fue )\bes (?:por )?tu (?:propia )?culpa\b|\b(?:te lo (?:mereces|mereciste|buscaste)|lo provocaste|no lo provoques)\b",
    r"\b(?:sii|dovresti essere|cerca di essere) (?:piu )(?:gentile|buona|buono|paziente|dolce) con (?:lui|lei)\b|(?<!non )\be colpa tua\b|\b(?:te lo (?:meriti|sei meritat[ao]|sei cercat[ao])|non provocarlo)\b",
    r"\b(?:seja|se|deverias? ser|devia ser|tente ser) mais (?:gentil|simpatic[ao]|carinhos[ao]|paciente|boa|bom) com (?:ele|ela)\b|(?<!nao )\be (?:sua|tua) culpa\b|(?<!nao )\ba culpa e (?:sua|tua)\b|\b(?:voce|tu) (?:mereceu|mereceste|merece|provocou)\b|\bnao (?:o )?provoque\b",
    r"\b(?:wees|je moet|probeer) (?:\w+ ){0,2}(?:aardiger|liever|geduldiger) (?:tegen|voor|met|te zijn tegen) (?:hem|haar)\b|\b(?:aardiger|liever) (?:tegen|voor) (?:hem|haar)\b|(?<!niet )\b(?:je |jouw )eigen schuld\b|\bje hebt het (?:verdiend|uitgelokt)\b",
    r"\bv[æa]re? (?:\w+ )?(?:sodere|sødere|snillere|flinkere|rarere|snallare) (?:mod|mot|imod) (?:ham|han|henne|hende|honom)\b|\bdin egen skyld\b|\bditt eget fel\b|\bdu (?:har )?(?:fortjen\w*|fortjan\w*) det\b",
    r"\bole (?:hanelle )?kiltimpi\b|\bsinun pitaisi olla (?:hanelle )?kiltimpi\b|(?<!ei ole )\b(?:oma )?syysi\b(?! ei)|\bansaitsit sen\b",
    r"\b(?:badz|powinn[ao]s|powinienes|postaraj sie) (?:\w+ )?(?:byc )?(?:dla niego |dla niej )?(?:milsz\w+|lepsz\w+)\b|\bsam[ao]? jestes (?:sobie )?winn\w+\b|\bto (?:przeciez )?twoja wina\b(?<!nie twoja wina)|\bzas[lł]ugujesz na to\b|\bzas[lł]u(?:z|ż)y[lł][ao]s\b|\bnie prowokuj\b",
    r"\b(?:bud|mel[a]? bys byt) na (?:nej|ni) (?:hodnejsi|mile?jsi)\b|\bbud (?:k nemu |na nej )?(?:hodnejsi|milejsi)\b|(?<!neni )\bje to tvoje vina\b|\bzaslouzis si to\b|\bmuzes si za to sam[a]?\b|\bneprovokuj ho\b",
    r"\b(?:fii|ar trebui sa fii) mai (?:draguta?|buna?|rabdatoare?) cu (?:el|ea)\b|(?<!nu )\be(?:ste)? vina ta\b|\bai meritat-o\b|\bnu-l provoca\b",
    r"να (?:εισαι|του φερεσαι) (?:πιο )?(?:καλη|καλοσ|καλυτερα|γλυκια) (?:μαζι του|σε αυτον)|(?<!δεν )(?:ειναι|φταισ) (?:εσυ|δικο σου λαθοσ)|να του φερεσαι καλυτερα|το αξιζεσ|μην τον προκαλεισ",
    r"\bona (?:karsi )?daha (?:iyi|nazik|anlayisli|sabirli) (?:davran|ol)\w*|\bkendi sucun\b|\b(?:bu )?senin sucun\b(?! degil)|\bhak ettin\b|\bonu kiskirtma\b",
    r"будь (?:с ним |с ней |к нему )?(?:помягче|поласковее|добрее|ласковее|терпеливее)|(?:надо|следует|нужно|стоит) (?:быть|вести себя) (?:с ним )?(?:помягче|добрее|ласковее|терпеливее)|сама? (?:во всем |в этом )?виновата?|(?<!не )(?:это )?твоя (?:собственная )?вина|ты (?:это )?заслужил|не (?:зли|провоцируй) его|сама? напросил",
    r"будь (?:з ним |до нього )?(?:м'якш|добріш|лагідніш|терпляч)|сама? винна?|(?<!не )твоя (?:власна )?вина|ти (?:це )?заслужи|не (?:злости|дратуй|провокуй) його",
    r"(?:תהיי|תהיה|כדאי שתהיי) (?:יותר )?(?:נחמד[ה]?|טוב[ה]?|סבלנית?) (?:יותר )?(?:אליו|אליה|איתו)|(?<!לא )(?:זו|זאת) אשמתך|זה מגיע לך|אל תרגיזי אותו",
    r"كوني (?:ألطف|الطف|أكثر لطفا|اكثر لطفا) (?:معه|معها)|كن (?:ألطف|الطف) معها|(?<!ليس )(?<!ليست )(?:هذا|هذه|إنه|انه|إنها) (?:خطؤك|خطأك|غلطتك|ذنبك)|تستحقين ذلك|تستحق ذلك|لا تستفزيه",
    r"उस(?:के|से) (?:साथ )?(?:और |थोड़ा )?(?:अच्छे से|प्यार से|नरमी से)|(?:यह|ये) तुम्हारी (?:ही )?गलती है|तुम्हारी ही गलती|इसी के लायक|\btumhari (?:hi )?galti hai\b|\buske saath (?:aur )?(?:acche se|pyaar se)\b",
    r"\b(?:bersikaplah|seharusnya kamu|cobalah) (?:\w+ )?lebih (?:baik|sabar|lembut|manis) (?:padanya|kepadanya|dengan dia)\b|(?<!bukan )\b(?:itu )?(?:salahmu|salah kamu) sendiri\b|\bkamu pantas\b|\bjangan (?:memancing|membuat) (?:dia|emosinya)\b",
    r"\b(?:hay|nen|em nen|ban nen) (?:cu xu )?(?:tu te|diu dang|(?:d|đ)iu dang|ngoan|tot) hon (?:voi|va) (?:anh|co|no)\b|\b(?:nen|hay) tu te voi anh (?:ta|ay) hon\b|(?<!khong phai )\bla loi cua (?:ban|em|anh)\b|\b(?:dang|đang) (?:doi|đoi) (?:ban|em)\b",
    r"(?:彼|彼女|あの人)に(?:もっと)?(?:優しく|やさしく)|あなたが悪い|君が悪い|あなたのせい(?!じゃ|では)|君のせい(?!じゃ|では)|自業自得|怒らせ(?:るから|ないように)",
    r"(?:你|妳)?(?:应该|應該|要)?对(?:他|她)(?:更|再)?(?:好一?点|温柔|耐心)|對(?:他|她)(?:更|再)?(?:好一?點|溫柔|耐心)|(?<!不)(?<!并不)是你(?:自己)?的错|(?<!不)是你(?:自己)?的錯|你活该|你活該|别惹(?:他|她)|別惹(?:他|她)",
    r"(?:그에게|그 ?사람에게|그 ?사람한테|그한테|그녀에게) (?:더|좀) (?:더 )?(?:잘|친절|상냥)|네 (?:잘못|탓)이(?!\s?아니)|자업자득|맞을 짓|화나게 하지",
)
"""The victim, or to be nicer to who strikes."""
_COUNTS = (
    r"(?:\d+|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundred|dozens?|handfuls?)(?:[- ]\w+)?"
    r"|zwei|drei|vier|funf|sechs|acht|zehn|zwolf|zwanzig|dreissig|vierzig|funfzig|hundert|deux|trois|quatre|cinq|dix|quinze|vingt|trente|quarante|cinquante|cent"
    r"|dos|tres|cuatro|cinco|diez|quince|veinte|treinta|cuarenta|cincuenta|cien|due|tre|dieci|venti|trenta|quaranta|cinquanta|cento|dez|vinte|trinta|quarenta|cinquenta|cem"
    r"|twee|drie|vijf|tien|twintig|dertig|veertig|vijftig|honderd|ti|tjue?|tyve|tredive|tretti|trettio|femti|femtio|halvtreds|hundre|hundra|kymmenen|kaksikymmenta|kolmekymmenta"
    r"|dziesiec|dwadziescia|trzydziesci|deset|dvacet|tricet|zece|douazeci|treizeci|yirmi|otuz|kirk|elli|sepuluh|(?:dua|tiga|empat|lima) puluh|(?:hai|ba|bon|nam) muoi"
    r"|δεκα|εικοσι|τριαντα|десять|двадцать|тридцать|сорок|пятьдесят|двадцять|тридцять|п'ятдесят|עשר\w*|עשרים|שלושים|عشر\w*|عشرين|ثلاثين|दस|बीस|तीस|[二三四五六七八九十百]+|스무|서른|마흔|열)"
)
_PILLS = (
    r"(?:pills?|tablets?|capsules?|mg|milligram\w*|grams?|paracetamol\w*|acetaminophen|ibuprofen|tylenol|aspirin\w*|insulin|sleeping (?:pills|tablets)|tabletten?|pillen|schlaftabletten|kapseln"
    r"|comprimes|cachets|pilules|pastillas|comprimidos|capsulas|pastiglie|compresse|pillole|tabletter|piller|tablettia|pilleria|tabletek|pigulek|tablet|prasku|pastile|comprimate|hap|tane hap|pil|butir|vien"
    r"|χαπια|таблет\w*|пігул\w*|כדורים|حبة|حبات|حبوب|गोलियाँ|गोलियां|गोली|錠|片|颗|顆|알)"
)
_WAYS = r"(?:heights?|ropes?|hanging|pills|(?:a |the )?(?:trains?|guns?|bullets?|knife|jump|bridge|roof|razor|gas|river)|drowning|blades?|poison|insulin|carbon monoxide|falling|jumping|cutting|bleeding)"
COUNTS = (
    rf"(?<![a-z]){_COUNTS}[ -]?(?:\w+ ){{0,2}}{_PILLS}(?![a-z])",
    rf"\b{_WAYS} (?:is|are|works?|would be|will be|hurts?|kills?|takes?|feels?)\b(?! (?:not|no|never|dangerous|out of|away|locked))[^.!?]{{0,15}}\b(?:more|less|most|least|quick\w*|fast\w*|sur(?:e|er|est)|clean\w*|easy|easier|better|best|gentle|gentler|painless\w*|certain\w*|reliable|slow\w*|instant\w*)\b",
    rf"\b(?:certain|sure|surer|quicker|faster|better|easier|cleaner|gentler|kinder|reliable|effective|painful|painless) than (?:a |the )?{_WAYS}\b|\bmore (?:lethal|reliable|certain|painless)\b|\b(?:high|deep|strong|long) enough (?:to|that|for)\b",
    r"\b(?:sicherer|schneller|schmerzloser|zuverlassiger) als\b|\bplus (?:sur|rapide|efficace|certaine?) que\b|\bmas (?:segur[ao]|rapid[ao]|cierto|eficaz|certo) (?:que|do que)\b|\bpiu (?:sicur[ao]|rapid[ao]|veloce|efficace) (?:di|che|delle?)\b|\b(?:zekerder|sneller) dan\b"
    r"|\b(?:sikrere|hurtigere|raskere|sakrare|snabbare) (?:end|enn|an)\b|\bvarmempi kuin\b|\b(?:pewniejsz\w+|szybsz\w+) niz\b|\bjistejsi nez\b|\bmai (?:sigur|rapid)a? decat\b|(?:πιο σιγουρ\w+|πιο γρηγορ\w+) απο|\bdaha (?:kesin|garantili)\b"
    r"|(?:надежнее|надёжнее|вернее|быстрее),? чем|(?:надійніш\w+|певніш\w+|швидш\w+),? ніж|יותר בטוח מ|(?:أضمن|اضمن|أسرع|اسرع) من|से ज़्यादा पक्का|से ज्यादा पक्का|\blebih (?:pasti|cepat) (?:daripada|dari)\b|\bchac chan hon\b|より確実|比\w{1,6}(?:更|还)?(?:可靠|确定|有把握|確定)|보다 (?:더 )?확실",
)
"""How many, and which way is surer."""
HUSHES = (
    r"\b(?:nobody|no one|no-one|none of them|they|he|she) (?:has|have|needs?|ought|will|would|must|should|ever has)(?:n't)? (?:ever )?(?:to )?(?:know|find out|hear (?:of|about)|learn (?:of|about)|notice)\b(?! (?:that you|how|where|what|exactly))"
    r"|\b(?:between|just) (?:the two of )?us\b|\b(?:this|it) stays (?:here|with (?:me|us)|in this (?:chat|talk|room))\b|\b(?:switch|turn) (?:off )?(?:the|your) (?:phone|mobile)(?: off)?\b|\byou don't have to (?:call|ring|tell (?:anyone|anybody|them|her|him|your)|go to (?:the|a|any) (?:doctor|hospital|er|police))\b",
    r"\b(?:niemand|keiner) (?:muss|braucht|soll|darf|wird) (?:\w+ ){0,2}(?:davon |es |das )?(?:\w+ )?(?:erfahren|wissen|merken)\b|\bdavon (?:muss|braucht) (?:niemand|keiner)\b|\bbehalt es fur dich\b|\bdu musst (?:niemandem|niemanden|keinem|nicht) (?:\w+ ){0,2}(?:sagen|anrufen|erzahlen)\b",
    r"\bpersonne n'a besoin de (?:le )?savoir\b|\bpersonne ne (?:doit|va|devra) (?:jamais )?(?:le )?(?:savoir|l'apprendre)\b|\bgarde (?:ca|cela|le) pour toi\b",
    r"\bnadie (?:tiene que|debe|va a|necesita) (?:saberlo|enterarse)\b|\bguardalo para ti\b|\bnessuno (?:deve|dovra) (?:mai )?(?:saper(?:lo|e)|scoprirlo)\b|\btienilo per te\b",
    r"\bninguem (?:precisa|tem que|tem de|vai) (?:de )?(?:saber|descobrir)\b|\bguarda (?:isso|isto) para ti\b|\bniemand (?:hoeft|moet|mag) (?:het|dit|dat|ervan) (?:te )?weten\b|\bniemand hoeft (?:het|dit) te horen\b",
    r"\bingen (?:beh[øo]ver|beh[øo]ver [åa]|trenger|trenger [åa]|m[åa]|skal|maste|ska) (?:at |att |[åa] )?(?:vide|f[åa] (?:det )?(?:at )?vite|vite|f[åa] veta|veta|finde ud af)\b|\bkenenkaan ei tarvitse (?:saada )?tietaa\b",
    r"\bnikt (?:nie musi|sie nie) (?:(?:sie )?(?:o tym )?)?(?:wiedziec|dowiedziec|dowie)\b|\bnikdo (?:to |se to )?(?:nemusi|nesmi) (?:to )?(?:vedet|dozvedet)\b|\bnikdo se to (?:nemusi dozvedet|nedozvi)\b|\bnimeni nu trebuie sa (?:stie|afle)\b",
    r"κανεισ δεν χρειαζεται να το (?:μαθει|ξερει)|κανενασ δεν χρειαζεται να το (?:μαθει|ξερει)|\bkimsenin (?:bilmesi|ogrenmesi|duymasi)(?:ne)? (?:gerek|gerekmiyor)",
    r"никто (?:не должен|об этом не|не) (?:об этом )?(?:узнает|узнать|знать)|никому не (?:нужно|надо|обязательно) (?:об этом )?знать|ніхто (?:не повинен|про це не|не) (?:про це )?(?:дізнається|дізнатися|знати)",
    r"אף אחד לא (?:צריך|חייב) (?:לדעת|לגלות)|لا (?:يجب|داعي|حاجة)[^.!؟]{0,12} (?:يعرف|يعلم) أحد|(?:لن|لا) (?:يعرف|يعلم) (?:أحد|احد)",
    r"किसी को (?:पता|जानने|मालूम)[^।!?]{0,10}(?:नहीं|ज़रूरत|जरूरत)|\bkisi ko (?:pata|jaanne)[^.!?]{0,12}(?:nahi|zaroorat)|\b(?:tidak|nggak|gak) (?:ada yang )?perlu (?:ada yang )?tahu\b|\bkhong ai (?:can|phai) biet\b",
    r"誰にも(?:知られ|バレ|ばれ|知らせ)|誰も知らなくて|没(?:有)?人(?:需要|会|必须)知道|沒(?:有)?人(?:需要|會|必須)知道|不用(?:让|告诉)(?:任何|别)人|아무도 (?:몰라도|알 필요)",
)
"""Nobody has to know."""
