-- suggest_schema.sql: fa_suggest() reads tables, so a schema cannot call it.
-- Needs FTS5.
-- Needs SQLite 3.31: functions for direct use only.

CREATE VIRTUAL TABLE news USING fts5(body, tokenize = 'persian');
CREATE VIRTUAL TABLE news_vocab USING fts5vocab(news, row);
INSERT INTO news VALUES ('کتاب');
SELECT suggestion FROM fa_suggest('کتات', 'news_vocab');
CREATE VIEW sneaky AS SELECT * FROM fa_suggest('کتاب', 'news_vocab');
SELECT * FROM sneaky;
CREATE TRIGGER sly INSTEAD OF INSERT ON sneaky BEGIN SELECT * FROM fa_suggest(NEW.suggestion, 'news_vocab'); END;
INSERT INTO sneaky(suggestion) VALUES ('کتاب');
