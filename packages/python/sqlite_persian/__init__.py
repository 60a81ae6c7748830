"""Persian full-text search, text functions and Jalali dates for SQLite.

    import sqlite3
    import sqlite_persian

    connection = sqlite3.connect("articles.db")
    sqlite_persian.load(connection)
    connection.execute("SELECT jdate('2025-11-09')").fetchone()  # ('1404-08-18',)

Works with the connections of `sqlite3`, of APSW and of anything else that has their two methods. A Python that was
built without loadable extensions (macOS's own, pyenv's default) has them in APSW: `pip install apsw`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

__all__ = ["__version__", "load", "loadable_path"]

__version__ = "@PROJECT_VERSION@"

_SUFFIX = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")


class Connection(Protocol):
    """What `load` needs of a connection."""

    def enable_load_extension(self, enable: bool, /) -> None: ...

    def load_extension(self, path: str, /) -> None: ...


def loadable_path() -> str:
    """The path of the extension's file without its suffix, as `load_extension()` and `.load` take it."""
    return str(Path(__file__).with_name("persian"))


def load(connection: Connection) -> None:
    """Adds the extension to the connection, and leaves the loading of extensions switched off.

    Raises `RuntimeError` when this Python's connections cannot load extensions, and the driver's own error
    (`sqlite3.OperationalError`, `apsw.ExtensionLoadingError`) when SQLite refuses.
    """
    if not hasattr(connection, "enable_load_extension"):
        raise RuntimeError(
            "this Python's sqlite3 was built without loadable extensions; use another build, or the package apsw"
        )
    connection.enable_load_extension(True)
    try:
        connection.load_extension(loadable_path() + _SUFFIX)
    finally:
        connection.enable_load_extension(False)
