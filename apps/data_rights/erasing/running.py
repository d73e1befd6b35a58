"""An erasure from its rows to its receipt: killed at any point, it goes on from there.

The rows go in one transaction. What follows (files, pages, the log) can be done twice without harm, and is, after a kill.
"""

import logging
from dataclasses import replace
from pathlib import Path

from django.utils import timezone

from apps.accounts.models import User
from apps.data_rights.erasing.asking import NOTHING_ASKED, ask_memory
from apps.data_rights.erasing.cleaning import end_log_files, rewrite_tables
from apps.data_rights.erasing.files import empty_logs, remove_copies
from apps.data_rights.erasing.orphans import remove_orphans
from apps.data_rights.erasing.proof import Proof, prove
from apps.data_rights.erasing.services import Taken, finish, note_progress, refuse, take_rows
from apps.data_rights.models import Erasure
from apps.privacy.erasing import CannotErase, NotNow

log = logging.getLogger(__name__)
State = Erasure.State
TRIES = 3
"""Somebody who still looked at the rows while they were rewritten makes another round necessary."""


def run(erasure: Erasure, *, home: Path, embedded: bool) -> None:
    """Leaves it open where it is not the moment: whoever calls again goes on."""
    taken: Taken | None = None
    if erasure.state == State.WAITING:
        try:
            taken = take_rows(erasure=erasure, now=timezone.now())
        except NotNow:
            return
        except CannotErase as why:
            refuse(erasure=erasure, problem=why.public, now=timezone.now())
            return
    # What aged goes with the backups by and by; what comes out of a restored one stands in none that was made since.
    remove_copies(home, backups=erasure.reach not in {Erasure.Reach.AGED, Erasure.Reach.AGAIN})
    if erasure.reach == Erasure.Reach.EVERYTHING:
        empty_logs(home)
    clean_up(erasure, taken.probes if taken else None, home=home, embedded=embedded, about=taken.about if taken else "")


def clean_up(erasure: Erasure, probes: list[str] | None, *, home: Path, embedded: bool, about: str = "") -> None:
    """Out of the files, too, and looked for there; `probes` is None where they are not known any more."""
    proof = _clean(erasure, probes, home, embedded)
    user = User.objects.filter(pk=erasure.person).first()
    asked = ask_memory(user, about=about, texts=probes or ()) if user else NOTHING_ASKED
    finish(erasure=erasure, proof=replace(proof, recall=asked), now=timezone.now())
    log.info("erasure %s: %d rows", erasure.pk, erasure.rows)


def _clean(erasure: Erasure, probes: list[str] | None, home: Path, embedded: bool) -> Proof:
    for _try in range(TRIES):
        rewrite_tables(lambda done, total: note_progress(erasure=erasure, done=done, total=total))
        if embedded:
            remove_orphans()
            end_log_files()
        proof = prove(home, probes, embedded=embedded)
        if not proof.found:
            break
    return proof
