"""The database side of loading an archive: rows filed, rows kept aside, and how far each file was read."""

import sqlite3
from pathlib import Path
from typing import Optional

from readers import Record, Reader

ROOT = Path(__file__).resolve().parents[2]
BATCH_BYTES = 16_000_000  # of rows in one transaction, at most about

TABLES = """
CREATE TABLE IF NOT EXISTS import_progress (
  path TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,      -- bytes looked at and their hash: is it still the same file?
  size INTEGER,                   -- on the disk when it was read to the end; NULL until then
  position INTEGER NOT NULL,      -- the byte behind the last row that is in the database, or among the rejects
  line INTEGER NOT NULL,          -- the line that begins there
  filed INTEGER NOT NULL,
  rejected INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS import_rejects (
  path TEXT NOT NULL,
  line INTEGER NOT NULL,          -- where the row begins; 0 for the file itself
  reason TEXT NOT NULL,
  raw BLOB,                       -- as it stands in the file
  PRIMARY KEY (path, line)
) STRICT;
"""

# The day as it is written, whatever time and zone follow: an article of one o'clock in the night in Tehran is of that
# day, although it is still the day before in Greenwich.
INSERT_ROW = """
INSERT INTO articles(published, title, body, source) VALUES (
  date(jparse(iif(:published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ]*', substr(:published, 1, 10),
                  :published))),
  :title, :body, :source)
"""
INSERT_DOCUMENT = "INSERT INTO article_inbox(document, source) VALUES (?, ?)"


class ArchiveError(Exception):
    """It cannot go on; the message is for the user."""


class Archive:
    def __init__(self, database: str, extension: Optional[str], batch: int):
        self.connection = sqlite3.connect(database, isolation_level=None, timeout=60)
        self.batch = batch
        self.pending_rows = self.pending_bytes = 0
        self._load(extension)
        if not self._has("articles"):
            self.connection.executescript(
                "BEGIN IMMEDIATE;" + (ROOT / "sql/articles.sql").read_text("utf-8") + "COMMIT;"
            )
        self.connection.executescript(TABLES)

    def _load(self, extension: Optional[str]) -> None:
        if not hasattr(self.connection, "enable_load_extension"):
            raise ArchiveError("this Python's sqlite3 cannot load extensions; Debian's /usr/bin/python3 can")
        if extension is None:
            try:
                import sqlite_persian

                extension = sqlite_persian.loadable_path()
            except ImportError:
                extension = str(ROOT / "build/persian")
        self.connection.enable_load_extension(True)
        try:
            self.connection.load_extension(extension)
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"{error}; --extension tells where the extension is") from None
        finally:
            self.connection.enable_load_extension(False)

    def _has(self, table: str) -> bool:
        return self.connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone() is not None

    def _begin(self) -> None:
        if not self.connection.in_transaction:
            self.connection.execute("BEGIN IMMEDIATE")

    def open_file(self, path: str, reader: Reader) -> bool:
        """Goes to where the file was left. False when there is nothing more in it; raises ValueError when it is another
        file than the one that was there."""
        self._begin()
        self.path, self.reader = path, reader
        row = self.connection.execute(
            "SELECT fingerprint, size, position, line, filed, rejected FROM import_progress WHERE path = ?", (path,)
        ).fetchone()
        if row is None:
            row = (reader.fingerprint(), None, 0, 1, 0, 0)
            self.connection.execute("INSERT INTO import_progress VALUES (?, ?, ?, ?, ?, ?, ?)", (path, *row))
        elif not reader.is_same(row[0]) or (row[1] is not None and reader.size != row[1] and not reader.grows):
            raise ValueError("it has changed since it was read; give it another name to file it again")
        fingerprint, size, self.position, self.line, self.filed, self.rejected = row
        self.stored_position = self.position
        return size != reader.size

    def file(self, record: Record) -> Optional[str]:
        """Files the record and gives None, or keeps it aside and gives the reason."""
        reason = record.reason or self._refusal(record)
        if reason is None:
            self.filed += 1
        else:
            self.rejected += 1
            self.reject(self.path, record.line, reason, record.raw)
        self.position, self.line = record.end, record.end_line
        self.pending_rows += 1
        self.pending_bytes += len(record.raw)
        if self.pending_rows >= self.batch or self.pending_bytes >= BATCH_BYTES:
            self._store(None)
            self.commit()
            self._begin()
        return reason

    def close_file(self) -> None:
        """The end of the file has been reached."""
        self._store(self.reader.size)

    def leave_file(self) -> None:
        """The rest of the file cannot be read now."""
        self._store(None)

    def reject(self, path: str, line: int, reason: str, raw: Optional[bytes]) -> None:
        self._begin()
        self.connection.execute("INSERT OR REPLACE INTO import_rejects VALUES (?, ?, ?, ?)", (path, line, reason, raw))

    def commit(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("COMMIT")
        self.pending_rows = self.pending_bytes = 0

    def close(self) -> None:
        """What has not been committed is forgotten, and read again in the next run."""
        self.connection.close()

    def _store(self, size: Optional[int]) -> None:
        changed = self.connection.execute(
            "UPDATE import_progress SET size = ?, position = ?, line = ?, filed = ?, rejected = ?"
            " WHERE path = ? AND position = ?",
            (size, self.position, self.line, self.filed, self.rejected, self.path, self.stored_position),
        )
        if changed.rowcount != 1:
            raise ArchiveError(f"{self.path} is being loaded by another program too")
        self.stored_position = self.position

    def _refusal(self, record: Record) -> Optional[str]:
        """Files the record; what is wrong with it when it cannot be."""
        place = f"{self.path}:{record.line}"
        if record.document is not None:
            return self._insert(INSERT_DOCUMENT, (record.document, self.path))
        values = dict(record.values or {})
        for name in ("published", "title", "body"):
            if not isinstance(values[name], (str, type(None))):
                return f"{name} is no text"
        values["title"] = (values["title"] or "").strip()
        values["source"] = place if values["source"] in (None, "") else str(values["source"])
        if not (values["body"] or "").strip():
            return "body is missing"
        if any("\0" in text for text in (values["title"], values["body"])):
            return "it holds a NUL character"
        reason = self._insert(INSERT_ROW, values)
        if reason and "articles.published" in reason:  # no day could be read from it
            return f"published: {self._why(values['published'])}"
        return reason

    def _insert(self, sql: str, values) -> Optional[str]:
        try:
            self.connection.execute(sql, values)
            return None
        except UnicodeEncodeError:
            return f"it is not {self.reader.encoding}"
        except (sqlite3.IntegrityError, sqlite3.DataError) as error:
            return str(error)

    def _why(self, text: Optional[str]) -> str:
        (reason,) = self.connection.execute("SELECT jwhy(?)", (text,)).fetchone()
        return reason or ("missing" if text is None else f"'{text}' is no day")
