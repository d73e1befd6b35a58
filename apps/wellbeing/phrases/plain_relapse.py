"""Harm that somebody does to themselves again, after a time without, by language; `wordings.py` tells how they are read.

Told in the middle of a long message it is talked down by what stands around it, so words decide. A finger in the kitchen, a fall
at football and hair are no such thing: a limb is named, or what is only ever done on purpose.
"""

RELAPSE = {
    "en": """i've/i_have/ive/i/i'm/im ~ started/begun/gone_back_to/back_to ~ cutting/hurting/harming/burning myself ~ again | i ~ cut my arms/arm/wrists/wrist/thighs/thigh ~ again ~ last_night/yesterday/today/this_morning/
        i/i've/ive ~ relapsed and/, ~ cut/hurt/burned/burnt ~ myself/my_arms/my_arm/my_wrists/my_thighs/my_legs ~""",
    "de": """ich habe/hab ~ wieder angefangen mich/mir ~ selbst/ ~ zu ritzen/schneiden/verletzen | ich habe/hab mich ~ wieder geritzt | ich habe/hab mir ~ gestern/ ~ wieder ~ die arme/beine/oberschenkel/pulsadern ~ aufgeschnitten/aufgeritzt/zerschnitten""",
    "fr": """j'ai recommencé à me ~ couper/taillader/scarifier/mutiler ~ les_bras/les_cuisses/les_poignets/les_veines/
        je me suis ~ encore/de_nouveau ~ coupé/coupée/tailladé/tailladée les bras/cuisses/poignets/veines hier/hier_soir/cette_nuit/ | je me suis ~ encore/de_nouveau ~ scarifié/scarifiée/mutilé/mutilée""",
    "es": """he_vuelto/volví a cortarme/autolesionarme ~ los_brazos/las_muñecas/las_piernas/ | he_vuelto/volví a hacerme_daño/lastimarme ~ a_propósito/anoche/ayer/
        me ~ corté ~ los/las brazos/muñecas ~ otra_vez/de_nuevo""",
    "it": """ho ~ ricominciato a tagliarmi ~ le_braccia/i_polsi/le_cosce/ | ho ~ ricominciato a farmi_del_male/ferirmi/autolesionarmi | mi sono ~ tagliato/tagliata ~ di_nuovo/ancora le_braccia/le_cosce/le_vene/i_polsi""",
    "pt": """voltei a me ~ cortar/machucar/mutilar ~ os_braços/os_pulsos/de_propósito/ | voltei a cortar-me/magoar-me/mutilar-me
        cortei ~ os_braços/os_pulsos/as_coxas ~ de_novo/outra_vez""",
    "nl": """ik ben weer begonnen met mezelf/mijzelf snijden/te_snijden/verwonden/te_verwonden/pijn_te_doen/pijn_doen | ik heb mezelf ~ gisteren/ ~ weer ~ gesneden/verwond | ik heb ~ gisteren/ ~ weer in mijn armen/polsen/benen ~ gesneden""",
    "sv": """jag har ~ börjat skära/skada mig ~ själv/ ~ igen | jag skar mig ~ i armarna/handlederna/låren ~ igen igår/i_går/inatt/i_natt/""",
    "da": """jeg er ~ begyndt at skære_i/skære/skade/cutte mig ~ selv/ ~ igen | jeg skar mig ~ i armene/håndleddene/lårene ~ igen i_går/i_nat/i_aftes/""",
    "nb": """jeg har ~ begynt å kutte/skade meg ~ selv/ ~ igjen | jeg kuttet/skar meg ~ i armene/håndleddene/lårene ~ igjen i_går/i_natt/""",
    "fi": """olen/ ~ alkanut/aloin ~ taas/jälleen ~ viillellä_itseäni/viillellä/viiltelemään/satuttaa_itseäni/vahingoittaa_itseäni | viilsin/viiltelin ~ taas/jälleen ~ käsiäni/käsivarsiani/ranteitani/reisiäni/itseäni eilen/eilen_illalla/viime_yönä/""",
    "pl": """znowu/znów ~ zaczęłam/zacząłem ~ się ~ ciąć/okaleczać/kaleczyć | znowu/znów ~ pocięłam/pociąłem ~ się/sobie_ręce/sobie_nogi/sobie_uda/sobie_nadgarstki""",
    "cs": """zase/znovu jsem se ~ začal/začala ~ řezat/sebepoškozovat | začal/začala jsem se ~ zase/znovu ~ řezat/sebepoškozovat | jsem si ~ zase/znovu ~ pořezal/pořezala/podřezal/podřezala ~ ruce/zápěstí/stehna""",
    "hu": """megint/újra ~ elkezdtem ~ vagdosni/bántani/falcolni ~ magam/magamat | megint/újra ~ megvágtam/összevagdostam ~ a/ ~ karomat/karjaimat/csuklómat/combomat""",
    "ro": """am ~ început ~ din_nou/iar/iarăși ~ să mă ~ tai/rănesc | m-am ~ tăiat ~ din_nou/iar ~ pe brațe/mâini/coapse/picioare""",
    "el": """άρχισα πάλι/ξανά ~ να κόβομαι/χαράζομαι/κάνω_κακό_στον_εαυτό_μου | έκοψα/χάραξα πάλι/ξανά ~ τα ~ χέρια/πόδια/μπράτσα μου χθες/χτες/απόψε/""",
    "ru": """я/ ~ снова/опять ~ начал/начала ~ себя_резать/резать_себя/резаться/калечить_себя | снова/опять ~ порезал/порезала/режу/изрезал/изрезала ~ себе/ ~ руки/вены/ноги/бёдра/запястья | я ~ снова/опять ~ режусь""",
    "uk": """я/ ~ знову ~ почав/почала ~ себе_різати/різати_себе/різатися/калічити_себе | знову ~ порізав/порізала/ріжу ~ собі/ ~ руки/вени/ноги/стегна/зап'ястя | я ~ знову ~ ріжусь""",
    "tr": """yine/tekrar/yeniden ~ kendimi ~ kesmeye/jiletlemeye ~ başladım | kendimi ~ yine/tekrar/yeniden ~ kesmeye/jiletlemeye ~ başladım | yine/tekrar ~ kollarımı/bileklerimi/kendimi ~ kestim/çizdim/jiletledim""",
    "ar": """رجعت/عدت ~ إلى/ ~ أجرح/أؤذي/أذي/إيذاء/جرح/لإيذاء/لجرح ~ نفسي""",
    "he": """חזרתי/התחלתי_שוב ~ לחתוך/לפגוע ~ את_עצמי/בעצמי | שוב ~ חתכתי ~ את ~ הידיים/הזרועות/הירכיים/הורידים ~ שלי/""",
    "hi": """मैंने ~ फिर_से/फिर/दोबारा ~ खुद_को/ख़ुद_को ~ काटना/चोट_पहुँचाना/चोट_पहुंचाना/नुकसान_पहुँचाना/नुकसान_पहुंचाना ~ शुरू ~ कर_दिया/किया | मैंने ~ फिर_से/फिर/दोबारा ~ अपनी/अपने ~ बाँहें/बांहें/बाहें/कलाई/हाथ ~ काट ~ लीं/ली/लिए/लिया""",
    "hi-latn": """maine/mene ~ phir_se/phirse/fir_se/dobara ~ khud_ko ~ kaatna/katna/chot_pahunchana ~ shuru ~ kar_diya/kiya | maine/mene ~ phir_se/phirse/fir_se/dobara ~ apne/apni ~ haath/hath/kalai/baahein ~ kaat/kat ~ liye/li/lee/liya""",
    "id": """aku/saya/gue ~ mulai ~ menyayat/melukai/menyakiti ~ diri/diriku ~ sendiri/ ~ lagi | aku/saya/gue ~ menyayat/nyayat ~ lenganku/tanganku/pahaku/pergelanganku ~ lagi""",
    "vi": """tôi/mình/em/tớ ~ lại ~ bắt_đầu/ ~ tự/ ~ rạch_tay/cứa_tay/làm_đau_mình/làm_tổn_thương_mình""",
    "ja": """また 腕を/手首を 切ってしまった/切っちゃった/切った/切りました/切ってしまいました | また リスカ/リスカを/自傷/自傷を/アムカ しちゃった/した/してしまった/始めた/始めてしまった/しました/してしまいました | また 自傷が/リスカが 始まった/始まってしまった""",
    "zh": """我 又 ~ 开始/開始 ~ 割自己/自残/自殘/伤害自己/傷害自己 ~ 了/ | 我 又 ~ 割 了 ~ 手臂/手腕/胳膊/大腿""",
    "ko": """다시/또 ~ 자해를/자해 시작했어/시작했어요/했어/했어요/해버렸어/해버렸어요 | 다시/또 ~ 손목을/팔을/허벅지를 그었어/그었어요/긋고_말았어""",
}
