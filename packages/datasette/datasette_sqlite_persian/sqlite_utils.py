"""The plugin of sqlite-utils."""

import sqlite3

import sqlite_persian
from sqlite_utils import hookimpl


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    sqlite_persian.load(conn)
