# articles.pl: Persian search and Jalali dates from DBD::SQLite. In the project's folder:
#
#     perl examples/drivers/perl/articles.pl build/persian

use v5.36;
use utf8;
use open qw(:std :encoding(UTF-8));
use DBI;
use DBD::SQLite::Constants qw(DBD_SQLITE_STRING_MODE_UNICODE_STRICT);

my $db = DBI->connect('dbi:SQLite:dbname=:memory:', '', '', {
    RaiseError                       => 1,
    PrintError                       => 0,
    sqlite_string_mode               => DBD_SQLITE_STRING_MODE_UNICODE_STRICT,
    sqlite_allow_multiple_statements => 1,
});
$db->sqlite_enable_load_extension(1);
$db->sqlite_load_extension($ARGV[0]) or die $db->errstr;

sub slurp ($path) {
    open my $file, '<', $path or die "$path: $!";
    local $/;
    return <$file>;
}

$db->do(slurp('sql/articles.sql'));

for my $name ('vaccine.txt', 'trade.txt', 'saffron.txt') {
    $db->do('INSERT INTO article_inbox(document, source) VALUES (?, ?)', undef, slurp("examples/news/$name"), $name);
}

my $search = $db->prepare(<<'SQL');
SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query(?) ORDER BY rank
SQL
$search->execute('همكاريهاي');
while (my ($date, $title, $excerpt) = $search->fetchrow_array) { say "$date $title\n  $excerpt" }

my $months = $db->prepare(<<'SQL');
SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month
SQL
$months->execute;
while (my ($year, $month, $count) = $months->fetchrow_array) { say "$year $month: $count" }
