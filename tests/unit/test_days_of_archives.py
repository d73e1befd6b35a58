"""The day that an archive says it is of, whatever stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.data_rights.templatetags.holdings import as_day


@pytest.mark.parametrize(
    ("written", "read"), [("2026-11-26", "26 November 2026"), ("2026-13-45", "2026-13-45"), ("", "")]
)
def test_it_reads_as_on_other_pages_or_stays_as_it_is(written: str, read: str) -> None:
    assert as_day(written) == read


@given(st.text())
def test_nothing_that_is_written_there_breaks_the_page(written: str) -> None:
    assert written == as_day(written) or written[:4].isdecimal()
