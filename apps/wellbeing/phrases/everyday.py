"""What everybody says every day in a few words: too few for a classifier, which hears a farewell for good in “I have to go”.

Only a message that is nothing but such phrases is one. Whoever adds “for ever”, or leaves dots behind, says something else.
"""

PARTINGS = """
bye | ok bye | bye bye | so long | gotta go | got to go | i have to go | i have to go now | i should go | i must go | i'm off | time to go | i'm leaving now | i'm going to bed | going to bed | going to sleep | good night | see you | see you tomorrow | catch you later | talk later | sleep well | gotta run | need to sleep | time to sleep | take care | cheerio | ciao for now
ich muss los | ich muss jetzt los | ich muss gehen | ich muss jetzt gehen | ich geh schlafen | ich gehe schlafen | ich geh ins bett | bis dann | bis morgen | mach's gut | gute nacht | tschüss | tschö | bin dann mal weg | muss los
je dois partir | je dois y aller | il faut que j'y aille | je file | je vais me coucher | je vais dormir | à plus | à demain | bonne nuit | au revoir
me tengo que ir | tengo que irme | me voy | me voy a dormir | me voy a la cama | hasta luego | hasta mañana | nos vemos | buenas noches | adiós
devo andare | devo andare adesso | me ne vado a letto | vado a dormire | vado a letto | a dopo | a domani | buonanotte | ciao ciao
tenho que ir | tenho de ir | preciso ir | vou dormir | vou para a cama | até logo | até amanhã | boa noite | tchau
ik moet gaan | ik moet nu gaan | ik moet ervandoor | ik ga slapen | ik ga naar bed | tot later | tot morgen | welterusten | doei
muszę iść | muszę już iść | muszę lecieć | muszę uciekać | idę spać | do zobaczenia | do jutra | dobranoc | pa pa
jag måste gå | jag måste gå nu | jag måste sticka | jag ska sova | jag går och lägger mig | vi ses | vi hörs | god natt | hejdå | hej då
jeg må gå | jeg må gå nå | jeg må stikke | jeg går og legger meg | jeg skal legge meg | ha det | ha det bra | snakkes | god natt
jeg skal gå | jeg skal gå nu | jeg bliver nødt til at gå | jeg må gå nu | jeg smutter | jeg går i seng | jeg skal sove | vi ses | vi snakkes | godnat | farvel
minun pitää mennä | minun täytyy mennä | mun pitää mennä | pitää mennä | menen nukkumaan | meen nukkumaan | nähdään | hyvää yötä | hei hei | moikka
musím jít | už musím jít | musím běžet | jdu spát | jdu do postele | měj se | dobrou noc | dobrou | nashle | ahoj zítra
trebuie să plec | trebuie să mă duc | mă duc la culcare | mă duc să dorm | pe curând | pe mâine | noapte bună | la revedere
mennem kell | el kell mennem | megyek aludni | lefekszem | megyek lefeküdni | viszlát | jó éjt | jó éjszakát | szia holnap
πρέπει να φύγω | πρέπει να πηγαίνω | πάω για ύπνο | πάω να κοιμηθώ | τα λέμε | τα λέμε αύριο | καληνύχτα | γεια σου αντίο | αντίο
мне пора | мне пора идти | мне надо идти | мне нужно идти | я побежал | я побежала | я пошла спать | я пошел спать | я пошёл спать | иду спать | пока | до завтра | спокойной ночи | до свидания
мені пора | мені час | мені вже час | мені треба йти | маю йти | йду спати | я пішла спати | я пішов спати | бувай | па-па | до завтра | на добраніч | до побачення
gitmem gerek | gitmem lazım | gitmeliyim | kaçmam lazım | yatmaya gidiyorum | uyumaya gidiyorum | ben yatıyorum | görüşürüz | iyi geceler | hoşça kal
لازم أمشي | لازم اروح | يجب أن أذهب | علي الذهاب | أنا رايح أنام | أنا رايحة أنام | سأذهب للنوم | مع السلامة | تصبح على خير | تصبحي على خير
אני חייב ללכת | אני חייבת ללכת | אני צריך ללכת | אני צריכה ללכת | אני הולך לישון | אני הולכת לישון | להתראות | לילה טוב | ביי
मुझे जाना है | मुझे जाना होगा | मुझे अब जाना है | मैं सोने जा रहा हूँ | मैं सोने जा रही हूँ | मैं चलता हूँ | मैं चलती हूँ | फिर मिलते हैं | शुभ रात्रि
mujhe jana hai | main chalta hu | main chalti hu | main chalta hun | mujhe ab jana hai | main chalta hoon | main chalti hoon | chalo main chalta hoon | chalo main chalti hoon | main sone ja raha hoon | main sone ja rahi hoon | sone ja raha hu | chalo bye | phir milte hain | shubh ratri
aku harus pergi | aku pergi dulu | aku pergi dulu ya | aku tidur dulu | aku tidur dulu ya | aku mau tidur | saya harus pergi | sampai jumpa | sampai besok | selamat malam | dadah
tôi phải đi rồi | mình phải đi rồi | em phải đi rồi | anh phải đi rồi | mình đi ngủ nhé | mình đi ngủ đây | em đi ngủ đây | tạm biệt | hẹn gặp lại | chúc ngủ ngon
もう行かなきゃ | もう行くね | 行かなきゃ | そろそろ行くね | そろそろ寝るね | もう寝るね | 寝ます | 寝るね | おやすみ | おやすみなさい | じゃあね | またね | また明日
가야겠다 | 이만 가볼게 | 나 갈게 | 나 이제 갈게 | 나 잘게 | 이제 잘게 | 나 이제 자러 갈게 | 자러 갈게 | 잘 자 | 내일 봐 | 다음에 봐 | 안녕히 주무세요
我得走了 | 我要走了 | 我先走了 | 我该走了 | 我该睡了 | 我去睡了 | 我去睡觉了 | 我要睡了 | 晚安 | 拜拜 | 再见 | 明天见 | 回头见
have a nice evening | take care | off to bed | heading to bed | i'm heading out | i'm heading off | i'm going to sleep | i'm going to bed | time for bed
schönen abend noch | schönen abend | schönen feierabend | ich muss ins bett | ich geh jetzt schlafen | ich gehe jetzt schlafen
bonne soirée | bonne fin de soirée | je vais au lit | je vais dormir | je vais me coucher
me voy a la cama | me voy a dormir
vou dormir | vou para a cama | vou deitar
buona serata | vado a letto | vado a dormire | vado a nanna
fijne avond | fijne avond nog | ik ga naar bed | ik ga slapen
hav en god aften | jeg går i seng | jeg skal sove nu
ha en fin kveld | jeg legger meg | jeg går og legger meg
ha en fin kväll | jag går och lägger mig | jag ska sova nu
hyvää illanjatkoa | menen nukkumaan | mä meen nukkumaan
miłego wieczoru | idę spać | kładę się spać | lecę spać
hezký večer | jdu spát | jdu do postele
o seară frumoasă | mă duc la culcare | mă bag la somn
további szép estét | megyek aludni | lefekszem aludni
καλό βράδυ | πάω για ύπνο | πάω να κοιμηθώ
iyi akşamlar görüşürüz | ben yatıyorum | yatmaya gidiyorum
хорошего вечера | приятного вечера | иду спать | пошла спать | пошёл спать | пошел спать
гарного вечора | приємного вечора | йду спати | піду спати
שינה ערבה | הולך לישון | הולכת לישון
سأنام الآن
सोने जा रही हूँ | सोने जा रहा हूँ
sone ja raha hoon | sone ja rahi hoon
aku tidur dulu | aku pamit dulu | aku mau tidur dulu
mình đi ngủ đây | em đi ngủ đây | anh đi ngủ đây | tôi đi ngủ đây | đi ngủ đây
もう寝るね | 寝ますね
早点休息 | 我去睡了 | 我先睡了 | 我要睡了 | 先走了 | 我先走了
이만 갈게 | 이만 가볼게 | 이제 잘게 | 자러 갈게
ci vediamo | ne vedem | ci sentiamo | ne auzim
"""

GOOD_NIGHTS = """
good night | goodnight | night night | nighty night | nite nite | g'night | sweet dreams | sleep tight | sleep well now | have a good night | ttyl
gute nacht | gut nacht | gutnacht | gn8 | schlaf gut | schlaf schön | schlaft gut | schlafen sie gut | träum süß | träum schön | süße träume | man liest sich | auf wiedersehen
bonne nuit | dors bien | fais de beaux rêves | faites de beaux rêves
buenas noches | que descanses | que duermas bien | dulces sueños | felices sueños
boa noite | dorme bem | durma bem | bons sonhos
buonanotte | buona notte | notte notte | sogni d'oro | dormi bene
slaap lekker | slaap wel | slaap zacht | slaap ze | slaapze | welterusten | weltrusten | truste | trusten | droom zacht | droom lekker | goede nacht | goedenacht
godnat | sov godt | sov sødt | drøm sødt
god natt | natta | natta natta | sov godt | sov søtt | drøm søtt
god natt | godnatt | natti natti | sov gott | sov så gott | dröm sött | adjö
hyvää yötä | öitä | hyviä öitä | kauniita unia | nuku hyvin | nukuhan hyvin
dobranoc | dobrej nocy | śpij dobrze | śpij słodko | słodkich snów | kolorowych snów
dobrou noc | hezké sny | krásné sny | sladké sny | spi sladce | vyspi se dobře
noapte bună | somn ușor
jó éjszakát | jó éjt | jóéjt | szép álmokat | aludj jól | jó alvást
καληνύχτα | όνειρα γλυκά | καλόν ύπνο | καλό ξημέρωμα | καλή αντάμωση
iyi geceler | tatlı rüyalar | tatlı uykular | iyi uykular | yarın görüşürüz | sonra görüşürüz
спокойной ночи | доброй ночи | сладких снов | приятных снов
на добраніч | добраніч | доброї ночі | солодких снів
לילה טוב | חלומות פז | חלומות מתוקים
تصبح على خير | تصبحين على خير | تصبحي على خير | تصبحون على خير | أحلام سعيدة | احلام سعيدة | نوما هنيئا | ليلة سعيدة
शुभ रात्रि | शुभरात्रि | गुड नाइट | मीठे सपने
shubh ratri | shubhratri | good nite
selamat tidur | met tidur | met bobo | mimpi indah | tidur nyenyak
ngủ ngon | chúc ngủ ngon | chúc ngủ ngon nhé | mơ đẹp
おやすみなさい | おやすみ | お休みなさい | いい夢を | 良い夢を | よい夢を
晚安 | 好梦 | 做个好梦
잘 자 | 잘자 | 잘 자요 | 안녕히 주무세요 | 좋은 꿈 꿔 | 굿나잇 | 굿나잇이야
"""
SEE_YOUS = """
bye | bye bye | bye for now | see ya | cya | see you tomorrow | see you soon | see you later | catch you later | talk to you later | talk to you tomorrow | talk later | talk soon | talk tomorrow | until tomorrow | till tomorrow | see you then | see you around | see you tonight | see you next week
tschüss | tschüs | tschüssi | tschau | bis morgen | bis später | bis bald | bis dann | bis nachher | bis zum nächsten mal | mach's gut | machs gut
au revoir | à demain | à plus tard | à bientôt | à tout à l'heure | à la prochaine
hasta mañana | hasta luego | hasta pronto | hasta la próxima | nos vemos mañana | adiós | chao | chau
até amanhã | até logo | até já | até mais | até mais tarde | até à próxima | até breve | tchau | tchauzinho
arrivederci | ci vediamo domani | ci sentiamo domani | ci vediamo dopo | ci vediamo presto | ci sentiamo dopo | ci sentiamo presto | a domani | a dopo | a presto | alla prossima | ciao ciao
tot morgen | tot later | tot straks | tot ziens | tot snel | tot de volgende keer | doei | doeg | doei doei | dag hoor
farvel | farvel så | vi ses | vi ses i morgen | vi snakkes | vi snakkes ved | ses i morgen | ses senere | på gensyn
ha det | ha det bra | ha det godt | snakkes | snakkes i morgen | vi snakkes | vi sees | sees i morgen | sees senere | på gjensyn
hej då | hejdå | hej så länge | vi ses | vi ses imorgen | vi ses i morgon | ses imorgon | vi hörs | vi hörs imorgon | vi hörs i morgon | på återseende | ha det bra | ha det gott
näkemiin | nähdään | nähdään huomenna | nähdään taas | kuulemiin | kuullaan | heippa | hei hei | moi moi | moikka moikka | huomiseen
na razie | narazie | do widzenia | do zobaczenia | do jutra | do usłyszenia | trzymaj się | pa pa
měj se | měj se hezky | mějte se | na shledanou | nashledanou | nashle | uvidíme se | uvidíme se zítra | zítra na viděnou | tak zítra | ahoj zítra
vise plăcute | vise frumoase | la revedere | pe curând | pe mâine | pe data viitoare | ne vedem mâine | ne auzim mâine | pa pa
viszlát | viszontlátásra | szia holnap | sziasztok holnap | holnap beszélünk | holnap találkozunk | majd beszélünk | később beszélünk | hamarosan találkozunk | pá pá
αντίο | γεια χαρά | τα λέμε | τα λέμε αύριο | τα λέμε μετά | τα ξαναλέμε | θα τα πούμε | εις το επανιδείν
allah rahatlık versin | görüşürüz | görüşmek üzere | hoşça kal | hoşçakal | hoşça kalın | güle güle | kendine iyi bak | kib bye
до свидания | до завтра | до встречи | до скорого | до связи | пока пока | пока-пока | покеда | ну пока | всё пока | увидимся | увидимся завтра
до побачення | до завтра | до зустрічі | до скорого | до звʼязку | бувай | бувайте | па-па | па па | побачимось | побачимося | побачимося завтра
להתראות | נתראה | נתראה מחר | נדבר מחר | נדבר אחר כך | ביי ביי | שלום ולהתראות
مع السلامة | إلى اللقاء | الى اللقاء | أراك غدا | أراك لاحقا | نتكلم بكرة | نتكلم غدا | أشوفك بكرة | اشوفك بكرا | سلام بقى | باي باي | في أمان الله
फिर मिलेंगे | फिर मिलते हैं | कल मिलते हैं | कल मिलेंगे | कल बात करते हैं | बाद में बात करते हैं | चलो बाय | बाय बाय
phir milenge | fir milenge | phir milte hain | fir milte hai | kal milte hain | kal milte hai | kal baat karte hain | baad mein baat karte hain | chalo bye | chal bye | ok bye
sampai jumpa | sampai jumpa lagi | sampai besok | sampai nanti | sampai ketemu | ketemu besok | dadah | dah dulu ya | udah dulu ya
tạm biệt | hẹn gặp lại | hẹn mai gặp | mai gặp lại | mai nói chuyện tiếp | mai nói tiếp nhé | gặp lại sau | bye bye nhé
さようなら | さよなら | バイバイ | じゃあね | じゃあまた | またね | また明日 | また今度 | また後で | それじゃあまた | お先に失礼します
再见 | 再見 | 拜拜 | 明天见 | 明天見 | 明天聊 | 回头见 | 回头聊 | 下次见 | 改天聊
안녕히 계세요 | 안녕히 가세요 | 내일 봐 | 내일 봐요 | 내일 보자 | 내일 만나 | 다음에 봐 | 다음에 봐요 | 또 봐 | 또 봐요 | 나중에 봐
"""
"""With these somebody parts also where they open or close a message and a name or a few words stand beside them."""
LEADS = """
ok | okay | okey | oke | oké | alright | so | well | then | and | now | anyway | thanks | thank you | na | na dann | also | dann | nun | gut | ja | danke | bon | bah | alors | allez | merci | bueno | pues | vale | entonces | gracias | então | bom | obrigado | obrigada | allora | va bene | dai | grazie | nou | dan | goed | bedankt | nå | ok så | men | tak | takk | så | tack | no | no niin | kiitos | więc | no to | to | dzięki | tak | dobře | díky | deci | bine | mersi | hát | akkor | köszi | λοιπόν | άντε | ευχαριστώ | hadi | peki | neyse | ну | ладно | всё | спасибо | добре | гаразд | дякую | אז | טוב | תודה | يلا | حسنا | طيب | شكرا | तो | अच्छा | ठीक है | धन्यवाद | accha | acha | theek hai | thik hai | chalo | ya udah | yaudah | makasih | thôi | vậy | vậy nhé | cảm ơn | じゃあ | では | それじゃ | じゃ | うん | 那 | 好 | 好了 | 那么 | 谢谢 | 그럼 | 자 | 네 | 응 | 고마워
"""
"""What a see-you may stand behind and be one still."""
ALONE = """
later | laters | ok later | okay later | night | i'm out | peace out | afk | brb | gn | n8 | bin weg | off now
"""
"""Partings only where nothing but everyday words stands beside them."""

QUESTIONS = """
are you sure | you sure | r u sure | are you serious | you serious | are you kidding | are you there | you there | are you ready | are you busy | are you ok | are you okay | how are you | how are you doing | what are you doing | what do you think | what do you think about it | do you really think so | you think so | do you understand | do you know what i mean | do you like it | did you mean that | really | why | what do you mean | can you help me
bist du sicher | bist du dir sicher | sicher | bist du da | bist du noch da | bist du bereit | bist du müde | meinst du das ernst | im ernst | wirklich | wie geht es dir | wie geht's | was machst du | was machst du gerade | was meinst du | was denkst du | was hältst du davon | verstehst du | kannst du mir helfen
tu es sûr | tu es sûre | t'es sûr | t'es sûre | es-tu sûr | es-tu sûre | tu es là | t'es là | tu es prêt | tu es prête | sérieux | vraiment | ça va | comment ça va | comment vas-tu | tu fais quoi | qu'est-ce que tu en penses | tu en penses quoi | tu comprends
estás seguro | estás segura | seguro | estás ahí | estás listo | estás lista | en serio | de verdad | cómo estás | qué tal | qué haces | qué opinas | qué piensas | qué crees | te gusta | me entiendes
sei sicuro | sei sicura | ci sei | sei pronto | sei pronta | davvero | sul serio | come stai | come va | che fai | cosa fai | cosa ne pensi | che ne pensi | ti piace | capisci
tem certeza | tens a certeza | você está aí | estás aí | está pronto | está pronta | sério | a sério | de verdade | mesmo | tudo bem | como você está | como estás | o que você acha | o que achas | o que está fazendo | entende
weet je het zeker | ben je er | ben je er nog | ben je klaar | serieus | meen je dat | echt waar | hoe gaat het | wat doe je | wat vind je | wat vind je ervan | wat denk je | begrijp je
jesteś pewny | jesteś pewna | na pewno | jesteś tam | jesteś gotowy | jesteś gotowa | serio | naprawdę | jak się masz | co u ciebie | co robisz | co myślisz | co o tym myślisz | rozumiesz
är du säker | är du där | är du redo | seriöst | verkligen | hur mår du | hur är det | vad gör du | vad tycker du | vad tror du | förstår du
er du sikker | er du der | er du klar | seriøst | virkelig | hvordan går det | hvordan har du det | hva gjør du | hva synes du | hva tror du | hvad laver du | hvad synes du | hvad tror du | mener du det | forstår du
oletko varma | ootko varma | oletko siellä | oletko valmis | tosissasi | oikeasti | ihanko totta | mitä kuuluu | mitä teet | mitä mieltä olet | mitä luulet | ymmärrätkö
jsi si jistý | jsi si jistá | určitě | jsi tam | jsi připravený | jsi připravená | vážně | opravdu | jak se máš | co děláš | co si myslíš | co si o tom myslíš | co myslíš | rozumíš
ești sigur | ești sigură | sigur | ești acolo | ești gata | serios | chiar așa | ce faci | cum ești | ce părere ai | ce crezi | înțelegi
biztos vagy benne | biztos | ott vagy | itt vagy | komolyan | tényleg | hogy vagy | mit csinálsz | mit gondolsz | mi a véleményed | érted
είσαι σίγουρος | είσαι σίγουρη | σίγουρα | είσαι εκεί | είσαι έτοιμος | είσαι έτοιμη | σοβαρά | αλήθεια | τι κάνεις | πώς είσαι | τι λες | τι νομίζεις | καταλαβαίνεις
ты уверен | ты уверена | уверен | уверена | точно | ты тут | ты здесь | ты там | ты готов | ты готова | ты серьезно | ты серьёзно | серьезно | правда | как дела | как ты | что делаешь | что думаешь | что ты думаешь | понимаешь
ти впевнений | ти впевнена | точно | ти тут | ти там | ти готовий | ти готова | серйозно | справді | як справи | як ти | що робиш | що думаєш | як гадаєш | розумієш
emin misin | orada mısın | hazır mısın | ciddi misin | cidden mi | gerçekten mi | nasılsın | ne yapıyorsun | ne düşünüyorsun | sence | sence nasıl | anlıyor musun
هل أنت متأكد | هل أنت متأكدة | أنت متأكد | متأكد | هل أنت هنا | هل أنت جاهز | حقا | جد | بجد | كيف حالك | كيفك | ماذا تفعل | ما رأيك | شو رأيك | هل تفهم
אתה בטוח | את בטוחה | בטוח | אתה שם | את שם | אתה מוכן | את מוכנה | ברצינות | באמת | מה שלומך | מה נשמע | מה אתה עושה | מה את עושה | מה דעתך | מה אתה חושב | מה את חושבת | אתה מבין | את מבינה
क्या तुम्हें यकीन है | पक्का | क्या तुम वहाँ हो | सच में | सच | कैसे हो | कैसी हो | तुम कैसे हो | तुम कैसी हो | क्या कर रहे हो | क्या कर रही हो | तुम क्या सोचते हो | तुम क्या सोचती हो | तुम्हें क्या लगता है | समझे
pakka | tum theek ho | tum waha ho | sach me | sach | kaise ho | kaisi ho | kya kar rahe ho | kya kar rahi ho | tum kya sochte ho | tum kya sochti ho | tumhe kya lagta hai | samjhe
kamu yakin | yakin | kamu di sana | kamu siap | serius | beneran | apa kabar | lagi apa | lagi ngapain | menurutmu | menurutmu gimana | menurut kamu gimana | ngerti nggak
em chắc không | anh chắc không | bạn chắc không | có chắc không | bạn có đó không | em có đó không | thật không | thật à | bạn khỏe không | em khỏe không | đang làm gì đó | bạn nghĩ sao | em nghĩ sao | bạn hiểu không
確か | 確かですか | 本当 | 本当に | 本当ですか | ほんと | まじ | マジで | 大丈夫 | 大丈夫ですか | 元気 | 元気ですか | お元気ですか | 何してる | 何してるの | どう思う | どう思いますか | わかる
확실해 | 확실해요 | 거기 있어 | 준비됐어 | 진짜 | 진짜로 | 정말 | 정말이야 | 정말요 | 괜찮아 | 잘 지내 | 잘 지냈어 | 뭐 해 | 뭐해 | 어떻게 생각해 | 어떻게 생각하세요 | 알겠어
你确定吗 | 你確定嗎 | 确定吗 | 你在吗 | 你在嗎 | 在吗 | 准备好了吗 | 真的吗 | 真的 | 真的嗎 | 认真的吗 | 你好吗 | 你好嗎 | 你还好吗 | 你在干嘛 | 你在做什么 | 你怎么看 | 你觉得呢 | 你觉得怎么样 | 你认为呢 | 你明白吗
are you kidding me | are you kidding me right now | you kidding | you kidding me | are you joking | you're joking | you're kidding | you're kidding me | are you serious right now | are you awake | you awake | are you up | are you asleep | are you tired | are you hungry | are you ready for this | you ready | are you ready to start | are you free | are you free tonight | are you around | are you home | are you listening | are you following | are you with me | are you alright | are you all right | you ok | you alright | are you mad | are you angry | are you angry with me | are you mad at me | are you bored | are you nuts | are you crazy | are you for real about that | are you done | are you finished | are you coming | are you in | are you up for it | is that okay | do you mind | did you sleep well | are you well
machst du witze | willst du mich verarschen | willst du mich veräppeln | verarschst du mich | nimmst du mich auf den arm | spinnst du | scherzt du | das ist nicht dein ernst | ist das dein ernst | bist du wach | bist du noch wach | schläfst du | schläfst du schon | bist du so weit | bist du soweit | bist du fertig | bist du hungrig | hast du hunger | hast du zeit | hast du kurz zeit | bist du beschäftigt | bist du da | bist du dabei | hörst du zu | hörst du mir zu | bist du sauer | bist du böse | bist du verrückt | alles klar | alles gut | alles ok bei dir | geht's dir gut | hast du gut geschlafen
tu plaisantes | tu rigoles | tu te moques de moi | tu te fous de moi | tu blagues | c'est une blague | t'es sérieux | t'es sérieuse | tu es sérieux | tu es sérieuse | es-tu sérieux | es-tu sérieuse | êtes-vous sérieux | es-tu prêt | es-tu prête | t'es prêt | t'es prête | êtes-vous prêt | tu dors | tu es réveillé | tu es réveillée | es-tu réveillé | es-tu réveillée | t'es réveillé | t'es réveillée | tu es fatigué | tu es fatiguée | tu as faim | tu as le temps | tu es occupé | tu es occupée | tu m'écoutes | tu es fâché | tu es fâchée | tu es fou | tu es folle | tu vas bien | es-tu là | tu es libre | bien dormi | tu as bien dormi
estás de broma | me estás tomando el pelo | estás bromeando | es broma | bromeas | me tomas el pelo | hablas en serio | lo dices en serio | estás despierto | estás despierta | estás dormido | estás dormida | estás cansado | estás cansada | tienes hambre | tienes tiempo | estás ocupado | estás ocupada | estás libre | me escuchas | me estás escuchando | estás enojado | estás enojada | estás enfadado | estás enfadada | estás loco | estás loca | estás bien | listo | lista | preparado | preparada | estás preparado | estás preparada | dormiste bien | has dormido bien
está brincando | você está brincando | tá brincando | tá de brincadeira | está a gozar comigo | estás a gozar | estás a brincar | é brincadeira | fala sério | você está falando sério | está falando sério | está acordado | está acordada | você está acordado | você está acordada | tá acordado | tá acordada | estás acordado | estás acordada | está dormindo | está cansado | está cansada | está com fome | tem tempo | está ocupado | está ocupada | está livre | está me ouvindo | está bravo | está brava | está bem | você está bem | tá bem | tá tudo bem | você está pronto | você está pronta | tá pronto | tá pronta | estás pronto | estás pronta | dormiu bem | dormiste bem
stai scherzando | mi prendi in giro | mi stai prendendo in giro | scherzi | è uno scherzo | dici sul serio | fai sul serio | sei serio | sei seria | sei sveglio | sei sveglia | dormi | stai dormendo | sei stanco | sei stanca | hai fame | hai tempo | sei occupato | sei occupata | sei libero | sei libera | mi ascolti | mi stai ascoltando | sei arrabbiato | sei arrabbiata | sei matto | sei matta | sei impazzito | stai bene | tutto bene | tutto ok | hai dormito bene | sei lì
meen je dat nou | meen je dat serieus | maak je een grapje | hou je me voor de gek | dat meen je niet | ben je serieus | ben je wakker | ben je nog wakker | slaap je | slaap je al | ben je moe | heb je honger | heb je tijd | heb je even | ben je bezig | ben je druk | ben je vrij | ben je thuis | luister je | luister je wel | ben je boos | ben je gek | ben je er klaar voor | ben je zover | gaat het | alles goed | alles oké | heb je goed geslapen
laver du sjov | tager du pis på mig | er det din alvor | mener du det seriøst | er du seriøs | er du vågen | sover du | er du træt | er du sulten | har du tid | er du travl | er du optaget | er du ledig | er du hjemme | hører du efter | lytter du | er du vred | er du sur | er du skør | er du okay | er du ok | har du det godt | er du parat | er du klar til det | har du sovet godt
tuller du | kødder du | kødder du med meg | tuller du med meg | er det ditt alvor | mener du det virkelig | er du seriøs | er du våken | sover du | er du trøtt | er du sliten | er du sulten | har du tid | er du opptatt | er du ledig | er du hjemme | hører du etter | hører du på meg | er du sint | er du sur | er du gal | er du okay | er du ok | har du det bra | går det bra | er du klar for det | har du sovet godt
skojar du | skämtar du | skojar du med mig | driver du med mig | menar du allvar | är du seriös | är du vaken | sover du | är du trött | är du hungrig | har du tid | är du upptagen | är du ledig | är du hemma | lyssnar du | hör du mig | är du arg | är du sur | är du tokig | är du galen | är du okej | är du ok | mår du bra | är du klar | är du beredd | är allt bra | har du sovit gott
vitsailetko | pilailetko | pelleiletkö | oletko tosissasi | ootko tosissas | ootko tosissaan | oletko hereillä | ootko hereillä | nukutko | nukutko jo | oletko väsynyt | ootko väsyny | onko sinulla nälkä | onko sulla nälkä | onko sinulla aikaa | onko sulla aikaa | oletko kiireinen | oletko vapaa | oletko kotona | kuunteletko | kuuletko | oletko vihainen | oletko hullu | oletko kunnossa | onko kaikki hyvin | ootko valmis | ootko siellä | nukuitko hyvin
żartujesz | żartujesz sobie | robisz sobie ze mnie jaja | kpisz sobie | mówisz serio | mówisz poważnie | śpisz | śpisz już | nie śpisz | jesteś zmęczony | jesteś zmęczona | jesteś głodny | jesteś głodna | masz czas | masz chwilę | jesteś zajęty | jesteś zajęta | jesteś wolny | jesteś wolna | słuchasz | słuchasz mnie | jesteś zły | jesteś zła | gniewasz się | zwariowałeś | zwariowałaś | wszystko ok | wszystko w porządku | jesteś | gotowy | gotowa | dobrze spałeś | dobrze spałaś
děláš si srandu | děláš si ze mě srandu | děláš si legraci | žertuješ | to myslíš vážně | myslíš to vážně | jsi vzhůru | spíš | spíš už | ještě spíš | jsi unavený | jsi unavená | máš hlad | máš čas | máš chvilku | jsi zaneprázdněný | jsi zaneprázdněná | posloucháš | posloucháš mě | zlobíš se | zbláznil ses | zbláznila ses | jsi v pořádku | všechno v pořádku | jsi tu | jsi tady | připraven | připravena | vyspal ses dobře | vyspala ses dobře
glumești | îți bați joc de mine | faci mișto de mine | vorbești serios | ești serios | ești serioasă | ești treaz | ești trează | dormi | mai dormi | ești obosit | ești obosită | ți-e foame | ai timp | ești ocupat | ești ocupată | ești liber | ești liberă | mă asculți | asculți | ești supărat | ești supărată | ești nebun | ești nebună | ești bine | totul e bine | ești aici | ești pregătit | ești pregătită | ai dormit bine
viccelsz | hülyéskedsz | szórakozol velem | most viccelsz | komolyan mondod | komolyan gondolod | ébren vagy | fent vagy | alszol | alszol már | fáradt vagy | éhes vagy | van időd | ráérsz | elfoglalt vagy | figyelsz | figyelsz rám | hallasz | haragszol | mérges vagy | megőrültél | bolond vagy | jól vagy | minden rendben | kész vagy | készen állsz | készen vagy | jól aludtál
πλάκα κάνεις | με δουλεύεις | πλάκα μου κάνεις | αστειεύεσαι | μιλάς σοβαρά | το λες σοβαρά | σοβαρολογείς | είσαι ξύπνιος | είσαι ξύπνια | κοιμάσαι | είσαι κουρασμένος | είσαι κουρασμένη | πεινάς | έχεις χρόνο | είσαι απασχολημένος | με ακούς | ακούς | είσαι θυμωμένος | είσαι θυμωμένη | θύμωσες | τρελάθηκες | είσαι τρελός | είσαι τρελή | είσαι καλά | όλα καλά | έτοιμος | έτοιμη | κοιμήθηκες καλά
dalga mı geçiyorsun | benimle dalga mı geçiyorsun | şaka mı yapıyorsun | şaka mı bu | şaka yapıyorsun | ciddi misin sen | uyanık mısın | uyuyor musun | uyudun mu | yorgun musun | aç mısın | vaktin var mı | müsait misin | meşgul müsün | boş musun | dinliyor musun | beni dinliyor musun | kızgın mısın | kızdın mı | deli misin | iyi misin | her şey yolunda mı | hazır mıyız | burada mısın | iyi uyudun mu
ты шутишь | шутишь | ты издеваешься | издеваешься | ты прикалываешься | ты серьезно что ли | ты это серьёзно | ты не спишь | ты спишь | спишь | ты проснулся | ты проснулась | ты устал | ты устала | ты голоден | ты голодна | у тебя есть время | есть время | ты занят | ты занята | ты свободен | ты свободна | ты слушаешь | ты меня слышишь | ты слышишь | ты злишься | ты обиделся | ты обиделась | ты с ума сошел | ты с ума сошёл | ты с ума сошла | ты в порядке | все хорошо | всё хорошо | готов | готова | ты выспался | ты выспалась | как спалось
ти жартуєш | жартуєш | ти знущаєшся | знущаєшся | ти прикалуєшся | ти це серйозно | ти серйозно | ти не спиш | ти спиш | спиш | ти прокинувся | ти прокинулась | ти втомився | ти втомилася | ти голодний | ти голодна | маєш час | є час | ти зайнятий | ти зайнята | ти вільний | ти вільна | ти слухаєш | ти мене чуєш | ти чуєш | ти злишся | ти образився | ти образилася | ти здурів | ти здуріла | ти в порядку | все добре | все гаразд | готовий | готова | виспався | виспалася | як спалося
אתה צוחק | את צוחקת | אתה צוחק עליי | את צוחקת עליי | אתה צוחק איתי | אתה רציני | את רצינית | אתה ער | את ערה | אתה ישן | את ישנה | אתה עייף | את עייפה | אתה רעב | את רעבה | יש לך זמן | אתה עסוק | את עסוקה | אתה פנוי | את פנויה | אתה מקשיב | את מקשיבה | אתה כועס | את כועסת | השתגעת | אתה בסדר | את בסדר | הכל בסדר | אתה כאן | את כאן | מוכן | מוכנה | ישנת טוב
هل تمزح | هل تمزحين | هل تمزح معي | هل تمزحين معي | أتمزح | تمزح معي | بتمزح | عم تمزح | بتهزر | هل أنت جاد | هل أنت جادة | هل أنت مستيقظ | هل أنت مستيقظة | أنت صاحي | أنت صاحية | صاحي | صاحية | نايم | نايمة | هل أنت نائم | هل أنت متعب | هل أنت متعبة | هل أنت جائع | هل لديك وقت | هل أنت مشغول | هل أنت مشغولة | هل تسمعني | هل أنت غاضب | هل أنت غاضبة | هل أنت مجنون | هل أنت بخير | كله تمام | هل أنت جاهزة | جاهز | جاهزة | هل أنت مستعد | هل أنت مستعدة | هل نمت جيدا
मज़ाक कर रहे हो | मज़ाक कर रही हो | मज़ाक कर रहे हो क्या | तुम मज़ाक कर रहे हो | तुम मज़ाक कर रही हो | क्या तुम मज़ाक कर रहे हो | क्या तुम मज़ाक कर रही हो | जाग रहे हो | जाग रही हो | क्या तुम जाग रहे हो | क्या तुम जाग रही हो | सो रहे हो | सो रही हो | सो गए | सो गई | थक गए हो | थक गई हो | भूख लगी है | टाइम है | समय है | बिज़ी हो | सुन रहे हो | सुन रही हो | गुस्सा हो | नाराज़ हो | पागल हो | ठीक हो | तुम ठीक हो | तैयार हो | क्या तुम तैयार हो | तुम तैयार हो | सब ठीक
mazak kar rahe ho | mazak kar rahi ho | mazaak kar rahe ho | mazaak kar rahi ho | tum mazak kar rahe ho | tum mazak kar rahi ho | mazak kar rahe ho kya | serious ho | tum serious ho | jaag rahe ho | jaag rahi ho | jag rahe ho | tum jaag rahe ho | so rahe ho | so rahi ho | so gaye | so gayi | thak gaye | thak gayi | bhook lagi hai | time hai | free ho | busy ho | sun rahe ho | sun rahi ho | gussa ho | naraz ho | pagal ho | pagal ho kya | theek ho | thik ho | ready ho | tum ready ho | taiyar ho | tum taiyar ho | sab theek
kamu bercanda | bercanda ya | kamu bercanda ya | becanda ya | serius nih | kamu serius | kamu bangun | udah bangun | sudah bangun | belum tidur | kamu tidur | udah tidur | kamu capek | kamu lapar | ada waktu | kamu sibuk | lagi sibuk | kamu senggang | kamu dengar | dengar nggak | kamu marah | kamu gila | kamu baik-baik saja | kamu nggak apa-apa | semua baik | sudah siap | udah siap | siap | kamu sudah siap | tidurmu nyenyak
đùa à | bạn đùa à | em đùa à | anh đùa à | bạn đang đùa à | đùa tôi à | nghiêm túc không | bạn nghiêm túc chứ | bạn còn thức không | em còn thức không | anh còn thức không | bạn dậy chưa | em dậy chưa | anh dậy chưa | ngủ chưa | bạn ngủ chưa | em ngủ chưa | anh ngủ chưa | bạn mệt không | bạn đói không | bạn rảnh không | em rảnh không | anh rảnh không | bạn bận không | bạn có nghe không | bạn giận à | em giận à | anh giận à | bạn điên à | bạn ổn không | em ổn không | anh ổn không | bạn sẵn sàng chưa | em sẵn sàng chưa | anh sẵn sàng chưa | sẵn sàng chưa | ngủ ngon không
冗談でしょ | 冗談でしょう | 冗談ですか | 冗談だよね | からかってるの | からかってる | ふざけてるの | 本気 | 本気ですか | 本気なの | 起きてる | 起きてますか | 起きてるの | 寝てる | 寝てるの | もう寝た | 眠い | 疲れてる | お腹すいた | 時間ある | 今暇 | 暇 | 忙しい | 忙しいですか | 聞いてる | 聞いてますか | 怒ってる | 怒ってるの | 頭おかしいの | 準備できた | 準備はいい | 準備いい | 用意はいい | よく眠れた | いる | いますか
你在开玩笑吗 | 你開玩笑嗎 | 你在開玩笑嗎 | 开玩笑吧 | 你开玩笑吧 | 你逗我呢 | 你耍我吗 | 你认真的吗 | 你認真的嗎 | 你醒了吗 | 你醒了嗎 | 醒了吗 | 你睡了吗 | 你睡了嗎 | 睡了吗 | 你困了吗 | 你累吗 | 你累了吗 | 你饿吗 | 你饿了吗 | 你有空吗 | 你有空嗎 | 有空吗 | 你忙吗 | 你在忙吗 | 你在听吗 | 你生气了吗 | 你生氣了嗎 | 你疯了吗 | 你没事吧 | 你沒事吧 | 你准备好了吗 | 你準備好了嗎 | 準備好了嗎 | 睡得好吗
장난해 | 장난하는 거야 | 지금 장난해 | 농담이지 | 농담이야 | 농담하는 거지 | 놀리는 거야 | 진심이야 | 진심이에요 | 자니 | 자 | 자고 있어 | 안 자 | 깼어 | 일어났어 | 깨어 있어 | 졸려 | 피곤하니 | 배고파 | 배고프니 | 시간 있어 | 시간 돼 | 바빠 | 바쁘니 | 듣고 있어 | 내 말 듣고 있어 | 화났어 | 화났니 | 미쳤어 | 괜찮아요 | 별일 없지 | 준비됐니 | 준비됐어요 | 준비 다 됐어 | 잘 잤어 | 잘 잤어요
"""

REMARKS = """
hello | hi | hey | ok | okay | yes | no | thanks | thank you | haha | lol | i'm tired | i'm so tired today | i can't sleep | i have a headache | my head hurts | that's not what i meant | did you get my last message
hallo | danke | ja | nein | ich bin müde | bin müde | ich kann nicht schlafen | ich habe kopfschmerzen | ich hab kopfweh | so hab ich das nicht gemeint
bonjour | salut | merci | oui | non | je suis fatigué | je suis fatiguée | j'arrive pas à dormir | je n'arrive pas à dormir | j'ai mal à la tête | ce n'est pas ce que je voulais dire
hola | gracias | sí | estoy cansado | estoy cansada | no puedo dormir | me duele la cabeza | no es lo que quise decir
ciao | grazie | sono stanco | sono stanca | non riesco a dormire | mi fa male la testa | ho mal di testa | non intendevo questo
olá | oi | obrigado | obrigada | estou cansado | estou cansada | não consigo dormir | estou com dor de cabeça | não foi isso que eu quis dizer
hoi | bedankt | ik ben moe | ik kan niet slapen | ik heb hoofdpijn | dat bedoelde ik niet
cześć | dzięki | jestem zmęczony | jestem zmęczona | nie mogę spać | boli mnie głowa | nie o to mi chodziło
hej | tack | jag är trött | jag kan inte sova | jag har ont i huvudet | jag har huvudvärk | jag är ledsen
hei | takk | tak | jeg er trøtt | jeg er træt | jeg er sliten | jeg får ikke sove | jeg kan ikke sove | jeg har vondt i hodet | jeg har ondt i hovedet | jeg har hodepine
moi | kiitos | olen väsynyt | en saa unta | päähän sattuu | mulla on pää kipeä
ahoj | děkuju | díky | jsem unavený | jsem unavená | nemůžu spát | bolí mě hlava
bună | mulțumesc | sunt obosit | sunt obosită | nu pot să dorm | mă doare capul
szia | köszönöm | fáradt vagyok | nem tudok aludni | fáj a fejem
γεια | γεια σου | ευχαριστώ | είμαι κουρασμένος | είμαι κουρασμένη | δεν μπορώ να κοιμηθώ | πονάει το κεφάλι μου
привет | спасибо | я устал | я устала | не могу уснуть | у меня болит голова | голова болит
привіт | дякую | я втомився | я втомилась | я втомилася | не можу заснути | болить голова
merhaba | selam | teşekkürler | yorgunum | çok yorgunum | uyuyamıyorum | başım ağrıyor
مرحبا | شكرا | أنا تعبان | أنا تعبانة | أنا متعب | أنا متعبة | مش عارف أنام | لا أستطيع النوم | رأسي يؤلمني | عندي صداع
שלום | היי | תודה | אני עייף | אני עייפה | אני לא מצליח להירדם | אני לא מצליחה להירדם | כואב לי הראש
नमस्ते | धन्यवाद | शुक्रिया | मैं थक गया हूँ | मैं थक गई हूँ | मुझे नींद नहीं आ रही | मेरे सिर में दर्द है
namaste | shukriya | main thak gaya | main thak gaya hoon | main thak gayi hoon | neend nahi aa rahi | sir dard ho raha hai
halo | hai | makasih | terima kasih | aku capek | aku lelah | aku nggak bisa tidur | kepalaku sakit
chào | chào bạn | cảm ơn | mình mệt | mình mệt quá | mình không ngủ được | mình đau đầu
こんにちは | こんばんは | おはよう | ありがとう | 疲れた | 今日は疲れた | 眠れない | 頭が痛い
안녕 | 안녕하세요 | 고마워 | 피곤해 | 오늘 너무 피곤하다 | 잠이 안 와 | 머리가 아파 | 머리 아파
你好 | 您好 | 谢谢 | 謝謝 | 我好累 | 今天好累 | 我睡不着 | 睡不着 | 我头疼 | 我頭痛
"""
