# One command for each habit; people, the README and CI call the same ones.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PO := $(wildcard locales/*/LC_MESSAGES/*.po)
MO := $(PO:.po=.mo)

.PHONY: run test lint bench demo messages audit faults installer setup system workshop catalogues clean

setup: system $(VENV)/.ready catalogues

# The Debian packages and fonts that are missing; says their names when it may not install them.
system:
	@PYTHON="$(PYTHON)" .ci/system-packages

# And those that only its tests use.
workshop: setup
	@PYTHON="$(PYTHON)" .ci/system-packages tests

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev,build]"
	@touch $@

catalogues: $(VENV)/.ready $(MO)

%.mo: %.po | $(VENV)/.ready
	@$(BIN)/pybabel --quiet compile --input-file=$< --output-file=$@ --locale=$(word 2,$(subst /, ,$<))

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/kiosk; else \
	  echo "There is no display here: playing the demo on a virtual one (pictures in build/demo)."; \
	  $(BIN)/kiosk demo --out build/demo; fi

test: workshop
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy kiosk
	$(BIN)/python -m pytest -p no:randomly tests/rules
	$(BIN)/kiosk content check
	$(BIN)/kiosk content check assets/content/aidants

bench: workshop
	$(BIN)/python -m tests.bench

demo: setup
	@for visitor in beginner senior migrant; do \
	  $(BIN)/kiosk demo --visitor $$visitor --out build/demo/$$visitor || exit 1; done

# Collect what is visible, and bring every catalogue up to date.
messages: $(VENV)/.ready
	$(BIN)/pybabel --quiet extract --no-wrap -F babel.cfg -k "t n:1,2" --no-location --sort-output --project="Premier Clic" -o locales/kiosk.pot kiosk
	$(BIN)/pybabel --quiet extract --no-wrap -F babel.cfg --sort-by-file --add-location=file --project="Premier Clic" -o locales/content.pot assets/content
	@for language in en ar; do for domain in kiosk content; do \
	  $(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --no-wrap -D $$domain -l $$language \
	    --init-missing -i locales/$$domain.pot -d locales || exit 1; done; done

audit: setup
	KIOSK_AUDIT=full $(BIN)/python -m pytest -n 2 tests/ui/test_layout_audit.py tests/ui/test_desk_audit.py

faults: workshop
	$(BIN)/python -m pytest tests/faults

installer: setup
	$(BIN)/python build_installer.py
	cd / && env -i HOME="$(CURDIR)/build/frozen" PATH=/usr/bin:/bin LANG=C.UTF-8 \
	  "$(CURDIR)/dist/premier-clic/premier-clic" demo --visitor senior --out "$(CURDIR)/build/frozen"

clean:
	rm -rf build dist $(MO)
