"""HTTP goes to Django; a WebSocket passes the origin check, then the session, then its conversation."""

import os

from django.core.asgi import get_asgi_application
from django.core.signals import request_started
from django.db import close_old_connections, reset_queries

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "companion_site.settings")
django_application = get_asgi_application()

# A request takes its connection from the pool and gives it back at its end, so at its start there is no old one to close;
# that they are asked all the same would cost each request a hop to another thread.
request_started.disconnect(reset_queries)
request_started.disconnect(close_old_connections)

# Importable only once Django is set up.
from channels.auth import AuthMiddlewareStack  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.conf import settings  # noqa: E402

from apps.conversations.routing import websocket_urlpatterns  # noqa: E402
from companion_site.origins import OwnOriginOnly  # noqa: E402
from companion_site.uploads import NoLargerThan  # noqa: E402

application = ProtocolTypeRouter(
    {
        "http": NoLargerThan(settings.LARGEST_UPLOAD, django_application),
        "websocket": OwnOriginOnly(AuthMiddlewareStack(URLRouter(websocket_urlpatterns))),
    }
)
