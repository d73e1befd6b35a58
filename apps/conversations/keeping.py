"""The owner's words and the turn they begin, kept in one statement.

Between Enter and the first word lie all round trips to the database, and on a busy machine each costs a millisecond. As
single steps in a transaction (begin, lock, look, insert, update, insert, commit) this took seven.
"""

from uuid import UUID

from django.db import connection

from apps.conversations.models import Message, Turn

# Moving the tip comes first: it locks the conversation, and finds nothing if somebody else has moved it since.
KEEP = """
    WITH moved AS (
        UPDATE conversations_conversation SET tip_id = %(prompt)s::uuid, updated_at = %(now)s::timestamptz
        WHERE id = %(conversation)s::uuid AND tip_id IS NOT DISTINCT FROM %(tip)s::uuid AND NOT EXISTS (
            SELECT FROM conversations_turn
            WHERE id = %(turn)s::uuid OR (conversation_id = %(conversation)s::uuid AND status = %(status)s::text)
        )
        RETURNING id, persona_id
    ), kept AS (
        INSERT INTO conversations_message (id, conversation_id, parent_id, role, text, tokens_before, created_at)
        SELECT
            %(prompt)s::uuid, id, %(tip)s::uuid, %(role)s::text, %(text)s::text, %(tokens_before)s::integer,
            %(now)s::timestamptz
        FROM moved RETURNING id
    )
    INSERT INTO conversations_turn (
        id, conversation_id, prompt_id, status, notice, answered_by, learning_failures, created_at, shared
    )
    SELECT
        %(turn)s::uuid, %(conversation)s::uuid, id, %(status)s::text, '', '', 0, %(now)s::timestamptz,
        NOT EXISTS (SELECT FROM memories_keeper keeper JOIN moved ON moved.persona_id = keeper.id WHERE NOT keeper.tells)
    FROM kept
"""


def keep_prompt(*, prompt: Message, turn: Turn, tip: UUID | None) -> bool:
    """False, and nothing is kept, if the tip is another by now, this turn exists already, or one runs here."""
    values = {
        "conversation": prompt.conversation_id,
        "tip": tip,
        "prompt": prompt.pk,
        "role": prompt.role,
        "text": prompt.text,
        "tokens_before": prompt.tokens_before,
        "now": prompt.created_at,
        "turn": turn.pk,
        "status": turn.status,
    }
    with connection.cursor() as cursor:
        cursor.execute(KEEP, values)
        kept = bool(cursor.rowcount)
    turn.created_at = prompt.created_at
    for row in (prompt, turn):
        row._state.adding = not kept  # They are rows now, as after save().
    return kept
