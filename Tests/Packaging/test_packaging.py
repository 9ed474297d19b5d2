"""The archive installs and removes itself whole, and what is published agrees with the program."""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

import pytest
import yaml

PROJECT = pathlib.Path(__file__).parents[2]
PACKAGING = PROJECT / "packaging"
SYSTEMS = ["macos-arm64", "linux-x86_64", "linux-aarch64"]

# The program is linked for a release in minutes, so this one only calls the one that the tests have.
PROGRAM = """#!/bin/sh
exec "$ONWARD" "$@"
"""
MANUAL = """#!/bin/sh
printf 'a paragraph\\n\\nanother\\n' > "$5/onward.1"
"""


def run(*command, code=0, folder=None, **environment):
    """The output, with the messages."""
    done = subprocess.run(
        [str(one) for one in command],
        cwd=folder,
        env={**os.environ, "LC_ALL": "C", **{key: str(value) for key, value in environment.items()}},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert (done.returncode == 0) == (code == 0), done.stdout
    return done.stdout


def executable(path, text):
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.fixture(scope="module")
def version():
    return run(os.environ["ONWARD"], "--version").strip()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The tree that is installed. No test changes it."""
    folder = tmp_path_factory.mktemp("made")
    program, manual = executable(folder / "program", PROGRAM), executable(folder / "manual", MANUAL)
    run(PACKAGING / "tree", program, manual, folder / "tree")
    return folder / "tree"


@pytest.fixture
def tree(made, tmp_path):
    """A tree of the test's own, as if unpacked."""
    return shutil.copytree(made, tmp_path / "unpacked")


def paths(folder):
    """Every path below the folder, a folder's with a slash."""
    return {
        f"{path.relative_to(folder)}{'/' if path.is_dir() else ''}" for path in folder.rglob("*")
    }


def files(folder):
    return {path for path in paths(folder) if not path.endswith("/")}


def installed(tree):
    return {path for path in files(tree) if path != "install.sh"} | {"share/onward/installed"}


# MARK: - install.sh and uninstall.sh


def test_everything_is_installed_and_removed_and_nothing_else_changes(tree, tmp_path, version):
    prefix = tmp_path / "a prefix"
    for folder in ["bin", "share/man/man1", "share/onward"]:
        (prefix / folder).mkdir(parents=True)
    (prefix / "share/man/man1/other.1").write_text("not onward's")
    before = paths(prefix)

    output = run(tree / "install.sh", PREFIX=prefix)
    assert files(prefix) - before == installed(tree)
    assert run(prefix / "bin/onward", "--version").strip() == version
    for path in installed(tree):
        assert (prefix / path).stat().st_mode & 0o777 == (0o755 if path == "bin/onward" else 0o644)

    # The line that the output proposes.
    remove = re.search("To remove it: (sh .*)", output)[1].replace("a prefix", "a\\ prefix")
    assert "Removed onward" in run("sh", "-c", remove)
    assert paths(prefix) == before


def test_installing_is_for_everyone_whatever_the_umask(tree, tmp_path):
    run("sh", "-c", f"umask 077 && '{tree}/install.sh'", PREFIX=tmp_path / "prefix")
    assert (tmp_path / "prefix/bin/onward").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "prefix/share/man/man1").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("exists", [True, False])
def test_without_a_prefix_it_goes_where_the_user_may_write(tree, tmp_path, exists):
    everyone, home = tmp_path / "everyone", tmp_path / "home"
    if exists:
        (everyone / "bin").mkdir(parents=True)
        (everyone / "share").mkdir()
    script = tree / "install.sh"
    script.write_text(script.read_text().replace("/usr/local", str(everyone)))
    environment = {key: value for key, value in os.environ.items() if key != "PREFIX"}
    subprocess.run([script], env={**environment, "HOME": str(home)}, check=True)
    assert (everyone / "bin/onward").exists() == exists
    assert (home / ".local/bin/onward").exists() != exists
    subprocess.run([script, "--uninstall"], env={**environment, "HOME": str(home)}, check=True)
    assert files(tmp_path) == {f"unpacked/{path}" for path in files(tree)}


def test_it_states_the_line_for_a_shell_that_does_not_find_the_program(tree, tmp_path):
    output = run(tree / "install.sh", PREFIX=tmp_path / "prefix")
    line = re.search("^  (export .*)$", output, re.M)[1]
    assert run("sh", "-c", f"{line}; command -v onward").strip() == f"{tmp_path}/prefix/bin/onward"
    path = f"{tmp_path}/prefix/bin:{os.environ['PATH']}"
    assert "export" not in run(tree / "install.sh", PREFIX=tmp_path / "prefix", PATH=path)


def test_a_relative_prefix_is_that_of_the_current_folder(tree, tmp_path):
    run(tree / "install.sh", PREFIX="here", folder=tmp_path)
    assert files(tmp_path / "here") == installed(tree)


def test_an_update_installs_over_a_running_program_and_removing_removes_both_versions(tree, tmp_path):
    prefix = tmp_path / "prefix"
    (tree / "share/onward/old.txt").write_text("only in the older version")
    shutil.copy(shutil.which("sleep"), tree / "bin/onward")
    run(tree / "install.sh", PREFIX=prefix)
    (tree / "share/onward/old.txt").unlink()
    running = subprocess.Popen([prefix / "bin/onward", "60"])
    try:
        executable(tree / "bin/onward", PROGRAM)
        run(tree / "install.sh", PREFIX=prefix)
        assert (prefix / "bin/onward").read_text() == PROGRAM
    finally:
        running.kill()
        running.wait()
    run(tree / "install.sh", "--uninstall", PREFIX=prefix)
    assert not prefix.exists()


def test_what_cannot_be_installed_or_removed_is_reported(tree, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    output = run(tree / "install.sh", code=1, PREFIX=tmp_path / "file")
    assert "FAILURE: not installed" in output and "Installed" not in output
    assert "FAILURE: nothing" in run(tree / "install.sh", "--uninstall", code=1, PREFIX=tmp_path)


def test_make_uninstall_removes_what_was_installed(tree, tmp_path):
    prefix = tmp_path / "prefix"
    run(tree / "install.sh", PREFIX=prefix)
    run("make", "uninstall", f"PREFIX={prefix}", folder=PROJECT)
    assert not prefix.exists()


# MARK: - The archive and the package


def test_the_manual_and_the_completions_are_what_those_who_read_them_accept(made):
    assert (made / "share/man/man1/onward.1").read_text() == "a paragraph\n.Pp\nanother\n"
    assert not (made / "share/bash-completion/completions/onward").read_text().startswith("#!")
    run("bash", "-n", made / "share/bash-completion/completions/onward")
    assert (made / "share/zsh/site-functions/_onward").read_text().startswith("#compdef onward\n")
    assert "complete -c 'onward'" in (made / "share/fish/vendor_completions.d/onward.fish").read_text()


def test_the_archive_has_everything_and_the_same_tree_gives_the_same_bytes(tree, tmp_path, version):
    contents = []
    for output in [tmp_path / "first", tmp_path / "second"]:
        run(PACKAGING / "tarball", tree, output, SOURCE_DATE_EPOCH=1000000000)
        (archive,) = output.glob("*.tar.gz")
        contents.append(archive.read_bytes())
    sum = hashlib.sha256(contents[0]).hexdigest()
    assert (tmp_path / f"first/{archive.name}.sha256").read_text() == f"{sum}  {archive.name}\n"

    name = archive.name.removesuffix(".tar.gz")
    assert any(name == f"onward-{version}-{system}" for system in SYSTEMS)
    # The tar of macOS has no options for that.
    if sys.platform == "linux":
        assert contents[0] == contents[1]
        with tarfile.open(archive) as packed:
            assert {(one.uname, one.gname, one.mtime) for one in packed} == {("root", "root", 1000000000)}
    (tmp_path / "unpacking").mkdir()
    run("tar", "-xzf", archive, "-C", tmp_path / "unpacking")
    assert [one.name for one in (tmp_path / "unpacking").iterdir()] == [name]
    unpacked = tmp_path / "unpacking" / name
    assert files(unpacked) == files(tree) | {"LICENSE", "README.txt"}
    assert f"Onward {version}:" in (unpacked / "README.txt").read_text()
    run("./install.sh", folder=unpacked, PREFIX=tmp_path / "prefix")


@pytest.mark.skipif(sys.platform != "linux", reason="only Debian has dpkg-deb")
def test_the_package_for_debian_has_the_same_files_where_debian_expects_them(tree, tmp_path, version):
    # Its libraries are examined, so that it must be a program.
    shutil.copy(os.environ["ONWARD"], tree / "bin/onward")
    run(PACKAGING / "deb", tree, tmp_path, DPKG_DEB_COMPRESSOR_TYPE="none")
    (package,) = tmp_path.glob("onward_*.deb")
    assert run("dpkg-deb", "--field", package, "Version").strip() == version
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)", run("dpkg-deb", "--field", package, "Depends").strip())
    run("dpkg-deb", "--raw-extract", package, tmp_path / "root")

    moved = {
        "share/zsh/site-functions/_onward": "share/zsh/vendor-completions/_onward",
        "share/man/man1/onward.1": "share/man/man1/onward.1.gz",
    }
    expected = installed(tree) - {"share/onward/installed", "share/onward/uninstall.sh"}
    expected = {moved.get(path, path) for path in expected}
    expected |= {"share/doc/onward/changelog.gz", "share/lintian/overrides/onward"}
    assert files(tmp_path / "root/usr") == expected
    assert {path.name for path in (tmp_path / "root").iterdir()} == {"DEBIAN", "usr"}
    sums = (tmp_path / "root/DEBIAN/md5sums").read_text()
    assert {line.split("  ")[1] for line in sums.splitlines()} == {f"usr/{path}" for path in expected}
    for line in run("dpkg-deb", "--contents", package).splitlines():
        assert re.match("(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root/root ", line), line


# MARK: - Libraries and their licences


def test_a_program_that_loads_other_libraries_is_refused(tmp_path):
    output = run(PACKAGING / "check-libraries", os.environ["ONWARD"], code=1)
    assert "cmark" in output and "yaml" in output and " libc.so" not in output
    shutil.copy(shutil.which("true"), tmp_path / "true")
    run(PACKAGING / "check-libraries", tmp_path / "true")


def test_the_oldest_c_library_is_the_latest_that_a_function_needs(tmp_path):
    executable(tmp_path / "objdump", "#!/bin/sh\necho '(GLIBC_2.4) a (GLIBC_2.34) b (GLIBC_2.9) c'\n")
    path = f"{tmp_path}:{os.environ['PATH']}"
    assert run(PACKAGING / "oldest-glibc", "program", PATH=path) == "2.34\n"


def test_the_build_finds_only_archives(tmp_path):
    for name, library in [("libcmark", "libcmark"), ("yaml-0.1", "libyaml"), ("zlib", "libz")]:
        (tmp_path / f"{name}.pc").write_text(
            f"libdir={tmp_path}\nName: {name}\nDescription: a library\nVersion: 1\n"
            f"Libs: -L${{libdir}} -l{library.removeprefix('lib')}\n"
        )
        (tmp_path / f"{library}.so").write_text("")
        (tmp_path / f"{library}.a").write_text("")
    found = tmp_path / "found"
    run(PACKAGING / "static-libraries", found, PKG_CONFIG_PATH=tmp_path)
    assert not [one for one in found.iterdir() if one.suffix not in [".a", ".pc"]]
    assert all(one.exists() for one in found.iterdir())
    flags = run("pkg-config", "--libs", "libcmark", "yaml-0.1", "zlib", PKG_CONFIG_PATH=found).split()
    assert set(flags) == {f"-L{found}", "-lcmark", "-lyaml", "-lz"}

    (tmp_path / "libcmark.a").unlink()
    output = run(PACKAGING / "static-libraries", found, code=1, PKG_CONFIG_PATH=tmp_path)
    assert "libcmark.a is missing" in output


def test_every_library_in_the_program_has_its_licence():
    texts = (PACKAGING / "copyright").read_text(encoding="utf-8")
    modules = PROJECT.glob("Sources/*/module.modulemap")
    names = [f"lib{name}" for one in modules for name in re.findall('link "(.*?)"', one.read_text())]
    package = (PROJECT / "Package.swift").read_text(encoding="utf-8")
    names += [name.removeprefix("swift-") for name in re.findall('url: ".*/(.*?)"', package)]
    assert len(names) > 3
    for name in names:
        assert name.replace("-", "") in texts.lower(), name
    used = set(re.findall("^License: (.*)$", texts, re.M))
    explained = set(re.findall("^License: (.*)\n ", texts, re.M))
    assert used == explained


# MARK: - Homebrew, GitHub, and the version


def checksums(folder, versions):
    folder.mkdir()
    for system, version in zip(SYSTEMS, versions):
        name = f"onward-{version}-{system}.tar.gz"
        (folder / f"{name}.sha256").write_text(f"{system.encode().hex():0>64}  {name}\n")
    return folder


def test_the_formula_has_the_version_and_the_checksums_and_installs_what_the_archive_has(
    made, tmp_path
):
    formula = run(PACKAGING / "formula", "owner/project", checksums(tmp_path / "sums", ["1.2.3"] * 3))
    assert not re.search("@[A-Z]", formula.split("class ")[1])
    for system in SYSTEMS:
        address = f"https://github.com/owner/project/releases/download/v1.2.3/onward-1.2.3-{system}.tar.gz"
        assert f'url "{address}"\n' in formula
        after = formula.split(address)[1]
        assert re.search('sha256 "(.*?)"', after)[1] == f"{system.encode().hex():0>64}"
    assert 'version "1.2.3"' in formula

    sources = re.findall(r'"((?:bin|share)/[^"]*)"', formula)
    taken = {path for path in files(made) for source in sources if (path + "/").startswith(source + "/")}
    assert all((made / source).exists() for source in sources)
    # Homebrew removes it.
    assert taken == files(made) - {"install.sh", "share/onward/uninstall.sh"}

    # Ruby itself checks it in the workflow. Here: every block has its end, at the same indentation.
    open_blocks = []
    for line in formula.splitlines():
        indentation = len(line) - len(line.lstrip())
        if re.match(r"\s*(class|def) |.* do$", line) and not line.startswith("#"):
            open_blocks.append(indentation)
        elif line.strip() == "end":
            assert open_blocks.pop() == indentation
    assert open_blocks == []


def test_the_formula_refuses_archives_that_are_missing_or_of_two_versions(tmp_path):
    two = checksums(tmp_path / "two", ["1.2.3", "1.2.3", "1.2.4"])
    assert "several versions" in run(PACKAGING / "formula", "owner/project", two, code=1)
    missing = checksums(tmp_path / "missing", ["1.2.3", "1.2.3"])
    assert "linux-aarch64" in run(PACKAGING / "formula", "owner/project", missing, code=1)


def test_the_workflow_uses_what_exists(tmp_path):
    # Without conversions, which would turn "on" into a truth value.
    workflow = yaml.load((PACKAGING / "release.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert workflow["on"] == {"push": {"tags": ["v*"]}}
    jobs = workflow["jobs"]
    assert set(jobs["publish"]["needs"]) == set(jobs) - {"publish"}
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    commands = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert len(commands) > 5
    for command in commands:
        executable(tmp_path / "command", command)
        run("bash", "-n", tmp_path / "command")
        for target in re.findall(r"^make (\w+)", command, re.M):
            assert re.search(f"^{target}:", makefile, re.M), target
        for script in re.findall(r"packaging/[\w.-]+", command):
            assert os.access(PROJECT / script, os.X_OK), script
    assert {"make deb", "make dist"} <= set(commands)
    # What is uploaded is where the Makefile puts it.
    assert "DIST = .build/dist\n" in makefile
    for job in ["linux", "macos"]:
        uploaded = next(step["with"]["path"] for step in jobs[job]["steps"] if "upload" in step.get("uses", ""))
        assert {path.rsplit("/", 1)[0] for path in uploaded.split()} == {".build/dist"}


def test_the_version_is_in_one_place(version):
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", folder=PROJECT)
    number = re.compile(rf"(?<![\d.]){re.escape(version)}(?![\d.])")
    found = []
    for name in listed.splitlines():
        path = PROJECT / name
        if not name.startswith(("Sources/", "packaging/", "docs/", "editors/", "Makefile", "README", ".ci/")):
            continue
        if path.is_file() and path.suffix != ".png":
            lines = path.read_text(encoding="utf-8").splitlines()
            found += [(name, line.strip()) for line in lines if number.search(line)]
    assert found == [("Sources/onward/Onward.swift", f'static let version = "{version}"')]
