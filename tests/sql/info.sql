-- info.sql: what this build is.
-- Needs SQLite 3.31: generated columns.

SELECT '-- fa_version() is three numbers';
SELECT fa_version() GLOB '[0-9]*.[0-9]*.[0-9]*';

SELECT '-- fa_info() is JSON; the tokens of an index depend on token_version alone';
SELECT key, type FROM json_each(fa_info())
WHERE key IN ('version', 'token_version', 'unicode', 'lexicon_words', 'sqlite', 'compiler') ORDER BY key;
SELECT json_extract(fa_info(), '$.version') = fa_version(), json_extract(fa_info(), '$.token_version') >= 1,
       json_extract(fa_info(), '$.unicode'), json_extract(fa_info(), '$.sqlite') = sqlite_version(),
       json_extract(fa_info(), '$.lexicon_words') >= 12000;

SELECT '-- text functions may be used in indexes, generated columns and CHECK constraints';
CREATE TABLE word(w TEXT CONSTRAINT has_letters CHECK (fa_fold(w) <> ''), key TEXT GENERATED ALWAYS AS (fa_fold(w)) STORED);
CREATE INDEX word_fold ON word(fa_fold(w));
INSERT INTO word(w) VALUES ('كتاب');
INSERT INTO word(w) VALUES ('ـــ');
SELECT w, key FROM word WHERE fa_fold(w) = 'کتاب';
SELECT DISTINCT name, (flags & 0x800) <> 0 AS deterministic, (flags & 0x200000) <> 0 AS innocuous
FROM pragma_function_list WHERE name IN ('fa_fold', 'fa_digits', 'fa_query', 'fa_version', 'fa_info') ORDER BY name;

SELECT '-- and in views and triggers of databases that are not trusted';
PRAGMA trusted_schema = OFF;
CREATE VIEW folded AS SELECT fa_fold(w) AS f FROM word;
SELECT f FROM folded;
CREATE VIEW cut AS SELECT token FROM word, fa_tokens(word.w);
SELECT token FROM cut;
