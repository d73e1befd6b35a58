# `make run` starts Hearth. The other recipes are for people who change it, and the same ones run in CI.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
VENV := .venv
RUN := $(VENV)/bin/python
INSTALL := $(RUN) -m pip install --quiet --quiet --disable-pip-version-check --no-input --no-deps --require-hashes --no-compile
# Compiled is what Hearth loads: all of what is installed would take 60 MB more, and be read by nobody.
COMPILE := HEARTH_HOME="$$(mktemp -d)" PYTHONDONTWRITEBYTECODE= $(RUN) -W ignore -m companion_site.launch.everything
# Debug information, tests, translators' sources: a fifth of what the packages bring is read by nobody.
LIGHTEN := $(RUN) -m companion_site.launch.lighten
RUNS := $(VENV)/.runs
DEVELOPS := $(VENV)/.develops

.PHONY: help run test e2e lint django-checks bench bench-memory bench-wellbeing lock

help:
	@echo "make run     start Hearth, and install what it needs the first time"
	@echo "make test    every test (needs Chromium)"
	@echo "make e2e     the tests with a real browser alone"
	@echo "make lint    formatting, types, import rules and Django's own checks"
	@echo "make bench   the measurements"
	@echo "make bench-memory             memory's speed and cost at scale (half an hour)"
	@echo "make bench-memory DATA=FILE   what recall brings back, on a file of LoCoMo's form"
	@echo "make bench-wellbeing          what the guards of care catch and stop, on held-out lines and farewells, and what they cost"
	@echo "make bench-wellbeing DATA=FOLDER   … and on the crisis.jsonl, manipulation.jsonl, identity.jsonl and injection.jsonl there"
	@echo "make lock    pin what pyproject.toml asks for (needs uv)"

run: $(RUNS)
	@exec $(RUN) -m companion_site.supervisor

test: $(DEVELOPS)
	@$(RUN) -m pytest
	@$(RUN) -m pytest -m e2e

e2e: $(DEVELOPS)
	@$(RUN) -m pytest -m e2e

bench: $(DEVELOPS)
	@$(RUN) -m tests.benchmarks

DATA ?=
bench-memory: $(DEVELOPS)
ifeq ($(DATA),)
	@$(RUN) -m tests.benchmarks recall_speed remembering memory_pages languages learning prompt_tokens
	@echo "What recall brings back needs a file of LoCoMo's form: make bench-memory DATA=FILE"
else
	@$(RUN) -m tests.benchmarks.recall "$(DATA)"
endif

bench-wellbeing: $(DEVELOPS)
	@HEARTH_BENCH_DATA="$(DATA)" $(RUN) -m tests.benchmarks wellbeing farewells overrides care_cost reading honesty

LOCK := uv pip compile --quiet --generate-hashes --universal --no-emit-index-url --no-header pyproject.toml
lock:
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --group dev --output-file requirements-dev.lock

lint: $(DEVELOPS)
	@set -e; PATH="$(CURDIR)/$(VENV)/bin:$$PATH"; \
	ruff format --check .; \
	ruff check .; \
	mypy; \
	djlint --quiet --check templates; \
	djlint --quiet --lint templates; \
	lint-imports
	@$(MAKE) django-checks

# Apart, for the hooks of a commit: nothing may be installed then.
django-checks:
	@set -e; HEARTH_HOME=$$(mktemp -d); export HEARTH_HOME; trap 'rm -rf "$$HEARTH_HOME"' EXIT; \
	LOG_LEVEL=ERROR $(RUN) -W ignore manage.py makemigrations --check --dry-run; \
	LOG_LEVEL=ERROR $(RUN) manage.py check --deploy --fail-level WARNING

$(RUNS): requirements.lock | $(RUN)
	@echo "Installing what Hearth needs. This happens once and takes a minute…"
	@$(RUN) -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear $(VENV)  # Interrupted before pip came.
	@$(INSTALL) -r requirements.lock || { $(SAY_NO_DOWNLOAD); exit 1; }
	@$(LIGHTEN) $(VENV)/lib/python*/site-packages
	@$(COMPILE)
	@touch $@

$(DEVELOPS): requirements-dev.lock $(RUNS) | $(RUN)
	@echo "Installing the tools for changing Hearth…"
	@$(INSTALL) -r requirements-dev.lock || { $(SAY_NO_DOWNLOAD); exit 1; }
	@touch $@

$(RUN):
	@test -n "$(PYTHON)" || { $(SAY_NO_PYTHON); exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { $(SAY_NO_VENV); exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV) || { rm -rf $(VENV); $(SAY_NO_VENV); exit 1; }

SAY_NO_PYTHON = echo "Hearth needs Python 3.11 or newer, and none was found. Install it" \
	"(Debian, Ubuntu: sudo apt install python3 python3-venv; Fedora: sudo dnf install python3; macOS: brew install python)" \
	"and run make again, or name it: make run PYTHON=/path/to/python3" >&2
SAY_NO_VENV = echo "This Python can't make a virtual environment. Install what is missing" \
	"(Debian, Ubuntu: sudo apt install python3-venv) and run make again." >&2
SAY_NO_DOWNLOAD = echo "Not everything could be installed; the reason stands above." \
	"Check the connection to the internet and the free space, and run make again." >&2
