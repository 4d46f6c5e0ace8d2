# The environment is made once, in .venv, from exact pins; a change of pins or requirements makes it again.
# What a user gives (make fashion DATA='my folder') reaches the shell as an environment variable, never as text of a
# recipe, and programs of .venv are started by its python, so that a folder may have any name.
override export PYTHON := $(or $(value PYTHON),$(shell command -v python3.11 || command -v python3))
override export DATA := $(value DATA)
override export ONLY := $(value ONLY)
override export PROFILE := $(or $(value PROFILE),scenes)
override export GPU := $(or $(value GPU),-p full True -p repeats 3)
override export WHEELS_PYTHON := $(or $(value WHEELS_PYTHON),3.12)
BIN := .venv/bin
RUN := $(BIN)/python $(BIN)
SITE := .camtrap/site
WHEELS := fastai fastcore fasttransform plum-dispatch beartype fastprogress fastdownload cloudpickle papermill nbclient nbformat \
    jupyter_client jupyter_core traitlets tornado pyzmq ipykernel comm ipython matplotlib-inline prompt_toolkit wcwidth \
    stack_data executing asttokens pure_eval pexpect ptyprocess parso jedi decorator ipython_pygments_lexers nest-asyncio2 \
    fastjsonschema jsonschema referencing rpds-py jsonschema-specifications entrypoints tenacity platformdirs tabulate \
    attrs click requests certifi charset-normalizer idna urllib3 python-dateutil six PyYAML psutil packaging typing_extensions tqdm Pygments rich \
    markdown-it-py mdurl safetensors simplejpeg opencv-python-headless msgspec polars polars-runtime-32 pyarrow

help:  ## this list
	@awk -F ':.*## *' '/^[a-z-]+:.*## /{printf "make %-11s%s\n", $$1, $$2}' Makefile

reproduce: .venv/ready  ## train the five models on photographs drawn here, make every table and figure; FULL=1 goes beyond the paper
	$(RUN)/camtrap reproduce $(if $(FULL),--full)

smoke: .venv/ready  ## the same in miniature, in a minute; its numbers mean nothing
	$(RUN)/camtrap reproduce --profile smoke

fashion: .venv/ready  ## the same on Fashion-MNIST with a tail imposed (Debian's dataset-fashion-mnist, or DATA=folder); about half an hour
	$(RUN)/camtrap reproduce --profile fashion --full $${DATA:+--data "$$DATA"}

test: .venv/ready  ## check the repository; ends with 'N passed, N failed'
	$(BIN)/python -c 'import os; from camtrap.dev.checks import camtrap_test; camtrap_test(os.environ["ONLY"])'

lab: .venv/ready  ## open JupyterLab on nbs/index.ipynb
	$(BIN)/python -m jupyterlab --LabApp.default_url=/lab/tree/nbs/index.ipynb

package: .venv/ready  ## after changing a notebook: export it, clean it, write README.md
	$(RUN)/nbdev_export && $(RUN)/nbdev_clean && $(BIN)/python -c 'from camtrap.dev.checks import write_readme; write_readme()'

hooks: .venv/ready  ## once in a clone: git merges notebooks cell by cell, Jupyter saves them clean (writes to ~/.jupyter)
	PATH="$$PWD/$(BIN):$$PATH" $(RUN)/nbdev_install_hooks

outputs: .venv/ready  ## for maintainers: store fresh outputs in the notebooks; ONLY=00_tour picks some
	$(BIN)/python -c 'import os; from camtrap.dev.checks import camtrap_outputs; camtrap_outputs(os.environ["ONLY"])'

reference: .venv/ready  ## for maintainers: reports/yours/PROFILE, which must be complete, becomes the committed reports/PROFILE
	$(BIN)/python -c 'import os; from camtrap.kit.notebooks import find_project; from camtrap.kit.reproduce import update_reference; print(update_reference(os.environ["PROFILE"], find_project()))'

bench: .venv/bench  ## race camtrap and its peers (about half an hour, 10 GB of disk); prints what was asked and measured
	mkdir -p .camtrap/bench
	$(BIN)/python -m papermill nbs/bench/90_bench.ipynb .camtrap/bench/bench.ipynb --cwd nbs/bench -p full True -p repeats 5
	cat reports/yours/bench/tables/bench.md

# Without a .venv and without a package index, .wheels (see below) and the machine's own Python are enough.
BARE := $(if $(wildcard .venv/ready),,$(wildcard .wheels))
bench-gpu: $(if $(BARE),,.venv/ready)  ## how long the paper's grid takes on this machine's GPU
	$(if $(BARE),python3 -m pip install --quiet --no-index --no-deps --upgrade --target $(SITE) .wheels/*.whl)
	mkdir -p .camtrap/bench
	PYTHONPATH="$$PWD:$$PWD/$(SITE)" $(if $(BARE),python3,$(BIN)/python) -m papermill \
	    nbs/bench/91_bench_gpu.ipynb .camtrap/bench/gpu.ipynb --cwd nbs/bench $$GPU
	cat reports/yours/$(if $(findstring True,$(GPU)),,smoke/)bench/gpu/tables/*.md

wheels:  ## download to .wheels what a GPU machine with torch, torchvision and timm but no package index lacks
	"$$PYTHON" -m pip download --quiet --no-deps --only-binary=:all: --python-version "$$WHEELS_PYTHON" \
	    --platform manylinux2014_x86_64 --platform manylinux_2_28_x86_64 -c constraints.txt -d .wheels $(WHEELS)

.venv/bench: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,bench]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation --no-deps ffcv \
	    || echo "FFCV needs libopencv-dev libturbojpeg0-dev pkg-config to build; its rows will say 'not installed'"
	@touch $@

.venv/ready: constraints.txt settings.ini setup.py
	@"$$PYTHON" -c 'import sys; sys.exit(None if sys.version_info[:2] >= (3, 11) else "camtrap needs Python 3.11 or newer: make PYTHON=...")'
	"$$PYTHON" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

.PHONY: help reproduce smoke fashion test lab package hooks outputs reference bench bench-gpu wheels
