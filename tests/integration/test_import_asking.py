"""Nothing comes in before she says yes, nothing is allowed that she did not allow here, and a kill leaves nothing half."""

import os
from collections.abc import Callable
from datetime import timedelta

import pyrage.passphrase
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from apps.accounts.models import User
from apps.conversations.models import Conversation
from apps.data_rights.importing import jobs
from apps.data_rights.importing.files import accepted, folder
from apps.data_rights.models import DataRequest
from apps.data_rights.tasks import work_off_requests
from apps.privacy.consent import grant_consent, has_consent, refuse_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.integration.archives import a_fresh_hearth, a_full_talk, bring, hand_in, packed, say_yes

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def talk(alice: User) -> Conversation:
    return a_full_talk(alice)


class TestConsents:
    @pytest.fixture
    def content(self, alice: User) -> bytes:
        grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        grant_consent(person=alice, purpose=Purpose.MONEY, now=timezone.now())
        return packed(alice)

    def test_what_was_allowed_there_is_not_allowed_here(self, content: bytes) -> None:
        fresh = a_fresh_hearth(remember=False)
        bring(fresh, content)
        assert not any(has_consent(fresh, purpose) for purpose in Purpose)

    def test_with_a_yes_it_is_but_never_over_what_was_decided_here(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        fresh = a_fresh_hearth(remember=False)
        refuse_consent(person=fresh, purpose=Purpose.MONEY, now=timezone.now())
        hers = client_of(fresh)
        page = hand_in(hers, content)
        assert "Your health" in page.text
        assert "Money" not in page.text.split("It is about:")[1].split("</p>")[0]
        say_yes(hers, page, consents="on")
        assert has_consent(fresh, Purpose.HEALTH)
        assert not has_consent(fresh, Purpose.MONEY)
        ledger = hers.get(reverse("data_rights:ledger")).text
        assert ledger.count("in another Hearth") == 1


class TestAskingForIt:
    @pytest.fixture
    def content(self, alice: User, talk: Conversation) -> bytes:
        return packed(alice)

    def test_it_is_looked_at_and_comes_in_the_background(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(a_fresh_hearth())
        page = hand_in(hers, content)
        made_on = date_format(timezone.now(), "j F Y")  # An archive is dated in UTC, as is a test.
        assert f"Nothing is changed yet. This file was made on {made_on};" in page.text
        assert not Conversation.objects.exists()
        assert "Being brought in" in say_yes(hers, page).text
        assert Conversation.objects.count() == 1
        assert "Brought back on" in hers.get(reverse("data_rights:imports")).text
        assert list(folder().iterdir()) == []

    def test_while_it_waits_nobody_else_of_the_machine_reads_it(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hand_in(client_of(a_fresh_hearth()), content)
        (file,) = folder().iterdir()
        assert file.stat().st_mode & 0o777 == 0o600
        assert folder().stat().st_mode & 0o777 == 0o700

    def test_left_alone_nothing_is_kept(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        hers = client_of(a_fresh_hearth())
        page = hand_in(hers, content)
        hers.post(page.redirect_chain[-1][0], {})
        assert list(folder().iterdir()) == []
        assert not DataRequest.objects.exists()
        assert not Conversation.objects.exists()

    def test_a_sealed_one_opens_with_its_passphrase_alone(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(a_fresh_hearth())
        sealed = pyrage.passphrase.encrypt(content, "open sesame")
        assert "Give the passphrase" in hand_in(hers, sealed).text
        assert "does not open this file" in hand_in(hers, sealed, "open barley").text
        assert "Nothing is changed yet." in hand_in(hers, sealed, "open sesame").text

    def test_a_stranger_sees_nothing_of_it(
        self, content: bytes, bob: User, client_of: Callable[[User], Client]
    ) -> None:
        fresh = a_fresh_hearth()
        stranger = client_of(people.a_person("stranger"))
        hers = client_of(fresh)
        page = hand_in(hers, content)
        address = page.redirect_chain[-1][0]
        assert stranger.get(address).status_code == 404
        assert stranger.post(address, {"bring": "yes"}).status_code == 404
        assert Client().get(address).status_code == 302
        say_yes(hers, page)
        request = DataRequest.objects.get()
        assert stranger.get(reverse("data_rights:import-progress", args=[request.pk])).status_code == 404
        assert "Brought back" not in stranger.get(reverse("data_rights:imports")).text

    def test_killed_in_the_middle_it_begins_again_and_comes_once(
        self, content: bytes, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hers = client_of(a_fresh_hearth())
        page = hand_in(hers, content)

        def killed(**_kwargs: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as dying:
            dying.setattr(jobs, "finish", killed)
            with pytest.raises(KeyboardInterrupt):
                say_yes(hers, page)
        assert not Conversation.objects.exists()
        request = DataRequest.objects.get()
        assert request.state == "running"
        assert accepted(request.pk).exists()
        work_off_requests()
        request.refresh_from_db()
        assert request.state == "done"
        assert Conversation.objects.count() == 1

    def test_two_at_once_are_refused(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        hers = client_of(a_fresh_hearth())
        page = hand_in(hers, content)
        hers.post(reverse("data_rights:exports"), {"since": "", "until": ""})
        answer = hers.post(page.redirect_chain[-1][0], {"bring": "yes"}, follow=True)
        assert "Something is being worked on already." in answer.text
        assert len(list(folder().iterdir())) == 1

    def test_said_twice_it_comes_once(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        hers = client_of(a_fresh_hearth())
        page = hand_in(hers, content)
        say_yes(hers, page)
        assert hers.post(page.redirect_chain[-1][0], {"bring": "yes"}).status_code == 404
        assert DataRequest.objects.count() == 1


class TestLookingAtIt:
    """In the background: a long life takes a minute, and survives a restart."""

    @pytest.fixture
    def content(self, alice: User, talk: Conversation) -> bytes:
        return packed(alice)

    def give(self, hers: Client, content: bytes) -> str:
        """Without the worker; the address it leads to."""
        sent = {"file": SimpleUploadedFile("hearth.zip", content), "passphrase": ""}
        page = hers.post(reverse("data_rights:imports"), sent, follow=True)
        assert "Being looked through" in page.text
        return str(page.redirect_chain[-1][0])

    def test_its_page_comes_at_once_and_says_how_far_it_is(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(a_fresh_hearth())
        address = self.give(hers, content)
        request = DataRequest.objects.get()
        progress = reverse("data_rights:look-progress", args=[request.pk])
        assert "0 %" in hers.get(progress).text
        assert "waits for your answer" in hers.get(reverse("data_rights:imports")).text
        work_off_requests()
        assert hers.get(progress).headers["HX-Refresh"] == "true"
        assert "Nothing is changed yet." in hers.get(address).text

    def test_a_worker_that_was_killed_begins_again(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        hers = client_of(a_fresh_hearth())
        address = self.give(hers, content)
        DataRequest.objects.update(state="running", begun_at=timezone.now(), done=7)
        work_off_requests()
        assert "Nothing is changed yet." in hers.get(address).text

    def test_it_may_be_left_alone_before_it_was_looked_at(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(a_fresh_hearth())
        address = self.give(hers, content)
        hers.post(address, {})
        assert list(folder().iterdir()) == []
        work_off_requests()
        assert hers.get(address).status_code == 404

    def test_it_is_not_brought_in_before_it_was_looked_at(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(a_fresh_hearth())
        address = self.give(hers, content)
        assert "Something is being worked on already." in hers.post(address, {"bring": "yes"}, follow=True).text
        assert DataRequest.objects.get().kind == "look"

    def test_one_that_nobody_answers_goes_after_a_day(
        self, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hand_in(client_of(a_fresh_hearth()), content)
        DataRequest.objects.update(ended_at=timezone.now() - timedelta(days=2))
        (file,) = folder().iterdir()
        os.utime(file, (0, 0))
        work_off_requests()
        assert list(folder().iterdir()) == []
        assert not DataRequest.objects.exists()

    def test_a_stranger_hears_nothing_of_it(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        fresh = a_fresh_hearth()
        stranger = client_of(people.a_person("stranger"))
        address = self.give(client_of(fresh), content)
        assert stranger.get(address).status_code == 404
        assert stranger.get(f"{address}look/").status_code == 404
