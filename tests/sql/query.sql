-- query.sql: fa_query() turns what a person typed into a MATCH expression that is never a syntax error.
-- Needs FTS5.

CREATE VIRTUAL TABLE books USING fts5(title, body, tokenize = 'persian');
INSERT INTO books(rowid, title, body) VALUES
  (1, 'کتاب‌های تازه', 'ناشران در نمایشگاه کتاب تهران کتاب‌های تازه می‌فروشند.'),
  (2, 'نمایشگاه گل', 'در نمایشگاه گل تهران گل‌ها را می‌بینیم.'),
  (3, 'کتابخانه مدرسه', 'دانشجوها در کتابخانه کتاب می‌خوانند.'),
  (4, 'AND یا OR', 'NOT و NEAR هم واژه‌اند.');

SELECT '-- what comes of each mode';
SELECT mode, fa_query('نمایشگاه کتابها', mode)
FROM (SELECT column1 AS mode FROM (VALUES ('all'), ('any'), ('phrase'), ('prefix')));

SELECT '-- all (the default): every word';
SELECT rowid FROM books WHERE books MATCH fa_query('نمايشگاه كتابها') ORDER BY rowid;
SELECT '-- any: one of them';
SELECT rowid FROM books WHERE books MATCH fa_query('نمایشگاه کتابها', 'any') ORDER BY rowid;
SELECT '-- phrase: next to each other, in this order';
SELECT rowid FROM books WHERE books MATCH fa_query('نمایشگاه گل', 'phrase');
SELECT rowid FROM books WHERE books MATCH fa_query('گل نمایشگاه', 'phrase');
SELECT '-- prefix: the last word may be unfinished';
SELECT rowid FROM books WHERE books MATCH fa_query('نمایشگاه ته', 'prefix') ORDER BY rowid;
SELECT rowid FROM books WHERE books MATCH fa_query('کتابخ', 'prefix') ORDER BY rowid;
SELECT rowid FROM books WHERE books MATCH fa_query('می خوا', 'prefix') ORDER BY rowid;

SELECT '-- words that belong together are asked for as one';
SELECT rowid FROM books WHERE books MATCH fa_query('می خوانند');
SELECT rowid FROM books WHERE books MATCH fa_query('کتاب های') ORDER BY rowid;

SELECT '-- "quoted words" are a phrase, in any quotation marks';
SELECT rowid FROM books WHERE books MATCH fa_query('"نمایشگاه کتاب"');
SELECT rowid FROM books WHERE books MATCH fa_query('«نمایشگاه گل» تهران');
SELECT rowid FROM books WHERE books MATCH fa_query('تهران “کتابهای تازه”');
SELECT '-- without its second mark a quotation goes to the end';
SELECT rowid FROM books WHERE books MATCH fa_query('تهران "نمایشگاه گل');

SELECT '-- a minus sign excludes a word or a phrase';
SELECT rowid FROM books WHERE books MATCH fa_query('نمایشگاه -گلها') ORDER BY rowid;
SELECT rowid FROM books WHERE books MATCH fa_query('تهران -"نمایشگاه گل"') ORDER BY rowid;
SELECT '-- but only at the beginning of a word, and not alone';
SELECT fa_query('covid-19'), fa_query('کتاب - قلم'), fa_query('-گل') IS NULL;

SELECT '-- of six words or more, one may be missing';
CREATE VIRTUAL TABLE reports USING fts5(body, tokenize = 'persian');
INSERT INTO reports(rowid, body) VALUES
  (1, 'وزیر راه از پل تازه شهر ساری بازدید کرد.'),
  (2, 'وزیر راه از پل تازه شهر ساری گفت.'),
  (3, 'وزیر راه از پل تازه گفت.');
SELECT group_concat(rowid) FROM reports WHERE reports MATCH fa_query('وزیر راه پل تازه شهر ساری بازدید');
SELECT group_concat(rowid) FROM reports WHERE reports MATCH fa_query('وزیر راه پل تازه شهر بازدید');
SELECT group_concat(rowid) FROM reports WHERE reports MATCH fa_query('وزیر راه پل تازه بازدید');
SELECT group_concat(rowid) FROM reports WHERE reports MATCH fa_query('وزیر راه پل تازه شهر ساری بازد', 'prefix');
SELECT group_concat(rowid) FROM reports WHERE reports MATCH fa_query('وزیر راه پل تازه شهر ساری -گفتن -بازدید');
SELECT '-- but not a phrase';
SELECT group_concat(rowid) FROM reports WHERE reports MATCH fa_query('وزیر راه پل تازه شهر ساری "بازدید کرد"');
SELECT '-- every way to lack one of n words, and none to lack two';
CREATE TABLE number(n INTEGER PRIMARY KEY);
INSERT INTO number WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 33) SELECT n FROM n;
CREATE TABLE lack(id INTEGER PRIMARY KEY, size, words, body);
INSERT INTO lack(size, words, body)
SELECT size.n, missing.words,
       (SELECT group_concat('w' || size.n || 'x' || word.n, ' ') FROM number AS word
        WHERE word.n < size.n AND word.n <> one.n AND (missing.words = 1 OR word.n <> (one.n + 2) % size.n))
FROM number AS size, number AS one, (SELECT 1 AS words UNION ALL SELECT 2) AS missing
WHERE size.n >= 5 AND one.n < size.n;
CREATE VIRTUAL TABLE lack_fts USING fts5(body, content = 'lack', content_rowid = 'id', tokenize = 'persian');
INSERT INTO lack_fts(lack_fts) VALUES ('rebuild');
CREATE TABLE found AS
SELECT n, words, count(*) AS texts FROM number
JOIN lack_fts ON lack_fts MATCH fa_query((SELECT group_concat('w' || number.n || 'x' || word.n, ' ')
                                          FROM number AS word WHERE word.n < number.n))
JOIN lack ON lack.id = lack_fts.rowid
WHERE n >= 5 GROUP BY n, words;
SELECT min(n), max(n), count(*), min(words), max(words), sum(n <> texts) FROM found;

SELECT '-- a compound written with spaces: its words will do';
SELECT fa_query('عید غدیر'), fa_query('عید‌غدیر');

SELECT '-- any ranks by how the words stand together, and by words akin to them';
INSERT INTO reports(rowid, body) VALUES
  (11, 'باران تهران در پاییز'), (12, 'تهران در باران پاییز'), (13, 'پاییز در باران تهران'),
  (14, 'سفر تاریخی دوستان'), (15, 'سفر علمی دوستان'), (16, 'سفر تاریخ دوستان');
SELECT rowid FROM reports WHERE reports MATCH fa_query('در باران تهران', 'any') ORDER BY rank, rowid;
SELECT rowid FROM reports WHERE reports MATCH fa_query('سفر تاریخی', 'any') ORDER BY rank, rowid;
SELECT fa_query('چرا به ایران حمله می‌شد؟', 'any');

SELECT '-- stop words are dropped, unless nothing else is left or they are quoted';
SELECT fa_query('کتاب از تهران'), fa_query('از'), fa_query('"از تهران"');

SELECT '-- FTS5''s own syntax is nothing but words';
SELECT rowid FROM books WHERE books MATCH fa_query('AND OR');
SELECT rowid FROM books WHERE books MATCH fa_query('NOT NEAR');
SELECT fa_query('title:کتاب^2 + (گل*) {x}');

SELECT '-- the third argument names columns';
SELECT rowid FROM books WHERE books MATCH fa_query('کتاب', 'all', 'title') ORDER BY rowid;
SELECT rowid FROM books WHERE books MATCH fa_query('نمایشگاه -تازه', 'all', 'title, body') ORDER BY rowid;
SELECT fa_query('گل', 'all', 'title body'), fa_query('گل', 'all', ''), fa_query('گل', 'any', 'گل');

SELECT '-- nothing to search for gives NULL';
SELECT fa_query('') IS NULL, fa_query(' ؟! ') IS NULL, fa_query('""') IS NULL, fa_query(NULL) IS NULL,
       fa_query('گل', NULL) IS NULL;
SELECT count(*) FROM books WHERE books MATCH coalesce(fa_query('؟!'), '""');

SELECT '-- nothing typed breaks a MATCH';
SELECT count(*), sum((SELECT count(*) >= 0 FROM books WHERE books MATCH coalesce(fa_query(typed, mode), '""')))
FROM (SELECT column1 AS typed FROM (VALUES
        ('"'), ('""'), ('"""'), (''''), ('-'), ('--'), ('- -'), ('-"'), ('"-'), ('(()'), ('a OR'), ('NEAR('), ('*'), ('^'),
        ('a:b'), ('{a b}:'), ('«'), ('»«'), ('a"b"c'), ('-a'), ('a -'), (char(0)), ('a' || char(0) || 'b'), (x'FF22FF'),
        ('می'), ('ها'), ('کتاب"ها'), ('پیش بینی'), ('سوء تفاهم‌های')))
     JOIN (SELECT column1 AS mode FROM (VALUES ('all'), ('any'), ('phrase'), ('prefix')));

SELECT '-- a mode that is not known is an error';
SELECT fa_query('گل', 'some');
