-- unicode61.sql: beside the index of sql/articles.sql one by SQLite's own tokenizer over the same articles, to compare with.

CREATE VIRTUAL TABLE IF NOT EXISTS articles_unicode61 USING fts5(
  title, body, content = 'articles', content_rowid = 'id', tokenize = 'unicode61');
INSERT INTO articles_unicode61(articles_unicode61, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
CREATE TRIGGER IF NOT EXISTS articles_inserted_unicode61 AFTER INSERT ON articles BEGIN
  INSERT INTO articles_unicode61(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER IF NOT EXISTS articles_deleted_unicode61 AFTER DELETE ON articles BEGIN
  INSERT INTO articles_unicode61(articles_unicode61, rowid, title, body)
  VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER IF NOT EXISTS articles_updated_unicode61 AFTER UPDATE ON articles BEGIN
  INSERT INTO articles_unicode61(articles_unicode61, rowid, title, body)
  VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO articles_unicode61(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
