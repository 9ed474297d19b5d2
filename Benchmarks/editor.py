#!/usr/bin/env python3
"""Measures the language server: from a keystroke to the problems of the text: editor.py ONWARD FOLDER [ROUNDS]

It speaks the protocol over stdin and stdout as an editor does. A character is typed into a note, and the time is taken
until the problems of that version of the text have arrived.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

import generate

SIZES = [500, 12000]


class Server:
    """The server, with one text open in it."""

    def __init__(self, onward, journal):
        self.process = subprocess.Popen(
            [onward, "lsp", "--today", str(generate.TODAY)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.id = 0
        uri = journal.resolve().as_uri()
        self.request(
            "initialize", {"capabilities": {}, "rootUri": uri, "workspaceFolders": [{"uri": uri, "name": "journal"}]}
        )
        self.send("initialized", {})

    def send(self, method, parameters, **more):
        content = json.dumps({"jsonrpc": "2.0", "method": method, "params": parameters, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while (line := self.process.stdout.readline()) != b"\r\n":
            if not line:
                raise SystemExit("the server has ended")
            name, value = line.split(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))

    def request(self, method, parameters):
        self.id += 1
        self.send(method, parameters, id=self.id)
        while (message := self.receive()).get("id") != self.id or "method" in message:
            pass
        return message["result"]

    def open(self, file, text=None):
        self.uri, self.version = file.resolve().as_uri(), 1
        text = file.read_text(encoding="utf-8") if text is None else text
        document = {"uri": self.uri, "languageId": "markdown", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        return self.problems()

    def type(self, line, character, text, replaced=0):
        """Replaces some characters, and returns the problems."""
        self.version += 1
        start, end = ({"line": line, "character": character + more} for more in (0, replaced))
        self.send(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": {"start": start, "end": end}, "text": text}],
            },
        )
        return self.problems()

    def problems(self):
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found = message["params"]
                if found["uri"] == self.uri and found.get("version") == self.version:
                    return found["diagnostics"]

    def end(self):
        self.request("shutdown", None)
        self.send("exit", None)
        self.process.wait(60)


def main(onward, folder, rounds):
    print("| notes | opening | keystroke | slowest of ten | memory |\n|---|---|---|---|---|")
    for size in SIZES:
        journal = folder / str(size)
        subprocess.run([sys.executable, generate.__file__, str(size), journal], check=True)
        (journal / "onward.yml").touch()
        note = sorted((journal / "applications").glob("*.md"))[0]
        start = time.perf_counter()
        server = Server(onward, journal)
        server.open(note)
        opening = time.perf_counter() - start
        times = []
        for number in range(rounds):
            # The key is wrong and right in turn, so that there is something to report.
            start = time.perf_counter()
            problems = server.type(1, 0, "x", 0) if number % 2 == 0 else server.type(1, 0, "", 1)
            times.append(time.perf_counter() - start)
            assert bool(problems) == (number % 2 == 0), problems
        memory = memory_of(server.process.pid)
        server.end()
        slow = statistics.quantiles(times, n=10)[-1]
        print(
            f"| {size:,} | {opening * 1000:.0f} ms | {statistics.median(times) * 1000:.0f} ms "
            f"| {slow * 1000:.0f} ms | {memory} |"
        )


def memory_of(process):
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text()
    except OSError:
        return "–"
    size = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return f"{int(size.split()[1]) // 1024} MB"


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 40)
