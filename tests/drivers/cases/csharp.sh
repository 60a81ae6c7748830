# C# with Mono.Data.Sqlite, which cannot load extensions: they are in the process before it opens a connection.
install() {
  packages mono-mcs mono-runtime libmono-sqlite4.0-cil libsqlite3-dev
  auto_library
}
program() {
  mcs -warnaserror -r:System.Data -r:Mono.Data.Sqlite -out:"$work/articles.exe" examples/drivers/csharp/Articles.cs
  mono "$work/articles.exe" "$work/persian_auto.so"
}
version() {
  echo "Mono $(mono --version | sed -n '1s/.*version \([^ ]*\).*/\1/p'), SQLite $(pkg-config --modversion sqlite3)"
}
