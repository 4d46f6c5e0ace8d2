# The environment is made once, in .venv, from exact pins; a change of pins or requirements makes it again.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

reproduce: .venv/ready  ## train the five runs on the embedded data, make every table and figure
	$(BIN)/camtrap_reproduce

test: .venv/ready  ## check the repository; ends with 'N passed, N failed'
	$(BIN)/camtrap_test

lab: .venv/ready  ## open JupyterLab on the notebooks
	$(BIN)/jupyter lab nbs

package: .venv/ready  ## after changing a notebook: export it, clean it, write README.md
	$(BIN)/nbdev_export && $(BIN)/nbdev_clean && $(BIN)/python -c 'from camtrap.checks import write_readme; write_readme()'

.venv/ready: constraints.txt settings.ini setup.py
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info[:2] >= (3, 11) else "camtrap needs Python 3.11 or newer: make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*##/\1:/p' Makefile

.PHONY: reproduce test lab package help
