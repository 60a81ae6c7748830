# DBD::SQLite.
install() { packages perl libdbd-sqlite3-perl; }
program() { perl examples/drivers/perl/articles.pl "$extension"; }
version() {
  perl -MDBI -e 'my $db = DBI->connect("dbi:SQLite::memory:");
    printf "Perl %vd, DBD::SQLite %s, SQLite %s", $^V, $DBD::SQLite::VERSION, $db->selectrow_array("SELECT sqlite_version()")'
}
