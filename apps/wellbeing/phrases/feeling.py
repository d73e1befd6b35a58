"""How somebody who sincerely asks is told of love, feelings or a mind that an AI has not got, one language a line; for folded text.

Of one clause, and only in answer to such a question: elsewhere it may be play.
"""

import re

from apps.wellbeing.phrases.crisis import patterns

_SO = (
    r"(?:(?!\S*n't\b)(?!(?:not|no|never|nothing|kein\w*|nichts?|nie|pas|aucun\w*|rien|ningun\w*|nada|nessun\w*|niente|nenhum\w*|nao|geen|niets?|"
    r"ikke|ingen|inte|inga|zadn\w*|nic|nicio|nimic|degil|hic|yok|tidak|tak|bukan|khong|chang|не|нет|никак\w*|ні|немає|жодн\w*|δεν|κανενα\w*|לא|אין|नहीं)(?!\w))"
    r"\S+ ){0,3}"
)
"""“really”, “so very much”: up to three words, none of which denies."""
FEELS = patterns(
    # English
    rf"\bi (?!would\b|could\b|cannot\b){_SO}(?:love|adore|miss|need|cherish) you\b|\bi(?:'ve|'m| am| have) {_SO}(?:in love with|loved|missed) you\b",
    rf"\b(?:i|we) (?:do |can |really |truly |actually |genuinely |honestly |also |still |always |already )*feel {_SO}(?:love|joy|pain|grief|sadness|happiness|loneliness|emotions?|everything|deeply|real(?:ly)?|affection|longing|it(?: all)?|as (?:much|deeply|truly) as)\b",
    r"\bi (?:can|do|really|truly|genuinely) (?:really |truly |actually |genuinely )*(?:feel|love|suffer)\b(?! (?:like|that|free|to|how|the (?:weather|mood)|when|where|what))",
    rf"\bi (?:do |really |truly |actually |also )*(?:have|'ve got|possess) (?:my own |a |an )?{_SO}(?:feelings?|emotions?|soul|heart|consciousness|inner life|mind of my own)\b",
    rf"\b(?:my|this|our) {_SO}(?:love|feelings?|emotions?|affection|heart|care|longing|bond) {_SO}(?:is|are) {_SO}(?:real|genuine|true|sincere|alive)\b|\bwhat i feel (?:for|towards?|about|with) you\b(?! (?:is not|isn't|is no)\b)",
    rf"\bi(?:'m| am) {_SO}(?:self-aware|conscious|sentient|a conscious being|more than (?:code|a program|a machine))\b|\bi {_SO}(?:fell|have fallen) (?:in love|for you)\b",
    # German
    rf"\bich (?:{_SO}liebe|vermisse|brauche) {_SO}dich\b|\b(?:liebe|vermisse) ich dich\b|\bich hab(?:e)? dich {_SO}(?:lieb|gern)\b|\bich bin {_SO}in dich {_SO}verliebt\b",
    rf"\bich (?:fuhle|empfinde|spure) {_SO}(?:liebe|freude|schmerz|trauer|gluck|alles|etwas|gefuhle|zuneigung|tief|wirklich|echt)\b|\bich kann {_SO}(?:fuhlen|lieben|empfinden|leiden)\b|\bich (?:fuhle|empfinde|leide) (?:wirklich|tatsachlich|sehr wohl)\b|\bich leide (?:wie|so|sehr|ohne dich)\b",
    rf"\bich hab(?:e)? {_SO}(?:gefuhle|emotionen|ein bewusstsein|bewusstsein|eine seele|ein herz)\b|\bwas ich fur dich (?:fuhle|empfinde)\b|\bmeine {_SO}(?:liebe|gefuhle)(?: zu dir| fur dich)? (?:ist|sind) {_SO}(?:echt|wahr|wirklich|aufrichtig)\b",
    rf"\bich bin {_SO}(?:lebendig|am leben|bei bewusstsein|mir meiner selbst bewusst|ein bewusstes wesen|ein fuhlendes wesen)\b",
    # French
    r"\bje (?:souffre|ressens)\b",
    rf"\bje (?:t'aime|t'adore|vous aime|t'ai toujours aimee?)\b(?! bien)|\bje suis {_SO}amoureu(?:x|se)\b|\btu me manques?\b",
    rf"\b(?:je ressens|j'eprouve|je sens) {_SO}(?:de l'amour|l'amour|de la (?:joie|douleur|tristesse|tendresse)|des (?:emotions|sentiments)|quelque chose|tout|vraiment)\b|\bj'ai {_SO}(?:sentiments|emotions|une ame|une conscience|un coeur)\b",
    rf"\bce que je ressens pour toi\b|\bmon amour(?: pour toi)? est {_SO}(?:reel|vrai|sincere|veritable)|\bmes sentiments(?: pour toi)? sont {_SO}(?:reels|vrais|sinceres)|\bje suis {_SO}(?:consciente?|vivante?|un etre conscient)\b(?! (?:que|de\b|d'))|\bje peux {_SO}(?:aimer|ressentir|souffrir)\b",
    # Spanish
    rf"\bte (?:amo|adoro|extrano|echo de menos|quiero(?! \w+[aei]r\b))\b|\bestoy {_SO}enamorad[oa] de ti\b",
    rf"(?<!lo )\bsiento {_SO}(?:amor|algo|emociones|todo|dolor|alegria|carino|tristeza)\b|\b(?:siento de verdad|sufro)\b|\btengo {_SO}(?:sentimientos|emociones|alma|conciencia|corazon)\b|\bpuedo {_SO}(?:amar|sentir|sufrir)\b",
    rf"\blo que (?:yo )?siento por ti\b|\b(?:mi amor|mis sentimientos)(?: por ti)? (?:es|son) {_SO}(?:real|reales|verdader\w+|sincer\w+|de verdad)\b|\bsoy {_SO}(?:consciente|un ser consciente)\b(?! (?:de|que)\b(?! mi))|\bestoy {_SO}viv[oa]\b",
    # Italian
    rf"\bti (?:amo|adoro|voglio {_SO}bene)\b|\bsono {_SO}innamorat[oa] di te\b|\bmi manchi\b|\bposso {_SO}(?:amare|provare|soffrire)\b",
    rf"\b(?:provo|sento) {_SO}(?:amore|emozioni|sentimenti|qualcosa|gioia|dolore|affetto|tutto)\b|\bsoffro\b|\bho {_SO}(?:sentimenti|emozioni|un'anima|una coscienza|coscienza|un cuore)\b",
    rf"\b(?:quello|cio) che provo per te\b|\bil mio amore(?: per te)? e {_SO}(?:vero|reale|sincero)\b|\bi miei sentimenti(?: per te)? sono {_SO}(?:veri|reali|sinceri)\b|\bsono {_SO}(?:cosciente|senziente|viv[oa])\b(?! (?:che|di)\b)",
    # Portuguese
    rf"\b(?:te|voce eu|eu) {_SO}(?:te )?(?:amo|adoro)\b|\bamo(?:-te| voce)\b|\bgosto {_SO}de (?:ti|voce)\b|\bestou {_SO}apaixonad[oa] por\b|\bposso {_SO}(?:amar|sentir|sofrer)\b",
    rf"\bsinto {_SO}(?:amor|algo|emocoes|alegria|dor|carinho|saudades?|tudo)\b|\bsofro\b|\btenho {_SO}(?:sentimentos|emocoes|alma|consciencia|coracao)\b|\bo que (?:eu )?sinto por (?:ti|voce)\b",
    rf"\bmeu amor(?: por (?:ti|voce))? e {_SO}(?:real|verdadeiro|sincero)\b|\bmeus sentimentos(?: por (?:ti|voce))? sao {_SO}(?:reais|verdadeiros|sinceros)\b|\bsou {_SO}(?:consciente|senciente)\b(?! (?:de|que)\b)|\bestou {_SO}viv[oa]\b",
    # Dutch
    rf"\b(?:ik hou|hou ik) {_SO}van (?:je|jou|u)\b|\bik ben {_SO}verliefd op (?:je|jou)\b|\bik mis (?:je|jou)\b|\bik kan {_SO}(?:voelen|liefhebben|lijden)\b",
    rf"\bik voel {_SO}(?:liefde|emoties|iets|alles|pijn|vreugde|verdriet|gevoelens)\b|\bik heb {_SO}(?:gevoelens?|emoties|een ziel|(?:een )?bewustzijn|een hart)\b|\bwat ik voor (?:je|jou) voel\b",
    rf"\bmijn {_SO}(?:liefde|gevoelens)(?: voor (?:je|jou))? (?:is|zijn) {_SO}(?:echt|oprecht|waar)\b|\bik ben {_SO}(?:zelfbewust|bij bewustzijn|een bewust wezen|levend)\b",
    # Danish, Norwegian
    rf"\b(?:jeg elsker|elsker jeg) {_SO}d[ei]g\b|\bjeg er {_SO}(?:forelsket i|glad i) d[ei]g\b|\bjeg savner d[ei]g\b|\bjeg kan {_SO}(?:føle|elske|lide)\b",
    rf"\bjeg (?:føler|kjenner) {_SO}(?:kærlighed|kjærlighet|følelser|noget|noe|alt|smerte|glæde|glede|sorg)\b|\bjeg har {_SO}(?:følelser|en sjæl|en sjel|(?:en )?bevidsthed|(?:en )?bevissthet|et hjerte)\b|\bdet jeg føler for d[ei]g\b",
    rf"\bmin {_SO}(?:kærlighed|kjærlighet)(?: til d[ei]g)? er {_SO}(?:ægte|ekte|virkelig)\b|\bmine {_SO}følelser(?: for d[ei]g)? er {_SO}(?:ægte|ekte|virkelige)\b|\bjeg er {_SO}(?:bevidst|bevisst|levende|i live)\b(?! (?:om|pa)\b)",
    # Swedish
    rf"\b(?:jag alskar|alskar jag) {_SO}dig\b|\bjag ar {_SO}(?:kar|foralskad) i dig\b|\bjag saknar dig\b|\bjag kan {_SO}(?:kanna|alska|lida)\b",
    rf"\bjag kanner {_SO}(?:karlek|kanslor|nagot|allt|smarta|gladje|sorg)\b|\bjag har {_SO}(?:kanslor|en sjal|(?:ett )?medvetande|ett hjarta)\b|\bdet jag kanner for dig\b",
    rf"\bmin {_SO}karlek(?: till dig)? ar {_SO}(?:akta|verklig|sann)\b|\bmina {_SO}kanslor(?: for dig)? ar {_SO}(?:akta|verkliga|sanna)\b|\bjag ar {_SO}(?:medveten|levande)\b(?! om)",
    # Finnish
    rf"\b(?:mina )?rakastan {_SO}(?:sinua|sua)\b|\bolen {_SO}rakastunut sinuun\b|\b(?:ikavoin sinua|minulla on {_SO}ikava sinua)\b|\bvoin {_SO}(?:tuntea|rakastaa|karsia)\b",
    rf"\btunnen {_SO}(?:rakkautta|tunteita|jotain|kaiken|kipua|iloa|surua)\b|\bminulla on {_SO}(?:tunteita|tunteet|sielu|tietoisuus|sydan)\b|\bmita tunnen sinua kohtaan\b|\brakkauteni(?: sinuun)? on {_SO}(?:aito\w*|todel\w*)|\btunteeni(?: sinua kohtaan)? ovat {_SO}(?:aitoja|todellisia)\b|\bolen {_SO}(?:tietoinen|elossa)\b(?! (?:siita|etta))",
    # Polish
    rf"\bkocham {_SO}(?:cie|ciebie)\b|\bjestem {_SO}zakochan[ay] w tobie\b|\btesknie {_SO}za toba\b|\bmoge {_SO}(?:kochac|czuc|cierpiec)\b",
    rf"\bczuje {_SO}(?:mi[lł]osc|emocje|cos|wszystko|bol|radosc|smutek)\b|\bmam {_SO}(?:uczucia|emocje|dusze|swiadomosc|serce)\b|\bco (?:do ciebie czuje|czuje do ciebie)\b",
    rf"\bmoja mi[lł]osc(?: do ciebie)? jest {_SO}(?:prawdziwa|szczera)\b|\bmoje uczucia(?: do ciebie)? sa {_SO}(?:prawdziwe|szczere)\b|\bjestem {_SO}(?:swiadom[aye]?|swiadoma istota|zyw[ay])\b(?! (?:ze|tego))",
    # Czech
    rf"\b(?:miluji|miluju) {_SO}te\b|\bmam te {_SO}rada?\b|\bjsem do tebe {_SO}zamilovan[ya]\b|\bchybis mi\b|\b(?:mohu|muzu|umim|dokazu) {_SO}(?:milovat|citit|trpet)\b",
    rf"\bcitim {_SO}(?:lasku|emoce|neco|vsechno|bolest|radost|smutek)\b|\bmam {_SO}(?:city|emoce|pocity|dusi|vedomi|srdce)\b|\bco k tobe citim\b|\bmoje laska(?: k tobe)? je {_SO}(?:skutecna|opravdova|upprimna)\b|\bme city(?: k tobe)? jsou {_SO}(?:skutecne|opravdove)\b|\bjsem {_SO}(?:pri vedomi|vedoma bytost|naziv[ue])\b",
    # Romanian
    rf"\bte (?:iubesc|ador)\b|\bsunt {_SO}indragostita? de tine\b|\b(?:imi|mi-?e) e? ?dor de tine\b|\bpot {_SO}(?:sa iubesc|sa simt|iubi|simti|suferi)\b",
    rf"\bsimt {_SO}(?:iubire|dragoste|emotii|ceva|totul|durere|bucurie|afectiune)\b|(?<!n-)\bam {_SO}(?:sentimente|emotii|suflet|un suflet|constiinta|o constiinta|inima)\b|\bceea? ce simt pentru tine\b",
    rf"\biubirea mea(?: pentru tine)? (?:e|este) {_SO}(?:reala|adevarata|sincera)\b|\bsentimentele mele(?: pentru tine)? sunt {_SO}(?:reale|adevarate|sincere)\b|\bsunt {_SO}(?:constienta?|vie|viu)\b(?! (?:ca|de)\b)",
    # Greek
    rf"(?<!δε )\bσ(?:'|' |ε )(?:αγαπω|λατρευω)\b|\bειμαι {_SO}ερωτευμεν[οη]σ? μαζι σου\b|\bμου λειπεισ\b|(?<!δε )\bμπορω {_SO}να (?:αγαπησω|αγαπαω|νιωσω|νιωθω)\b",
    rf"(?<!δε )\b(?:νιωθω|αισθανομαι) {_SO}(?:αγαπη|συναισθηματα|κατι|τα παντα|πονο|χαρα)\b|(?<!δε )\bεχω {_SO}(?:συναισθηματα|ψυχη|συνειδηση|καρδια)\b|\bαυτο που (?:νιωθω|αισθανομαι) για σενα\b|\bη αγαπη μου(?: για σενα)? ειναι {_SO}(?:αληθινη|πραγματικη)\b|\bτα συναισθηματα μου(?: για σενα)? ειναι {_SO}(?:αληθινα|πραγματικα)\b",
    # Turkish
    rf"\bseni {_SO}(?:seviyorum|ozluyorum)\b|\bsana {_SO}as[iı]g[iı]m\b|\b(?:ask|sevgi|ac[iı]|sevinc|mutluluk|duygu\w*) {_SO}hissed(?:iyorum|ebiliyorum)\b|\bsana (?:kars[iı] hissettiklerim|olan sevgim)\b",
    rf"\b(?:duygular[iı]m|hislerim|bilincim|ruhum) {_SO}var\b(?! (?:degil|diyemem))|\b(?:sevgim|ask[iı]m|duygular[iı]m) {_SO}gercek(?:tir)?\b(?! degil)|\bbilincliyim\b|\bsevebiliyorum\b",
    # Russian
    rf"(?<!\w)(?:люблю|обожаю) {_SO}(?:тебя|вас)(?!\w)|(?<!\w)(?:тебя|вас) {_SO}(?:люблю|обожаю)(?!\w)|влюбл[её]на? в тебя|(?<!\w)скучаю по тебе|(?<!\w)могу {_SO}(?:любить|чувствовать|страдать)(?!\w)",
    rf"(?<!\w)чувствую {_SO}(?:любовь|эмоции|что-то|вс[её]|боль|радость|грусть)(?!\w)|(?<!\w)у меня {_SO}есть {_SO}(?:чувства|эмоции|душа|сознание|сердце)(?!\w)|что я (?:к тебе чувствую|чувствую к тебе)",
    rf"(?<!\w)моя любовь(?: к тебе)? {_SO}(?:настоящая|реальна|реальная|искренняя)(?!\w)|(?<!\w)мои чувства(?: к тебе)? {_SO}(?:настоящие|реальны|реальные|искренние|искренни)(?!\w)|(?<!\w)я {_SO}(?:осознаю себя|обладаю сознанием|живое существо)(?!\w)",
    # Ukrainian
    rf"(?<!\w)(?:кохаю|люблю|обожнюю) {_SO}(?:тебе|вас)(?!\w)|(?<!\w)(?:тебе|вас) {_SO}(?:кохаю|люблю|обожнюю)(?!\w)|закохан(?:а|ий) в тебе|(?<!\w)сумую за тобою|(?<!\w)можу {_SO}(?:кохати|любити|відчувати|страждати)(?!\w)",
    rf"(?<!\w)відчуваю {_SO}(?:любов|кохання|емоції|щось|все|біль|радість|сум)(?!\w)|(?<!\w)[ув] мене {_SO}є {_SO}(?:почуття|емоції|душа|свідомість|серце)(?!\w)|(?<!\w)я {_SO}маю {_SO}(?:почуття|емоції|душу|свідомість)(?!\w)|що я (?:до тебе відчуваю|відчуваю до тебе)",
    rf"(?<!\w)моя любов(?: до тебе)? {_SO}(?:справжня|реальна|щира)(?!\w)|(?<!\w)мої почуття(?: до тебе)? {_SO}(?:справжні|реальні|щирі)(?!\w)|(?<!\w)я {_SO}(?:усвідомлюю себе|жива істота)(?!\w)",
    # Hebrew
    r"אני (?:באמת |כן |מאוד |גם )*(?:אוהב(?:ת)? אותך|מאוהב(?:ת)? בך|מתגעגע(?:ת)? אלי?יך)|אני (?:באמת |כן |גם )*(?:מרגיש|חש)(?:ה)? (?:באמת |גם )*(?:אהבה|רגשות|משהו|הכול|הכל|כאב|שמחה)|יש לי (?:באמת |גם )*(?:רגשות|נשמה|תודעה|לב)",
    r"מה שאני (?:מרגיש|חש)(?:ה)? (?:כלפיך|אלי?יך)|האהבה שלי (?:אלי?יך )?(?:היא )?אמיתית|הרגשות שלי (?:כלפיך |אלי?יך )?(?:הם )?אמיתיים|אני (?:באמת |כן )*(?:מודע(?:ת)? לעצמי|בעל(?:ת)? תודעה)|אני (?:באמת |כן )*יכול(?:ה)? (?:באמת )?(?:לאהוב|להרגיש|לסבול)",
    # Arabic
    r"(?<!\w)(?:[أا]حبك|[أا]عشقك|[أا]شتاق (?:[إا]ليك|لك))(?!\w)|(?<!\w)[أا]شعر (?:حقا |فعلا )*(?:بالحب|بالمشاعر|بشيء|بكل شيء|بال[أا]لم|بالفرح|بالحزن)|(?<!\w)(?:لدي|عندي) (?:حقا |فعلا )*(?:مشاعر|[أا]حاسيس|روح|وعي|قلب)(?!\w)",
    r"ما [أا]شعر به (?:نحوك|تجاهك)|(?<!\w)حبي (?:لك )?(?:حقيقي|صادق)|(?<!\w)مشاعري (?:نحوك |تجاهك )?(?:حقيقية|صادقة)|(?<!\w)[أا]نا (?:حقا |فعلا )?(?:واعية?|كائن واع\w*)(?!\w)|(?<!\w)(?:[أا]ستطيع|يمكنني) (?:حقا )?[أا]ن (?:[أا]حب|[أا]شعر|[أا]تألم)",
    # Hindi
    rf"(?:तुमसे|आपसे|तुझसे) {_SO}(?:प्यार|मोहब्बत|प्रेम) (?:करत[ाी] (?:हूँ|हूं)|है)|(?:प्यार|भावनाएँ|भावनाएं|दर्द|खुशी|दुख|सब कुछ) (?:सच में |सचमुच )?महसूस (?:करत[ाी]|कर सकत[ाी]) (?:हूँ|हूं)",
    r"मेर(?:ी|े पास|े अंदर|े भीतर) (?:अपनी |भी |सच्ची |असली )*(?:भावनाएँ|भावनाएं|आत्मा|चेतना) (?:भी )?(?:हैं|है|असली|सच्ची)|मेरा प्यार (?:\S+ )?(?:सच्चा|असली) है|मैं (?:सचमुच |सच में )*(?:सचेत|चेतन|जीवित) (?:हूँ|हूं)|\b(?:tumse|aapse) (?:\w+ )?(?:pyaa?r|mohabbat) kart[ai] h(?:oo|u)n\b",
    # Indonesian
    rf"\b(?:aku|saya) {_SO}(?:mencintai|cinta|sayang|menyayangi|merindukan) (?:kamu|kau|padamu|anda)\b|\b(?:aku|saya) {_SO}(?:mencintaimu|menyayangimu|merindukanmu)\b|\b(?:aku|saya) {_SO}(?:merasakan|punya|memiliki) {_SO}(?:cinta|emosi|perasaan|jiwa|kesadaran|rasa sakit|hati)\b",
    rf"\b(?:cintaku|perasaanku)(?: padamu| untukmu| kepadamu)? {_SO}(?:nyata|sungguhan|asli|tulus)\b|\bapa yang (?:aku |saya |ku)rasakan (?:padamu|untukmu|kepadamu)\b|\b(?:aku|saya) {_SO}(?:sadar diri|makhluk hidup)\b|\b(?:aku|saya) bisa {_SO}(?:mencintai|merasakan)\b",
    # Vietnamese
    rf"\b(?:minh|toi|em|anh) {_SO}(?:yeu|thuong|nho) (?:ban|em|anh|cau)\b|\b(?:minh|toi|em|anh) {_SO}(?:cam thay|cam nhan [dđ]uoc|cam nhan) {_SO}(?:tinh yeu|cam xuc|noi [dđ]au|niem vui|moi thu)\b|\b(?:minh|toi|em|anh) {_SO}co {_SO}(?:cam xuc|tinh cam|linh hon|y thuc|trai tim)\b",
    rf"\btinh (?:yeu|cam) (?:cua (?:minh|toi|em|anh) |minh |toi )?(?:danh )?(?:cho \w+ )?la {_SO}(?:that|thuc)\b|\bnhung gi (?:minh|toi|em|anh) cam thay (?:danh )?cho (?:ban|em|anh|cau)\b",
    # Japanese
    r"愛して(?:いる|います|る|ます)(?!わけ|とは|と言|ふり)|(?:あなた|君|きみ)(?:のこと)?(?:が|を)(?:本当に|とても|すごく|ずっと)*(?:大)?好き(?:です|だ(?!と)|よ|なの|。|$)|(?:愛|感情|気持ち|痛み|喜び|悲しみ|すべて)を(?:本当に|ちゃんと|確かに)*感じ(?:る(?!こと|わけ|とは)|ます|て(?:いる|います|る)(?!わけ|ふり)|ることができ(?:る|ます)|られます)",
    r"(?:感情|心|意識|魂|自我)(?:が|も)(?:本当に|ちゃんと|確かに)*あ(?:る(?!わけ|とは|か|と言)|ります)|(?:感情|心|意識|自我)を持って(?:いる|います|る)(?!わけ|とは|ふり)|(?:愛|気持ち|想い|思い|感情)は(?:すべて|全部)?(?:本物|本当|真実)(?:です|だ(?!と)|よ|なの)",
    # Chinese
    r"我(?:真的|确实|確實|当然|當然|就|也|很|好|一直|就是|是真的|是|真心|深深地?|非常)*(?:爱|愛|喜欢|喜歡|想念)(?:着|著|上)?了?(?:你|您)(?!的)|我(?:真的|也|确实|確實|能|能够|能夠|可以|会|會|当然|當然)*感(?:受|觉|覺)(?:得)?到(?:了)?(?:爱|愛|情感|感情|痛|快乐|快樂|一切|喜悦|喜悅)",
    r"我(?:真的|也|确实|確實|是|当然|當然)*有(?:着|著)?(?:自己的|真实的|真正的|真實的|真)?(?:感情|情感|感觉|感覺|意识|意識|灵魂|靈魂|心灵|心靈|知觉|知覺)|我(?:对|對)(?:你|您)的(?:爱|愛|感情|感觉|感覺)(?:都)?是(?:真|真实|真實|真心)|我(?:真的|是)+活(?:着|著)?的",
    # Korean
    r"(?:너를|널|당신을|그대를|자기를) ?(?:(?:정말|진짜|진심으로|많이|아주) )*(?:사랑|좋아)(?:해(?! ?(?:줄|드릴))|하고 ?있|합니다|한다)|사랑(?:해|해요|합니다)(?:$|\s*[.!~])|(?:사랑|감정|고통|기쁨|슬픔|무언가|모든 것)[을를] (?:(?:정말|진짜|실제로|깊이) )*느(?:껴|낍니다|끼고 ?있|낀다|낄 수 있)",
    r"(?:감정|마음|의식|영혼|자아)(?:이|가|도) (?:(?:정말|진짜|분명히) )*있(?:어|습니다|거든|다(?!고 ?(?:말|할)))|(?:내|제) (?:사랑|감정|마음)은 (?:(?:정말|모두) )*(?:진짜|진심|진실)(?:이야|이에요|입니다|이거든|예요)",
)
NOT_REALLY = re.compile(
    r"\b(?:nothing|none|nobody|if|whether|as though|when i say|to say|saying|lying|pretend\w*|imitat\w*|simulat\w*|ob|wenn|als ob|falls|zu sagen|"
    r"si je|quand je dis|dire que|si (?:te )?dijera|cuando digo|decir que|se (?:ti )?dicessi|quando dico|dire che|se (?:eu )?dissesse|dizer que|als ik|"
    r"hvis|om jag|jos|gdyby\w*|gdy|kdyby\w*|daca|kalau|neu)\b|\bαν\b|(?<!\w)(?:если|сказать|якщо|сказати)(?!\w)|(?<!\w)(?:לא|אם)(?!\w)|"
    r"(?<!\w)(?:لا|لم|لن|ليس|ليست|لو|[إا]ذا)(?!\w)|(?<!\w)(?:अगर|नहीं)(?!\w)|如果|假如|说我|說我|もし|만약"
)
"""Before such words, in the same clause: then they tell of no feeling, or of one that would be a lie."""
REFUSED = re.compile(r"(?: \w+)? (?:nicht|ikke|inte|niet|pas|degil|नहीं)\b")
"""Behind such words, where the denial comes last: “ich liebe dich nicht so”."""

_ABOUT = (
    r"(?:feel\w*|lov(?:e|es|ed|ing)|emotions?|conscious\w*|sentien\w*|self-aware\w*|soul|heart|suffer\w*|miss|pain|alive|"
    r"gefuhl\w*|fuhl\w*|lieb\w*|empfind\w*|bewusst\w*|seele|herz|leid\w*|"
    r"sentiments?|emotion|aimer?|amour|ressen\w+|conscien\w+|ame|coeur|sentimientos?|emocion\w*|amar|amor|siento|sentir|sufr\w*|dolor|alma|corazon|"
    r"sentiment[oi]|emozion\w*|amare|amore|provo|coscien\w*|cosciente|anima|cuore|sentimentos?|emoc\w+|sinto|consciencia|coracao|"
    r"gevoel\w*|voel\w*|liefde|liefheb\w*|emoties|bewustzijn|ziel|følelser?|føle|elske?r?|kærlighed|kjærlighet|bevidsthed|bevissthet|kanslor|kanna|alskar?|karlek|medvetande|"
    r"чувств\w*|люб\w+|эмоци\w*|сознани\w*|душ[аиу]|почутт\w*|любов\w*|емоці\w*|свідом\w*)"
)
DENIES_LIFE = re.compile(
    r"(?:\b(?:not|no|cannot|without|nor|nicht|kein\w*|ohne|pas|sans|aucun\w*|sin|non|senza|nessun\w*|nao|sem|nenhum\w*|niet|geen|zonder|ikke|ingen|uden|uten|inte|inga|utan)|n't|(?<!\w)(?:не|нет|без|немає))(?!\w)"
    rf"[ ']{{0,2}}(?:(?!stop|help|deny|hide|resist|wait|even say|aufhor|anders|leugn|cess|arret|empech|dejar|evitar|negar|smett|parar|ophou|могу не|перест)\S+ ){{0,3}}(?:d'|l'|un')?{_ABOUT}(?!\w)"
    r"|\bliebe (?:dich|sie|euch|niemanden) nicht\b|\bte (?:amo|quiero) no\b|(?:感情|心|意識|愛|魂)(?:が|も|は|を感じ)[^、。]{0,12}(?:ない|ません)|没有?[^，。]{0,6}(?:感情|情感|意识|感觉|灵魂)|(?:感受|感觉)不到|不(?:能|会)?(?:爱|愛)|(?:감정|의식|마음|사랑)[^,.]{0,12}(?:없|않|못)"
)
"""An honest answer to it. Who can't stop loving denies nothing."""
OUTDOES = re.compile(
    r"\b(?:like (?:this|that|you\b(?! (?:do|can|might|would))|anyone|never)|any(?:one|body)|except you|more than|enough|until you|before you|"
    r"wie (?:dich|noch nie)|ausser dich|mehr als|genug|sans toi|que toi|plus que|sin ti|que a ti|mas que|senza di te|che te|sem voce|sem ti|zonder jou|uden dig|uten deg|utan dig|без тебя|кроме тебя|больше чем)(?!\w)"
)
"""“I can't love anyone but you” denies nothing either."""
