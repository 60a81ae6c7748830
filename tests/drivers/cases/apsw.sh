# apsw from PyPI, with its own SQLite.
install() {
  if ! python3 -c 'import ensurepip'; then packages python3 python3-venv; fi
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install apsw
}
program() { "$work/venv/bin/python" examples/drivers/apsw/articles.py "$extension"; }
version() { "$work/venv/bin/python" -c 'import apsw; print(f"apsw {apsw.apswversion()}, SQLite {apsw.sqlitelibversion()}")'; }
