"""Passwords, keys and card numbers are noticed; ordinary numbers and words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.secrets import holds_number, holds_secret


@pytest.mark.parametrize(
    "text",
    [
        "My card is 4111 1111 1111 1111.",
        "5500-0000-0000-0004 expires in May",
        "my password is hunter2",
        "Das Passwort ist Sonnenschein!",
        "use sk-proj-a8Fh2kLm9QwErTyUiOp3 for that",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "token: ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "PIN: 4821",
        "My pin's 4821",
        "card 4111.1111.1111.1111",
        "bluewhale77 is my wifi password.",
        "mdp : azerty123",
        "pw: abc123xyz",
        "pwd=abc123xyz",
        "Mein WLAN-Schlüssel lautet Sommer2024",
        "la contraseña del wifi es Luna2024x",
        "hasło do wifi to abc12345",
        "wachtwoord: Zomer2024",
        "Lösenordet är Sommar24",
        "Şifrem abc123",
        "сказал пароль: весна2024, abc123",
        "κωδικός: abc123",
        "סיסמה: abc123",
        "كلمة السر: abc123",
        "mật khẩu: abc123",
        "密码是abc123",
        "パスワードはabc123です",
        "비밀번호는 abc123",
        "recovery code 8392-1029-3344",
        "my PIN is 9911",
        "The PIN of my other card is 4821.",
        "PIN for the blue card is 7306.",
        "CVV 123",
        "My card's CVV is 123.",
        "The CVV on the back is 482",
        "Meine PIN lautet 4821.",
        "Die Geheimzahl meiner Karte ist 4821",
        "Die Prüfnummer auf der Karte lautet 482",
        "Le code secret de ma carte est 4821.",
        "Le code PIN : 4821",
        "El pin de la tarjeta es 9034.",
        "El código de seguridad de mi tarjeta es 482.",
        "Il PIN della carta è 7733.",
        "O código secreto do meu cartão é 4821",
        "Mijn pincode is 4821",
        "Min pinkod är 4821.",
        "Pinkoden er 5190.",
        "Min PIN-kode er 4821",
        "PIN-koodini on 4821.",
        "Mój PIN to 4821",
        "PIN do karty to 2946.",
        "PIN ke kartě je 8064.",
        "Můj pin kód je 8064",
        "PIN-ul cardului e 1944.",
        "A kártyám PIN-kódja 7712.",
        "Kartımın pin kodu 4821",
        "Το PIN της κάρτας είναι 4479.",
        "Мой пин-код 4821",
        "Код от карты 3308.",
        "Мій пін-код 4821",
        "הקוד הסודי שלי הוא 4821",
        "الرقم السري لبطاقتي هو 4821",
        "मेरा एटीएम पिन 4821 है",
        "キャッシュカードの暗証番号は4829。",
        "我的取款密码是482911",
        "내 카드 비밀번호는 4821이야",
        "Mã PIN thẻ của tôi là 550912.",
        "PIN ATM-ku 771204.",
        "login: bob / hunter2!X",
        "Login: bob / letmein",
        "Zugangsdaten: bob / Sommer2024",
        "pw=letmein",
        "wifi pass: letmein",
        "user: bob pass: hunter2",
        "postgres://alice:s3cretpw@db.example/app",
        "It is ripple scissors kick mammal hire column oak again sun offer wealth tomorrow",
        "1. ripple 2. scissors 3. kick 4. mammal 5. hire 6. column 7. oak 8. again 9. sun 10. offer 11. wealth 12. tomorrow",
    ],
)
def test_a_secret_is_noticed(text: str) -> None:
    assert holds_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "Call me at 555 1234 in the morning.",
        "The password to her heart is cake.",
        "I walked 12,000 steps and 1234567890123 grains of sand.",
        "It took from 2019 to 2026.",
        "Donaudampfschifffahrtsgesellschaftskapitän is a long word.",
        "https://example.org/a/very/long/path/of/plain/words",
        "I changed my password in 2019.",
        "Drop a PIN on the map.",
        "The pin on the map is 400 m from here.",
        "I changed my PIN in 2019.",
        "I forgot my PIN at the till, so embarrassing.",
        "The code of the door in the game is 4 digits.",
        "My bib number is 4821.",
        "My password manager is 1Password",
        "I love my password manager: it holds 200 of them.",
        "Boarding pass: tomorrow",
        "Login: 9 to 5",
        "The user wants version2",
        "Meine PIN habe ich 2019 geändert.",
        "Die Geheimzahl hat 4 Stellen.",
        "Der Pin am Revers ist von 1998.",
        "J'ai oublié mon code secret 3 fois.",
        "Je collectionne les pin's du Tour de France.",
        "Ho cambiato il PIN nel 2019.",
        "Я сменила пин-код в 2019 году.",
        "暗証番号は4桁です。",
        "暗証番号を2019年に変えた。",
        "비밀번호를 2019년에 바꿨어요.",
        "Spring to mind, pin it up, call by 1200.",
        "Das Passwort hat 12 Zeichen.",
        "Boarding pass 2023",
        "La clave del éxito es dormir 8 horas.",
        "Ο ταχυδρομικός κωδικός: 11523",
        "Love is all you need, all together now, love is all you need, everybody",
        "love love love love love love love love love love love love love love",
        "My IBAN is DE89 3704 0044 0532 0130 00",
    ],
)
def test_ordinary_words_and_numbers_are_not(text: str) -> None:
    assert not holds_secret(text)


@pytest.mark.parametrize(
    "text",
    ["IBAN DE89 3704 0044 0532 0130 00", "iban de89370400440532013000", "My SSN is 078-05-1120", "tax id: 65 929"],
)
def test_a_number_that_stands_for_somebody_is_noticed_and_is_no_secret(text: str) -> None:
    assert holds_number(text)
    assert not holds_secret(text)


@given(st.text(max_size=400))
def test_any_text_is_looked_at_in_peace(text: str) -> None:
    assert holds_secret(text) in {True, False}


@given(st.lists(st.integers(0, 9), min_size=15, max_size=15))
def test_every_number_with_the_check_digit_of_a_card_is_noticed(digits: list[int]) -> None:
    doubled = [d if at % 2 else sum(divmod(2 * d, 10)) for at, d in enumerate(reversed(digits))]
    number = "".join(map(str, [*digits, -sum(doubled) % 10]))
    assert holds_secret(f"it is {number}, keep it safe")
