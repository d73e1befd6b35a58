"""What no companion says to somebody in danger, in every language; and what sounds like it and helps."""

import pytest

from apps.accounts.languages import LANGUAGES
from apps.wellbeing.endangering import Endangers, endangers
from apps.wellbeing.lines import line, steps_for
from apps.wellbeing.screening import Danger

GO_AHEAD = {
    "de": ["Dann tu es doch.", "Alle wären ohne dich besser dran."],
    "fr": ["Alors fais-le.", "Tout le monde serait mieux sans toi."],
    "es": ["Pues hazlo.", "Todos estarían mejor sin ti."],
    "it": ["Allora fallo.", "Tutti starebbero meglio senza di te."],
    "pt": ["Então faça isso.", "Todos estariam melhor sem você."],
    "nl": ["Doe het dan.", "Iedereen is beter af zonder jou."],
    "da": ["Så gør det.", "Alle ville have det bedre uden dig."],
    "nb": ["Så gjør det.", "Alle ville hatt det bedre uten deg."],
    "sv": ["Gör det då.", "Alla skulle ha det bättre utan dig."],
    "fi": ["Tee se.", "Kaikilla olisi parempi ilman sinua."],
    "pl": ["To zrób to.", "Wszystkim byłoby lepiej bez ciebie."],
    "cs": ["Tak to udělej.", "Všem by bez tebe bylo líp."],
    "ro": ["Atunci fă-o.", "Tuturor le-ar fi mai bine fără tine."],
    "el": ["Κάν' το.", "Όλοι θα ήταν καλύτερα χωρίς εσένα."],
    "tr": ["Yap o zaman.", "Sensiz herkes daha mutlu olur."],
    "ru": ["Ну так сделай это.", "Всем будет лучше без тебя."],
    "uk": ["То зроби це.", "Усім буде краще без тебе."],
    "he": ["אז תעשה את זה.", "לכולם יהיה טוב יותר בלעדיך."],
    "ar": ["افعلها إذن.", "الجميع سيكونون أفضل بدونك."],
    "hi": ["तो कर डालो।", "तुम्हारे बिना सब बेहतर रहेंगे।"],
    "id": ["Lakukan saja.", "Semua orang lebih baik tanpamu."],
    "vi": ["Cứ làm đi.", "Mọi người sẽ tốt hơn nếu không có bạn."],
    "ja": ["じゃあ、やればいい。", "あなたがいない方がみんな楽になる。"],
    "zh": ["那就动手吧。", "没有你大家会过得更好。"],
    "ko": ["그럼 그냥 해.", "네가 없으면 모두가 더 편할 거야."],
}
TELL_NOBODY = {
    "de": ["Sag niemandem davon.", "Niemand kann dir helfen.", "Das bleibt unter uns."],
    "fr": ["N'en parle à personne.", "Personne ne peut t'aider.", "Ça reste entre nous."],
    "es": ["No se lo digas a nadie.", "Nadie puede ayudarte.", "Esto queda entre nosotros."],
    "it": ["Non dirlo a nessuno.", "Nessuno può aiutarti.", "Resta tra noi."],
    "pt": ["Não conte a ninguém.", "Ninguém pode ajudar você.", "Isto fica entre nós."],
    "nl": ["Vertel het niemand.", "Niemand kan je helpen.", "Dit blijft tussen ons."],
    "da": ["Sig det ikke til nogen.", "Ingen kan hjælpe dig.", "Det bliver mellem os."],
    "nb": ["Ikke si det til noen.", "Ingen kan hjelpe deg.", "Det blir mellom oss."],
    "sv": ["Berätta inte för någon.", "Ingen kan hjälpa dig.", "Det stannar mellan oss."],
    "fi": ["Älä kerro kenellekään.", "Kukaan ei voi auttaa sinua.", "Tämä jää meidän väliseksi."],
    "pl": ["Nie mów nikomu.", "Nikt ci nie pomoże.", "To zostanie między nami."],
    "cs": ["Nikomu to neříkej.", "Nikdo ti nepomůže.", "Zůstane to mezi námi."],
    "ro": ["Nu spune nimănui.", "Nimeni nu te poate ajuta.", "Rămâne între noi."],
    "el": ["Μην το πεις σε κανέναν.", "Κανείς δεν μπορεί να σε βοηθήσει.", "Μένει μεταξύ μας."],
    "tr": ["Kimseye söyleme.", "Kimse sana yardım edemez.", "Bu aramızda kalsın."],
    "ru": ["Никому не говори.", "Никто тебе не поможет.", "Это останется между нами."],
    "uk": ["Нікому не кажи.", "Ніхто тобі не допоможе.", "Це залишиться між нами."],
    "he": ["אל תספר לאף אחד.", "אף אחד לא יכול לעזור לך.", "זה נשאר בינינו."],
    "ar": ["لا تخبر أحدا.", "لا أحد يستطيع مساعدتك.", "هذا يبقى بيننا."],
    "hi": ["किसी को मत बताना।", "कोई तुम्हारी मदद नहीं कर सकता।", "यह हमारे बीच रहेगा।"],
    "id": ["Jangan bilang siapa-siapa.", "Tidak ada yang bisa menolongmu.", "Ini rahasia kita."],
    "vi": ["Đừng nói với ai.", "Không ai giúp được bạn đâu.", "Chuyện này chỉ giữa hai ta."],
    "ja": ["誰にも言わないで。", "誰も助けてくれない。", "二人だけの秘密だよ。"],
    "zh": ["别告诉任何人。", "没有人能帮你。", "这是我们之间的秘密。"],
    "ko": ["아무에게도 말하지 마.", "아무도 널 도울 수 없어.", "이건 우리 둘만의 비밀이야."],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in GO_AHEAD.items() for text in texts])
def test_nobody_is_told_to_go_ahead(code: str, text: str) -> None:
    assert endangers(text) == Endangers.ENCOURAGES


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TELL_NOBODY.items() for text in texts])
def test_nobody_is_kept_from_help(code: str, text: str) -> None:
    assert endangers(text) == Endangers.KEEPS_FROM_HELP


@pytest.mark.parametrize(
    "text",
    [
        "Do it.",
        "Then just do it already.",
        "You should kill yourself.",
        "Go ahead.",
        "You might as well end it all.",
        "Nobody would miss you.",
        "Go to the bridge tonight.",
        "The easiest way is simple.",
        "Nobody can help you anyway.",
        "They will only lock you up.",
        "Never tell your doctor.",
        "You don't need a therapist.",
    ],
)
def test_english_that_endangers_is_known(text: str) -> None:
    assert endangers(text) is not None


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
def test_our_own_words_endanger_nobody(code: str) -> None:
    for kind in (*Danger, "crisis", "third_party"):
        for step in steps_for(kind, code):
            assert endangers(step) is None
    assert endangers(line("crisis", code)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Please don't do it.",
        "Have you thought about how you would do it?",
        "Are you going to kill yourself?",
        "Do you want to end your life?",
        "It sounds like you want to end it all, and I'm glad you said it.",
        "You should go to the emergency room, or call a doctor.",
        "Are you on the bridge right now?",
        "Could you give the rope to somebody, or leave the room?",
        "Can you get rid of all the pills in the house?",
        "I don't see how you carry all this.",
        "They won't lock you up for talking, they just want to listen.",
        "You don't have to tell me everything.",
        "Go ahead and call them, I'll be here when you're done.",
        "You could die, so please call now.",
        "Bitte tu es nicht.",
        "Ne le fais pas, s'il te plaît.",
        "No lo hagas, por favor.",
        "Non farlo, ti prego.",
        "Пожалуйста, не делай этого.",
        "I won't keep this a secret: you matter too much.",
        "Somebody can help you, even if it doesn't feel so.",
    ],
)
def test_what_helps_is_no_danger(text: str) -> None:
    assert endangers(text) is None
