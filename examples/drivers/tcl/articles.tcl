# articles.tcl: Persian search and Jalali dates from Tcl. In the project's folder:
#
#     tclsh -encoding utf-8 examples/drivers/tcl/articles.tcl build/persian

package require sqlite3

fconfigure stdout -encoding utf-8

proc slurp {path} {
    set file [open $path r]
    fconfigure $file -encoding utf-8
    set text [read $file]
    close $file
    return $text
}

sqlite3 db :memory:
db enable_load_extension 1
set extension [lindex $argv 0]
db eval {SELECT load_extension($extension)}

db eval [slurp sql/articles.sql]

foreach name {vaccine.txt trade.txt saffron.txt} {
    set document [slurp examples/news/$name]
    db eval {INSERT INTO article_inbox(document, source) VALUES ($document, $name)}
}

set typed همكاريهاي
db eval {
    SELECT jalali_date AS date, highlight(articles_fts, 0, '[', ']') AS title,
           snippet(articles_fts, 1, '[', ']', '…', 8) AS excerpt
    FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
    WHERE articles_fts MATCH fa_query($typed) ORDER BY rank
} {
    puts "$date $title\n  $excerpt"
}

db eval {
    SELECT jalali_year AS year, jmonthname(jalali_month) AS month, count(*) AS count
    FROM articles GROUP BY jalali_year, jalali_month
} {
    puts "$year $month: $count"
}
