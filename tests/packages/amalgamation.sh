# amalgamation.sh: the one-file form, compiled as its head says, gives what the extension gives; every compiler here.
. "$TESTS/common.sh"

cp "$STAGE/amalgamation/persian.cpp" "$STAGE/amalgamation/persian.h" .
if grep -n 'unicode/' persian.cpp >&2; then echo 'it asks for ICU' >&2; exit 1; fi
command=$(sed -n 's|^// To load:  c++ ||p' persian.cpp)
[ -n "$command" ]

compilers=
for compiler in c++ clang++; do
  have "$compiler" || continue
  # shellcheck disable=SC2086 # the command's words
  "$compiler" -Werror $command
  if nm -DC --defined-only persian.so | grep persian:: >&2; then echo 'it exports these' >&2; exit 1; fi
  check_answer "$(ask_shell ./persian.so)"
  compilers="$compilers${compilers:+, }$("$compiler" --version | head -n 1)"
done

# All the answers that are written down for the extension, and the extension's own tokens.
sh "$ROOT/tests/sql/run.sh" "$PWD" >&2
terms() {
  sqlite3 -init /dev/null -batch -bail -list -cmd ".load $1" :memory: <<SQL
CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'persian');
CREATE VIRTUAL TABLE terms USING fts5vocab('t', 'instance');
INSERT INTO t SELECT CAST(readfile('$ROOT/tests/golden/sentences.txt') AS TEXT);
SELECT offset, term FROM terms ORDER BY offset, term;
SQL
}
terms "$BUILD/persian" >expected
terms ./persian >actual
[ "$(wc -l <expected)" -gt 1000 ]
diff expected actual >&2

command=$(sed -n 's|^// To link:  c++ \(.* persian.cpp\).*|\1|p' persian.cpp)
# shellcheck disable=SC2086
c++ $command
cc "$TESTS/ask.c" -o ask -I. persian.o -lsqlite3 -lm
check_answer "$(./ask "$TESTS/setup.sql" "$TESTS/query.sql")"
echo "$VERSION, $compilers"
