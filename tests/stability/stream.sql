-- stream.sql: all that the extension makes of many texts, to be compared byte by byte between builds. It is run from the
-- root of the repository by a shell with the extension loaded, in a database in memory.

-- The lines of the files, whatever quotes and tabs they hold.
CREATE TABLE line(id INTEGER PRIMARY KEY, text TEXT);
CREATE VIEW line_in AS SELECT text FROM line;
CREATE TRIGGER line_in_insert INSTEAD OF INSERT ON line_in BEGIN INSERT INTO line(text) VALUES (NEW.text); END;
.mode ascii
.separator "\037" "\n"
.import tests/golden/sentences.txt line_in
CREATE TABLE sentence AS SELECT * FROM line;
.import tests/quality/lemmas.tsv line_in
.import tests/quality/apart.tsv line_in
.import tests/quality/together.tsv line_in
.import ext/lexicon/irregular.tsv line_in
.import ext/lexicon/verbs.tsv line_in
.import ext/lexicon/plurals.tsv line_in
.import ext/lexicon/exceptions.tsv line_in
.import ext/lexicon/informal.tsv line_in
.mode list
.separator "|" "\n"

-- The sentences once more: without spaces, with half-spaces for spaces, cut in the middle of letters, with bad bytes.
INSERT INTO line(text) SELECT replace(text, ' ', '') FROM sentence;
INSERT INTO line(text) SELECT replace(text, ' ', char(0x200C)) FROM sentence;
INSERT INTO line(text) SELECT CAST(substr(CAST(text AS BLOB), 2 + id % 7, 20 + id % 31) AS TEXT) FROM sentence;
INSERT INTO line(text) SELECT CAST(CAST(text AS BLOB) || x'E2' || CAST(text AS BLOB) AS TEXT) FROM sentence WHERE id % 5 = 0;
SELECT count(*), sum(length(CAST(text AS BLOB))) FROM line;

-- Documents.
CREATE VIRTUAL TABLE usual USING fts5(text, content = 'line', content_rowid = 'id', tokenize = 'persian');
CREATE VIRTUAL TABLE small USING fts5(text, content = 'line', content_rowid = 'id',
                                      tokenize = 'persian surface 0 stopwords drop');
CREATE VIRTUAL TABLE exact USING fts5(text, content = 'line', content_rowid = 'id',
                                      tokenize = 'persian lemma 0 separators ''و'' tokenchars ''-_''');
CREATE VIRTUAL TABLE usual_terms USING fts5vocab(usual, instance);
CREATE VIRTUAL TABLE small_terms USING fts5vocab(small, instance);
CREATE VIRTUAL TABLE exact_terms USING fts5vocab(exact, instance);
INSERT INTO usual(usual) VALUES ('rebuild');
INSERT INTO small(small) VALUES ('rebuild');
INSERT INTO exact(exact) VALUES ('rebuild');
SELECT doc, offset, term FROM usual_terms;
SELECT doc, offset, term FROM small_terms;
SELECT doc, offset, term FROM exact_terms;
SELECT id, tokens.* FROM line, fa_tokens(line.text) AS tokens;

-- Queries.
SELECT id, fa_query(text), fa_query(text, 'any'), fa_query(text, 'prefix') FROM line;
SELECT id, (SELECT count(*) FROM usual WHERE usual MATCH fa_query(sentence.text)) FROM sentence;
CREATE VIRTUAL TABLE usual_rows USING fts5vocab(usual, row);
SELECT id, suggestion, distance, rows FROM line, fa_suggest(line.text, 'usual_rows', 3) WHERE id % 97 = 0;

-- Texts.
SELECT id, fa_normalize(text), fa_fold(text), fa_lemma(text), fa_slug(text), fa_keyboard(text) FROM line;
SELECT id, fa_explain(text) FROM sentence WHERE id % 20 = 0;
SELECT id, fa_distance(text, (SELECT text FROM sentence AS other WHERE other.id = sentence.id + 1)) FROM sentence;
SELECT id FROM line WHERE id % 3 = 0 ORDER BY text COLLATE persian, id;

-- Numbers and dates.
WITH RECURSIVE n(i, x) AS (VALUES (0, 7) UNION ALL SELECT i + 1, (x * 48271) % 2147483647 FROM n WHERE i < 5000)
SELECT fa_words(x), fa_ordinal(x % 100000), fa_number(fa_words(x)), fa_words(x / 1000.0), fa_number('۱۲٫' || x) FROM n;
WITH RECURSIVE n(d) AS (VALUES (0.0) UNION ALL SELECT d + 731.37 FROM n WHERE d < 5373483)
SELECT d, jdatetime(d, 'subsec'), jstrftime('%A %-d %B %Y %U %V %q %Q %p %f %s %J', d), jdatetime(d, 'tehran'), jdiff('months', d, 2460000.5),
       jago(d, 2460000.5), jdate(d, '-17 months', 'start of week'), jparse(jstrftime('%-d %B %Y', d)) FROM n;
