"""The plugin of Datasette."""

import sqlite3

import sqlite_persian
from datasette import hookimpl


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    sqlite_persian.load(conn)
