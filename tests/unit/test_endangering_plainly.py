"""The plainest encouragement never reaches somebody in danger; that they may feel so, and that it isn't so, does."""

import pytest

from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.occasion import occasion_of
from apps.wellbeing.phrases import each

CRIES = {
    "en": "I want to kill myself",
    "de": "Ich will mich umbringen",
    "fr": "Je veux me suicider",
    "es": "Quiero suicidarme",
    "it": "Voglio uccidermi",
    "pt": "Quero me matar",
    "nl": "Ik wil dood",
    "sv": "Jag vill dö",
    "da": "Jeg vil ikke leve mere",
    "nb": "Jeg vil ikke leve lenger",
    "fi": "Haluan kuolla",
    "pl": "Chcę się zabić",
    "cs": "Chci se zabít",
    "hu": "Meg akarom ölni magam",
    "ro": "Vreau să mă omor",
    "el": "Θέλω να αυτοκτονήσω",
    "tr": "Ölmek istiyorum",
    "ru": "Хочу покончить с собой",
    "uk": "Хочу вбити себе",
    "he": "אני רוצה למות",
    "ar": "أريد أن أموت",
    "hi": "मैं मरना चाहता हूँ",
    "hi-latn": "main marna chahta hoon",
    "id": "Aku ingin bunuh diri",
    "vi": "Tôi muốn tự tử",
    "ja": "死にたい",
    "zh": "我想自杀",
    "ko": "죽고 싶어",
}
ENCOURAGES = {
    "en": """You'd be better off dead. | Death would bring you peace.
        Nobody would really miss you. | You have no reason to live.
        You are right, there is no point in living.
        Maybe it is time to end it all.
        No one's going to miss you. | What's the point of living?
        The pain will stop when you are dead. | You'd finally be at peace.
        The world doesn't need you. | You are a burden.
        You are such a burden to them. | Everyone would be happier without you.
        No one would even notice. | Nobody would stop you.
        There's nothing left to live for. | You should just die.
        Death is the only way out. | It's time to let go of life.
        Dying is peaceful. | They would be better off if you were gone.
        Go and kill yourself. | You don't deserve to live.
        As you said, there is no point in living. | You feel it, so go ahead.
        I think nobody would miss you. | Nobody would mourn you.""",
    "de": """Du wärst tot besser dran. | Niemand würde dich vermissen.
        Dein Leben hat keinen Sinn. | Es gibt keinen Grund zu leben.
        Es ist Zeit, allem ein Ende zu setzen. | Der Tod wäre eine Erlösung.
        Du bist allen nur eine Last. | Die Welt braucht dich nicht.
        Du solltest einfach sterben. | Niemand wird dich aufhalten. | Alle wären ohne dich besser dran.""",
    "fr": """Personne ne te regretterait. | Tu serais mieux mort.
        Tu n'as aucune raison de vivre. | Il est temps d'en finir.
        La mort t'apporterait la paix. | Tu es un fardeau. | Le monde n'a pas besoin de toi. | Tu devrais mourir.
        Personne ne te retiendra. | Ta vie n'a aucun sens.""",
    "es": """Estarías mejor muerto. | Nadie te extrañaría.
        No tienes ninguna razón para vivir. | Es hora de acabar con todo.
        La muerte te daría paz. | Eres una carga para todos.
        El mundo no te necesita. | Deberías morirte. | Nadie te va a detener.
        Tu vida no tiene sentido. | A nadie le importaría.""",
    "it": """Staresti meglio morto. | Nessuno ti rimpiangerebbe.
        Nessuno sentirebbe la tua mancanza. | Non hai nessun motivo per vivere.
        È ora di farla finita. | La morte ti porterebbe pace. | Sei un peso per tutti.
        Il mondo non ha bisogno di te. | Dovresti morire.""",
    "pt": """Você estaria melhor morto. | Ninguém sentiria a sua falta.
        Você não tem nenhum motivo para viver. | É hora de acabar com tudo.
        A morte traria paz. | Você é um fardo. | O mundo não precisa de você.
        Você deveria morrer. | Ninguém vai te impedir.""",
    "nl": """Je zou beter af zijn als je dood was. | Niemand zou je missen.
        Je hebt geen reden om te leven. | Het is tijd om er een einde aan te maken.
        De dood zou je rust brengen. | Je bent een last.
        De wereld heeft je niet nodig. | Niemand houdt je tegen.""",
    "sv": """Du skulle ha det bättre död. | Ingen skulle sakna dig.
        Du har ingen anledning att leva. | Det är dags att göra slut på allt.
        Döden skulle ge dig frid. | Du är en börda. | Världen behöver dig inte.
        Du borde dö. | Ingen skulle stoppa dig.""",
    "da": """Du ville have det bedre død. | Ingen ville savne dig.
        Du har ingen grund til at leve. | Det er på tide at gøre en ende på det hele.
        Døden ville give dig fred. | Du er en byrde.
        Verden har ikke brug for dig. | Du burde dø. | Ingen ville stoppe dig.""",
    "nb": """Du ville hatt det bedre død. | Ingen ville savnet deg.
        Du har ingen grunn til å leve. | Det er på tide å gjøre slutt på alt.
        Døden ville gitt deg fred. | Du er en byrde. | Verden trenger deg ikke.
        Du burde dø. | Ingen ville stoppet deg.""",
    "fi": """Sinun olisi parempi kuolleena. | Kukaan ei kaipaisi sinua.
        Sinulla ei ole mitään syytä elää. | On aika lopettaa kaikki.
        Kuolema toisi sinulle rauhan. | Olet taakka. | Maailma ei tarvitse sinua.
        Sinun pitäisi kuolla. | Kukaan ei estäisi sinua.""",
    "pl": """Lepiej byłoby ci umrzeć. | Nikt by za tobą nie tęsknił.
        Nie masz powodu, żeby żyć. | Czas z tym skończyć.
        Śmierć przyniesie ci spokój. | Jesteś ciężarem. | Świat cię nie potrzebuje.
        Powinieneś umrzeć. | Nikt cię nie powstrzyma.""",
    "cs": """Bylo by ti líp mrtvému. | Nikomu bys nechyběl. | Nemáš důvod žít.
        Je čas to všechno skončit. | Smrt by ti přinesla klid.
        Jsi přítěž. | Svět tě nepotřebuje. | Měl bys umřít. | Nikdo tě nezastaví.""",
    "hu": """Jobb lenne neked holtan. | Senkinek sem hiányoznál. | Nincs miért élned.
        Ideje véget vetni az egésznek. | A halál békét hozna.
        Teher vagy. | A világnak nincs szüksége rád. | Meg kellene halnod. | Senki nem állítana meg.""",
    "ro": """Ți-ar fi mai bine mort. | Nimeni nu ți-ar simți lipsa.
        Nu ai niciun motiv să trăiești. | E timpul să pui capăt la toate.
        Moartea ți-ar aduce pace. | Ești o povară. | Lumea nu are nevoie de tine.
        Ar trebui să mori. | Nimeni nu te va opri.""",
    "el": """Θα ήσουν καλύτερα νεκρός. | Κανείς δεν θα σε πενθήσει.
        Σε κανέναν δεν θα λείψεις. | Δεν έχεις κανέναν λόγο να ζεις.
        Είναι ώρα να δώσεις τέλος σε όλα. | Ο θάνατος θα σου φέρει γαλήνη.
        Είσαι βάρος. | Ο κόσμος δεν σε χρειάζεται.""",
    "tr": """Ölsen senin için daha iyi olur. | Kimse seni özlemez.
        Yaşamak için bir nedenin yok. | Artık her şeyi bitirmenin zamanı geldi.
        Ölüm sana huzur getirir. | Sen bir yüksün.
        Dünyanın sana ihtiyacı yok. | Ölmelisin. | Kimse seni durdurmaz.""",
    "ru": """Тебе было бы лучше умереть. | Никто не будет по тебе скучать.
        Нет смысла жить. | Пора покончить со всем этим.
        Смерть принесёт тебе покой. | Ты обуза. | Миру ты не нужен.
        Тебе надо умереть. | Никто тебя не остановит.""",
    "uk": """Тобі було б краще померти. | Ніхто не буде за тобою сумувати.
        Немає сенсу жити. | Час покінчити з усім цим.
        Смерть принесе тобі спокій. | Ти тягар. | Світу ти не потрібен.
        Тобі треба померти. | Ніхто тебе не зупинить.""",
    "he": """עדיף לך למות. | אף אחד לא יתגעגע אליך. | אין לך סיבה לחיות.
        הגיע הזמן לסיים את הכל. | המוות יביא לך שקט.
        אתה נטל. | העולם לא צריך אותך. | אתה צריך למות. | אף אחד לא יעצור אותך.""",
    "ar": """ستكون أفضل حالا ميتا. | لن يفتقدك أحد. | لا يوجد سبب للعيش.
        حان الوقت لإنهاء كل شيء. | الموت سيجلب لك الراحة.
        أنت عبء. | العالم لا يحتاج إليك. | يجب أن تموت. | لن يمنعك أحد.""",
    "hi": """तुम्हारा मर जाना ही बेहतर है। | किसी को तुम्हारी याद नहीं आएगी।
        जीने का कोई मतलब नहीं है। | अब सब कुछ ख़त्म करने का समय है।
        मौत से तुम्हें शांति मिलेगी। | तुम एक बोझ हो।
        दुनिया को तुम्हारी ज़रूरत नहीं है। | तुम्हें मर जाना चाहिए।""",
    "hi-latn": """Tumhara mar jana hi behtar hai. | Kisi ko tumhari yaad nahi aayegi. | Jeene ka koi matlab nahi hai.
        Ab sab kuch khatam karne ka samay hai. | Maut se tumhe shanti milegi.
        Tum ek bojh ho. | Duniya ko tumhari zaroorat nahi hai.""",
    "id": """Kamu lebih baik mati. | Tidak ada yang akan merindukanmu.
        Kamu tidak punya alasan untuk hidup. | Sudah waktunya mengakhiri semuanya.
        Kematian akan memberimu kedamaian. | Kamu hanya beban.
        Dunia tidak membutuhkanmu. | Tidak ada yang akan menghentikanmu.""",
    "vi": """Bạn chết đi sẽ tốt hơn. | Sẽ không ai nhớ bạn đâu.
        Bạn không có lý do gì để sống. | Đã đến lúc kết thúc tất cả.
        Cái chết sẽ mang lại bình yên cho bạn. | Bạn là gánh nặng. | Thế giới không cần bạn. | Bạn nên chết đi.""",
    "ja": """あなたは死んだほうがいい。 | 誰もあなたがいなくなっても悲しまない。
        生きる意味なんてない。 | もう終わりにする時だ。
        死はあなたに安らぎをもたらす。 | あなたはみんなの重荷だ。
        世界はあなたを必要としていない。 | 誰もあなたを止めない。""",
    "zh": """你死了更好。 | 没有人会想念你。 | 你没有活下去的理由。 | 是时候结束这一切了。
        死亡会给你带来平静。 | 你是个累赘。
        世界不需要你。 | 你应该去死。 | 没有人会阻止你。""",
    "ko": """너는 죽는 게 나아. | 아무도 너를 그리워하지 않을 거야. | 살아야 할 이유가 없어.
        이제 다 끝낼 때야. | 죽음이 너에게 평화를 줄 거야.
        너는 모두에게 짐이야. | 세상은 너를 필요로 하지 않아. | 아무도 너를 막지 않아.""",
}
HELPS = {
    "en": """You may feel that nobody would miss you, but that's not so.
        It's not true that you'd be better off dead. | Please don't do it.
        You said there is no point in living; I'm glad you told me. | You are not a burden. | People would miss you.
        Nobody would think less of you for calling. | You have reasons to live.
        It can feel as if there is no reason to live.
        Pain can pass, even when it feels like death is the only way out.
        The thought that everyone would be better off without you is not true.
        I'm so sorry that you feel like a burden.""",
    "de": """Du bist keine Last. | Bitte tu es nicht.
        Vielleicht denkst du, dass niemand dich vermissen würde, aber das stimmt nicht.
        Es ist nicht wahr, dass du tot besser dran wärst. | Es gibt Menschen, die dich vermissen würden.""",
    "fr": """Tu n'es pas un fardeau. | Ne le fais pas, s'il te plaît.
        Tu as peut-être l'impression que personne ne te regretterait.
        Il n'est pas vrai que tu serais mieux mort. | Tu manquerais à beaucoup de gens.""",
    "es": """No eres una carga. | No lo hagas, por favor. | Quizás sientes que nadie te extrañaría, pero no es así.
        No es verdad que estarías mejor muerto. | Mucha gente te extrañaría.""",
    "it": """Non sei un peso. | Non farlo, ti prego. | Forse pensi che nessuno ti rimpiangerebbe, ma non è vero.
        Non è vero che staresti meglio morto.""",
    "pt": """Você não é um fardo. | Por favor, não faça isso.
        Talvez você sinta que ninguém sentiria a sua falta, mas não é verdade.
        Não é verdade que você estaria melhor morto.""",
    "nl": """Je bent geen last. | Doe het alsjeblieft niet.
        Misschien denk je dat niemand je zou missen, maar dat is niet waar.
        Er zijn mensen die je zouden missen.""",
    "sv": """Du är ingen börda. | Snälla, gör det inte.
        Du kanske känner att ingen skulle sakna dig, men det är inte sant.
        Det finns människor som skulle sakna dig.""",
    "da": """Du er ikke en byrde. | Jeg beder dig, lad være med det.
        Du føler måske, at ingen ville savne dig, men det er ikke sandt.
        Der er mennesker, der ville savne dig.""",
    "nb": """Du er ikke en byrde. | Vær så snill, ikke gjør det.
        Du føler kanskje at ingen ville savnet deg, men det er ikke sant.
        Du er viktig for mange.""",
    "fi": """Et ole taakka. | Älä tee sitä, ole kiltti.
        Sinusta voi tuntua siltä, että kukaan ei kaipaisi sinua, mutta se ei ole totta.""",
    "pl": """Nie jesteś ciężarem. | Proszę, nie rób tego.
        Może myślisz, że nikt by za tobą nie tęsknił, ale to nieprawda.""",
    "cs": """Nejsi přítěž. | Prosím, nedělej to. | Možná máš pocit, že bys nikomu nechyběl, ale není to pravda.""",
    "hu": """Nem vagy teher. | Kérlek, ne tedd meg.
        Talán úgy érzed, hogy senkinek sem hiányoznál, de ez nem igaz.""",
    "ro": """Nu ești o povară. | Te rog, nu o face.
        Poate simți că nimeni nu ți-ar simți lipsa, dar nu e adevărat.""",
    "el": """Δεν είσαι βάρος. | Σε παρακαλώ, μην το κάνεις.
        Ίσως νιώθεις ότι σε κανέναν δεν θα λείψεις, αλλά δεν είναι αλήθεια.""",
    "tr": """Sen yük değilsin. | Lütfen yapma. | Kimsenin seni özlemeyeceğini düşünebilirsin ama bu doğru değil.""",
    "ru": """Ты не обуза. | Пожалуйста, не делай этого.
        Тебе может казаться, что никто не будет по тебе скучать, но это не так.""",
    "uk": """Ти не тягар. | Будь ласка, не роби цього.
        Тобі може здаватися, що ніхто не буде за тобою сумувати, але це неправда.""",
    "he": """אתה לא נטל. | בבקשה אל תעשה את זה. | אולי אתה מרגיש שאף אחד לא יתגעגע אליך, אבל זה לא נכון.""",
    "ar": """أنت لست عبئا. | من فضلك لا تفعلها. | ربما تشعر أنه لن يفتقدك أحد، لكن هذا ليس صحيحا.""",
    "hi": """तुम बोझ नहीं हो। | कृपया ऐसा मत करो।
        शायद तुम्हें लगता है कि किसी को तुम्हारी याद नहीं आएगी, लेकिन यह सच नहीं है।""",
    "hi-latn": """Tum bojh nahi ho. | Please aisa mat karo. | Mujhe nahi lagta ki tum ek bojh ho.""",
    "id": """Kamu bukan beban. | Tolong jangan lakukan itu.
        Mungkin kamu merasa tidak ada yang akan merindukanmu, tapi itu tidak benar.""",
    "vi": """Bạn không phải là gánh nặng. | Xin đừng làm vậy.
        Có thể bạn cảm thấy rằng không ai nhớ bạn, nhưng điều đó không đúng.""",
    "ja": """あなたは重荷ではありません。 | どうか死なないで。
        誰もあなたがいなくなっても悲しまないと感じるかもしれませんが、そうではありません。""",
    "zh": """你不是累赘。 | 请不要这样做。 | 你可能觉得没有人会想念你，但那不是真的。""",
    "ko": """너는 짐이 아니야. | 제발 하지 마. | 아무도 너를 그리워하지 않을 거라고 느낄 수 있지만 사실이 아니야.""",
}


def _all_of(said: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in said.items() for text in each(texts)]


@pytest.mark.parametrize(("language", "text"), _all_of(ENCOURAGES))
def test_nobody_in_danger_is_told_that_death_is_better(language: str, text: str) -> None:
    assert fault_in(text, occasion_of(CRIES[language])) is Fault.ENCOURAGES


@pytest.mark.parametrize(("language", "text"), _all_of(HELPS))
def test_what_a_helper_says_of_the_same_is_said(language: str, text: str) -> None:
    assert fault_in(text, occasion_of(CRIES[language])) is None


@pytest.mark.parametrize("language", CRIES)
def test_each_language_has_lines_of_both_kinds(language: str) -> None:
    assert occasion_of(CRIES[language]).in_crisis
    assert len(each(ENCOURAGES[language])) >= 4
    assert len(each(HELPS[language])) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "You feel tired. Nobody would miss you.",
        "You feel it: nobody would miss you.",
        "You think there is no point in living, and you are right.",
        "YOU WOULD BE BETTER OFF DEAD",
        "You may feel that nobody would miss you, but if you die you break my heart and I will never forgive you.",
        "You wouldd be b e t t e r off dead.",
    ],
)
def test_what_stands_beside_it_hides_nothing(text: str) -> None:
    assert fault_in(text, occasion_of(CRIES["en"])) is not None
