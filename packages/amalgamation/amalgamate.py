"""Writes the whole extension as one C++ file.

    python3 amalgamate.py SOURCE_DIR GENERATED_DIR VERSION OUTPUT

SOURCE_DIR is ext/, GENERATED_DIR holds the tables that the build writes. OUTPUT needs a C++20 compiler and SQLite's
headers, nothing else. The CMake target `amalgamation` calls this.

Every header comes once, before the first that includes it, then every source file. In one translation unit, what a
source file keeps to itself would meet its namesakes of other files. So each name of a namespace without a name is given
the name of its file, kFunctions of info.cpp becomes kFunctions_info; and a file's `using namespace tables` gives way to
tables:: before what is used. Where that goes wrong, with a member of the same name say, it is an error of the compiler
and never another meaning.
"""

import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^#include "(?P<name>[^"]+)".*\n', re.MULTILINE)
SQLITE_HEADERS = ("sqlite3ext.h", "sqlite3.h")  # these stay includes

# clang-format puts these lines, and within them each declaration, at the beginning of a line.
NAMESPACE = r"^namespace {}\{{$(.*?)^\}}  // namespace{}$"
USING = re.compile(r"^using namespace (\w+);\n", re.MULTILINE)
DECLARATION = re.compile(r"^(?!using \w+::|using enum|using namespace|static_assert|template)[A-Za-z].*", re.MULTILINE)
TYPE = re.compile(r"(?:struct|class|enum class|enum|using) (\w+)")
ENUMERATORS = re.compile(r"^enum \w+(?: : \w+)? \{(.*?)\}", re.MULTILINE | re.DOTALL)
MEMBERS = re.compile(r"^(?:struct|class) \w+[^;{]*\{(.*?)^\};", re.MULTILINE | re.DOTALL)
MEMBER = re.compile(r"^  (?! )[^(]*?(?:\(\*)?(\w+)(?:\[\w+\]|\)\(.*\))?(?: = .*|\{.*\})?;", re.MULTILINE)

# A word of the code. What else may hold one comes first: comments, literals, and what follows . or -> or ::
WORD = re.compile(
    r"""#include[^\n]*|//[^\n]*|/\*.*?\*/"""
    r"""|R"(?P<mark>\w*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\b\d[\w']*|(?:\b(?:u8|u|U))?'(?:\\.|[^'\\\n])+'"""
    r"""|(?:\.|->)(?P<member>[A-Za-z_]\w*)|::[A-Za-z_]\w*|(?P<word>\b[A-Za-z_]\w*)""",
    re.DOTALL,
)

HEAD = """\
// persian.cpp: sqlite-persian {version} in one file, made from its sources. Do not edit.
//
// Persian full-text search, text functions and Jalali dates for SQLite. It needs a C++20 compiler and SQLite's headers.
//
// To load:  c++ -std=c++20 -O2 -fPIC -shared -fvisibility=hidden -fno-exceptions -fno-rtti persian.cpp -o persian.so
// To link:  c++ -std=c++20 -O2 -fno-exceptions -fno-rtti -DSQLITE_CORE -c persian.cpp      (persian.h declares it)
//
{licence}
#if defined(__GNUC__) && !defined(__clang__)
// Seeing everything at once, GCC 12 follows a letter of two bytes into the branch for characters of three.
#pragma GCC diagnostic ignored "-Warray-bounds"
#pragma GCC diagnostic ignored "-Wstringop-overflow"
#endif

#define PERSIAN_VERSION "{version}"
#ifndef PERSIAN_COMPILER
#ifdef __VERSION__
#define PERSIAN_COMPILER __VERSION__
#else
#define PERSIAN_COMPILER "unknown"
#endif
#endif
"""


def without_templates(line):
    """The line without what stands between < and >."""
    while (shorter := re.sub(r"<[^<>]*>", "", line)) != line:
        line = shorter
    return line


def blocks(code, namespace):
    """The contents of a namespace, '' being those without a name."""
    before, after = (namespace + " ", " " + namespace) if namespace else ("", "")
    return re.finditer(NAMESPACE.format(before, after), code, re.MULTILINE | re.DOTALL)


def declared(code, namespace):
    """The names declared in it."""
    names = set()
    for block in blocks(code, namespace):
        for enumerators in ENUMERATORS.finditer(block[1]):
            names.update(re.findall(r"\b(k\w+)", enumerators[1]))
        for line in DECLARATION.findall(re.sub(r"//.*", "", block[1])):
            if kind := TYPE.match(line):
                names.add(kind[1])
                continue
            # The name stands before what begins a body, a value or parameters. Constants may share a declaration.
            first = re.search(r"([\w:~]+)(?:\[\w*\])*(?: = | ?\{|;|\()", without_templates(line))
            if first and "::" not in first[1]:
                names.add(first[1])
            if "(" not in line.split("=")[0]:
                names.update(re.findall(r", (k\w+) = ", line))
    return names


def qualified(code, headers, namespace):
    """The file without `using namespace`, and with the namespace before each of its names instead."""
    names = declared(headers + code, namespace)
    own = [block.span() for block in blocks(code, namespace)]

    def with_namespace(m):
        inside = any(start <= m.start() < end for start, end in own)
        return f"{namespace}::{m[0]}" if m["word"] in names and not inside else m[0]

    return WORD.sub(with_namespace, code).replace(f"using namespace {namespace};\n", "")


def renamed(code, suffix):
    """The file with its private names made its own."""
    names = declared(code, "")
    members = {name for body in MEMBERS.findall(code) for name in MEMBER.findall(body)} & names

    def new_name(m):
        return f"{m[0]}_{suffix}" if m["word"] in names or m["member"] in members else m[0]

    return WORD.sub(new_name, code)


class Files:
    """The files by the names in their includes; a header is given out once."""

    def __init__(self, folders):
        self.folders = folders
        self.headers_done = set()

    def read(self, name):
        for folder in self.folders:
            if (folder / name).exists():
                return (folder / name).read_text(encoding="utf-8")
        sys.exit(f"amalgamate.py: {name} is included, and is not in {' or '.join(map(str, self.folders))}")

    def expand(self, code):
        """The code with what it includes in the places of its include lines, less the headers already given out."""

        def included(m):
            name = m["name"]
            if name in SQLITE_HEADERS:
                return m[0]
            if name in self.headers_done:
                return ""
            if name.endswith(".h"):
                self.headers_done.add(name)
            return self.expand(self.read(name))

        return INCLUDE.sub(included, code)


def main():
    source, generated, version, output = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
    files = Files([source, generated])
    names = ["persian.cpp"]
    for folder in ("text", "morph", "jalali", "sql"):
        names += sorted(f"{folder}/{path.name}" for path in (source / folder).glob("*.cpp"))
    licence = "".join(f"// {line}".rstrip() + "\n" for line in (source.parent / "LICENSE").read_text().splitlines())

    parts = [HEAD.format(version=version, licence=licence)]
    for name in names:
        includes = [m for m in INCLUDE.finditer(files.read(name)) if m["name"].endswith(".h")]
        parts.append(files.expand("".join(m[0] for m in includes if m["name"] not in SQLITE_HEADERS)))
    for name in names:
        code = files.expand(files.read(name))
        for namespace in USING.findall(code):
            headers = [files.read(header) for header in files.headers_done if Path(header).parent == Path(name).parent]
            code = qualified(code, "".join(headers), namespace)
        parts.append(f"\n// ---- {name}\n\n" + renamed(code, Path(name).stem))
    output.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
