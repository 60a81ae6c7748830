-- contentless.sql: an index without any text; it answers which rows, and nothing else.
-- Needs FTS5.

CREATE VIRTUAL TABLE idx USING fts5(title, body, content = '', tokenize = 'persian');
INSERT INTO idx(rowid, title, body) VALUES
  (10, 'کتاب‌های تازه', 'ناشران کتاب می‌فروشند.'),
  (20, 'نمایشگاه', 'گل‌ها را می بینیم.'),
  (30, 'خانهٔ ما', 'خانه‌ی ما بزرگ تر است.');

SELECT '-- every spelling finds the row';
SELECT typed, (SELECT group_concat(rowid) FROM idx WHERE idx MATCH fa_query(typed))
FROM (SELECT column1 AS typed FROM (VALUES ('کتابهای'), ('كتاب'), ('می‌فروشند'), ('ميبينيم'), ('بزرگتر'), ('خانۀ ما')));
SELECT '-- the text is not there: columns, highlight() and snippet() give NULL';
SELECT rowid, title IS NULL, highlight(idx, 0, '[', ']') IS NULL, snippet(idx, 1, '[', ']', '…', 5) IS NULL
FROM idx WHERE idx MATCH 'گل';
SELECT '-- ranking works';
SELECT rowid FROM idx WHERE idx MATCH fa_query('خانه، کتاب', 'any') ORDER BY rank;

SELECT '-- a row is taken out by telling its old text';
INSERT INTO idx(idx, rowid, title, body) VALUES ('delete', 20, 'نمایشگاه', 'گل‌ها را می بینیم.');
SELECT count(*) FROM idx WHERE idx MATCH fa_query('گل نمایشگاه', 'any');
INSERT INTO idx(idx) VALUES ('optimize');
INSERT INTO idx(idx) VALUES ('delete-all');
SELECT count(*) FROM idx WHERE idx MATCH fa_query('کتاب');

SELECT '-- dictionary forms only, no positions: the smallest index there is';
CREATE VIRTUAL TABLE tiny USING fts5(body, content = '', tokenize = 'persian surface 0 stopwords drop', detail = none,
                                     columnsize = 0);
INSERT INTO tiny(rowid, body) VALUES (1, 'کتاب‌های تازه را می‌فروشند'), (2, 'گل‌ها را می‌بینیم');
SELECT rowid FROM tiny WHERE tiny MATCH fa_query('کتاب');
SELECT rowid FROM tiny WHERE tiny MATCH fa_query('می بیند');
