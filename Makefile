# Builds, tries and tests Onward. A bare "make" is "make demo".
# For Debian 12 and macOS with Homebrew. A Swift toolchain and git are required; the rest is installed.

PREFIX ?= /usr/local

# Today, for the sample journal. It is fixed, so that its page never changes by itself.
SAMPLE_DAY = 2026-08-07

SWIFT_FILES = Package.swift Sources Tests templates
DEBUG       = $$(swift build --show-bin-path)/onward
RELEASE     = $$(swift build -c release --show-bin-path)/onward
MANUAL      = $$(swift build --show-bin-path)/generate-manual
VENV        = .build/browser-venv

# What make install installs is made here; for make dist in a folder of its own, with the libraries linked in.
TREE = .build/tree
DIST = .build/dist

# The browser of the browser tests: the first of these that exists, or the one you name.
CHROMIUM ?= $(shell command -v chromium || command -v google-chrome || command -v google-chrome-stable \
  || ls "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" 2>/dev/null)
BROWSER_ENV = CHROMIUM="$(CHROMIUM)" ONWARD="$(DEBUG)"

ifeq ($(shell uname),Linux)
# The command must also run without a Swift toolchain, and takes a tenth less time with Swift's libraries
# linked in. macOS has them.
STATIC = --static-swift-stdlib
# A program of make dist also has what C++ exceptions need linked in.
STATIC_DIST = $(STATIC) -Xlinker -lgcc_eh
endif

.PHONY: demo test swift-tests browser-tests install uninstall dist deb bench bench-page simulate format \
  screenshots clean demo-notice test-notice build-needs browser-needs

# Builds the dashboard of the sample journal.
demo: demo-notice build-needs
	swift build -c release $(STATIC) --product onward
	"$(RELEASE)" build sample-journal --today $(SAMPLE_DAY)
	@echo
	@echo "The dashboard:  $(CURDIR)/sample-journal/dashboard.html"
	@echo "To look at it:  open that file in any browser"

# Runs all tests. The Swift tests come first, since they need the least.
test: test-notice swift-tests browser-tests

# The check makes SwiftPM refuse an import of a target that Package.swift does not allow.
swift-tests: build-needs
	swift test --explicit-target-dependency-import-check error

# Tests what other programs read, the language server, what is published, and then the page in a browser. They are
# two runs, since both the driver of the browser and the client of the server want the event loop of their process.
# A core that is done takes tests from another; neighbors stay together, since those of one file share pages.
browser-tests: $(VENV)/installed
	swift build --product onward
	$(BROWSER_ENV) $(VENV)/bin/pytest -n auto --dist worksteal Tests/Editors Tests/Packaging Tests/Formats
	$(BROWSER_ENV) $(VENV)/bin/pytest -n auto --dist worksteal Tests/Browser

# Installs the command, its manual, and the files for shells and editors, for everyone on this machine. For you
# alone: make install PREFIX="$HOME/.local"
install: build-needs
	swift build -c release $(STATIC) --product onward
	swift build --product generate-manual
	@packaging/tree "$(RELEASE)" "$(MANUAL)" $(TREE) && packaging/strip $(TREE)/bin/onward
	@PREFIX="$(PREFIX)" $(TREE)/install.sh

# Removes what make install put into PREFIX, and nothing else.
uninstall:
	@PREFIX="$(PREFIX)" packaging/install.sh --uninstall

# Makes the archive to download, for machines without a compiler: packaging/README.md.
dist: build-needs
	packaging/static-libraries $(DIST)/libraries
	PKG_CONFIG_PATH="$(CURDIR)/$(DIST)/libraries:$$PKG_CONFIG_PATH" \
	  swift build -c release $(STATIC_DIST) --product onward
	swift build --product generate-manual
	@packaging/tree "$(RELEASE)" "$(MANUAL)" $(DIST)/tree && packaging/strip $(DIST)/tree/bin/onward
	@packaging/check-libraries $(DIST)/tree/bin/onward
	@packaging/tarball $(DIST)/tree $(DIST)

# Makes a package for Debian of the same files.
deb: dist
	@packaging/deb $(DIST)/tree $(DIST)

# Measures how long the commands take.
bench: build-needs
	@.ci/install-missing.sh bench
	Benchmarks/run

# Measures how long the page takes in the browser of the browser tests.
bench-page: build-needs $(VENV)/installed
	swift build -c release $(STATIC) --product onward
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT \
	  && $(VENV)/bin/python Benchmarks/page.py "$(RELEASE)" "$(CHROMIUM)" "$$folder" 7

# Tries on random searches how often a verdict of stats is false. Another program: make simulate ONWARD=PATH
# The options of simulate.py: make simulate OPTIONS="--only waits --searches 50"
simulate: $(if $(ONWARD),,build-needs)
	@.ci/install-missing.sh bench
	$(if $(ONWARD),,swift build -c release $(STATIC) --product onward)
	Benchmarks/simulate.py "$(or $(ONWARD),$(RELEASE))" $(OPTIONS)

# Formats the Swift code according to .swift-format.
format:
	swift format -i -r -p $(SWIFT_FILES)

# Takes the screenshots in the README again.
screenshots: $(VENV)/installed
	swift build --product onward
	$(BROWSER_ENV) $(VENV)/bin/python Tests/Browser/screenshots.py

# Removes everything that was built.
clean:
	rm -rf .build

demo-notice:
	@echo "Builds the program, which takes a few minutes the first time."
	@echo "Installs what is missing of pkg-config, libcmark, libyaml, zlib and the libraries of the Swift toolchain;"
	@echo "nothing else outside this folder changes."

test-notice:
	@echo "Builds and tests everything, which takes ten to twenty minutes on two cores."
	@echo "Installs what is missing of pkg-config, libcmark, libyaml, zlib, the libraries of the Swift toolchain,"
	@echo "Chromium, poppler, Neovim, Emacs and Python's venv;"
	@echo "Python packages go into $(VENV)."

build-needs:
	@.ci/install-missing.sh build

browser-needs: build-needs
	@CHROMIUM="$(CHROMIUM)" .ci/install-missing.sh browser

# Created again only if the requirements change.
$(VENV)/installed: Tests/Browser/requirements.txt | browser-needs
	python3 -m venv --clear $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $< \
	  || { echo "FAILURE: pip could not install $<; with a network, run: make test" >&2; exit 1; }
	@touch $@
