-- tokens.sql: fa_tokens() shows how a text is cut and read.
-- Needs FTS5.
-- Needs SQLite 3.31: table-valued functions in LEFT JOIN.

SELECT '-- position, the word as it stands there, what is indexed, its lemma, what it was read as, its bytes';
SELECT * FROM fa_tokens('کتاب‌هایشان را نمی‌خوانند.');

SELECT '-- one position whatever stands between the parts of a word; every offset is a byte of the text';
SELECT written, token, surface, lemma, start, stop
FROM (SELECT column1 AS written FROM (VALUES ('همکاری‌های'), ('همکاری های'), ('همکاریهای'), ('همكاريهاي'))),
     fa_tokens(written);

SELECT '-- what is written as one word and is two';
SELECT position, token, lemma, kind, start, stop FROM fa_tokens('بهویژه اظهارکرد');

SELECT '-- numbers and other scripts';
SELECT position, token, surface, kind FROM fa_tokens('سال۱۴۰۴ covid19 mp3پلیر École ٹیکسی');

SELECT '-- harakat, kashida and presentation forms';
SELECT token, surface FROM fa_tokens('کِتــابٌ ﻛﺘﺎﺏ ﷲ');

SELECT '-- the offsets cut the words out of the text';
SELECT count(*), sum(CAST(substr(CAST(written AS BLOB), start + 1, stop - start) AS TEXT) = token)
FROM (SELECT 'می‌شود، کتاب ها ۱۲ abc بهویژه' AS written), fa_tokens(written);

SELECT '-- as an argument, as hidden column, in a join; fa_tokens itself has no rows';
SELECT group_concat(token, '|') FROM fa_tokens('الف ب پ');
SELECT group_concat(token, '|') FROM fa_tokens WHERE text = 'الف ب پ';
CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO note(body) VALUES ('کتاب خوب'), (NULL), (''), ('خوبی کتاب‌ها');
SELECT id, count(token) FROM note LEFT JOIN fa_tokens(note.body) GROUP BY id;
SELECT lemma, count(*) FROM note, fa_tokens(note.body) GROUP BY lemma HAVING count(*) > 1;
SELECT count(*) FROM fa_tokens;
SELECT rowid, token, text FROM fa_tokens('الف ب');

SELECT '-- the counts of an index, and those of the text: the same words';
CREATE VIRTUAL TABLE note_fts USING fts5(body, tokenize = 'persian lemma 0');
CREATE VIRTUAL TABLE note_terms USING fts5vocab(note_fts, instance);
INSERT INTO note_fts(rowid, body) SELECT id, body FROM note;
SELECT count(*) FROM (SELECT doc, offset, term FROM note_terms
                      EXCEPT SELECT id, position, surface FROM note, fa_tokens(note.body));

SELECT '-- the tokenizer''s options: words that are left out, what is not in the index, what a word is made of';
SELECT position, token, surface, lemma FROM fa_tokens('کتاب‌ها را بهویژه بخوانید', 'stopwords drop');
SELECT position, token, surface, lemma FROM fa_tokens('کتاب‌ها را بهویژه بخوانید', 'lemma 0');
SELECT position, token, surface, lemma FROM fa_tokens('کتاب‌ها، 12 books', 'surface 0');
SELECT group_concat(token, '|') FROM fa_tokens('#کتاب c++', 'tokenchars ''#+''');
SELECT group_concat(token, '|') FROM fa_tokens('#کتاب c++', ' tokenchars "#"  tokenchars + ');
SELECT group_concat(token, '|') FROM fa_tokens('"a" ''b', 'tokenchars """" tokenchars ''''''''');
SELECT group_concat(token, '|') FROM fa_tokens('axbyc', 'separators xy');
SELECT '-- they are those of one scan';
SELECT given, (SELECT group_concat(token, '|') FROM fa_tokens('#کتاب را', given))
FROM (SELECT column1 AS given FROM (VALUES ('tokenchars #'), ('stopwords drop'), (''), (NULL), ('lemma 1 surface 1')));
SELECT '-- the terms of an index with them';
CREATE VIRTUAL TABLE few USING fts5(body, tokenize = "persian surface 0 stopwords drop tokenchars '#'");
CREATE VIRTUAL TABLE few_terms USING fts5vocab(few, instance);
INSERT INTO few VALUES ('#کتاب‌ها را بهویژه می‌خوانیم، 12 books');
SELECT count(*), (SELECT group_concat(position || lemma, ' ') FROM few, fa_tokens(few.body, 'surface 0 stopwords drop tokenchars #'))
FROM (SELECT offset, ltrim(term, '√') FROM few_terms
      EXCEPT SELECT position, lemma FROM few, fa_tokens(few.body, 'surface 0 stopwords drop tokenchars #'));

SELECT '-- NULL has no words';
SELECT count(*) FROM fa_tokens(NULL);
SELECT '-- a wrong option is an error';
SELECT count(*) FROM fa_tokens('الف', 'lemma 2');
SELECT count(*) FROM fa_tokens('الف', 'stopwords');
SELECT count(*) FROM fa_tokens('الف', 'stem 1');
