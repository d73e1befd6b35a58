"""Every setting of Hearth. What an owner may change stands in ENVIRONMENT on top; `.env.example` explains each line."""

import re
from datetime import timedelta
from typing import Any

import environ
from csp.constants import NONE, SELF

from companion_site.hosts import names_of_this_machine
from companion_site.launch import BASE_DIR, VARIABLES, home, read_env_file

read_env_file()
ENVIRONMENT = environ.FileAwareEnv(
    **VARIABLES,
    HEARTH_BUILTIN_MODEL=(str, ""),
    HEARTH_LOAD_SECONDS=(float, 300.0),
    HEARTH_SILENCE_SECONDS=(float, 60.0),
    OLLAMA_HOST=(str, "http://127.0.0.1:11434"),
    SECRET_KEY=(str, ""),
    DEBUG=(bool, False),
    LOG_LEVEL=(str, "INFO"),
)
env = ENVIRONMENT

_version = re.search(r"^## (\d+\.\d+\.\d+)", (BASE_DIR / "CHANGELOG.md").read_text(), re.MULTILINE)
VERSION = _version.group(1) if _version else "0"
HOME = home(env("HEARTH_HOME"))

DEBUG = env("DEBUG")
SECRET_KEY = env("SECRET_KEY") or HOME.secret("secret-key")
HTTPS = env("HEARTH_HTTPS")
ALLOWED_HOSTS = names_of_this_machine(env("HEARTH_HOST")) + env("HEARTH_ALLOWED_HOSTS")

INSTALLED_APPS = [
    "companion_site",
    "apps.llm",
    "apps.privacy",
    "apps.classifiers",
    "apps.accounts",
    "apps.engines",
    "apps.personas",
    "apps.memories",
    "apps.wellbeing",
    "apps.conversations",
    "apps.data_rights",
    "apps.continuity",
    "channels",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "axes",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "apps.accounts.middleware.SignInFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    # Innermost and sync, which keeps all of the chain in one thread: between async parts each would hop twice.
    "apps.accounts.middleware.PageInstead",
    "apps.accounts.middleware.OwnersTimeZone",
]

ROOT_URLCONF = "companion_site.urls"
ASGI_APPLICATION = "companion_site.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "apps.conversations.context.rail",
            ],
        },
    }
]

# --- database and background work ------------------------------------------------------------------------------------

POSTGRES = {"name": "hearth", "user": "hearth", "port": 5432}
"""The embedded server; unused where DATABASE_URL is given."""

EMBEDDED_POSTGRES = not env("DATABASE_URL")
DATABASES: dict[str, dict[str, Any]]
if EMBEDDED_POSTGRES:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": POSTGRES["name"],
            "USER": POSTGRES["user"],
            "PASSWORD": HOME.secret("database-password"),
            "HOST": str(HOME.sockets),
            "PORT": POSTGRES["port"],
        }
    }
else:
    DATABASES = {"default": env.db_url("DATABASE_URL")}
# Under ASGI each request may run in another thread; the pool spares it a new connection.
DATABASES["default"] |= {
    "ENGINE": "companion_site.database",
    "CONN_HEALTH_CHECKS": True,
    "OPTIONS": {
        **DATABASES["default"].get("OPTIONS", {}),
        "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
        # Statements are planned once a connection: it took about a millisecond off the way to the first word.
        "server_side_binding": True,
        "prepare_threshold": 3,
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer", "CONFIG": {"capacity": 4000}}}

# --- models ----------------------------------------------------------------------------------------------------------

LLM = {
    "ollama": {
        "BACKEND": "apps.llm.backends.ollama.OllamaServer",
        "OPTIONS": {
            "host": env("OLLAMA_HOST"),
            "connect_seconds": 3.0,
            "load_seconds": env("HEARTH_LOAD_SECONDS"),
            "silence_seconds": env("HEARTH_SILENCE_SECONDS"),
        },
    },
    "builtin": {
        "BACKEND": "apps.llm.backends.builtin.BuiltinServer",
        "OPTIONS": {"weights": env("HEARTH_BUILTIN_MODEL"), "socket_folder": HOME.sockets},
    },
}

EMBEDDERS = {
    "builtin": {"BACKEND": "apps.llm.embedders.builtin.BuiltinEmbedder"},
    "ollama": {
        "BACKEND": "apps.llm.embedders.ollama.OllamaEmbedder",
        "OPTIONS": {
            "host": env("OLLAMA_HOST"),
            "connect_seconds": 3.0,
            "load_seconds": env("HEARTH_LOAD_SECONDS"),
        },
    },
}

# --- who may come in -------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
]
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "home"

# Failures are kept in the database, so a restart forgives nothing. Nothing else of a visitor is kept.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=5)
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = ["ip_address"]
AXES_DISABLE_ACCESS_LOG = True
AXES_LOCKOUT_CALLABLE = "apps.accounts.views.locked_out"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_PASSWORD_FORM_FIELD = "passphrase"  # noqa: S105
AXES_VERBOSE = False

SESSION_COOKIE_NAME = "hearth_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_NAME = "hearth_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "companion_site.views.csrf_failure"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in env("HEARTH_ALLOWED_HOSTS")] if HTTPS else []
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF, "blob:"],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# A browser on the same machine talks plain HTTP to 127.0.0.1: no certificate exists for that. With HEARTH_HTTPS all four hold.
# W005 and W021 ask for subdomains and the browsers' preload list, which are not ours to promise for the owner's domain.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"] + (
    [] if HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]
)

# --- bounds on what comes in -----------------------------------------------------------------------------------------

LONGEST_MESSAGE = 50_000
"""Characters of one message; more than any model here reads."""
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
LARGEST_UPLOAD = 4 * 1024**3
"""Bytes of a request: what is larger is refused before it is written down."""
FILE_UPLOAD_TEMP_DIR = HOME.path
"""Nothing that its owner brings touches a disk outside the data folder."""

# --- language, time, files -------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = HOME.static
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "companion_site.storage.ModuleAwareStaticFilesStorage"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "companion_site.logs.WithoutWords",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL")},
    "loggers": {
        "httpx": {"level": "WARNING"},
        "daphne": {"level": "WARNING"},
        "django.channels.server": {"level": "WARNING"},
        "axes": {"level": "ERROR"},
        "procrastinate": {"level": "WARNING"},
    },
}
