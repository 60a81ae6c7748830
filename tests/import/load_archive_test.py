"""examples/import/load_archive.py as its users run it: every format, bad rows, interruption, memory.

    /usr/bin/python3 tests/import/load_archive_test.py PERSIAN_SO [TEST…]

Exit status: 0 when everything passed, 77 when this Python cannot load extensions.
"""

import csv
import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "examples/import/load_archive.py"
EXTENSION = ""

ARTICLE = {"published": "2025-11-09", "title": "نشست بازرگانی", "body": "زمینه‌های همکاری‌های دو کشور بررسی می‌شود"}

# Kills the loader before it files its Nth row: no clock, no chance.
KILLER = """
import os, runpy, signal, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
import archive
left = int(sys.argv.pop(2))
file = archive.Archive.file
def file_or_die(self, record):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    return file(self, record)
archive.Archive.file = file_or_die
del sys.argv[0]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


class LoaderTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        self.database = self.folder / "articles.db"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def lines(self, name, rows):
        return self.write(name, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))

    def load(self, *arguments, status=0, database=None):
        run = subprocess.run(
            [sys.executable, PROGRAM, database or self.database, *arguments, "--extension", EXTENSION],
            capture_output=True,
            text=True,
        )
        self.assertEqual(run.returncode, status, run.stderr)
        return run.stderr

    def rows(self, sql, database=None):
        connection = sqlite3.connect(database or self.database)
        try:
            connection.enable_load_extension(True)
            connection.load_extension(EXTENSION)
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def articles(self):
        return self.rows("SELECT published, title, body FROM articles ORDER BY id")

    def rejects(self):
        return self.rows("SELECT line, reason FROM import_rejects ORDER BY path, line")

    def found(self, text):
        (count,) = self.rows(f"SELECT count(*) FROM articles_fts WHERE articles_fts MATCH fa_query('{text}')")[0]
        self.rows("INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)")
        return count


class Formats(LoaderTest):
    def test_json_lines(self):
        self.lines("a.jsonl", [ARTICLE, {**ARTICLE, "source": "https://example.com/2", "more": [1, {"two": 3}]}])
        self.load(self.folder / "a.jsonl")
        self.assertEqual(self.articles(), [tuple(ARTICLE.values())] * 2)
        self.assertEqual(
            self.rows("SELECT source, jalali_date FROM articles ORDER BY id"),
            [(f"{self.folder}/a.jsonl:1", "1404-08-18"), ("https://example.com/2", "1404-08-18")],
        )
        self.assertEqual(self.found("همكاريهاي"), 2)

    def test_csv(self):
        body = 'سطر نخست، با ویرگول، و «گیومه» و "نشان"\nسطر دوم'
        with open(self.folder / "a.csv", "w", newline="", encoding="utf-8-sig") as file:
            csv.writer(file).writerows(
                [["id", "متن", "تاریخ"], ["1", body, "۱۸ آبان ۱۴۰۴"], ["2", "متن دیگر", "1404/08/19"]]
            )
        self.load(self.folder / "a.csv", "--field", "published=تاریخ", "--field", "body=متن")
        self.assertEqual(self.articles(), [("2025-11-09", "", body), ("2025-11-10", "", "متن دیگر")])

    def test_tsv_and_compressed(self):
        self.write("a.tsv", "published\ttitle\tbody\n2025-11-09\tعنوان\tمتن\n")
        self.write("b.jsonl.gz", gzip.compress(json.dumps(ARTICLE).encode() + b"\n"))
        self.load(self.folder / "a.tsv", self.folder / "b.jsonl.gz")
        self.assertEqual(self.articles(), [("2025-11-09", "عنوان", "متن"), tuple(ARTICLE.values())])

    def test_folder(self):
        for i in range(3):
            self.write(f"archive/1404/{i}.txt", f"date 2025-11-0{i + 1} عنوان {i}\nمتن {i}\n")
        self.lines("archive/more.jsonl", [ARTICLE])
        self.write("archive/readme.pdf", b"%PDF")
        self.load(self.folder / "archive")
        self.assertEqual(
            self.articles(),
            [
                ("2025-11-01", "عنوان 0", "متن 0"),
                ("2025-11-02", "عنوان 1", "متن 1"),
                ("2025-11-03", "عنوان 2", "متن 2"),
                tuple(ARTICLE.values()),
            ],
        )
        self.write("archive/1404/1b.txt", "date 2025-11-05 تازه\nمتن تازه")
        self.load(self.folder / "archive")
        self.assertEqual(len(self.articles()), 5)

    def test_other_encoding(self):
        self.write("a.csv", "published,title,body\n2025-11-09,خبر,متن فارسي\n".encode("cp1256"))
        self.load(self.folder / "a.csv", "--encoding", "cp1256")
        self.assertEqual(self.articles(), [("2025-11-09", "خبر", "متن فارسي")])
        self.assertIn("convert", self.load(self.folder / "a.csv", "--encoding", "utf-16", status=2))

    def test_day_as_written(self):
        days = ["2025-11-09T01:00:00+03:30", "2025-11-09 23:59:00", "1404-08-18T00:30:00Z", "یکشنبه ۱۸ آبان ۱۴۰۴"]
        self.lines("a.jsonl", [{**ARTICLE, "published": day} for day in days])
        self.load(self.folder / "a.jsonl")
        self.assertEqual([day for day, _, _ in self.articles()], ["2025-11-09"] * 4)


class BadRows(LoaderTest):
    def test_json_lines(self):
        good = json.dumps(ARTICLE)
        bad = [
            "{",
            "[1]",
            json.dumps({**ARTICLE, "body": " "}),
            json.dumps({**ARTICLE, "published": "1404-13-01"}),
            json.dumps({**ARTICLE, "published": None}),
            json.dumps({**ARTICLE, "title": 5}),
            json.dumps({**ARTICLE, "body": "a\0b"}),
            json.dumps({**ARTICLE, "body": "\ud800"}),
            "[" * 100000,
        ]
        path = self.write("a.jsonl", "\n".join([good, *bad, "", good]) + "\n")
        with open(path, "ab") as file:
            file.write(b'{"published": "2025-11-09", "body": "\xff"}\n' + b"x" * 2_000_000 + b"\n" + good.encode())
        said = self.load(path, "--longest", "1000000", status=1)
        self.assertEqual(len(self.articles()), 3)
        self.assertEqual([line for line, _ in self.rejects()], [*range(2, 11), 13, 14])
        reasons = dict(self.rejects())
        self.assertIn("not JSON", reasons[2])
        self.assertEqual(reasons[3], "it is no JSON object")
        self.assertEqual(reasons[4], "body is missing")
        self.assertEqual(reasons[5], "published: there is no month 13: months are 1 to 12")
        self.assertEqual(reasons[6], "published: missing")
        self.assertEqual(reasons[7], "title is no text")
        self.assertEqual(reasons[8], "it holds a NUL character")
        self.assertIn("utf-8", reasons[9])
        self.assertIn("UTF-8", reasons[13])
        self.assertIn("longer than 1,000,000", reasons[14])
        self.assertIn("there is no month 13", said)
        self.assertEqual(self.rows("SELECT CAST(raw AS TEXT) FROM import_rejects WHERE line = 3"), [("[1]\n",)])
        self.assertEqual(self.load(path, "--longest", "1000000").count("filed"), 1)  # nothing is tried twice
        self.assertEqual((len(self.articles()), len(self.rejects())), (3, 11))

    def test_csv(self):
        good = "2025-11-09,خبر,متن\n"
        path = self.write(
            "a.csv",
            "published,title,body\n"
            + good
            + "2025-11-09,خبر\n"
            + '2025-11-09,"خبر,متن\n'
            + good
            + '2025-11-09,خ"بر,"م"تن\n'
            + good
            + '2025-11-09,خبر,"باز\n'
            + good,
        )
        self.load(path, status=1)
        self.assertEqual(len(self.articles()), 4)
        self.assertEqual([line for line, _ in self.rejects()], [3, 4, 6, 8])
        self.assertEqual(self.rejects()[0][1], "it has 2 fields, and the first line names 3")

    def test_csv_quote_never_closed(self):
        """It costs one row, and no more memory than the longest row may have."""
        good = "2025-11-09,خبر,متن\n"
        path = self.write("a.csv", "published,title,body\n" + '2025-11-09,خبر,"باز\n' + good * 3000)
        self.load(path, "--longest", "10000", status=1)
        self.assertEqual(len(self.articles()), 3000)
        self.assertEqual(self.rejects(), [(2, "it is longer than 10,000 bytes")])

    def test_csv_encoding(self):
        path = self.write("a.csv", "published,title,body\n2025-11-09,خبر,متن\n".encode() + b"2025-11-09,\xc7\xe1,x\n")
        self.load(path, status=1)
        self.assertEqual((len(self.articles()), self.rejects()), (1, [(3, "it is not utf-8")]))

    def test_documents(self):
        self.write("archive/a.txt", "بی‌تاریخ")
        self.write("archive/b.txt", b"date 2025-11-09 \xff\n")
        self.write("archive/c.txt", "date 2025-11-09 عنوان\nمتن")
        self.load(self.folder / "archive", status=1)
        self.assertEqual(len(self.articles()), 1)
        (first, _), (second, _) = self.rows("SELECT reason, 0 FROM import_rejects ORDER BY path")
        self.assertIn('begins with "date YYYY-MM-DD"', first)
        self.assertIn("not utf-8", second)

    def test_files(self):
        self.write("archive/a.jsonl.gz", b"no gzip at all")
        self.write("archive/b.csv", "a,b\n1,2\n")
        whole = gzip.compress(
            "".join(json.dumps({**ARTICLE, "title": str(i)}) + "\n" for i in range(20000)).encode(), 0
        )
        cut = self.write("archive/c.jsonl.gz", whole[: len(whole) // 2])
        self.lines("archive/d.jsonl", [ARTICLE])
        self.load(self.folder / "archive", status=1)
        reasons = dict(self.rows("SELECT path, reason FROM import_rejects"))
        self.assertEqual(len(reasons), 3)
        self.assertIn("no column published and no body", reasons[f"{self.folder}/archive/b.csv"])
        self.assertIn("before the end-of-stream marker", reasons[str(cut)])
        self.assertGreater(len(self.articles()), 1)

        cut.write_bytes(whole)  # the rest of it arrives
        self.load(cut)
        self.assertEqual(self.rows("SELECT count(*), count(DISTINCT title) FROM articles"), [(20001, 20001)])

    def test_usage(self):
        self.assertIn("there is no", self.load(self.folder / "missing.csv", status=2))
        self.lines("a.jsonl", [ARTICLE])
        self.assertIn("published, title", self.load(self.folder / "a.jsonl", "--field", "date=x", status=2))
        self.write("a.bin", "x")
        self.assertIn("does not tell", self.load(self.folder / "a.bin", status=1))


class Resuming(LoaderTest):
    def archive(self):
        """25 rows, one bad, in three kinds of files."""
        rows = [{**ARTICLE, "title": f"خبر {i}"} for i in range(10)]
        self.lines("archive/a.jsonl", [*rows[:5], {"bad": 1}, *rows[5:]])
        self.write(
            "archive/b.csv",
            "published,title,body\n" + "".join(f'2025-11-09,گزارش {i},"متن\nدو خط"\n' for i in range(9)),
        )
        for i in range(5):
            self.write(f"archive/c/{i}.txt", f"date 2025-11-09 سند {i}\nمتن")
        return self.folder / "archive"

    def state(self):
        return (
            self.articles(),
            self.rejects(),
            self.rows("SELECT path, size, position, line, filed, rejected FROM import_progress ORDER BY path"),
        )

    def test_killed_anywhere(self):
        archive = self.archive()
        self.load(archive, "--batch", "4", status=1)
        expected = self.state()
        self.assertEqual(len(expected[0]), 24)
        # Before a batch's end, at it and behind it, in each kind of file.
        for rows in (0, 3, 4, 5, 11, 12, 16, 20, 21, 24):
            self.database = self.folder / f"killed-{rows}.db"
            command = [
                sys.executable,
                "-c",
                KILLER,
                PROGRAM,
                str(rows),
                self.database,
                archive,
                "--batch",
                "4",
                "--extension",
                EXTENSION,
            ]
            killed = subprocess.run(command, capture_output=True)
            self.assertEqual(killed.returncode, -signal.SIGKILL, killed.stderr)
            self.assertLessEqual(len(self.articles()), rows)
            self.assertGreater(len(self.articles()) + len(self.rejects()), rows - 5)
            self.load(archive, "--batch", "4", status=0 if self.rejects() else 1)
            self.assertEqual(self.state(), expected, f"killed before row {rows}")
            self.assertEqual(self.found("خبر"), 10)

    def test_second_run_adds_nothing(self):
        archive = self.archive()
        self.load(archive, status=1)
        self.load(archive)
        self.assertEqual(len(self.articles()), 24)

    def test_grown_file(self):
        path = self.lines("a.jsonl", [ARTICLE])
        self.load(path)
        with open(path, "a", encoding="utf-8") as file:
            file.write(json.dumps({**ARTICLE, "title": "دوم"}) + "\n")
        self.load(path)
        self.assertEqual([title for _, title, _ in self.articles()], [ARTICLE["title"], "دوم"])

    def test_another_file_of_the_same_name(self):
        path = self.lines("a.jsonl", [ARTICLE])
        self.load(path)
        self.lines("a.jsonl", [{**ARTICLE, "title": "دیگر"}])
        self.assertIn("it has changed", self.load(path, status=1))
        self.assertEqual(len(self.articles()), 1)


class Memory(LoaderTest):
    def peak(self, megabytes):
        """The largest resident size in bytes of a run over so much input, a fifth of it to be indexed."""
        words = "زمینه‌های همکاری‌های بازرگانی دو کشور در نشست امروز بررسی شد و تفاهم‌نامه به امضا رسید".split()
        path = self.folder / f"{megabytes}.jsonl"
        size = number = 0
        with open(path, "wb") as file:
            while size < megabytes * 1_000_000:
                number += 1
                text = " ".join(f"{words[number * i % len(words)]}{'' if i % 9 else number}" for i in range(200))
                row = {**ARTICLE, "title": f"خبر {number}", "body": text, "html": f"<p>{text}</p>" * 4}
                size += file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
        database = self.folder / f"{megabytes}.db"
        run = subprocess.Popen(
            [sys.executable, PROGRAM, database, path, "--extension", EXTENSION], stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(run.returncode, 0)
        self.assertEqual(self.rows("SELECT count(*) FROM articles", database), [(number,)])
        path.unlink()
        database.unlink()
        return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)

    def test_does_not_grow(self):
        small, large = self.peak(20), self.peak(200)
        print(f"\n20 MB: {small / 1e6:.0f} MB resident; 200 MB: {large / 1e6:.0f} MB", file=sys.stderr)
        self.assertLess(large, 1.5 * small)
        self.assertLess(large, 100_000_000)


if __name__ == "__main__":
    EXTENSION = os.path.abspath(sys.argv.pop(1))
    if not hasattr(sqlite3.connect(":memory:"), "enable_load_extension"):
        print(f"skipped: the sqlite3 of {sys.executable} was built without loadable extensions")
        sys.exit(77)
    unittest.main()
