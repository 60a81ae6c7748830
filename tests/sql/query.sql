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
        ('می'), ('ها'), ('کتاب"ها')))
     JOIN (SELECT column1 AS mode FROM (VALUES ('all'), ('any'), ('phrase'), ('prefix')));

SELECT '-- a mode that is not known is an error';
SELECT fa_query('گل', 'some');
