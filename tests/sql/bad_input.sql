-- bad_input.sql: data is never an error; only a wrong option, mode or argument is.
-- Needs FTS5.

CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'persian');
CREATE VIRTUAL TABLE t_terms USING fts5vocab(t, instance);

SELECT '-- malformed UTF-8 separates words and is never part of one';
INSERT INTO t(rowid, body) VALUES
  (1, CAST(x'DAA9D8AAD8A7D8A8' || x'FF' || x'D982D984D985' AS TEXT)),  -- a byte that never occurs
  (2, CAST(x'DAA9D8AAD8A7D8A8D9' AS TEXT)),                            -- half a letter at the end
  (3, CAST(x'C0AF' || x'D982D984D985' || x'EDA080' AS TEXT)),          -- overlong, surrogate
  (4, CAST(x'F4908080' || x'61' || x'F09F98' AS TEXT)),                -- above U+10FFFF, cut off
  (5, CAST(x'80818283' AS TEXT));                                      -- nothing but continuation bytes
SELECT doc, offset, term FROM t_terms ORDER BY doc, offset;
SELECT rowid FROM t WHERE t MATCH 'قلم' ORDER BY rowid;
SELECT rowid, hex(highlight(t, 0, '[', ']')) FROM t WHERE t MATCH 'کتاب' ORDER BY rowid;

SELECT '-- a query may be malformed too';
SELECT rowid FROM t WHERE t MATCH '"' || CAST(x'FFD982D984D985FF' AS TEXT) || '"' ORDER BY rowid;
SELECT rowid FROM t WHERE t MATCH fa_query(CAST(x'D982D984D985C0' AS TEXT)) ORDER BY rowid;

SELECT '-- functions replace each malformed sequence by U+FFFD';
SELECT fa_fold(CAST(x'D8FFC3A9' AS TEXT)), fa_digits(CAST(x'FFDBB1E280' AS TEXT), 'en');
SELECT fa_query(CAST(x'FFFEFD' AS TEXT)) IS NULL;
SELECT token, start, stop FROM fa_tokens(CAST(x'FFD982D984D985FEFE61' AS TEXT));

SELECT '-- a NUL byte separates words';
INSERT INTO t(rowid, body) VALUES (6, 'الف' || char(0) || 'ب'), (7, char(0)), (8, char(0) || 'پ' || char(0));
SELECT doc, offset, term FROM t_terms WHERE doc > 5 ORDER BY doc, offset;
SELECT hex(fa_fold('ك' || char(0) || 'ي'));
SELECT token, start, stop FROM fa_tokens('الف' || char(0) || 'ب');

SELECT '-- text without words: nothing in the index';
INSERT INTO t(rowid, body) VALUES
  (20, ''), (21, ' '), (22, NULL), (23, '؟!…«»'),
  (24, char(0x64E, 0x651, 0x640)),         -- marks and kashida alone
  (25, char(0x301, 0x200C, 0x200F)),       -- a combining accent, a half-space, a mark of direction
  (26, '😀');
SELECT count(*) FROM t_terms WHERE doc >= 20;
SELECT count(*) FROM fa_tokens(char(0x64E, 0x200C, 0x301));

SELECT '-- numbers and BLOBs are text';
INSERT INTO t(rowid, body) VALUES (30, 1404), (31, 14.5), (32, x'DAA9D8AAD8A7D8A8');
SELECT doc, offset, term FROM t_terms WHERE doc >= 30 ORDER BY doc, offset;

SELECT '-- a word of ten megabytes is one word, indexed by its first 32768 bytes; short queries do not find it';
INSERT INTO t(rowid, body) VALUES (40, replace(hex(zeroblob(2500000)), '00', 'بس'));
SELECT count(*), max(length(CAST(term AS BLOB))) FROM t_terms WHERE doc = 40;
SELECT count(*) FROM t WHERE t MATCH 'بس';
SELECT length(highlight(t, 0, '[', ']')) - length(body) FROM t WHERE rowid = 40 AND t MATCH 'بسبس*';
SELECT length(CAST(fa_fold(body) AS BLOB)) FROM t WHERE rowid = 40;
DELETE FROM t WHERE rowid = 40;

SELECT '-- ten megabytes of marks are no word';
INSERT INTO t(rowid, body) VALUES (41, replace(hex(zeroblob(5000000)), '00', char(0x64E)));
SELECT count(*) FROM t_terms WHERE doc = 41;

SELECT '-- and all of it can be taken out again';
INSERT INTO t(t) VALUES ('integrity-check');
DELETE FROM t;
SELECT count(*) FROM t_terms;
INSERT INTO t(t) VALUES ('integrity-check');

SELECT '-- what is wrong is said';
CREATE VIRTUAL TABLE u USING fts5(body, tokenize = 'persian colour blue');
CREATE VIRTUAL TABLE u USING fts5(body, tokenize = 'persian lemma 2');
CREATE VIRTUAL TABLE u USING fts5(body, tokenize = 'farsi');
SELECT fa_query('کتاب', 'ALL');
SELECT fa_query('کتاب', '');
SELECT fa_digits('۱', 'FA');
SELECT * FROM fa_tokens('کتاب', 'all');

SELECT '-- and leaves everything as it was';
SELECT name FROM sqlite_master WHERE name LIKE 'u%';
SELECT fa_fold('كتاب');
