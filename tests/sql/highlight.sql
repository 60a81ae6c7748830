-- highlight.sql: highlight() and snippet() mark whole words in the text as it was written.
-- Needs FTS5.

CREATE VIRTUAL TABLE news USING fts5(title, body, tokenize = 'persian');
INSERT INTO news(rowid, title, body) VALUES
  (1, 'همکاری‌های تازه',  'با همکاری‌هایِ دو کشور، راه باز شد.'),
  (2, 'همکاری های تازه',  'با همکاری های دو کشور، راه باز شد.'),
  (3, 'همکاریهای تازه',   'با همکاریهای دو کشور، راه باز شد.'),
  (4, 'همكاريهاي تازه',   'با همكاريهاي دو كشور، راه باز شد.'),
  (5, '«همــکاری»',       'با (همکاری)! دو کشور، راه باز شد.');

SELECT '-- one query, every spelling, the whole word with its ها';
SELECT rowid, highlight(news, 0, '[', ']'), highlight(news, 1, '[', ']') FROM news WHERE news MATCH 'همکاری' ORDER BY rowid;
SELECT '-- each spelling as the query: the same rows';
SELECT typed, (SELECT group_concat(rowid) FROM news WHERE news MATCH fa_query(typed))
FROM (SELECT column1 AS typed FROM (VALUES ('همکاری‌های'), ('همکاری های'), ('همکاریهای'), ('همكاريهاي')));

SELECT '-- verbs with their می, wherever it stands';
CREATE VIRTUAL TABLE verbs USING fts5(body, tokenize = 'persian');
INSERT INTO verbs VALUES ('این می‌شود.'), ('این می شود.'), ('این میشود.'), ('این نمي‌شود.'), ('این ماه می است.');
SELECT rowid, highlight(verbs, 0, '[', ']') FROM verbs WHERE verbs MATCH fa_query('می شود') ORDER BY rowid;

SELECT '-- phrases are marked as one';
SELECT rowid, highlight(news, 1, '[', ']') FROM news WHERE news MATCH fa_query('"همکاری های دو کشور"') ORDER BY rowid;
SELECT '-- several words';
SELECT rowid, highlight(news, 1, '[', ']') FROM news WHERE news MATCH fa_query('راه همکاری') AND rowid < 3;
SELECT '-- the beginning of a word marks the word';
SELECT rowid, highlight(news, 0, '[', ']') FROM news WHERE news MATCH fa_query('همکا', 'prefix') AND rowid < 3;

SELECT '-- two words in one spelling: only the one asked for';
CREATE VIRTUAL TABLE joined USING fts5(body, tokenize = 'persian');
INSERT INTO joined VALUES ('بهویژه امروز اظهارکرد که');
SELECT highlight(joined, 0, '[', ']') FROM joined WHERE joined MATCH 'ویژه';
SELECT highlight(joined, 0, '[', ']') FROM joined WHERE joined MATCH 'کرد';
SELECT highlight(joined, 0, '[', ']') FROM joined WHERE joined MATCH fa_query('"اظهار کرد"');

SELECT '-- snippet: the best words around what was found';
INSERT INTO news(rowid, title, body) VALUES (6, 'گزارش',
  'در آغاز سخنان بسیاری گفته شد. سپس درباره پروژه‌های بزرگ و زمینه‌هاي تازه سخن رفت. در پایان همه به خانه برگشتند و کسی نماند.');
SELECT snippet(news, 1, '[', ']', '…', 6) FROM news WHERE news MATCH fa_query('زمینه');
SELECT snippet(news, -1, '[', ']', '…', 5) FROM news WHERE news MATCH fa_query('پروژهها زمینهها');

SELECT '-- marks of direction, digits, other scripts and emoji keep their places';
CREATE VIRTUAL TABLE mixed USING fts5(body, tokenize = 'persian');
INSERT INTO mixed VALUES ('😀 نسخه v2.0 در ۱۴۰۴/۰۸/۱۸، Café ٹیکسی 日本 کِتاب…');
SELECT highlight(mixed, 0, '[', ']') FROM mixed WHERE mixed MATCH '1404 AND cafe AND v2 AND کتاب AND ٹیکسی AND 日本';
SELECT '-- without its marks it is the text, byte for byte';
SELECT count(*) FROM news WHERE news MATCH 'کشور' AND replace(replace(highlight(news, 1, '[', ']'), '[', ''), ']', '') <> body;
