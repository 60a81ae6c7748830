#!/bin/sh
# articles.sh: Persian search and Jalali dates in the sqlite3 shell. Run in the project's folder:
#
#     sh examples/drivers/shell/articles.sh build/persian
set -eu

sqlite3 -batch -bail -list -separator ' ' -cmd ".load '$1'" :memory: <<'SQL'
.read sql/articles.sql

INSERT INTO article_inbox(document, source)
SELECT readfile('examples/news/' || value), value FROM json_each('["vaccine.txt", "trade.txt", "saffron.txt"]');

SELECT jalali_date, highlight(articles_fts, 0, '[', ']') || char(10) || '  ' ||
       snippet(articles_fts, 1, '[', ']', '…', 8)
FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('همكاريهاي') ORDER BY rank;

SELECT jalali_year, jmonthname(jalali_month) || ':', count(*)
FROM articles GROUP BY jalali_year, jalali_month;
SQL
