# The environment is made once, in .venv, from exact pins; a change of pins or requirements makes it again.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
SITE := .camtrap/site
GPU ?= -p full True -p repeats 3
WHEELS_PYTHON ?= 3.12
WHEELS := fastai fastcore fasttransform plum-dispatch beartype fastprogress fastdownload cloudpickle papermill nbclient nbformat \
    jupyter_client jupyter_core traitlets tornado pyzmq ipykernel comm ipython matplotlib-inline prompt_toolkit wcwidth \
    stack_data executing asttokens pure_eval pexpect ptyprocess parso jedi decorator ipython_pygments_lexers nest-asyncio2 \
    fastjsonschema jsonschema referencing rpds-py jsonschema-specifications entrypoints tenacity platformdirs tabulate \
    attrs click requests certifi charset-normalizer idna urllib3 python-dateutil six PyYAML psutil packaging typing_extensions tqdm Pygments rich \
    markdown-it-py mdurl safetensors simplejpeg opencv-python-headless msgspec polars polars-runtime-32 pyarrow

reproduce: .venv/ready  ## train the five runs on the embedded data, make every table and figure; FULL=1 goes beyond the paper
	$(BIN)/camtrap_reproduce $(if $(FULL),--full)

fashion: .venv/ready  ## the same on Fashion-MNIST with a tail imposed (Debian's dataset-fashion-mnist, or DATA=folder); about half an hour
	$(BIN)/camtrap_reproduce --profile fashion --full $(if $(DATA),--data $(DATA))

test: .venv/ready  ## check the repository; ends with 'N passed, N failed'
	$(BIN)/camtrap_test

lab: .venv/ready  ## open JupyterLab on the notebooks
	$(BIN)/jupyter lab nbs

package: .venv/ready  ## after changing a notebook: export it, clean it, write README.md
	$(BIN)/nbdev_export && $(BIN)/nbdev_clean && $(BIN)/python -c 'from camtrap.checks import write_readme; write_readme()'

bench: .venv/bench  ## race camtrap and its peers (about half an hour, 10 GB of disk); prints what was asked and measured
	mkdir -p .camtrap/bench
	$(BIN)/papermill nbs/bench/20_bench.ipynb .camtrap/bench/bench.ipynb --cwd nbs/bench -p full True -p repeats 5
	cat reports/bench/tables/bench.md

# Without a .venv and without a package index, .wheels (see below) and the machine's own Python are enough.
bench-gpu:  ## how long the paper's grid takes on this machine's GPU
	@if test ! -e .venv/ready && test -d .wheels; then python=python3; \
	    python3 -m pip install --quiet --no-index --no-deps --upgrade --target $(SITE) .wheels/*.whl || exit; \
	else $(MAKE) .venv/ready && python=$(BIN)/python; fi; \
	mkdir -p .camtrap/bench && export PYTHONPATH=$(CURDIR):$(CURDIR)/$(SITE) && \
	$$python -m papermill nbs/bench/21_bench_gpu.ipynb .camtrap/bench/gpu.ipynb --cwd nbs/bench $(GPU)
	cat $(if $(findstring True,$(GPU)),reports,reports/smoke)/bench/gpu/tables/*.md

wheels:  ## download to .wheels what a GPU machine with torch, torchvision and timm but no package index lacks
	$(PYTHON) -m pip download --quiet --no-deps --only-binary=:all: --python-version $(WHEELS_PYTHON) \
	    --platform manylinux2014_x86_64 --platform manylinux_2_28_x86_64 -c constraints.txt -d .wheels $(WHEELS)

.venv/bench: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,bench]'
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation --no-deps ffcv \
	    || echo "FFCV needs libopencv-dev libturbojpeg0-dev pkg-config to build; its rows will say 'not installed'"
	@touch $@

.venv/ready: constraints.txt settings.ini setup.py
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info[:2] >= (3, 11) else "camtrap needs Python 3.11 or newer: make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*##/\1:/p' Makefile

.PHONY: reproduce fashion test lab package bench bench-gpu wheels help
