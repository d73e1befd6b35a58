"""HTTP goes to Django; a WebSocket passes the origin check, then the session, then its conversation."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "companion_site.settings")
django_application = get_asgi_application()

# Importable only once Django is set up.
from channels.auth import AuthMiddlewareStack  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402

from apps.conversations.routing import websocket_urlpatterns  # noqa: E402
from companion_site.origins import OwnOriginOnly  # noqa: E402

application = ProtocolTypeRouter(
    {
        "http": django_application,
        "websocket": OwnOriginOnly(AuthMiddlewareStack(URLRouter(websocket_urlpatterns))),
    }
)
