"""Reads archives row by row, from any row on: JSON lines, CSV and single articles, compressed or not.

A reader gives Records. Each knows where the next one begins, so that reading can go on there another day, and says what
is wrong with it instead of raising. Memory is bounded by the longest row allowed, whatever the file is like: a
quote that is never closed costs its own line and no more.
"""

import codecs
import csv
import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple

FINGERPRINT_BYTES = 4096
BOM = codecs.BOM_UTF8


@dataclass
class Record:
    line: int  # where it begins, from 1
    end: int  # the byte behind it, in the uncompressed file
    end_line: int  # the line that begins there
    raw: bytes  # as it stands in the file, or the beginning of it
    values: Optional[Dict[str, Any]] = None  # by our names: published, title, body, source
    document: Optional[str] = None  # or a whole article, as sql/articles.sql takes it
    reason: Optional[str] = None  # or why it cannot be read


class Lines:
    """The lines of a binary file, with the place of the next one. Of a line longer than `longest`, the beginning."""

    def __init__(self, stream, longest: int):
        self.stream = stream
        self.longest = longest
        self.go_to(0, 1)

    def go_to(self, position: int, number: int) -> None:
        self.stream.seek(position)
        self.position = position
        self.number = number

    def take(self) -> bytes:
        """The next line with its line feed, b'' at the end. `cut` tells whether it was too long."""
        line = part = self.stream.readline(self.longest)
        self.position += len(part)
        self.cut = False
        while part and not part.endswith(b"\n"):
            part = self.stream.readline(self.longest)
            self.position += len(part)
            self.cut = self.cut or bool(part)
        self.number += 1
        return line


class Reader:
    """An open file. `grows` tells whether rows may be added at its end later."""

    grows = True

    def __init__(self, path: Path, names: Dict[str, str], encoding: str, longest: int):
        self.names = names
        self.encoding = encoding
        self.longest = longest
        self.file = open(path, "rb")
        self.size = path.stat().st_size
        self.stream = gzip.GzipFile(fileobj=self.file) if path.suffix.lower() == ".gz" else self.file

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.file.close()

    def bytes_read(self) -> int:
        """How far it is in the file as it lies on the disk."""
        return min(self.file.tell(), self.size)

    def fingerprint(self, length: int = FINGERPRINT_BYTES) -> str:
        """Tells the file from others, by its beginning: the number of bytes looked at and their hash."""
        self.stream.seek(0)
        beginning = self.stream.read(length)
        return f"{len(beginning)} {hashlib.sha256(beginning).hexdigest()}"

    def is_same(self, fingerprint: str) -> bool:
        return self.fingerprint(int(fingerprint.split()[0])) == fingerprint

    def records(self, position: int, line: int) -> Iterator[Record]:
        raise NotImplementedError

    def chosen(self, row: Dict[str, Any]) -> Dict[str, Any]:
        return {ours: row.get(theirs) for ours, theirs in self.names.items()}

    def too_long(self) -> str:
        return f"it is longer than {self.longest:,} bytes"


class JsonLines(Reader):
    def records(self, position: int, line: int) -> Iterator[Record]:
        lines = Lines(self.stream, self.longest)
        lines.go_to(position, line)
        while raw := lines.take():
            record = Record(lines.number - 1, lines.position, lines.number, raw)
            text = raw.removeprefix(BOM) if record.line == 1 else raw
            if lines.cut:
                record.reason = self.too_long()
            elif not text.strip():
                continue
            else:
                try:
                    row = json.loads(text)  # bytes: UTF-8, as JSON is
                    if isinstance(row, dict):
                        record.values = self.chosen(row)
                    else:
                        record.reason = "it is no JSON object"
                except UnicodeDecodeError as error:
                    record.reason = f"it is not UTF-8: {error.reason}"
                except (ValueError, RecursionError) as error:
                    record.reason = f"it is not JSON: {error}"
            yield record


class Csv(Reader):
    delimiter = ","

    def records(self, position: int, line: int) -> Iterator[Record]:
        csv.field_size_limit(self.longest)
        lines = Lines(self.stream, self.longest)
        header = self.header(lines)
        if position > lines.position:
            lines.go_to(position, line)

        while True:
            taken: List[Tuple[bytes, int]] = []  # the lines of the row, each with the place behind it
            first = lines.number
            rows = csv.reader(self.feed(lines, taken), strict=True, delimiter=self.delimiter)
            for row in self.until_error(rows, taken):
                if isinstance(row, str) or (len(row) != len(header) and len(taken) > 1):
                    # Perhaps a quote opened and was not meant to: its line is put aside, and the next is a row again.
                    reason = row if isinstance(row, str) else self.wrong_count(row, header)
                    raw, end = taken[0]
                    lines.go_to(end, first + 1)
                    yield Record(first, end, first + 1, raw, reason=reason)
                    break
                record = Record(first, lines.position, lines.number, b"".join(raw for raw, _ in taken))
                if row and len(row) != len(header):
                    record.reason = self.wrong_count(row, header)
                elif row:
                    record.values = self.chosen(dict(zip(header, row)))
                if row:
                    yield record
                taken.clear()
                first = lines.number
            else:
                return

    def header(self, lines: Lines):
        row = next(csv.reader(self.feed(lines, []), delimiter=self.delimiter), [])
        if row:
            row[0] = row[0].removeprefix("\ufeff")
        missing = [self.names[name] for name in ("published", "body") if self.names[name] not in row]
        if missing:
            raise ValueError(f"its first line names no column {' and no '.join(missing)}; --field tells other names")
        return row

    def feed(self, lines: Lines, taken) -> Iterator[str]:
        """The lines of one row after another; what cannot be decoded is left for the database to refuse."""
        start = 0
        while True:
            if not taken:
                start = lines.position
            raw = lines.take()
            if not raw:
                return
            taken.append((raw, lines.position))
            if lines.position - start > self.longest:
                raise csv.Error(self.too_long())
            yield raw.decode(self.encoding, "surrogateescape")

    @staticmethod
    def until_error(rows, taken):
        """The rows, and what is wrong with the one that ends it."""
        try:
            yield from rows
        except csv.Error as error:
            if taken:
                yield str(error)

    @staticmethod
    def wrong_count(row, header) -> str:
        return f"it has {len(row)} fields, and the first line names {len(header)}"


class Tsv(Csv):
    delimiter = "\t"


class Document(Reader):
    grows = False

    def records(self, position: int, line: int) -> Iterator[Record]:
        if position > 0:
            return
        self.stream.seek(0)
        raw = self.stream.read(self.longest + 1)
        record = Record(1, len(raw), raw.count(b"\n") + 1, raw)
        if len(raw) > self.longest:
            record.raw, record.reason = raw[: self.longest], self.too_long()
        else:
            try:
                record.document = raw.decode(self.encoding)
            except UnicodeDecodeError as error:
                record.reason = f"it is not {self.encoding}: {error.reason}"
        yield record


READERS = {".jsonl": JsonLines, ".ndjson": JsonLines, ".csv": Csv, ".tsv": Tsv, ".txt": Document}


def reader_of(path: Path):
    """The class that reads files of this name, or None."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    return READERS.get(suffixes[-1]) if suffixes else None
