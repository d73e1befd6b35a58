"""Leaves out of a program library what only a debugger reads.

The loader of Linux reads an ELF file by its program headers alone. What lies behind the last byte that they name (debug
information, the table of local symbols, the section headers) makes up three quarters of some wheels.
"""

import os
import struct
from pathlib import Path

_ELF_64_LITTLE = b"\x7fELF\x02\x01"
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")


def loaded_part(content: bytes) -> bytes:
    """What the loader reads of it; all of it where that can't be told. Pure."""
    if len(content) < _HEADER.size or not content.startswith(_ELF_64_LITTLE):
        return content
    (*start, programs, _sections, flags, size, each, count, _each_section, _section_count, _names) = (
        _HEADER.unpack_from(content)
    )
    if each != _PROGRAM_HEADER.size or not count or programs + each * count > len(content):
        return content
    ends = [programs + each * count]
    for number in range(count):
        _kind, _flags, offset, _virtual, _physical, in_file, _in_memory, _align = _PROGRAM_HEADER.unpack_from(
            content, programs + each * number
        )
        ends.append(offset + in_file)
    if max(ends) > len(content):
        return content
    header = _HEADER.pack(*start, programs, 0, flags, size, each, count, 0, 0, 0)
    return header + content[_HEADER.size : max(ends)]


def leave_out_debug_info(library: Path) -> int:
    """Rewrites the file whole, or not at all; returns how many bytes that spared."""
    before = library.read_bytes()
    after = loaded_part(before)
    if len(after) == len(before):
        return 0
    beside = library.with_name(f".{library.name}.lighter")
    beside.write_bytes(after)
    beside.chmod(library.stat().st_mode)
    os.replace(beside, library)  # noqa: PTH105 - a library that is loaded stays as it was for who has it open.
    return len(before) - len(after)
