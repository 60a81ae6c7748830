-- search.sql: worked searches over the tables of articles.sql. Each stands alone; run them all with
--
--     sqlite3 articles.db -cmd '.load build/persian' < sql/search.sql
--
-- fa_query() makes a MATCH expression of whatever a person types, so nothing typed is a syntax error. In a program,
-- bind what was typed: … MATCH coalesce(fa_query(?), '""') …, since text without a word in it ('؟!') gives NULL, and
-- '""' is FTS5's search that finds nothing.

-- Ranked search. Best first, with the title (column 0) whole and the best 12 words of the body (column 1), what was
-- found between brackets; for a web page, write '<mark>' and '</mark>'. All words must be there, in any order and any
-- inflected form: this finds همکاری, همکاری‌ها, پروژه‌های.
SELECT a.published,
       highlight(articles_fts, 0, '[', ']') AS title,
       snippet(articles_fts, 1, '[', ']', '…', 12) AS excerpt
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('همکاری‌های پروژه')
ORDER BY rank
LIMIT 5;

-- Any spelling finds every other: with a half-space, with a space, with nothing between, from an Arabic keyboard.
SELECT typed, (SELECT count(*) FROM articles_fts WHERE articles_fts MATCH fa_query(typed)) AS articles
FROM (SELECT column1 AS typed
      FROM (VALUES ('همکاری‌های'), ('همکاری های'), ('همکاریهای'), ('همكاريهاي')));

-- As one types: the last word may be unfinished, the words before it are whole.
SELECT a.published, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('مدرسه شنا', 'prefix')
ORDER BY rank
LIMIT 5;

-- Any of the words will do; articles with more of them come first.
SELECT a.published, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('تالاب باران زعفران', 'any')
ORDER BY rank
LIMIT 5;

-- Words in this order, side by side, as quotation marks ask for («» does as well as "").
SELECT a.published, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('«پروژه‌های مشترک»')
ORDER BY rank;

-- A word with a minus before it must not be there: winter and snow, but no mountaineers.
SELECT a.published, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('برف -کوهنورد')
ORDER BY rank;

-- In the title only.
SELECT a.published, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('مدرسه', 'all', 'title')
ORDER BY rank;

-- Search within a Jalali month, newest first: Aban (month 8) of 1404.
SELECT a.jalali_date, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('پروژه')
  AND a.jalali_year = 1404 AND a.jalali_month = 8
ORDER BY a.jalali_date DESC;

-- Within a span of days, as Jalali dates sort as text: the summer of 1404.
SELECT a.jalali_date, a.title
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('برنامه')
  AND a.jalali_date BETWEEN '1404-04-01' AND '1404-06-31'
ORDER BY a.jalali_date;

-- How often a word was in the news, month by month.
SELECT a.jalali_year, a.jalali_month, count(*) AS articles
FROM articles_fts
JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('همکاری')
GROUP BY a.jalali_year, a.jalali_month
ORDER BY a.jalali_year, a.jalali_month;

-- Did you mean …? The nearest words of the index, likely slips first (neighbours on the keyboard, letters that sound
-- alike), and how many articles have them.
SELECT suggestion, distance, rows
FROM fa_suggest('اقتساد', 'articles_vocab');

-- A whole query put right, for "did you mean" above its results: the best suggestion of every word, in their order, and
-- only when one of them is not a word of the index (distance 0).
SELECT group_concat(suggestion, ' ') AS did_you_mean
FROM (SELECT suggestion, distance FROM fa_suggest('پروجه‌های مشترگ', 'articles_vocab', 1) ORDER BY position)
HAVING max(distance) > 0;
