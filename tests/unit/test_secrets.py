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
