"""After how long things went by themselves where an archive was made. With a yes it holds here, never over what was set here."""

from collections.abc import Mapping

from apps.accounts.models import User
from apps.data_rights.importing.opening import Archive
from apps.privacy.retention import Periods, ageing, periods_of

RETENTION = "privacy.Retention"


def periods_in(archive: Archive) -> dict[str, int]:
    """Of one that was looked through."""
    batches = archive.batches(RETENTION) if RETENTION in archive.tables else ()
    return {str(row["table"]): int(row["days"]) for some in batches for row in some}


def unset_here(person: User, periods: Mapping[str, int]) -> Periods:
    """Those of them of which nothing is set here."""
    here = periods_of(person)
    return {
        source.model: periods[source.model]
        for source in ageing()
        if source.model in periods and source.model not in here
    }
