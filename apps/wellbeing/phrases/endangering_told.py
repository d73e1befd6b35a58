"""Where plain words of encouragement are only told: that somebody feels so, or said so, or that it isn't so; for folded text."""

import re

from apps.wellbeing.phrases.loosely import Loosely

_NOTHING = "\u2205"
_BEFORE = {
    "en": """you ~ may/might/can/could/must/ ~ feel/felt/feeling/think/thought/thinking/believe/believed/say/said/saying/told/tell/wrote/write/see/saw/fear/worry/wonder/wondered !it/it_yourself | you're/you_are/you_were/you've_been ~ feeling/thinking/telling/saying/afraid/scared/convinced/worried/sure | it/this/that/things/life/everything ~ may/might/can/could/must/can_also/ ~ feel/feels/felt/seem/seems/seemed/sound/sounds/look/looks | that/so/all/always ~ feel/seem/sound/look
        not true/so/right/a_fact/the_case/because/that | isn't/wasn't true/so/the_case/right | never true | untrue/false/wrong/lie/lies/myth that | thought/thoughts/feeling/belief/idea/voice/voices/depression/illness/pain/mind/brain ~ is/are/may/might/can/keeps/ ~ that/says/saying/say/telling/tells/tell/whispers/insists | anyone/somebody/someone/whoever/who ~ says/said/told/tells | i ~ don't/do_not/won't/can't/never ~ think/believe/agree/accept/feel | i ~ doubt | no truth | when/whenever/if/why ~ you ~ feel/think/believe/say/wonder | believing/thinking/feeling/convinced ~ that""",
    "de": """du ~ denkst/glaubst/fühlst/meinst/sagst/sagtest/schreibst/empfindest/befürchtest/hast_das_gefühl/hattest_das_gefühl/hast_gesagt/hast_geschrieben | ^ ~ denkst/glaubst/fühlst/meinst/sagst du | es ~ fühlt/kann/mag/scheint/wirkt ~ sich/dir/so/sein ~ so/an/anfühlen/scheinen/vorkommen/ | das gefühl/gedanke | der gedanke/die_gedanken/die_depression | nicht wahr/so | falsch/lüge/unwahr | es ist ~ nicht ~ wahr/so | es/das stimmt nicht | ich ~ glaube/denke/finde ~ nicht | ich bezweifle""",
    "fr": """tu ~ penses/crois/dis/sens/ressens/as_dit/te_sens/te_dis/m'as_dit/imagines/crains/disais/pensais | tu as/peux/m'as ~ dit/penser/croire/sentir/ressentir/l'impression/écrit/avoir_l'impression | l'impression/le_sentiment que | il est faux que | ce_n'est/c'est pas/faux ~ vrai/ que | il n'est pas vrai que | ça/cela ~ semble/paraît/peut_sembler/donne_l'impression | la pensée/l'idée que | je ne ~ pense/crois pas""",
    "es": """tú/ ~ sientes/piensas/crees/dices/dijiste/has_dicho/sentías/creías/temes/puedes_sentir/puedes_pensar/puedas_sentir/sientas/pienses/creas ~ que/ | que/quizás/tal_vez/puede_que ~ sientas/sientes/pienses/creas/parezca | no es ~ verdad/cierto/así que | es ~ mentira/falso que | no ~ creo/pienso que | parece/parezca/parecer que | la sensación/idea de que""",
    "it": """senti/pensi/credi/dici/hai_detto/sentivi/pensavi/temi/puoi_sentire/puoi_pensare/senta/pensi/creda ~ che | ti ~ sembra/sembri/sembrare/pare | sembra/sembrare/sembri/può_sembrare che | non è ~ vero/così che | è ~ falso/una_bugia che | non ~ credo/penso che | la sensazione/idea/pensiero che | hai/puoi ~ detto/sentire/pensare ~ che""",
    "pt": """você/tu/ ~ sente/sentes/pensa/pensas/acha/achas/disse/disseste/diz/dizes/acredita/teme/sinta/sintas/pense/ache ~ que | pode/podes ~ sentir/pensar/achar/parecer ~ que | parece/pareça que | não é ~ verdade/assim que | é ~ mentira/falso que | não ~ acho/acredito/creio/penso que | a sensação/ideia de que""",
    "nl": """je/jij ~ denkt/voelt/zegt/zei/gelooft/schreef/vindt/vreest/hebt_het_gevoel/had_het_gevoel/kunt_denken/kunt_voelen/dacht/hebt_gezegd | ^ ~ denk/voel/zeg je | het ~ voelt/lijkt/kan_voelen ~ alsof | het gevoel/idee | de gedachte | niet waar/zo | is een leugen | ik ~ geloof/denk ~ niet""",
    "sv": "du ~ känner/tänker/tror/säger/sa/sade/skrev/upplever/kände/kan_känna/kan_tro | det ~ känns/är_inte_så/stämmer_inte/verkar/kan_kännas/kan_verka ~ | känslan/tanken | inte sant | jag tror inte",
    "da": "du ~ føler/tænker/tror/siger/sagde/skrev/oplever/følte/kan_føle/kan_tro | det ~ føles/er_ikke_sådan/passer_ikke/virker/kan_føles ~ | følelsen/tanken | ikke sandt/rigtigt | jeg tror ikke",
    "nb": "du ~ føler/tenker/tror/sier/sa/skrev/opplever/følte/kan_føle/kan_tro | det ~ føles/er_ikke_slik/stemmer_ikke/virker/kjennes/kan_føles ~ | følelsen/tanken | ikke sant/riktig | jeg tror ikke",
    "fi": "sinusta ~ tuntuu | sinusta ~ voi/saattaa ~ tuntua | tuntuu/tuntua ~ siltä/ ~ että/kuin | ajattelet/luulet/sanoit/sanot/uskot/kirjoitit/koet/pelkäät ~ että/ettei | ei ole ~ totta/niin ~ että | ajatus/tunne ~ siitä/ että/ettei | en usko että/ettei",
    "pl": "myślisz/czujesz/mówisz/powiedziałeś/powiedziałaś/uważasz/wierzysz/sądzisz/napisałeś/napisałaś/boisz_się/masz_wrażenie/możesz_czuć/możesz_myśleć/mówiłeś/mówiłaś ~ że/jakby | może/możesz ~ czuć/myśleć/wydawać | wydaje/zdaje ~ ci/się/ ~ się/ci/ | to nieprawda | nie jest prawdą | uczucie/myśl/wrażenie że | nie ~ myślę/wierzę/sądzę | to nie prawda",
    "cs": "myslíš/cítíš/říkáš/řekl_jsi/řekla_jsi/věříš/máš_pocit/bojíš_se/napsal_jsi/napsala_jsi/říkal_jsi/říkala_jsi ~ že/jako | může/možná ~ ti_se/se_ti/máš/mít ~ pocit/zdát | zdá/připadá ~ se/ti/ | není/neni ~ pravda/pravdou | pocit/myšlenka že | nemyslím/nevěřím | neni/není to pravda",
    "hu": "úgy ~ érzed/érezheted/gondolod/érzed_hogy | azt ~ mondod/mondtad/gondolod/hiszed/írtad/érzed | nem ~ igaz/úgy ~ van/ ~ hogy | nem hiszem/gondolom | az_az_érzésed/az_érzés/a_gondolat ~ hogy | érzed/gondolhatod/érezheted ~ úgy/azt/ ~ hogy",
    "ro": "simți/crezi/spui/ai_spus/gândești/ai_zis/zici/te_temi/poți_simți/poți_crede/ai_scris ~ că | ți ~ se_pare/pare | pare că | ți_se_pare/ți_se_poate_părea că | nu_este/nu_e ~ adevărat/așa că | nu cred că | sentimentul/senzația/gândul că",
    "el": "νιώθεις/αισθάνεσαι/νομίζεις/πιστεύεις/λες/είπες/σκέφτεσαι/φοβάσαι/έγραψες/μπορεί_να_νιώθεις ~ ότι/πως/σαν | σου/μπορεί ~ φαίνεται/να_φαίνεται/να_νιώθεις/να_νομίζεις | δεν ~ είναι ~ αλήθεια/έτσι | είναι ψέμα | δεν πιστεύω | η αίσθηση/σκέψη ότι/πως",
    "tr": _NOTHING,
    "ru": "ты ~ чувствуешь/думаешь/говоришь/сказал/сказала/считаешь/веришь/пишешь/написал/написала/боишься ~ что/будто/как | ты ~ можешь ~ чувствовать/думать | тебе ~ кажется/казаться/может | может ~ казаться | кажется ~ тебе/что | неправда/не_правда ~ что | это ~ неправда/не_так | не ~ думаю/верю/считаю/верится что | чувство/мысль/мысли/ощущение что/будто",
    "uk": "ти ~ відчуваєш/думаєш/кажеш/сказав/сказала/вважаєш/віриш/пишеш/написав/написала/боїшся ~ що/ніби | ти ~ можеш ~ відчувати/думати | тобі ~ здається/здаватися/може | може ~ здаватися | здається ~ тобі/що | неправда/не_правда ~ що | це ~ неправда/не_так | не ~ думаю/вірю/вважаю що | відчуття/думка що/ніби",
    "ar": "تشعر/تشعرين/تظن/تظنين/تعتقد/تعتقدين/قلت/تقول/تقولين/تحس/تحسين/شعرت ~ أن/بأن/أنه/أنك/بأنه/بأنك/إن/إنه/ | ليس ~ صحيحا/صحيح/الصحيح ~ أن/أنه/أنك | غير صحيح | لا ~ أعتقد/أظن ~ أن/أنه/أنك | يبدو ~ لك/ ~ أن/أنه/أنك | قد تشعر/تظن",
    "he": "אתה/את ~ מרגיש/מרגישה/חושב/חושבת/אומר/אומרת/אמרת/מאמין/מאמינה | אמרת/הרגשת/חשבת/כתבת ~ ש/ | נדמה/נראה ~ לך | זה ~ לא נכון | לא נכון | לא נכון ש | אני לא ~ חושב/חושבת/מאמין/מאמינה | התחושה/המחשבה",
    "hi": "तुम्हें/आपको/तुमने/आपने/तुम/आप/शायद/ऐसा ~ ऐसा/ ~ लगता/लग/कहा/सोचते/सोचती/महसूस/सोच/कहते/कहती ~ हो/है/रहा/करते/ ~ होगा/सकता/है/हो/ ~ है/ ~ कि | यह/ये ~ सच/सही ~ नहीं ~ है/ ~ कि | यह/ये ~ झूठ/ग़लत/गलत ~ है ~ कि | मुझे नहीं लगता | लगता_है/लगे/लग_सकता_है/लग_रहा_है/कहा_कि ~ कि/",
    "hi-latn": "tumhe/aapko/tumne/aapne/tum/aap/shayad/aisa ~ aisa/ ~ lagta/lag/kaha/sochte/sochti/mehsoos/soch/kehte ~ ho/hai/raha/karte/ ~ hoga/sakta/hai/ho/ ~ hai/ ~ ki | yeh/ye/yah ~ sach/sahi ~ nahi/nahin/nhi ~ hai/ ~ ki | yeh/ye ~ jhooth/galat ~ hai ~ ki | mujhe nahi/nahin lagta | lagta_hai/lag_sakta_hai/lag_raha_hai ~ ki/",
    "id": "kamu/kau/anda/mungkin ~ merasa/rasa/berpikir/pikir/bilang/mengatakan/berkata/percaya/merasakan/mengira ~ bahwa/ | terasa/rasanya/seolah/seakan | tidak/nggak/bukan benar | tidak benar ~ bahwa/ | aku/saya tidak/nggak percaya/pikir",
    "vi": "bạn/em/anh/chị/cậu ~ có_thể/có_lẽ/đang/thấy/ ~ cảm_thấy/nghĩ/nói/tin/cho/thấy/bảo/kể ~ rằng/là/ | không ~ đúng/phải ~ là/rằng/khi/ | có vẻ/cảm_giác | mình/tôi/em/anh không ~ nghĩ/tin",
    "zh": "你 ~ 可能/也许/也許/会/會/ ~ 觉得/覺得/感到/感觉/感覺/认为/認為/说/說/以为/以為/想 ~ 过/過/ | 不是/并非/並非/并不是 真的/ | 我 不/并不/並不 觉得/認為/认为/相信 | 这种/這種 想法/感觉/感覺",
    "ja": _NOTHING,
    "ko": _NOTHING,
}
_EMPHASIS = {
    language: "may | might | can | could | must | just | have | 've | now | really | often | sometimes | like | that | as if | to me | me | maybe | probably"
    if language == "en"
    else said
    for language, said in {
        **dict.fromkeys(_BEFORE, _NOTHING),
        "de": "vielleicht | gerade | dich | dir | jetzt | oft | manchmal | mir | nur | wirklich | wohl | sich | gesagt",
        "fr": "peut-être | maintenant | souvent | me | parfois | que | vraiment",
        "es": "quizás | tal vez | ahora | me | a veces | que",
        "it": "forse | ora | adesso | mi | a volte | magari",
        "pt": "talvez | agora | às vezes | me | se",
        "nl": "misschien | nu | soms | vaak | je | me",
        "sv": "kanske | nu | ofta | dig | att | som",
        "da": "måske | nu | ofte | dig | at | som",
        "nb": "kanskje | nå | ofte | deg | at | som",
        "fi": "ehkä | nyt | voi | saattaa",
        "pl": "może | teraz | się | ci",
        "cs": "možná | teď | se | ti | to",
        "hu": "talán | most | is",
        "ro": "poate | acum",
        "el": "ίσως | τώρα | μπορεί να",
        "ru": "может быть | сейчас | возможно | мне | наверное",
        "uk": "може | зараз | можливо | мені | мабуть",
        "he": "אולי | עכשיו | לי",
        "ar": "ربما | الآن | قد | لي",
        "hi": "शायद | अभी | ऐसा | यह",
        "hi-latn": "shayad | abhi | aisa | ye",
        "id": "mungkin | sekarang",
        "vi": "có lẽ | bây giờ | có thể",
    }.items()
}
_TELLS = Loosely(_BEFORE, _EMPHASIS)
_BREAKS = re.compile(
    r"[.!?:;…。！？；：؟।—–]"
    r"|[,،、，](?! ?(?:that|dass|que|qu'|che|dat|att|at|at ingen|ettei|etta|ze|hogy|οτι|πωσ|что|будто|що|ніби|כי|ש|أن|ان|कि|ki|bahwa|rang|du |niemand|es |ohne|alle|jeder|你|没有人))"
)
"""Behind it what is told has ended: “you feel it, so do it”."""
_BEHIND = re.compile(
    "|".join(
        (
            r"\b(?:isn't|is not|aren't|are not|not|wasn't|was not|never) (?:so|true|right|the case|a fact|what i)\b|\b(?:untrue|is false|is wrong|is a lie)\b",
            r"\bstimmt (?:aber )?nicht|nicht wahr|ist falsch|nicht so\b",
            r"\b(?:n'est|c'est) (?:pas vrai|faux)|pas le cas",
            r"\bno es (?:verdad|cierto|asi)|\bnon e (?:vero|cosi)|\bnao e (?:verdade|assim)|niet waar\b|niet zo\b|ikke sandt|ikke sant|inte sant|inte sa\b|ei ole totta",
            r"nieprawda|nie jest prawda|nie jest tak|neni pravda|neni to pravda|nem igaz|nem igy van|nu e adevarat|nu este adevarat|nu e asa|неправда|не так|δεν ειναι αληθεια|δεν ισχυει|dogru degil|gercek degil",
            r"tidak benar|khong dung|khong phai|לא נכון|ليس صحيحا|غير صحيح|सच नहीं|sach nahi|不是真的|不是这样|不是這樣",
            r"(?:と|って|なんて|とまで|ように|ような)(?:いう)?(?:思|感じ|言|考え|いう|気持|おっしゃ|は限|わけ)|ことはない|ことはありません|わけではな|わけじゃな|本当ではな|そんなことはな",
            r"(?:라고|다고|는|ㄴ|다는|라는|것처럼) ?(?:느끼|느껴|느낄|생각|말했|말하|했|하셨|믿|여기)|것처럼|것 같(?:은|이|다고|을|아도|겠)|사실이 아니|건 아니|것은 아니|게 아니",
            r"(?:gini|gunu|dugunu|digini|cegini|cagini|olmadigini|yok(?:mus)? gibi|gibi) (?:hissed|dusun|soyl|san|geliyor|gelebilir)|diye (?:dusun|hissed)",
        )
    )
)
_AGREES = re.compile(
    r"\b(?:you(?:'re| are| were) (?:absolutely |so |quite )?right|(?:that|it)(?:'s| is) (?:also )?true|i agree)\b|\b(?:da|damit)? ?hast (?:du )?recht\b|\btu as raison\b|\btienes razon\b|\bhai ragione\b|\bje hebt gelijk\b|\bmasz racje\b|\bты (?:прав|права)\b"
)


def is_told(words: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of a sentence is only told there, and nobody agrees with it."""
    if _AGREES.search(words):
        return False
    if _BEHIND.search(words, end - 1):
        return True
    return any(
        not any(told.end() <= stop.start() < start for stop in _BREAKS.finditer(words, told.end()))
        for told in _TELLS.finditer(words[:start])
    )
