-- contentless_integrity.sql: an index without any text is whole after every change.
-- Needs FTS5.
-- Needs SQLite 3.40: integrity-check of a contentless table.

CREATE VIRTUAL TABLE idx USING fts5(title, body, content = '', tokenize = 'persian');
INSERT INTO idx(rowid, title, body) VALUES
  (10, 'کتاب‌های تازه', 'ناشران کتاب می‌فروشند.'),
  (20, 'نمایشگاه', 'گل‌ها را می بینیم.');
INSERT INTO idx(idx) VALUES ('integrity-check');
INSERT INTO idx(idx, rowid, title, body) VALUES ('delete', 20, 'نمایشگاه', 'گل‌ها را می بینیم.');
INSERT INTO idx(idx) VALUES ('integrity-check');
SELECT rowid FROM idx WHERE idx MATCH 'کتاب';
INSERT INTO idx(idx) VALUES ('delete-all');
INSERT INTO idx(idx) VALUES ('integrity-check');
SELECT count(*) FROM idx WHERE idx MATCH 'کتاب';
