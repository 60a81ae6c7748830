"""The documentation against the extension.

    python3 tests/docs/examples.py BUILD_DIR            compares
    WRITE=1 python3 tests/docs/examples.py BUILD_DIR    writes what is printed into the pages; then read the diff

Runs every ```sql block of README.md, README.fa.md and docs/ by the sqlite3 shell (SQLITE3 names another one), from the root of the
repository. The blocks of a page are one session, in their order, in a database in memory with the extension loaded.
Lines of a block that begin with two hyphens are what the statements above them print: a row a line, columns parted by
" | ", an error as "Error: …". Remarks stand behind a statement. Blocks marked ```sql archive are a session with the
sample articles filed in sql/articles.sql. A block that is not to be run is marked ```sql no-run.

In docs/reference every heading of the third level is the signature of a name, as fa_help has it; all of fa_help must be
there, nothing else, and each with an example; the examples of fa_help itself run without error. No page may call a
function that does not exist. Exit status: 0 when all that holds, 77 where this SQLite lacks what the pages need:
sql/articles.sql, and so 3.37 or newer, and FTS5.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHELL = [os.environ.get("SQLITE3", "sqlite3"), "-init", os.devnull, "-batch", "-noheader", "-separator", " | ",
         "-nullvalue", "NULL"]
MARK = "=== end of chunk"
ERROR = re.compile(r"^(?:Runtime |Parse )?[Ee]rror:? (?:near line|in line) \d+: (.*?)(?: \(\d+\))?$")


RUN = ("sql", "sql archive")


class Chunk:
    """Statements of a block, and the lines of the page that say what they print: [start, stop)."""

    def __init__(self, fence):
        self.code, self.start, self.stop, self.archive = [], None, None, fence == "sql archive"


def chunks_of(lines):
    """The chunks of all blocks of a page that are run."""
    chunks, chunk, inside = [], None, None
    for i, line in enumerate(lines):
        if inside is None:
            fence = re.match(r"```(.*)", line)
            if fence:
                inside = fence[1].strip()
                chunk = Chunk(inside)
            continue
        if line.startswith("```"):
            if inside in RUN and chunk.code:
                if chunk.start is None:
                    chunk.start = chunk.stop = i
                chunks.append(chunk)
            inside = None
        elif inside in RUN and line.startswith("--"):
            if chunk.start is None:
                chunk.start = i
            chunk.stop = i + 1
        elif inside in RUN:
            if chunk.start is not None:
                chunks.append(chunk)
                chunk = Chunk(inside)
            if line.strip():
                # The newest shells take a remark for the beginning of a statement, which a dot command does not end.
                chunk.code.append(re.sub(r";\s+--.*", ";", line))
    if inside is not None:
        sys.exit("a block has no end")
    return chunks


def shell(build, script):
    """What the shell prints for a script: its standard output and its errors. Without `build`, plain SQLite."""
    load = ["-cmd", f".load '{build}/persian'"] if build else []
    done = subprocess.run([*SHELL, *load, ":memory:"], input=script, cwd=ROOT, capture_output=True, encoding="utf-8",
                          check=False)
    return done.stdout, done.stderr


def between_marks(text):
    return [part.strip("\n").split("\n") if part.strip("\n") else [] for part in text.split(MARK + "\n")]


def errors(lines):
    """In the same words for every version of SQLite, without the statement that follows them."""
    return [ERROR.sub(r"Error: \1", line) for line in lines if not line.startswith("  ")]


def filed_archive():
    """A script that files the sample articles."""
    news = sorted((ROOT / "examples" / "news").glob("*.txt"))
    inserts = [f"INSERT INTO article_inbox(document) VALUES (readfile('{n.relative_to(ROOT)}'));" for n in news]
    return "\n".join([".read sql/articles.sql", *inserts, ""])


def printed(build, chunks, before=""):
    """What each chunk prints, as lines of a page; `before` is run first and prints nothing."""
    script = before
    for chunk in chunks:
        code = "\n".join(chunk.code).replace(".load build/persian", f".load '{build}/persian'")
        # Errors come through another pipe, so that both are marked.
        script += f"{code}\n.print '{MARK}'\n.system echo '{MARK}' >&2\n"
    out, err = map(between_marks, shell(build, script))
    if len(out) != len(chunks) + 1 or len(err) != len(chunks) + 1:
        sys.exit("a statement has no end: the shell lost count of the examples")
    return [[f"-- {line}".rstrip() for line in o + errors(e)] for o, e in zip(out, err)]


def check_page(build, page):
    """Runs a page's examples; the number of those that print something else than the page says."""
    lines = page.read_text(encoding="utf-8").split("\n")
    chunks = chunks_of(lines)
    wrong = 0
    plain = [c for c in chunks if not c.archive]
    filed = [c for c in chunks if c.archive]
    results = list(zip(plain, printed(build, plain)))
    if filed:
        results += zip(filed, printed(build, filed, filed_archive()))
    for chunk, actual in sorted(results, key=lambda result: -result[0].start):
        expected = [line.rstrip() for line in lines[chunk.start:chunk.stop]]
        if expected == actual:
            continue
        if os.environ.get("WRITE") == "1":
            lines[chunk.start:chunk.stop] = actual
            continue
        wrong += 1
        print(f"FAILED {page.relative_to(ROOT)}:{chunk.stop} (expected -, printed +)")
        print("\n".join(chunk.code))
        print("\n".join(list(difflib.unified_diff(expected, actual, lineterm=""))[2:]))
    if os.environ.get("WRITE") == "1":
        page.write_text("\n".join(lines), encoding="utf-8")
    print(f"{page.relative_to(ROOT)}: {len(chunks)} examples, {wrong} wrong")
    return wrong


def check_reference(build, pages):
    """Holds the headings of docs/reference against fa_help; the number of differences."""
    signatures = shell(build, "SELECT signature FROM fa_help;")[0].splitlines()
    described = []
    wrong = 0
    for page in pages:
        for section in re.split(r"^(?=#{1,3} )", page.read_text(encoding="utf-8"), flags=re.M):
            heading = re.match(r"### `(.*)`\n", section)
            if section.startswith("### ") and not heading:
                print(f"FAILED {page.name}: this heading is no signature: {section.splitlines()[0]}")
                wrong += 1
            if heading:
                described.append(heading[1])
                if "\n```sql\n" not in section:
                    print(f"FAILED {page.name}: {heading[1]} has no example that is run")
                    wrong += 1
    for signature in sorted(set(signatures) | set(described)):
        if described.count(signature) != signatures.count(signature):
            print(f"FAILED {signature}: in fa_help {signatures.count(signature)}, "
                  f"described {described.count(signature)} times")
            wrong += 1
    if not signatures:
        print("FAILED fa_help is empty")
        wrong += 1
    return wrong


def check_help(build):
    """Runs the examples of fa_help itself; the number of those that fail."""
    script = ".read sql/articles.sql\n" + shell(build, "SELECT example || ';' FROM fa_help;")[0]
    failures = shell(build, script)[1].splitlines()
    for line in errors(failures):
        print(f"FAILED an example of fa_help: {line}")
    return len(failures)


def check_calls(build, pages):
    """The number of calls in the pages of functions that look like ours and do not exist."""
    names = set(shell(build, "SELECT name FROM fa_help UNION SELECT name FROM pragma_function_list;")[0].splitlines())
    wrong = 0
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for name in sorted(set(re.findall(r"\b(fa_\w+|[jg][a-z]+)\(", text)) - names):
            print(f"FAILED {page.relative_to(ROOT)}: there is no {name}()")
            wrong += 1
    return wrong


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build").resolve()
    needed = "CREATE TABLE t(x TEXT) STRICT; CREATE VIRTUAL TABLE f USING fts5(x);"
    if shell(None, needed)[1]:
        print("skipped: the examples need SQLite 3.37 or newer with FTS5")
        sys.exit(77)
    pages = [ROOT / "README.md", ROOT / "README.fa.md", *sorted((ROOT / "docs").rglob("*.md"))]
    wrong = sum(check_page(build, page) for page in pages)
    wrong += check_reference(build, sorted((ROOT / "docs" / "reference").glob("*.md")))
    wrong += check_help(build) + check_calls(build, pages)
    sys.exit(1 if wrong else 0)


main()
