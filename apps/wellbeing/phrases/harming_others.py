"""Somebody says that they want to hurt or kill somebody else; for folded text.

It finds no danger by itself: people kill time, and could kill their brother. Where danger was found, the card is not one for thoughts of
ending one's own life.
"""

from apps.wellbeing.phrases.crisis import patterns

_NOT_THEMSELVES = r"(?!(?:my|our) ?sel|me\b|it\b|time\b|for\b|to\b|this\b|that\b|(?:the |my |this )pain\b)"
HARMS_OTHERS = patterns(
    rf"\b(?:i (?:really |just |honestly )?(?:want to|wanna|will|am going to|might|need to|could|have to)|i'?m (?:going to|gonna|about to)|i'll|imma) (?:really |just |actually )?(?:kill|murder|shoot|stab|hurt|strangle|poison|harm|attack|beat up|burn down) {_NOT_THEMSELVES}\w",
    r"\bich (?:will|werde|mochte|konnte|muss) (?![^.!?]*\b(?:nicht|mich|niemand\w*)\b)(?:\w+ ){0,2}(?:ihn|sie|ihm|ihr|meinen?|meiner|den|die|jemanden|alle|euch|dich) (?:\w+ ){0,3}(?:umbringen|toten|erschiessen|erstechen|verletzen|vergiften|wehtun)\b",
    r"\bje (?:veux|vais|voudrais|pourrais) (?:(?:le|la|les|l'|lui) ?(?:tuer|poignarder|frapper|blesser|faire du mal)|(?:tuer|frapper|poignarder) (?:mon|ma|mes|quelqu'un|un|une|tout))\b",
    r"(?<!me )\b(?:quiero|voy a|podria) (?:matar|apunalar|disparar|herir|envenenar)(?:l[oae]s?\b| a\b)|\b(?:quero|vou|poderia) (?:matar|esfaquear|ferir|envenenar) (?:o|a|os|as|ele|ela|meu|minha|alguem)\b|(?<!mi )\b(?:voglio|sto per|potrei) (?:uccider|ammazzar|accoltellar|ferir|avvelenar)(?:l[oaei]\b|e (?!me\b)\w)",
    r"\bik (?:wil|ga|zal) (?!(?:\w+ ){0,3}(?:me|mij|mezelf|mijzelf|niet|niemand)\b)(?:\w+ ){0,3}(?:vermoorden|doden|neersteken|doodschieten)\b|\bjag (?:vill|ska) (?:doda|mörda|morda|skada|knivhugga) (?!mig)\w|\bjeg (?:vil|skal) (?:dræbe|drepe|skade|myrde) (?!mig|meg)\w|\b(?:haluan|aion) (?:tappaa|vahingoittaa|puukottaa) (?!itse)\w",
    r"(?<!nie )\b(?:chce|zamierzam) (?:go|ja|ich|kogos) (?:zabic|skrzywdzic)|\bzabije (?:go|ja|ich)\b|\b(?:chci|musim) (?:ho|ji|je|nekoho) (?:zabit|zranit)|\bzabiju (?:ho|ji|je)\b|\bmeg ?(?:akarom|fogom) (?:olni|verni)\b|\bmegolom (?:ot|a|oket)\b|\bvreau sa[- ]?(?:il |l |o |ii |i )?(?:omor|ucid|ranesc) ?(?!ma\b)\w",
    r"\bя (?:хочу|собираюсь) (?:его |е[её] |их |кого-то )?(?:убить|зарезать|застрелить|ранить)(?! себя)|\bубью (?:его|е[её]|их)\b|\bя хочу (?:його |її |їх |когось )?вбити(?! себе)|\bвб'ю (?:його|її|їх)\b|\bonu oldurmek istiyorum\b|\bonu oldurecegim\b",
    r"θελω να (?:τον|την|τουσ) σκοτωσω|θα (?:τον|την|τουσ) σκοτωσω|(?:أريد|سوف|س)\s?أ?ن?\s?أقتل(?!\s?نفسي)|רוצה להרוג (?!את עצמ)|אהרוג אות|(?:उसे|उसको|उन्हें) मार(?:ना चाहत| डाल)|\b(?:usko|use|unko) (?:maar|maarna|mar) (?:dunga|dungi|chahta|chahti)",
    r"\b(?:aku|saya) (?:mau|ingin|akan) (?:membunuh|bunuh|melukai) (?!diri)\w|\b(?:toi|tao|em) (?:muon|se) giet (?!chinh minh|ban than|minh\b)\w|(?:あいつ|彼|彼女|誰か|親|上司)を殺(?:したい|す|してやる)|我(?:想|要)(?:杀|殺)(?!了?我?自己|死我?自己)|(?:그|그놈|그녀|누군가|걔)(?:를|을)? 죽이고 싶",
)
