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
from apps.data_rights.erasing.keys import still_there
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
    # What aged stays in the backups until those go, by their plan or by their owner's hand (docs/decisions/0021); what comes
    # out of a restored one stands in none that was made since.
    remove_copies(home, backups=erasure.reach not in {Erasure.Reach.AGED, Erasure.Reach.AGAIN})
    if erasure.reach == Erasure.Reach.EVERYTHING:
        empty_logs(home)
    clean_up(erasure, taken, home=home, embedded=embedded)


def clean_up(erasure: Erasure, taken: Taken | None, *, home: Path, embedded: bool) -> None:
    """Out of the files, too, and looked for there; `taken` is None where it is not known any more."""
    proof = _clean(erasure, taken.probes if taken else None, home, embedded)
    finish(erasure=erasure, proof=_asked(erasure, taken, proof) if taken else proof, now=timezone.now())
    log.info("erasure %s: %d rows", erasure.pk, erasure.rows)


def _asked(erasure: Erasure, taken: Taken, proof: Proof) -> Proof:
    """The tables for the rows that went, and memory for what was in them."""
    user = User.objects.filter(pk=erasure.person).first()
    texts = () if taken.by_name else taken.probes
    return replace(
        proof,
        by_name=taken.by_name,
        rows_asked=sum(map(len, taken.rows.values())),
        rows_there=still_there(taken.rows),
        recall=ask_memory(user, about=taken.about, texts=texts) if user else NOTHING_ASKED,
    )


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
