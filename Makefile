# What a person types. Everything happens inside .venv; nothing else is touched.
# No compiler is needed: the run-time libraries all come as wheels.

VENV      := .venv
BIN       := $(VENV)/bin
UV        := $(BIN)/uv
INSTALLED := $(VENV)/.installed
LOCKS     := requirements/core.lock requirements/tests.lock
SHARED    ?= ../shared
REPORT    ?= out/report.html
WATCH     ?= out/watch
# Where the tests of something are narrowed: make test ONLY=tests/checks
ONLY      ?=
# A file's tests share what they set up, so they stay together.
SHARING   := -n auto --maxprocesses 4 --dist loadfile

IN_RANGE  := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON    ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
               $$p -c '$(IN_RANGE)' 2>/dev/null && echo $$p && break; done)

.PHONY: help setup run test test-long measure docs messages accept lock benchmark
.DELETE_ON_ERROR:

help:
	@echo "make setup      everything that is needed, into $(VENV)"
	@echo "make run        watch the sample organization (SITE=https://... for a real one)"
	@echo "make test       the tests and gates; make test-long the slow ones"
	@echo "make docs       write again the pages that are made from code and output"
	@echo "make messages   the catalogues of the pages' languages, from templates and code"
	@echo "make accept     take what is answered today as golden (read the diff)"
	@echo "make measure    score against the gold data in $(SHARED), where it is there"
	@echo "make benchmark  speed, memory and start-up (MIRROR=folder of a mirror)"
	@echo "make lock       choose again the versions that requirements/ pins"

setup: $(INSTALLED)

$(UV): requirements/installer.lock
	@tools/platform.sh "$(PYTHON)"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes --only-binary :all: -r requirements/installer.lock
	@touch $@

$(INSTALLED): $(UV) $(LOCKS) pyproject.toml
	$(UV) pip sync --quiet --python $(BIN)/python --require-hashes \
	  --only-binary :all: $(LOCKS)
	$(UV) pip install --quiet --python $(BIN)/python --no-deps \
	  --no-build-isolation --editable .
	@touch $@

# A look that finds something (1) or could not look everywhere (3) did its work. Both end
# with the pages, until Ctrl-C; with ONCE=1 they are not served.
run: setup
	@mkdir -p $(dir $(REPORT)) $(WATCH)
ifdef SITE
	@$(BIN)/vigilangue watch "$(SITE)" --home $(WATCH) || [ $$? -eq 1 -o $$? -eq 3 ]
	@$(if $(ONCE),:,$(BIN)/vigilangue serve --home $(WATCH))
else
	@$(BIN)/vigilangue demo --home $(WATCH) --html $(REPORT) $(if $(ONCE),--once) \
	  || [ $$? -eq 1 -o $$? -eq 3 ]
endif

test: setup
	$(BIN)/python -m pytest $(SHARING) $(ONLY)

test-long: setup
	@tools/system.sh
	$(BIN)/python -m pytest $(SHARING) -m long $(ONLY)

MEASURES  ?= site instruments

measure: setup
	@if [ -f $(SHARED)/measure/site.py ]; then for each in $(MEASURES); do \
	  $(BIN)/python $(SHARED)/measure/$$each.py \
	    --command "$(abspath $(BIN))/vigilangue" || exit 1; done; \
	else echo "No gold data at $(SHARED): nothing was measured." >&2; exit 1; fi

docs: setup
	$(BIN)/python -m tools.document_checks
	$(BIN)/python -m tools.document_readme

messages: setup
	$(BIN)/python -m tools.messages

accept: setup
	$(BIN)/python -m pytest --accept $(wildcard tests/connectors tests/reports)
	@git --no-pager diff --stat -- tests 2>/dev/null || true

benchmark: setup
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes \
	  -r requirements/benchmarks.lock
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.audit_speed $(if $(MIRROR),--mirror $(MIRROR))
	$(BIN)/python -m benchmarks.audit_memory $(if $(MIRROR),--mirror $(MIRROR))
	$(BIN)/python -m benchmarks.screens
	$(BIN)/python -m benchmarks.read_speed

lock: $(UV)
	tools/lock.sh $(abspath $(UV))
