from django.urls import path

from apps.conversations.consumers import ConversationConsumer

websocket_urlpatterns = [path("ws/chat/<uuid:pk>/", ConversationConsumer.as_asgi(), name="conversation-socket")]
