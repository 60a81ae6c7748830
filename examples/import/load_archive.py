#!/usr/bin/python3
"""Files a whole archive of articles in a database made by sql/articles.sql.

    python3 load_archive.py DATABASE SOURCE… [--field published=date] [--field body=text] [--extension PATH]

A SOURCE is a file, or a folder, which is every file in it with one of these names:

    .jsonl .ndjson   a JSON object a line
    .csv .tsv        a first line of names, then a row each; quoted fields may have line breaks
    .txt             one article, as sql/articles.sql tells: date 2025-11-09 TITLE, and the body on further lines
    .gz behind it    the same, compressed

A row has published, title, body and source; --field says what they are called here. `published` is a day in any form
that jparse() reads: 2025-11-09, 1404/08/18, ۱۸ آبان ۱۴۰۴; with a time behind it, the day as written. A row without a
title gets an empty one, and without a source its file and line.

Interrupt it, kill it, pull the plug: the next run goes on behind the last row that is in the database, because how far
a file was read is written in the same transaction as its rows (table import_progress). A file that is in is passed over
and one that has grown is read on from where it ended. A row that cannot be filed is kept, with the reason, in the table
import_rejects, and the rest goes on. The memory needed does not depend on how much there is to read.

Python 3.9 or newer. Exit status: 0 when every row is in, 1 when this run rejected some, 2 when it could not go on, 130
when it was interrupted.
"""

import argparse
import codecs
import csv
import os
import sqlite3
import sys
import time
import zlib
from pathlib import Path
from typing import Dict, Iterator, List

from archive import Archive, ArchiveError
from readers import reader_of

FILE_ERRORS = (OSError, EOFError, ValueError, csv.Error, zlib.error)  # of the file, not of a row
SHOWN_REJECTS = 10  # on the screen; the table has them all


class Progress:
    """One line that keeps changing on a terminal, and a line now and then elsewhere."""

    def __init__(self, total_bytes: int):
        self.total = total_bytes
        self.done = 0  # bytes of the files behind us
        self.rows = self.rejected = 0
        self.started = self.shown = time.monotonic()
        self.terminal = sys.stderr.isatty()

    def row(self, path: str, line: int, reason, bytes_read: int) -> None:
        if reason is None:
            self.rows += 1
        else:
            self.reject(path, line, reason)
        now = time.monotonic()
        if now - self.shown >= (0.25 if self.terminal else 10):
            self.shown = now
            self.show(self.done + bytes_read)

    def reject(self, path: str, line: int, reason: str) -> None:
        self.rejected += 1
        if self.rejected <= SHOWN_REJECTS:
            self.write(f"{path}:{line}: {reason}" if line else f"{path}: {reason}", stays=True)
        elif self.rejected == SHOWN_REJECTS + 1:
            self.write("Further ones are in the table import_rejects.", stays=True)

    def show(self, bytes_read: int) -> None:
        seconds = time.monotonic() - self.started
        share = bytes_read / self.total if self.total else 1
        left = seconds / share - seconds if share else 0
        self.write(
            f"{share:4.0%}  {self.rows:,} filed, {self.rejected:,} rejected,"
            f" {self.rows / max(seconds, 0.001):,.0f} rows/s, {int(left) // 60}:{int(left) % 60:02} left"
        )

    def write(self, text: str, stays: bool = False) -> None:
        if self.terminal:
            text = "\r\x1b[K" + text
        print(text, end="\n" if stays or not self.terminal else "", file=sys.stderr, flush=True)

    def summary(self, word: str) -> None:
        seconds = time.monotonic() - self.started
        self.write(f"{word}: {self.rows:,} filed, {self.rejected:,} rejected in {seconds:,.1f} s", stays=True)


def parse_arguments() -> argparse.Namespace:
    title, _, rest = __doc__.partition("\n\n")
    parser = argparse.ArgumentParser(
        description=title, epilog=rest.partition("\n\n")[2], formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("database", metavar="DATABASE")
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    parser.add_argument(
        "--field", action="append", default=[], metavar="OURS=THEIRS", help="what a field is called here"
    )
    parser.add_argument("--extension", metavar="PATH", help="default: the package sqlite_persian, or build/persian")
    parser.add_argument("--encoding", default="utf-8", help="of CSV and text files, cp1256 for one; default: utf-8")
    parser.add_argument("--batch", type=int, default=5000, metavar="ROWS", help="rows a transaction; default: 5000")
    parser.add_argument(
        "--longest", type=int, default=16_000_000, metavar="BYTES", help="a longer row is rejected; default: 16 MB"
    )
    return parser.parse_args()


def field_names(assignments: List[str]) -> Dict[str, str]:
    names = {name: name for name in ("published", "title", "body", "source")}
    for assignment in assignments:
        ours, equals, theirs = assignment.partition("=")
        if ours not in names or not equals:
            raise ArchiveError(f"--field {assignment}: published, title, body or source, then '=' and a name")
        names[ours] = theirs
    return names


def check_encoding(name: str) -> None:
    try:
        lines = "\n".encode(codecs.lookup(name).name)
    except LookupError:
        raise ArchiveError(f"--encoding {name}: there is none of this name") from None
    if lines != b"\n":
        raise ArchiveError(f"--encoding {name}: lines are not found in it; convert the files to UTF-8 first")


def files_of(source: Path) -> Iterator[Path]:
    """The files to read, in the same order in every run."""
    if not source.is_dir():
        yield source
        return
    for name in sorted(os.listdir(source)):
        entry = source / name
        if entry.is_dir():
            yield from files_of(entry)
        elif reader_of(entry):
            yield entry


def load_file(archive: Archive, path: Path, reader, progress: Progress) -> None:
    name = str(path.resolve())
    if not archive.open_file(name, reader):
        return
    try:
        for record in reader.records(archive.position, archive.line):
            reason = archive.file(record)
            progress.row(name, record.line, reason, reader.bytes_read())
    except FILE_ERRORS:
        archive.leave_file()
        raise
    archive.close_file()


def load(archive: Archive, options: argparse.Namespace, names: Dict[str, str]) -> Progress:
    progress = Progress(sum(file.stat().st_size for source in options.sources for file in files_of(source)))
    for path in (file for source in options.sources for file in files_of(source)):
        kind = reader_of(path)
        size = path.stat().st_size
        try:
            if kind is None:
                raise ValueError("its name does not tell what it is: .jsonl, .csv, .tsv or .txt")
            with kind(path, names, options.encoding, options.longest) as reader:
                load_file(archive, path, reader, progress)
        except FILE_ERRORS as error:
            name = str(path.resolve())
            archive.reject(name, 0, str(error), None)
            progress.reject(name, 0, str(error))
        progress.done += size
    archive.commit()
    return progress


def main() -> int:
    options = parse_arguments()
    try:
        names = field_names(options.field)
        check_encoding(options.encoding)
        for source in options.sources:
            if not source.exists():
                raise ArchiveError(f"there is no {source}")
        archive = Archive(options.database, options.extension, options.batch)
        progress = load(archive, options, names)
    except KeyboardInterrupt:
        print("\nInterrupted; run it again to go on.", file=sys.stderr)
        return 130
    except (ArchiveError, sqlite3.Error, OSError) as error:
        print(f"\nload_archive: {error}", file=sys.stderr)
        return 2
    archive.close()
    progress.summary("Done")
    return 1 if progress.rejected else 0


if __name__ == "__main__":
    sys.exit(main())
