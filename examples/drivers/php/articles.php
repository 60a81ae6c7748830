<?php
// articles.php: Persian search and Jalali dates from PHP's SQLite3 class. In the project's folder:
//
//     php -d sqlite3.extension_dir="$PWD/build" examples/drivers/php/articles.php build/persian.so
//
// PHP loads extensions from sqlite3.extension_dir only, a setting of php.ini or the command line. From PHP 8.4 on,
// $db = new Pdo\Sqlite('sqlite::memory:'); $db->loadExtension('build/persian'); takes any path.

$db = new SQLite3(':memory:');
$db->enableExceptions(true);
$db->loadExtension(basename($argv[1]));

$db->exec(file_get_contents('sql/articles.sql'));

$insert = $db->prepare('INSERT INTO article_inbox(document, source) VALUES (?, ?)');
foreach (['vaccine.txt', 'trade.txt', 'saffron.txt'] as $name) {
    $insert->bindValue(1, file_get_contents("examples/news/$name"));
    $insert->bindValue(2, $name);
    $insert->execute();
}

$search = $db->prepare(<<<'SQL'
    SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
    FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
    WHERE articles_fts MATCH fa_query(?) ORDER BY rank
    SQL);
$search->bindValue(1, 'همكاريهاي');
$found = $search->execute();
while ([$date, $title, $excerpt] = $found->fetchArray(SQLITE3_NUM)) {
    echo "$date $title\n  $excerpt\n";
}

$months = $db->query(
    'SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month'
);
while ([$year, $month, $count] = $months->fetchArray(SQLITE3_NUM)) {
    echo "$year $month: $count\n";
}
