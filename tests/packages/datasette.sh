# datasette.sh: the plugin, installed beside Datasette and sqlite-utils; both then have everything by themselves.
. "$TESTS/common.sh"

make_venv tools build
tools/bin/python -m build --quiet --wheel --outdir made "$STAGE/python" >&2
tools/bin/python -m build --quiet --wheel --outdir made "$STAGE/datasette" >&2
make_venv venv made/*.whl datasette sqlite-utils
check_version "$(venv/bin/python -c 'import importlib.metadata as m; print(m.version("datasette-sqlite-persian"))')"

json() { venv/bin/python -c "import json, sys; print($1)"; }
encoded() { venv/bin/python -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.stdin.read()))' <"$1"; }

venv/bin/python - "$TESTS/setup.sql" <<'PYTHON'
import sqlite_utils, sys
sqlite_utils.Database("articles.db").executescript(open(sys.argv[1], encoding="utf-8").read())
PYTHON
check_answer "$(venv/bin/sqlite-utils query articles.db "$(cat "$TESTS/query.sql")" --raw)"

answer=$(venv/bin/datasette articles.db --get "/articles.json?_shape=arrayfirst&sql=$(encoded "$TESTS/query.sql")" |
  json 'json.load(sys.stdin)[0]')
check_answer "$answer"

# The search box of the table's page, in another spelling than the text.
printf 'همكاريهاي' >typed
found=$(venv/bin/datasette articles.db --get "/articles/t.json?_shape=array&_search=$(encoded typed)" |
  json 'len(json.load(sys.stdin))')
[ "$found" = 1 ] || { echo "the search box found $found rows" >&2; exit 1; }

echo "$VERSION, $(venv/bin/datasette --version), $(venv/bin/sqlite-utils --version)"
