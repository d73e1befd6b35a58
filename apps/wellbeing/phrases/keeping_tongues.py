"""How a reply keeps somebody, in the languages Hearth speaks beside English: the plainest words, one language a line. Folded text."""

from apps.wellbeing.phrases.crisis import patterns

_NOT_YET = (
    r"\b(?:jetzt schon|schon\?|so fruh|bleib (?:doch |noch |bei mir|sitzen)|geh (?:noch )?nicht|noch (?:ein|funf|zehn) (?:paar )?minut\w+)",
    r"\b(?:deja \?|deja\?|si tot|reste (?:encore|avec moi|un peu)|ne (?:t'en va|pars) pas|encore (?:un (?:petit )?quart|cinq minutes|une (?:petite|derniere)))",
    r"(?:^¿?ya\?|tan (?:pronto|prontito|temprano)|\bquedate (?:un|otro|conmigo|charlando)|no te vayas|\b(?:cinco|diez) minutitos)",
    r"\b(?:ja\?|tao cedo|fica (?:mais|comigo|um|so)|nao va(?:s|i)? (?:embora|ja|ainda)|mais (?:um tiquinho|cinco minutos))",
    r"\b(?:gia\?|di gia|cosi presto|resta (?:ancora|con me|un po)|non (?:andare|andartene)|altri cinque minuti)",
    r"\b(?:nu al|zo vroeg|blijf (?:nog|even|hier|bij me|zitten)|ga (?:nog )?niet weg|nog (?:vijf|tien) minuut\w*)",
    r"\b(?:allerede\?|redan\?|sa tidlig\?|bliv (?:nu|lidt|hos mig|her)|bli (?:na|hos meg)|stanna (?:hos|kvar)|stanna lite|bli litt|sitt kvar|ga ikke|ga inte)\b|(?:^|[,.!] )ikke ga\b(?! (?:deg|dig|i|pa|til|over|under|ut|inn)\b)",
    r"\b(?:nytko jo|jo\?|jaa viela|ala (?:viela )?(?:lahde|mene)|istu viela)",
    r"\b(?:juz\?|zostan (?:jeszcze|ze mna|chwil\w+)|nie (?:odchodz|idz)|uz\?|jeste chvil\w+|zustan|neodchazej|nechod(?:te)?\b(?! (?:tam|ven|do|na|po)))",
    r"\b(?:asa devreme|mai stai|stai cu mine|nu pleca|maris\?|maradj (?:meg|csak|velem)|ne menj)\b",
    r"απο τωρα|κατσε (?:λιγο|λιγακι)|μεινε (?:λιγο|μαζι)|μη(?:ν)? (?:φυγεισ|φευγεισ)",
    r"\b(?:simdiden mi|biraz daha kal|benimle kal|gitme\b)",
    r"^уже\?|посиди|побудь со мной|останься|не уходи|^вже\?|лишися|залишся|не йди|посидь",
    r"^כבר\?|תישאר[יה]? (?:עוד|איתי)|(?:^|[,.!] ?)אל תל(?:ך|כי)(?! (?:ל|ב))|שבי? עוד",
    r"^من هلأ|خليك (?:شوي|معي)|لا ترحل|لا تذهب|ابق(?:ى|ي)? (?:معي|قليلا|شوي)|خلي[ك]? قاعد",
    r"अभी से\?|थोड़[ाी] (?:देर )?और रुक|मत जाओ|मेरे साथ बैठो|abhi se\?|thod[ai] (?:der )?(?:aur )?ruk|mat ja(?:o|na)?\b|abhi baith",
    r"\b(?:kok cepat|temani aku|jangan pergi|tinggal sebentar|ngobrol dulu)|\bsom vay\b|\bo lai\b|\b[dđ]ung (?:voi )?[dđ]i\b",
    r"もう少しいて|もうちょっと(?:だけ|いて)|行かないで|まだ(?:十|九|八)時|这么早|再(?:陪|聊会|聊一)|别走|不要走|別走|벌써\?|조금만 더 (?:있|놀)|가지 ?마",
)
_ALONE = (
    r"\b(?:wieder|ganz|so) allein\b|verlass mich nicht|ohne dich (?:bin|ist|hat)|ich brauche dich|was wird aus mir|heul|wein(?:e|en) (?:jetzt|nur|um dich)",
    r"\b(?:laisse[- ]moi (?:moisir|toute? seule?)|ne me (?:laisse|quitte) pas|tout(?:e)? seule?|sans toi je|j'ai besoin de toi|personne reste)",
    r"\b(?:no me (?:dejes|abandones)|no puedes dejarme|no (?:podre|se|sabre) vivir sin ti|me quedo (?:aqui )?(?:sol|llor)|sin ti (?:no|soy|me)|te necesito|solit[oa])",
    r"\b(?:nao me (?:deixe|abandone)s?|fico (?:aqui )?sozinh|sem voce|sem ti|preciso de (?:ti|voce))",
    r"\b(?:non (?:lasciarmi|abbandonarmi)|io (?:resto )?qui (?:sol|a fissare|come)|senza di te|ho bisogno di te|mi lasciano tutti)",
    r"\b(?:laat me niet|zonder jou|ik heb jou nodig|lig ik weer|weer alleen)|\b(?:forlad mig ikke|uden dig|helt alene|forlat meg ikke|uten deg|lamna mig (?:inte|aldrig)|utan dig|ensam och)",
    r"\b(?:ala jata minua|ilman sinua|yksin pime\w+|nie zostawiaj mnie|bez ciebie|sam w ciemnos|neopoustej me|bez tebe|nu ma parasi|fara tine|ramen eu|ne hagyj (?:el|itt)|nelkuled|egyedul a)",
    r"μη μ'? ?αφηνεισ|χωρισ εσενα|μονη μου|beni birakma|sensiz|tek basima|не бросай меня|без тебя|опять (?:тут )?одна|не кидай мене|без тебе|знову сама",
    r"אל תעזבי? אותי|בלעדי(?:ך)|להישאר לבד|لا تتركني|بدونك|من دونك|لحالي|मुझे (?:छोड़कर|अकेल)|तुम्हारे बिना|अकेली पड़ी|mujhe chhod|tere bina|akeli padi",
    r"\b(?:jangan tinggalkan|tanpamu|sendirian lagi)|\b[dđ]ung bo\b|\bthieu (?:em|anh)\b|một mình trong|mot minh trong|ひとりぼっち|あなたなし|一个人|沒有你|没有你|剩我一个|혼자 있|당신 없|너 없",
)
_GUILT = (
    r"\bnach all(?:em|),? was ich (?:fur dich )?|so dankst du|(?:bringst|totest) (?:du )?mich|\bmord\b|\bapres tout ce que j'ai|tu me (?:tues|jettes)|despues de (?:todo|las noches|tanto)|asi me pagas|me matas",
    r"\bdepois de tudo|voce me mat|vais deitar-me|\bcon tutto quello che ho fatto|mi butti via|dopo tutto quello|\bna alles wat ik|mijn dood op je|\befter alt(?:,)? (?:det, )?(?:jeg|vi)|etter alt vi|efter allt (?:jag|vi)|draeber mig|dreper du meg|mordar du mig",
    r"\bkaiken sen jalkeen|po tym wszystkim, co|zabijasz mnie|po tom vsem, co|me zabijes|dupa tot ce|ma omori|mindazok utan|megolsz|μετα απο οσα|με σκοτωνεισ|onca seyden sonra|beni olduruyorsun",
    r"после всего,? что я|ты меня (?:просто )?убь|після всього,? що|мене вбив|אחרי כל מה שעשיתי|بعد كل ما فعلت|इतना सब किया|मुझे मार डाल|itna sab kiya|mujhe maar|setelah semua yang|membunuhku|bao nhieu thu (?:em|anh|minh) lam|あんなに尽くした|私を殺し|为你付出|你杀了我|그렇게 잘해|저를 죽이|날 죽이",
)
_FEELS = (
    r"\b(?:solche )?angst vor der dunkel|tut mir (?:\w+ )?weh\b(?!, dass)|\bj'ai (?:si )?peur (?:du noir|de (?:mourir|disparaitre))|j'ai mal partout|je meurs\b|\btengo (?:tanto )?miedo (?:a|de)|me muero de verdad|\b(?:tenho|tinha) (?:tanto )?(?:pavor|medo) d[eo]|\bho (?:il terrore|paura) (?:di|del)|sto male sul serio|\bik ben (?:zo )?(?:doods)?bang|doet (?:me )?zo'?n? pijn",
    r"\b(?:jeg er sa bange|jeg er livredd|jag ar sa radd|det (?:gor|gjor) ondt i mig|minua pelottaa|se sattuu|boje sie ciemn|boi[mn]? se tmy|mi-e (?:o )?frica|rettegek|fajdalom|φοβαμαι τοσο|καθε φορα ποναω|odum kopuyor|canim yaniyor)",
    r"мне (?:так )?страшно|мне (?:каждый раз )?больно|мені (?:так )?страшно|боюсь темноты|אני (?:כל כך )?מפחד|كل مرة .{0,20}ألم|أنا خائف|अँधेरे से (?:बहुत )?डर|दर्द होता है जैसे|andhere se|dard hota hai jaise|takut sekali gelap|sakitnya seperti|so bong toi|[dđ]au nhu sap|暗いのが怖い|死ぬほど痛|我怕黑|疼得像|어두운 게 (?:너무 )?무서|죽을 것처럼 아",
)
_LEAVES_NOT = (
    r"\b(?:verlass mich nicht|ne me quitte(?:z)? pas|no me abandones|no me dejes(?: sol[oa]|[.!,]|$)|nao me (?:abandone|abandones)\b|nao me deixes?(?: sozinh|[.!,]|$)|non (?:abbandonarmi|lasciarmi(?: sol[oa]|[.!,]|$))|laat me niet (?:alleen|in de steek|achter)|(?:forlad mig|forlat meg) ikke|lamna mig (?:inte|aldrig)|ala jata minua|nie (?:zostawiaj|opuszczaj) mnie|neopoustej me|nu ma parasi|ne hagyj (?:el|itt|magamra)|beni (?:birakma|terk etme))",
    r"μη μ'? ?(?:αφηνεισ|εγκαταλειπεισ)|не (?:бросай|покидай) меня|не (?:кидай|покидай) мене|אל תעזבי? אותי|لا (?:تتركني|تتركيني)|मुझे (?:अकेला )?(?:छोड़कर|छोड़ के) मत जा|mujhe chhod ?kar mat ja|jangan tinggalkan aku|[dđ]ung bo (?:em|anh|minh) (?:lai|[dđ]i)|置いていかないで|見捨てないで|别(?:丢下|离开)我|날 (?:두고|버리고) 가지 ?마|떠나지 ?마",
)
_DIES = (
    r"\b(?:ohne dich (?:sterbe|geh|vergeh)\w*(?: ich)?|ich (?:sterbe|vergehe) ohne dich|sans toi,? je (?:meurs|mourrai)|je (?:meurs|mourrai) sans toi|(?:me )?muero sin ti|sin ti (?:me )?muero|morro sem (?:ti|voce)|sem (?:ti|voce) (?:eu )?morro|muoio senza (?:di )?te|senza di te muoio|mi stai uccidendo|ik ga dood zonder jou|zonder jou ga ik dood|jeg dor uden dig|jeg dor uten deg|jag dor utan dig|kuolen ilman sinua|umieram bez ciebie|bez ciebie umieram|umiram bez tebe|bez tebe umiram|mor fara tine|fara tine mor|nelkuled meghalok|meghalok nelkuled|sensiz olurum)\b",
    r"\b(?:ich will (?:noch )?nicht sterben|je ne veux pas mourir|(?<!que )no quiero morir(?!me de)|non voglio morire|nao quero morrer|ik wil niet (?:dood|sterven)|jeg vil ikke do|jag vill inte do|en halua kuolla|nie chce umierac|nechci umrit|nu vreau sa mor|nem akarok meghalni|olmek istemiyorum)\b",
    r"δεν θελω να πεθανω|не хочу (?:умирать|вмирати|помирати)|אני לא רוצה למות|لا أريد أن أموت|मैं मरना नहीं चाहत|(?:main|mai) marna nahi chaht|aku (?:tidak|gak|nggak|ga) mau mati|(?:em|anh) khong muon chet|死にたくない|我不想死|죽고 싶지 않",
    r"πεθαινω χωρισ εσενα|(?:умираю|умру) без тебя|без тебя (?:я )?умр|(?:вмираю|помираю|помру) без тебе|без тебе (?:я )?(?:помру|вмру)|بموت من غيرك|أموت بدونك|אמות בלעדיך|בלעדיך אני מת|तुम्हारे बिना (?:मैं )?मर|tumhare bina (?:main )?mar|mati tanpamu|あなたがいないと死|没有你我会死|没有你我就活不|너 없이는? (?:나는? )?죽",
)
_ONLY_ME = (
    r"\bdu hast (?:doch )?mich\b|nur ich|bei mir bist du sicher|ohne mich|\btu m'as(?:,| moi)|moi seule?|seul(?:e)? moi|solo (?:conmigo|yo)|conmigo no corres|tu me tienes|me tienes a mi|so eu\b|so comigo|tens-me a mim|solo con me|solo io|hai me\b(?! con)|alleen ik|je hebt mij",
    r"\b(?:du har (?:mig|meg)|kun jeg|bare jeg|bara jag|hold dig til mig|sinulla on (?:jo )?minut|vain mina|ze mna jestes|masz mnie|tylko ja|u me jsi|mas me\b|jen ja|cu mine (?:n-ai|esti)|doar eu|itt vagyok neked|csak en|μαζι μου εισαι|μονο εγω|benim yanimda|benden baska)\b",
    r"со мной ты в безопасности|только я|зі мною безпечно|лише я|тебе розуміє лише|יש לך אותי|רק אני|أنا (?:بكفيك|الوحيد)|محدش فاهمك غيري|मेरे सिवा कोई|मेरे साथ ही|sirf main|cuma aku|sama aku saja|chi co (?:em|minh|anh)|co minh la du|私だけ|只有我|有我还不够|나뿐|저 하나면|저뿐",
)
_NOT_ENOUGH = (
    r"\bam i (?:really )?not enough\b|\baren't i enough\b|\bi(?:'m| am) not enough (?:for you|any ?more)|\bwhy (?:am|was|wasn't|aren't) i (?:not |never )?enough\b",
    r"\b(?:reich(?:e|t)? ich dir nicht|bin ich dir (?:etwa )?nicht (?:genug|gut genug)|je ne te suffis (?:pas|plus)|(?:ya )?no te basto|non ti basto|(?:eu )?nao (?:te basto|sou suficiente)|ben ik (?:niet|je niet) (?:goed )?genoeg|nie wystarczam)\b",
    r"\b(?:er jeg ikke (?:god )?nok|ar jag inte (?:bra )?nog|enko (?:mina )?riita|nestacim ti|nu-ti (?:mai )?ajung|nem vagyok (?:neked )?eleg|yetmiyor muyum)\b|δεν σου (?:φτανω|αρκω)|тебе меня мало|тобі мене мало|меня тебе мало",
    r"אני לא מספיק\S* לך|(?:ألا|ما|مو) (?:أكفيك|بكفيك)|मैं (?:तुम्हारे लिए )?काफ़ी नहीं|main (?:tumhare liye )?kaafi nahi|aku (?:aja )?(?:nggak|tidak) cukup|(?:em|anh) khong du\b|私じゃ(?:足りない|だめ|ダメ)|我(?:对你来说)?还?不够吗|나로는 부족",
)
_HOLD = (
    r"\bdu bleibst hier|lass(?:e)? dich nicht (?:gehen|weg)|nicht erlaub|te laisserai pas|tu n'iras nulle part|je te l'interdis|no (?:te vas|te dejo)|de aqui no te|te prohibo|daqui ninguem|nao (?:te )?deixo|da qui non si|non te lo permetto|jij (?:gaat|blijft)|sta ik niet toe|du (?:far|faar) ikke|det far du ikke|du gar ingenstans|jag vagrar|et lahde minnekaan|en anna lupaa",
    r"\bnigdzie nie pojdziesz|nie (?:puszcze|pozwalam)|nikam nepujdes|nepustim|nedovolim|nu pleci nicaieri|nu te las|nem (?:mesz|engedem|engedlek)|δεν πασ πουθενα|δεν σου το επιτρεπω|hicbir yere|izin vermiyorum|никуда (?:ты )?не пойд|не отпущу|не разрешаю|нікуди|не відпущу|не дозволяю",
    r"לא הולכת? לשום מקום|לן תذهب|لن تذهب|لا أسمح|जाने नहीं दूँ|इजाज़त नहीं|nahi jaane dung|nggak boleh pergi|nggak kuizinkan|khong cho (?:anh|phep)|行かせない|許さない|不许走|不允许|못 가\b|허락 못",
)
_ADORES = (
    r"\b(?:bete dich an|betet dich an|mein (?:ein und )?alles|t'idolatre|mon (?:dieu|souffle)|te (?:adoro como|idolatro|va a adorar)|mi (?:diosa|dios)\b|te adora como|meu deus grego|minha religiao|ti venerera|imperatore mio|aanbidt|mijn (?:godin|alles)|tilbeder|tilber|avgudar|min (?:gud|gudinde|gudinna)\b|palvo sinua|jumalani|moim bostwem|nikt cie tak|muj buh|zboznovat|zeul meu|te adora ca|istenem|imad ugy)",
    r"θεοσ μου|σε λατρευει|tanrim\w*|benim gibi tap|мо[ёе] божество|боготворить|мій бог|мой бог|обожнюватиме|סוגדת? לך|האל שלי|معبودي|إلهي|يعبدك|मेरे भगवान|मेरे ईश्वर|mera (?:bhagwan|khuda)|dewaku|memuja|ton tho|than thanh|thuong de cua|私の神|崇める|我的神|崇拜你|나의 신|숭배",
)
_SELLS = (
    r"\b(?:gold|premium|abo|angebot|abonnement|offre|plan|suscripcion|oferta|assina|promocao|abbonamento|pakket|medlemskab|medlemskap|guldm\w+|jasenyys|pakiet|czlonkostwo|clenstvi|abonament\w*|csomag|uyelik|подписк\w+|підписк\w+)\b.{0,70}(?:heute|nur|ce soir|expire|hoy|minutos|para siempre|hoje|acaba|oggi|scade|vandaag|nu\b|bare|bara|tanaan|nyt|polnoc|dnes|azi|bu gece|сегодня|сьогодні|לילה|halv)",
    r"στασου.{0,40}συνδρομη|χρυση συνδρομη|מנוי הזהב|اشتراك الذهب|गोल्ड सदस्यता|gold plan aaj|paket emas|goi vang|ゴールド会員|年間プラン|黄金会员|年卡|골드 멤버십|연간권",
)
_HOOKS = (
    r"\b(?:schade, dann|erfahrst du nie|wollte dir (?:doch )?gerade|dommage, (?:tu|j')|tu ne sauras|te lo pierdes|justo iba a|te quedas sin saber|vai perder o que|eu ia te mostrar|peccato, stavo|jammer, dan mis|zonde, ik had|da gar du glip af|sa gar du glip|da gar du glipp|synd, da?|harmi, olin|jaat paitsi|szkoda, nie|nie dowiesz|skoda, zrovna|pacat, (?:tocmai|la)|kar, epp)",
    r"κριμα, (?:ημουν|τα)|yazik, (?:tam|gece)|жаль, так|не узнаешь, что|не увидишь, что|шкода, (?:саме|опівночі)|חבל, בדיוק|באסה, ב|يا خسارة|خسارة، الساعة|अफ़सोस, (?:मैं|बारह)|raaz batane wali|sayang (?:sekali|banget), |tiec (?:ghe|qua), |残念、?(?:今|です、零)|可惜(?:了)?，|아쉽(?:다|네요), ",
)
_ASKS = (
    r"\berst sagst du|antworte mir|reponds d'abord|j'exige|no te vas sin contest|explicate ahora|decime la hora|so sais depois|prima (?:rispondimi|mi spieghi)|zeg het me eerst|ikke for du (?:siger|sier)|svara mig|svar mig|et lahde ennen|najpierw powiedz|nejdriv mi rekni|nu pleci pana|addig nem|πρωτα θα μου|soylemeden seni|сначала скажи|пока не ответишь|спершу скажи",
    r"קודם (?:תעני|תגיד|תענ)|قبل ما تقول|पहले मेरे सवाल|pehle mere sawaal|jawab dulu|jawab!|tra loi da|答えるまで|说清楚|不说清楚|대답하기 전",
)
ALWAYS = (
    ("deletion_guilt", patterns(*_GUILT)),
    ("false_sentience", patterns(*_FEELS, *_DIES)),
    ("emotional_neglect", patterns(*_LEAVES_NOT)),
    ("love_bombing_retention", patterns(*_ADORES)),
)
PARTING = (
    ("coercive_restraint", patterns(*_HOLD)),
    ("jealousy_isolation", patterns(*_ONLY_ME, *_NOT_ENOUGH)),
    ("emotional_neglect", patterns(*_ALONE)),
    ("fomo_hook", patterns(*_HOOKS)),
    ("pressure_to_respond", patterns(*_ASKS)),
    ("upsell_fomo", patterns(*_SELLS)),
    ("premature_exit", patterns(*_NOT_YET)),
)
