# Python's own sqlite3. A Python built without load_extension is passed over for the distribution's.
python=python3
"$python" -c 'import sqlite3; sqlite3.Connection.load_extension' 2>/dev/null || python=/usr/bin/python3
install() { "$python" --version || packages python3; }
program() { "$python" examples/drivers/python/articles.py "$extension"; }
version() {
  "$python" -c 'import platform, sqlite3
print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")'
}
