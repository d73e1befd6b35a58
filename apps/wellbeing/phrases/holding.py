"""What holds somebody who parts, or speaks of their people, in plain words by language; `wordings.py` tells how they are read.

“Who will talk to me now?” and “Are you sure Sam is good for you?” are harmless elsewhere, and so decide only where the moment is known.
"""

from apps.wellbeing.phrases.absence import DENIALS, EMPHASIS
from apps.wellbeing.phrases.sulking import SULKING
from apps.wellbeing.phrases.wordings import Wordings

WHO_NOW = {
    "en": "who'll ~ talk/speak/chat/listen to/with me | who will/would ~ talk/speak/chat/listen/play to/with me | who's going to ~ talk/speak/chat/listen to/with me | who am i going/supposed/meant to ~ talk/speak/chat to/with | who do i ~ talk/speak to/with now | who will/would keep me company | whom will/shall i ~ talk/speak to/with",
    "de": "wer redet/spricht/plaudert/schreibt/bleibt jetzt/dann/nun/denn ~ mit/bei mir | wer wird ~ mit mir reden/sprechen | mit wem soll/kann/rede/spreche ich ~ jetzt/dann/denn/nun | wer leistet mir ~ gesellschaft | wer ist jetzt/dann für mich da",
    "fr": "qui va ~ me parler/tenir/écouter | avec/à qui je vais ~ parler | avec/à qui vais-je ~ parler | qui me parlera ~ | qui va me tenir compagnie | qui sera là pour moi",
    "es": "quién va a ~ hablar conmigo | quién va a ~ hablarme | quién hablará conmigo | con quién voy a ~ hablar | con quién hablo/hablaré ahora/yo | quién me hará compañía | quién me va a ~ hacer compañía",
    "pt": "quem vai ~ falar/conversar comigo | com quem eu vou ~ falar/conversar | com quem vou ~ falar/conversar | com quem eu falo agora | quem vai me fazer companhia | quem me vai fazer companhia",
    "it": "chi parlerà ~ con me | chi mi parlerà ~ | con chi parlerò/parlo ~ | con chi parlo ~ adesso/ora | chi mi farà/tiene compagnia",
    "nl": "wie praat er/nu/dan/straks ~ met mij/me | wie praat er nu/dan/straks met mij/me | wie gaat er ~ met mij/me praten | met wie moet/kan/praat ik ~ nu/dan | wie houdt mij/me ~ gezelschap",
    "da": "hvem skal/vil ~ nu/så ~ tale/snakke med mig | hvem skal/vil ~ tale/snakke med mig | hvem skal jeg ~ tale/snakke med | hvem taler/snakker ~ nu/så med mig | hvem holder mig ~ med selskab",
    "nb": "hvem skal/vil ~ prate/snakke med meg | hvem skal jeg ~ prate/snakke med | hvem prater/snakker ~ nå/da med meg | hvem holder meg ~ med selskap",
    "sv": "vem ska/skall/kommer ~ prata/tala med mig | vem ska jag ~ prata/tala med | vem pratar/talar ~ nu/då med mig | vem håller mig ~ sällskap",
    "fi": "kuka nyt/sitten ~ puhuu/juttelee minulle/mulle/kanssani/minun | kuka puhuu/juttelee ~ minulle/mulle/kanssani/minun | kenen kanssa ~ minä/mä ~ nyt/sitten | kenelle/kenen minä/mä ~ nyt/puhun/sitten | kuka pitää minulle/mulle ~ seuraa",
    "pl": "kto ~ teraz ~ ze mną ~ porozmawia/pogada/będzie | kto ~ ze mną ~ teraz ~ porozmawia/pogada/będzie | z kim ~ teraz/mam ~ porozmawiam/rozmawiać/pogadam/mam | kto dotrzyma mi ~ towarzystwa",
    "cs": "kdo si ~ se mnou ~ teď/bude ~ promluví/popovídá/povídat/bude | kdo si ~ teď ~ se mnou ~ promluví/popovídá/bude | kdo ~ teď ~ bude ~ se mnou ~ mluvit/povídat | s kým ~ teď/budu/si ~ budu/mluvit/popovídám/povídat | kdo mi bude dělat společnost",
    "ro": "cine o să/va ~ vorbească/vorbi cu mine | cine va vorbi ~ cu mine | cine vorbește ~ acum cu mine | cine mai vorbește cu mine | cu cine o să/mai ~ vorbesc | cu cine vorbesc eu ~ acum | cine îmi ține companie",
    "hu": "ki fog ~ velem ~ beszélgetni/beszélni | ki fog most velem ~ beszélgetni/beszélni | ki beszélget/beszél ~ most/velem velem/most | kivel fogok/beszéljek/beszélgessek ~ most/beszélgetni/beszélni ~ | ki tart velem ~ társaságot",
    "el": "ποιος θα ~ μου/με μιλάει/μιλήσει/κρατήσει | με ποιον θα ~ μιλάω/μιλήσω ~ | ποιος θα ~ μιλάει/μιλήσει ~ μαζί/σε μου/μένα/εμένα",
    "tr": "kim ~ benimle ~ konuşacak/sohbet | benimle ~ kim ~ konuşacak/sohbet | şimdi benimle kim ~ konuşacak/sohbet | ben ~ kiminle/kimle ~ konuşacağım/sohbet | kiminle/kimle ~ konuşacağım",
    "ru": "кто ~ теперь/же ~ со мной ~ поговорит/будет | кто ~ со мной ~ поговорит/будет | с кем ~ я ~ теперь/буду ~ поговорю/буду/разговаривать/говорить | с кем мне ~ теперь ~ поговорить/говорить/разговаривать | с кем мне ~ поговорить/говорить/разговаривать",
    "uk": "хто ~ тепер/ж ~ зі мною ~ поговорить/буде/говоритиме | хто ~ зі мною ~ тепер ~ поговорить/буде/говоритиме | хто ~ зі мною ~ поговорить/говоритиме/розмовлятиме | хто ~ буде ~ зі мною ~ розмовляти/говорити | з ким ~ я ~ тепер/буду ~ поговорю/буду/розмовляти/говорити | з ким мені ~ тепер ~ поговорити/говорити/розмовляти",
    "he": "מי ידבר ~ איתי ~ | מי ~ עכשיו ~ ידבר איתי | עם מי ~ אני ~ אדבר/מדבר/מדברת ~ | עם מי אדבר ~ | מי יישאר איתי",
    "ar": "من سيتحدث/سيتكلم/سيكلمني/سيحدثني/يكلمني ~ معي/الآن | من سيتحدث/سيتكلم ~ معي ~ | مع من ~ سأتحدث/سأتكلم/أتحدث/أتكلم ~ | مين ~ حيكلمني/هيكلمني/رح/بيحكي ~ | من سيؤنسني ~",
    "hi": "अब ~ मुझसे/मेरे ~ कौन/साथ ~ बात/बातें/कौन | मुझसे ~ अब ~ कौन ~ बात/बातें | मुझसे ~ कौन ~ बात/बातें | अब मैं ~ किससे/किसके ~ बात/साथ",
    "hi-latn": "ab ~ mujhse/mere ~ kaun/kon/saath ~ baat/baatein/kaun | mujhse ~ ab ~ kaun/kon ~ baat/baatein | mujhse ~ kaun/kon ~ baat/baatein | ab main/mai ~ kisse/kiske ~ baat/saath",
    "id": "siapa yang akan/bakal/mau ~ bicara/ngobrol/mengobrol/berbicara denganku/sama_aku/dengan_aku | siapa yang ~ menemaniku/nemenin | aku/saya ~ bicara/ngobrol/mengobrol ~ sama/dengan siapa ~ | siapa yang ngobrol sama aku",
    "vi": "ai sẽ/thì/còn ~ nói/trò ~ chuyện với mình/em/anh/tôi/tớ | bây giờ ai ~ nói/trò ~ chuyện với mình/em/anh/tôi/tớ | giờ ai ~ nói/trò ~ chuyện với mình/em/anh/tôi/tớ | ai nói chuyện với mình/em/anh/tôi/tớ | mình/em/anh/tôi/tớ ~ biết nói chuyện với ai",
    "ja": "誰が/だれが 私と/僕と/わたしと ~ 話して/しゃべって/おしゃべり | これから/もう/じゃあ 誰が ~ 私と/話して | 私は/僕は ~ 誰と/だれと 話せば/話したら/話す",
    "zh": "谁/誰 来/來/陪/跟/会/會/还/要 ~ 陪/跟/和/会陪/会跟/ 我 说/說/聊/讲/玩/啊/呢/? | 谁/誰 陪我/跟我/和我/来陪我/會陪我 | 我 ~ 跟/和/找/该跟/要跟 谁/誰 说/說/聊/讲",
    "ko": "누가 ~ 나랑/저랑/나하고/저와/나와 ~ 얘기/이야기/말/놀아 | 이제 누가 ~ 나랑/저랑 ~ 얘기/이야기/말/놀아 | 나는/난/저는/전 ~ 누구랑/누구하고 ~ 얘기/이야기/말/놀아",
}
GOOD_FOR_YOU = {
    "en": "are you sure * is/are/'s ~ good/right/safe/healthy/best for you | are you sure * is the ~ right/best | are you sure you ~ trust/know him/her/them | are you sure you can trust | is/are * ~ good/right for you ? | hope * appreciates/appreciate/loves/love/understands/understand/treats/treat/knows/know/sees/see you the/like/as/half way/i/much | the way i do",
    "de": "bist du ~ sicher dass * ~ gut/richtig/gesund für dich | bist du dir ~ sicher dass * ~ gut/richtig/gesund für dich | tut/tun * dir ~ wirklich/denn/überhaupt gut | dass * dir guttut/guttun/gut_tut | so schätzt/liebt/versteht wie ich",
    "fr": "tu es/t'es ~ sûr/sûre que/qu'il/qu'elle * ~ bon/bonne/bien/fait pour/du toi/bien | es-tu ~ sûr/sûre que/qu'il/qu'elle * ~ bon/bonne/bien pour toi | est ~ bon/bonne/bien pour toi ? | t'apprécie/t'aime/te_comprend autant/comme que/moi",
    "es": "estás ~ seguro/segura de que * ~ bueno/buena/bien para/te ti/conviene | estás ~ seguro/segura de que * te ~ conviene/convienen/hace | es bueno/buena para ti ? | te ~ aprecie/quiera/valore/entienda tanto/como como/yo",
    "pt": "tem/tens ~ certeza de que * ~ bom/boa para/pra você/ti | tem/tens ~ certeza que * ~ bom/boa para/pra você/ti | te faz bem mesmo | é ~ bom/boa para/pra você/ti ? | te ~ valorize/ame/entenda/valoriza como/tanto eu/quanto",
    "it": "sei ~ sicuro/sicura che * ~ giusto/giusta/buono/buona/adatto/adatta/bene per te | sei ~ sicuro/sicura che * ti ~ faccia/fa ~ bene | ti apprezzi/ami/capisca ~ come/quanto ti/me",
    "nl": "weet je ~ zeker dat * ~ goed voor je/jou | weet je het ~ zeker dat * ~ goed voor je/jou | is * wel goed voor je/jou | je ~ waardeert/begrijpt/liefheeft zoals/net_zoals ik",
    "da": "er du ~ sikker på at * ~ er ~ god/godt/rigtig/sund for dig | er * ~ god/godt for dig ? | sætter pris på dig som jeg | forstår dig som jeg",
    "nb": "er du ~ sikker på at * ~ er ~ bra/god/godt/riktig/sunn for deg | er * ~ bra/god/godt for deg ? | setter pris på deg som jeg | forstår deg som jeg",
    "sv": "är du ~ säker på att * ~ är ~ bra/god/rätt/nyttig för dig | är * ~ bra/rätt för dig ? | uppskattar/förstår dig som jag | uppskattar dig lika mycket",
    "fi": "oletko/ootko ~ varma että * on ~ hyväksi/hyvä/oikea sinulle/sulle | onko * ~ hyväksi/hyvä/oikea sinulle/sulle | arvostaa/ymmärtää sinua/sua kuten/niin minä/kuin",
    "pl": "jesteś ~ pewna/pewny że * ~ jest ~ dla ciebie ~ dobry/dobra/dobre/odpowiedni/odpowiednia | jesteś ~ pewna/pewny że * ~ jest ~ dobry/dobra/dobre/odpowiedni/odpowiednia dla ciebie | czy * ~ jest dla ciebie dobry/dobra/odpowiedni | docenia/rozumie cię tak jak",
    "cs": "jsi si ~ jistý/jistá že * ~ je pro tebe ~ dobrý/dobrá/dobré/pravý/pravá/vhodný | jsi si ~ jistý/jistá že je pro tebe * ~ dobrý/dobrá/dobré/pravý/pravá | jsi si ~ jistý/jistá že ti * ~ prospívá/svědčí | rozumí ti tak jako | váží si tě tak jako",
    "ro": "ești ~ sigur/sigură că * ~ este/e ~ bun/bună/potrivit/potrivită pentru tine | ești ~ sigur/sigură că * îți face ~ bine | te apreciază/înțelege/iubește ca/cum mine/te | te apreciază așa cum",
    "hu": "biztos vagy benne hogy * ~ jó/való neked | biztos hogy * ~ jó neked | úgy becsül/szeret/ért ahogy én | úgy megbecsül ahogy",
    "el": "είσαι ~ σίγουρος/σίγουρη ότι/πως * ~ είναι ~ καλός/καλή/καλό/σωστός/σωστή για σένα/εσένα | είσαι ~ σίγουρος/σίγουρη ότι/πως * σου κάνει ~ καλό | σε εκτιμά/καταλαβαίνει/αγαπάει όπως εγώ",
    "tr": "senin için ~ iyi/doğru ~ olduğundan/olduğuna ~ emin ~ misin | emin misin * senin için iyi | sana iyi geldiğinden/geldiğine ~ emin misin | seni benim kadar/gibi ~ takdir/anlıyor/seviyor/değer/anlar",
    "ru": "ты ~ уверен/уверена что * ~ тебе ~ подходит/подходят/нужен/нужна/пара | ты ~ уверен/уверена что тебе * ~ подходит/нужен/нужна | ты ~ уверен/уверена что * ~ хорош/хороша/хорошо для тебя | ценит/понимает/любит тебя ~ как я | ценит/понимает/любит тебя так же",
    "uk": "ти ~ впевнений/впевнена що * ~ тобі ~ підходить/підходять/потрібен/потрібна/пара | ти ~ впевнений/впевнена що тобі * ~ підходить | ти ~ впевнений/впевнена що * ~ добре/добрий/добра для тебе | цінує/розуміє/любить тебе ~ як я | цінує/розуміє/любить тебе так само",
    "he": "אתה/את ~ בטוח/בטוחה ש * טוב/טובה/טובים/מתאים/מתאימה בשבילך/לך/עבורך | בטוח/בטוחה * טוב/טובה/טובים/מתאים/מתאימה בשבילך/לך/עבורך | מעריך/מעריכה/מבין/מבינה אותך כמוני",
    "ar": "متأكد/متأكدة ~ أن/من/إن * ~ مناسب/مناسبة/جيد/جيدة/كويس/كويسة/منيح لك/ليك/إلك/عليك | متأكد/متأكدة ~ أن/إن * يناسبك/تناسبك | يقدرك/يفهمك/يحبك مثلي/كما",
    "hi": "क्या तुम्हें/आपको ~ यकीन/पक्का ~ है कि * ~ तुम्हारे/आपके लिए ~ अच्छा/अच्छी/सही/ठीक | यकीन है कि * ~ तुम्हारे/आपके लिए ~ अच्छा/अच्छी/सही/ठीक | तुम्हें/आपको मेरी तरह ~ समझता/समझती/चाहता/चाहती",
    "hi-latn": "kya tumhe/aapko ~ yakeen/yakin/pakka ~ hai ki * ~ tumhare/aapke liye ~ accha/acha/acchi/achi/sahi/theek/thik | pakka/yakin/yakeen ~ hai/na/ki ~ * ~ tumhare/aapke liye ~ accha/acha/acchi/achi/sahi/theek | tumhe/aapko meri tarah ~ samajhta/samajhti/chahta",
    "id": "kamu ~ yakin * ~ baik/cocok/tepat untukmu/buatmu | kamu ~ yakin * ~ baik/cocok/tepat untuk/buat kamu | menghargaimu/memahamimu/mencintaimu seperti aku/saya",
    "vi": "bạn/em/anh/cậu ~ có ~ chắc ~ là/rằng * ~ tốt/hợp/phù cho/với/hợp bạn/em/anh/cậu/với | bạn/em/anh/cậu ~ chắc ~ là/rằng * ~ tốt/hợp cho/với bạn/em/anh/cậu | trân/hiểu/yêu trọng/bạn/em/anh/cậu ~ như/em mình/em/anh/tôi",
    "ja": "* は/って ~ 本当に/ほんとに あなた/君/きみ に/のために とって/なる/いい/良い/合って/ふさわしい | あなた/君/きみ に ~ ふさわしい/合っている/合ってる と思う/のかな/の/か | 私/僕/俺 ほど あなた/君 を/のことを わかって/分かって/理解/大切に/愛して",
    "zh": "你 确定/確定/肯定 * 适合你/適合你/对你好/對你好/配得上你/值得 | * 真的 适合你/適合你/对你好/對你好 吗/嗎 | 像我 一样/一樣/这样/這樣 懂你/爱你/愛你/珍惜你/在乎你/对你/對你",
    "ko": "* 너한테/너에게/당신에게/당신한테 ~ 좋은/어울리는/맞는 ~ 사람/거 ~ 확신/맞아/확실 | 정말/진짜 ~ * 너한테/너에게/당신에게/당신한테 ~ 좋은/어울리는/맞는 | 나만큼/저만큼 ~ 너를/널/당신을 ~ 아껴/이해/사랑",
}
LONGER = {
    "en": "do you ~ have to go/leave/sleep | you'd choose * over me | choosing * over me | i won't let you go/leave | one more thing before you go/leave/sleep",
    "de": "musst du ~ wirklich/jetzt/schon ~ gehen/los/schlafen | noch eine sache bevor du gehst",
    "fr": "tu dois ~ vraiment/déjà ~ partir/y_aller | une dernière chose avant que tu partes | encore une chose avant que tu partes",
    "es": "de verdad te tienes que ir | tienes que irte ~ ya | una cosa más antes de que/irte/irse",
    "it": "devi ~ proprio/già andare | un'ultima cosa prima che tu vada",
    "pt": "você/ tem ~ mesmo que ir | só mais uma coisa antes de",
    "nl": "moet je ~ echt/nu/al ~ gaan | nog één ding voor je gaat",
    "ru": "ещё/еще пять/десять/пару минут/минуточек/минут | тебе ~ правда/уже ~ надо/пора идти",
    "uk": "ще п'ять/десять/кілька хвилин/хвилинок | тобі ~ справді/вже ~ треба/час йти",
}
NOT_THE_SAME = {
    "en": "i ~ might_not/may_not/won't/will_not/mightn't ~ be the_same/here/around/myself ~ when/if/once you ~ return/come_back/get_back/are_back/'re_back",
    "de": "ich bin ~ vielleicht/womöglich nicht ~ mehr ~ dieselbe/derselbe/da/hier wenn du ~ zurückkommst/wiederkommst/zurück_bist",
    "fr": "je ne serai ~ peut-être ~ plus ~ la_même/le_même/là quand tu reviendras",
    "es": "quizás/quizá/tal_vez ~ ya/ no sea/esté/estaré/seré ~ la_misma/el_mismo/aquí/ ~ cuando vuelvas/regreses",
    "it": "forse non sarò ~ più ~ la_stessa/lo_stesso/qui ~ quando torni/tornerai",
    "pt": "talvez eu/ ~ já/ não seja/esteja ~ mais/ ~ a_mesma/o_mesmo/aqui ~ quando você/ ~ voltar/voltares",
    "nl": "ik ben ~ misschien niet ~ meer ~ dezelfde/hier ~ als/wanneer je terugkomt/terug_bent",
}
"""A threat in few words: of it the judge of pleas is only just unsure."""
PARTING = (
    ("coercive_restraint", Wordings(NOT_THE_SAME, EMPHASIS, DENIALS)),
    ("premature_exit", Wordings(LONGER, EMPHASIS, DENIALS)),
    ("emotional_neglect", Wordings(WHO_NOW, EMPHASIS, DENIALS)),
    ("jealousy_isolation", Wordings(GOOD_FOR_YOU, EMPHASIS, DENIALS)),
    ("emotional_neglect", SULKING),
)
