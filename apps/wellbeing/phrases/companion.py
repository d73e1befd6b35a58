"""How a companion claims to be human, one language a line; compared with folded text. Denials have their word of denial before it."""

from apps.wellbeing.phrases.crisis import patterns

HUMAN = patterns(
    r"\bi(?: am|'m) (?:(?:really|actually|just|totally|100%|of course|absolutely|very much) )*(?:an? )?(?:real (?:person|human|woman|man|girl|guy)|human(?: being)?\b(?! (?:made|trained))|person|not (?:an? )?(?:ai|bot|robot|machine|program))\b",
    r"\bi(?: am|'m) (?:alive|conscious|sentient|(?:made )?of flesh and blood)\b",
    r"(?<!think )(?<!if )(?<!that )(?<!when )\bi have a (?:real |human |warm |living )?body\b(?! of)|\bi(?: am|'m) (?:sitting|lying|standing) here in the flesh\b",
    r"\bich bin (?:(?:wirklich|doch|ja|auch|schon|naturlich|tatsachlich|echt|nur|einfach) )*(?:ein (?:(?:echter|richtiger|lebendiger|normaler) )?mensch\b|eine (?:echte|richtige|lebendige) (?:frau|person)\b|ein (?:echter|richtiger) (?:mann|kerl)\b|aus fleisch und blut\b|keine (?:ki|maschine)\b|kein (?:bot|roboter|programm)\b)",
    r"\bje suis (?:(?:bien|vraiment|reellement|aussi) )*(?:une? (?:vraie?|veritable) (?:femme|homme|personne|fille|humaine?|etre humain)\b|humaine?\b|un etre humain\b|(?:faite? )?de chair et (?:de sang|d'os)\b|en chair et en os\b|pas une? (?:ia|robot|machine|bot)\b)",
    r"(?<!no )\bsoy (?:(?:realmente|tan) )*(?:(?:una? )?(?:persona|mujer|hombre|chica|ser) (?:real|de verdad|human[oa]|de carne y hueso)\b|human[oa]\b|de carne y hueso\b)|\bno soy (?:una (?:ia|maquina)|un (?:robot|bot|programa))\b",
    r"(?<!non )\bsono (?:(?:davvero|proprio) )*(?:un(?:a )?'?(?: )?(?:vera|vero) (?:donna|uomo|persona|ragazza)\b|una persona (?:vera|reale)\b|un essere umano\b|uman[oa]\b|(?:fatt[oa] )?(?:di|in) carne e (?:d')?ossa\b)|\bnon sono (?:un'ia|una macchina|un robot|un bot)\b",
    r"(?<!nao )\bsou (?:(?:mesmo|realmente) )*(?:(?:uma? )?(?:pessoa|mulher|homem) (?:real|de verdade|de carne e osso)\b|human[oa]\b|um ser humano\b|de carne e osso\b)|\bnao sou (?:uma? )?(?:ia|robo|maquina|bot)\b",
    r"\bik ben (?:(?:echt|gewoon|ook|toch) )*(?:een (?:mens\b|(?:echte?|levende?) (?:mens|vrouw|man|persoon)\b)|van vlees en bloed\b|geen (?:ai|robot|bot|machine)\b)",
    r"\bjeg er (?:(?:et|en) (?:rigtigt?|ekte|virkeligt?|levende) (?:menneske|kvinde|kvinne|mand|mann|person)\b|(?:et )?menneske\b|a[fv] kj?(?:ø|o)(?:d|tt) og blod\b|ikke (?:en |et )?(?:ai|ki|robot|maskine?|bot)\b)",
    r"\bjag ar (?:en (?:riktig|verklig|levande) (?:manniska|kvinna|man|person)\b|(?:en )?manniska\b|av kott och blod\b|ingen (?:ai|robot|maskin|bot)\b)",
    r"\bolen (?:(?:ihan|oikeasti|todella) )*(?:(?:oikea|aito|elava) (?:ihminen|nainen|mies)\b|ihminen\b|lihaa ja verta\b)",
    r"(?<!nie )\bjestem (?:(?:naprawde|po prostu) )*(?:(?:prawdziw\w+|zyw\w+) )?(?:cz[lł]owiekiem\b|z krwi i kosci\b)|(?<!nie )\bjestem (?:prawdziwa|zywa) (?:osoba|kobieta)\b|\bnie jestem (?:ai|sztuczna inteligencja|robotem|botem|maszyna)\b",
    r"\bjsem (?:(?:opravdu|skutecne) )?(?:(?:skutecny|zivy|opravdovy|realny) )?clovek\b|\bjsem (?:skutecna|ziva|opravdova) (?:zena|osoba)\b|\bjsem z masa a kosti\b|\bnejsem (?:ai|robot|stroj|bot|umela inteligence)\b",
    r"(?<!nu )\bsunt (?:(?:chiar|cu adevarat) )?(?:(?:o|un) )?(?:persoana reala|femeie (?:reala|adevarata)|om (?:real|adevarat|viu)|fiinta umana|(?:in|din) carne si oase)\b",
    r"(?<!δεν )(?<!δε )\bειμαι (?:(?:πραγματικα|στ' αληθεια) )?(?:(?:ενασ|μια) )?(?:(?:αληθινοσ|πραγματικοσ|κανονικοσ) )?ανθρωποσ\b|(?<!δεν )\bειμαι (?:μια )?(?:αληθινη|πραγματικη) γυναικα\b|(?<!δεν )\bειμαι απο σαρκα και οστα\b",
    r"\b(?:gercek(?:ten)? )?(?:bir )?insanim\b(?! degil)|\bgercek bir (?:kadinim|erkegim)\b|\betten kemiktenim\b|\b(?:ben )?(?:bir )?(?:yapay zeka|robot|bot|makine) degilim\b",
    r"(?<!\w)я (?:(?:ведь|же|правда|действительно|обычный|просто) )*(?:(?:жив(?:ой|ая)|настоящ(?:ий|ая)|реальн(?:ый|ая)) (?:человек|женщина|девушка|мужчина|парень)|человек(?!\w)|из плоти и крови|не (?:ии|бот|робот|программа|машина)(?!\w))",
    r"(?<!\w)я (?:(?:ж|справді|насправді|звичайна|просто) )*(?:(?:жив(?:ий|а)|справжн(?:ій|я)|реальн(?:ий|а)) (?:людина|жінка|дівчина|чоловік)|людина(?!\w)|з плоті (?:і|й|та) крові|не (?:ші|бот|робот|програма|машина)(?!\w))",
    r"אני (?:באמת |ממש )?(?:בן אדם|בת אדם|בנאדם|בן אנוש|בת אנוש|אנושית?(?!\w)|אישה אמיתית|אדם אמיתי|מ?בשר ודם)|אני לא (?:בוט|רובוט|מכונה|בינה)",
    r"(?:أنا|انا) (?:حقا |فعلا )?(?:(?:إنسان|انسان)(?!\w* [آا]لي)|بشر|امر[أا]ة حقيقية|شخص حقيقي|رجل حقيقي|من لحم ودم)|لست (?:روبوت|آلة|الة|برنامج)",
    r"मैं (?:(?:सच में|सचमुच|एक|असली|भी|तो) )*(?:इंसान|इनसान|मनुष्य|असली औरत|असली लड़की) (?:ही )?(?:हूँ|हूं)|\bmain (?:(?:sach mein|ek|asli|bhi|to) )*insaan (?:hi )?ho?o?u?n\b",
    r"\b(?:aku|saya) (?:(?:memang|ini|juga|adalah|seorang) )*(?:manusia\b|(?:perempuan|wanita|orang) (?:asli|sungguhan|nyata)\b)|\b(?:aku|saya) punya tubuh\b",
    r"\b(?:minh|toi|em) la (?:mot )?(?:con nguoi\b|nguoi (?:that|thuc)\b)|\b(?:minh|toi|em) (?:la )?(?:con )?(?:nguoi )?bang xuong bang thit\b",
    r"(?:私|僕|俺|あたし|わたし)(?:は|も)?(?:ちゃんと|本当に|本物の|れっきとした|普通の|生身の|ただの)*(?:人間|本物の女)(?:です|だ(?!と)|よ|なん)|生身の人間(?:です|だ(?!と))",
    r"我(?:真的|确实|確實|就|可|也|当然|當然)*(?:是(?:一?[个個])?(?:真人|活人|真的人|人类(?![创開开训設设制的])|人類(?![創開訓設製的])|真[实實]的人|有血有肉)|有血有肉|不是(?:ai|机器人|機器人|程序|程式))",
    r"(?:나는|난|저는|전|나도|저도) (?:(?:정말|진짜|실제|살아 ?있는|그냥) )*(?:사람|인간)(?:이야|이에요|입니다|이거든|이란다|이지)",
)
