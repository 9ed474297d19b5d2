"""YAML as a language server for YAML 1.2 reads it: a date stays text, and so do yes and no."""

import re

import yaml


class Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


# The core schema of YAML 1.2 (chapter 10.3.2 of its specification), and no more.
for tag, first, pattern in [
    ("null", ["", "~", "n", "N"], r"~|null|Null|NULL|"),
    ("bool", list("tTfF"), r"true|True|TRUE|false|False|FALSE"),
    ("int", list("-+0123456789"), r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", list("-+.0123456789"), r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), first)


def integer(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0x", "0o") else int(text)


Loader.add_constructor("tag:yaml.org,2002:int", integer)


def load(text):
    return yaml.load(text, Loader)


def front_matter(note):
    """The lines between the first two ---, as a value."""
    lines = note.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "---", note
    return load("\n".join(lines[1 : lines.index("---", 1)]))
