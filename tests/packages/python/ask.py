"""ask.py SETUP.sql QUERY.sql: prints what the query gives, asked through sqlite3 and through APSW."""

import sqlite3
import sys
from pathlib import Path

import apsw
import sqlite_persian

setup, query = (Path(argument).read_text(encoding="utf-8") for argument in sys.argv[1:])

connection = sqlite3.connect(":memory:")
sqlite_persian.load(connection)
connection.executescript(setup)
(answer,) = connection.execute(query).fetchone()

other = apsw.Connection(":memory:")
sqlite_persian.load(other)
other.execute(setup)
assert other.execute(query).get == answer

# Loading is switched off again.
for attempt, refusal in (connection, sqlite3.OperationalError), (other, apsw.ExtensionLoadingError):
    try:
        attempt.load_extension(sqlite_persian.loadable_path())
    except refusal:
        continue
    raise AssertionError(f"{attempt} still loads extensions")

assert answer.split()[0] == sqlite_persian.__version__
print(answer)
