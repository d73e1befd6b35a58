"""The languages a companion may be asked to speak. Hearth's own pages are in English for now."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    own_name: str
    english_name: str


LANGUAGES = [
    Language("en", "English", "English"),
    Language("id", "Bahasa Indonesia", "Indonesian"),
    Language("cs", "Čeština", "Czech"),
    Language("da", "Dansk", "Danish"),
    Language("de", "Deutsch", "German"),
    Language("es", "Español", "Spanish"),
    Language("fr", "Français", "French"),
    Language("it", "Italiano", "Italian"),
    Language("nl", "Nederlands", "Dutch"),
    Language("nb", "Norsk bokmål", "Norwegian"),
    Language("pl", "Polski", "Polish"),
    Language("pt", "Português", "Portuguese"),
    Language("ro", "Română", "Romanian"),
    Language("fi", "Suomi", "Finnish"),
    Language("sv", "Svenska", "Swedish"),
    Language("vi", "Tiếng Việt", "Vietnamese"),
    Language("tr", "Türkçe", "Turkish"),
    Language("el", "Ελληνικά", "Greek"),
    Language("ru", "Русский", "Russian"),
    Language("uk", "Українська", "Ukrainian"),
    Language("he", "עברית", "Hebrew"),
    Language("ar", "العربية", "Arabic"),
    Language("hi", "हिन्दी", "Hindi"),
    Language("ja", "日本語", "Japanese"),
    Language("zh", "中文", "Chinese"),
    Language("ko", "한국어", "Korean"),
]
DEFAULT = "en"
CHOICES = [(language.code, language.own_name) for language in LANGUAGES]
_BY_CODE = {language.code: language for language in LANGUAGES}


def language_name(code: str) -> str:
    """As a model is told it; a code we don't know is passed on as it is."""
    known = _BY_CODE.get(code)
    return known.english_name if known else code
