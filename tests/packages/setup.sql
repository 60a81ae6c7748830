CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'persian');
INSERT INTO t VALUES ('زمینه‌های همکاری‌های دو کشور بررسی می‌شود');
