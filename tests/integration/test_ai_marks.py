"""In every file that Alice takes along, what a model wrote is marked for programs to find, and what she wrote is not."""

import base64
import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.utils import timezone

from apps.accounts.models import User
from apps.continuity.models import Answer, Sitting
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Message, Suggestion, Summary, Turn
from apps.conversations.suggestions import accept_suggestion
from apps.data_rights.exporting.archive import READ_ME
from apps.memories.models import Memory
from apps.memories.profile import rebuild_profile
from apps.personas.details import PersonaDetails
from apps.personas.services import create_persona
from apps.personas.setup_talk.drafting import Draft
from apps.personas.setup_talk.keeping import keep_answers, keep_draft
from apps.personas.setup_talk.naming import Proposal
from tests import people
from tests.integration.archives import packed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]

BY_MODEL = re.compile(r"\bzomodel\w+", re.IGNORECASE)
BY_ALICE = re.compile(r"\bzoalice\w+", re.IGNORECASE)


@pytest.fixture
def content(alice: User) -> zipfile.ZipFile:
    """Every way in which words of a model get into Hearth, each with a word of its own; and Alice's beside it."""
    details = PersonaDetails(name="Juniper", description="zomodeldescribed", manner="zoalicemanner", greeting="Hello.")
    persona = create_persona(user=alice, details=details, by_model=["description"])
    talk = people.a_conversation(alice, persona=persona)
    turn = people.an_answered_turn(
        talk, "zoalicesaid My sister lives in Lyon.", "zomodelreplied Lovely. <b>zomodelbold</b>"
    )
    swipe = Message.objects.create(
        conversation=talk, parent=turn.prompt, role="companion", text="zomodelswiped", created_at=timezone.now()
    )
    ended = {"status": "complete", "ended_at": timezone.now()}
    Turn.objects.create(conversation=talk, prompt=turn.prompt, reply=swipe, **ended)
    learn_backlog()
    people.a_memory(alice, "zoalicehand I play the cello.")
    people.a_memory(
        alice, "zomodeldistilled She lives abroad.", origin=Memory.Origin.OWNER, by_model=True, sources=[turn.prompt_id]
    )
    people.a_memory(alice, "zomodelthought She is brave.", origin=Memory.Origin.THOUGHT)
    Memory.objects.update(pinned=True)
    rebuild_profile(user=alice, now=timezone.now())
    lines = [["1", "owner", "zoalicefolded"], ["2", "companion", "zomodelfolded"]]
    Summary.objects.create(conversation=talk, cut=1, lines=lines)
    suggested = Suggestion.objects.create(
        persona=persona,
        turn=turn,
        field="values",
        before="",
        after="zomodelvalues and more",
        reason="zomodelreason",
        created_at=timezone.now(),
    )
    accept_suggestion(suggestion=suggested, text="zomodelvalues and more")
    sitting = Sitting.objects.create(persona=persona, server="ollama", model_name="smol", digest="abc")
    Answer.objects.create(
        sitting=sitting, key="memory.1", place=0, kind="voice", question="Who?", text="zomodelanswered"
    )
    keep_answers(user=alice, answers={"moment": "zoalicemoment"}, now=timezone.now())
    draft = Draft(
        PersonaDetails(name="Wren", values="zomodeldrafted"), (Proposal("Wren", "Short."),), by_model=("values",)
    )
    keep_draft(user=alice, draft=draft, now=timezone.now())
    return zipfile.ZipFile(io.BytesIO(packed(alice)))


class Marks(HTMLParser):
    """Which words of a page stand within a mark, and which do not."""

    VOID = frozenset({"meta", "input", "br", "img", "hr", "link"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self.marked, self.unmarked = "", ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self._open.append((tag, "data-ai-generated" in dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "script":
            self._script(data)
        elif any(mark for _tag, mark in self._open):
            self.marked += data
        else:
            self.unmarked += data

    def _script(self, data: str) -> None:
        for entry in json.loads(data) if data.startswith("[") else ():
            if entry.get("ai_generated"):
                self.marked += entry["text"]
            else:
                self.unmarked += entry["text"]


def told(archive: zipfile.ZipFile) -> Iterator[tuple[str, str, str]]:
    """Of each file its name, what of it is marked, and what is not."""
    for name in archive.namelist():
        if name.endswith((".html", ".md")):
            page = Marks(archive.read(name).decode())
            yield name, page.marked, page.unmarked
        elif name.startswith("data/"):
            yield name, *_of_table(archive, name)
        elif name.startswith("chats/"):
            yield name, *_of_chat(archive, name)
        elif name == "memories.jsonl":
            rows = [json.loads(line) for line in archive.read(name).splitlines()]
            by_ai = [row["text"] for row in rows if row.get("ai_generated")]
            yield name, str(by_ai), str([row["text"] for row in rows if not row.get("ai_generated")])
        elif name.startswith("cards/"):
            yield name, *_of_card(archive.read(name))


def _of_table(archive: zipfile.ZipFile, name: str) -> tuple[str, str]:
    """Column by column, as the README says."""
    schema = json.loads(archive.read(name.replace("data/", "schema/").removesuffix("l")))
    columns = {column for column, form in schema["properties"].items() if form.get("x-ai-generated")}
    marked, unmarked = "", ""
    for line in archive.read(name).splitlines():
        row = json.loads(line)
        its = columns if row.get("ai_generated") else set()
        if name.endswith("personas.PersonaVersion.jsonl"):
            row, its = row["details"], set(row["by_model"]) if its else set()
        elif name.endswith("personas.Persona.jsonl"):
            its = its & set(row["by_model"])
        marked += str({column: value for column, value in row.items() if column in its})
        unmarked += str({column: value for column, value in row.items() if column not in its})
    return marked, unmarked


def _of_chat(archive: zipfile.ZipFile, name: str) -> tuple[str, str]:
    marked, unmarked = "", ""
    for line in archive.read(name).splitlines()[1:]:
        row: dict[str, Any] = json.loads(line)
        said = [(row["mes"], row["extra"])]
        said += [
            (text, told["extra"]) for text, told in zip(row.get("swipes", ()), row.get("swipe_info", ()), strict=True)
        ]
        for text, extra in said:
            if extra.get("ai_generated"):
                marked += text
            else:
                unmarked += text
    return marked, unmarked


def _of_card(content: bytes) -> tuple[str, str]:
    """A picture carries its card as base64."""
    if content.startswith(b"\x89PNG"):
        at = content.index(b"tEXtccv3\0")
        length = int.from_bytes(content[at - 4 : at])
        content = base64.b64decode(content[at + len(b"tEXtccv3\0") : at + len(b"tEXt") + length])
    data = json.loads(content)["data"]
    own = data["extensions"]["hearth"]
    texts = {"description": data["description"], **own}
    return (
        str({name: text for name, text in texts.items() if name in own["ai_generated"]}),
        str({name: text for name, text in texts.items() if name not in own["ai_generated"]}),
    )


def test_whatever_a_model_wrote_is_marked_in_every_file(content: zipfile.ZipFile) -> None:
    unmarked = {(name, word) for name, _marked, rest in told(content) for word in BY_MODEL.findall(rest)}
    assert unmarked == set()


def test_every_way_in_is_found_in_the_tables_and_in_what_is_read(content: zipfile.ZipFile) -> None:
    found: dict[str, set[str]] = {}
    for name, marked, _rest in told(content):
        found.setdefault(name.split("/")[0], set()).update(BY_MODEL.findall(marked))
    everything = {
        "described", "replied", "bold", "swiped", "distilled", "thought", "folded", "values", "reason", "answered", "drafted",
    }  # fmt: skip
    assert found["data"] == {f"zomodel{one}" for one in everything}
    in_the_book = everything - {"folded", "swiped", "drafted"}
    assert {f"zomodel{one}" for one in in_the_book} <= found["read"]
    assert {"zomodelswiped", "zomodelreplied"} <= found["chats"]
    assert found["cards"] == {"zomodeldescribed", "zomodelvalues"}
    assert found["memories.jsonl"] == {"zomodeldistilled", "zomodelthought"}


def test_what_alice_wrote_is_not(content: zipfile.ZipFile) -> None:
    marked = {(name, word) for name, by_ai, _rest in told(content) for word in BY_ALICE.findall(by_ai)}
    # Lines that tell the beginning of a long talk, and those that always stand before a companion, are marked as a whole.
    assert {name for name, _word in marked} <= {"data/conversations.Summary.jsonl", "data/memories.Profile.jsonl"}
    assert any(BY_ALICE.search(rest) for _name, _by_ai, rest in told(content))


def test_the_readme_says_how_a_program_finds_the_marks(content: zipfile.ZipFile) -> None:
    text = content.read("README.txt").decode()
    for mark in ('"ai_generated"', "data-ai-generated", "x-ai-generated", "by_model", "swipe_info"):
        assert mark in text
    assert text.splitlines()[2:] == READ_ME.splitlines()[2:]
