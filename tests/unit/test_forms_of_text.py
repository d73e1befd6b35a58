"""However a text was written into a file, it is found there; and nothing else is taken for it."""

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.data_rights.erasing import scanning
from apps.data_rights.erasing.forms_of_text import forms_of
from apps.data_rights.erasing.scanning import traces

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=4, max_size=40)
AROUND = st.binary(max_size=20)


def stands_in(content: bytes, text: str) -> bool:
    return any(form.bytes in content for form in forms_of(text))


@given(WORDS, AROUND, AROUND)
def test_it_is_found_in_every_form(text: str, before: bytes, after: bytes) -> None:
    plain = text.encode()
    for content in (
        before + plain + after,
        text.encode("UTF-16LE"),
        text.encode("UTF-16BE"),
        json.dumps({"said": text}).encode(),
        json.dumps({"said": text}, ensure_ascii=False).encode(),
        (before + plain + after).hex().encode(),
        (before + plain + after).hex().upper().encode(),
        base64.b64encode(before + plain + after),
        base64.urlsafe_b64encode(before + plain + after),
    ):
        assert stands_in(content, text)


@given(st.binary(min_size=20, max_size=60), AROUND, AROUND)
def test_bytes_are_found_too(piece: bytes, before: bytes, after: bytes) -> None:
    around = before + piece + after
    for content in (around, around.hex().encode(), base64.b64encode(around), base64.urlsafe_b64encode(around)):
        assert any(form.bytes in content for form in forms_of(piece))


def test_another_text_is_not_taken_for_it() -> None:
    assert not stands_in(b"Maya lives in Lyon. TWF5YQ== 4d617961", "Mayo")


@given(st.integers(0, 60), st.integers(4, 17))
def test_it_is_found_where_two_pieces_meet(before: int, piece: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanning, "PIECE", piece)
        Path(folder, "file").write_bytes(b"." * before + b"a secret of hers" + b"." * 9)
        assert [trace.at for trace in traces(Path(folder), ["a secret of hers"]) if trace.form == "UTF-8"] == [before]


def test_names_of_files_are_looked_at_and_links_are_not_followed(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "Maya in Lyon.png").touch()
    (elsewhere / "diary").write_text("Maya in Lyon")
    (folder / "link").symlink_to(elsewhere / "diary")
    assert [(trace.file.name, trace.at) for trace in traces(folder, ["Maya in Lyon"])] == [("Maya in Lyon.png", None)]
