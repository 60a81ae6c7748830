-- tokenizer.sql: the options of tokenize = 'persian …', and what each puts into the index.
-- Needs FTS5.

SELECT '-- by default: the word as written, and beside it its dictionary form where that differs (√ marks a verb)';
CREATE VIRTUAL TABLE plain USING fts5(body, tokenize = 'persian');
CREATE VIRTUAL TABLE plain_terms USING fts5vocab(plain, instance);
INSERT INTO plain VALUES ('کتاب‌ها را می‌خوانند');
SELECT offset, term FROM plain_terms ORDER BY offset, term;

SELECT '-- lemma 0: only as written';
CREATE VIRTUAL TABLE exact USING fts5(body, tokenize = 'persian lemma 0');
CREATE VIRTUAL TABLE exact_terms USING fts5vocab(exact, instance);
INSERT INTO exact VALUES ('کتاب‌ها را می‌خوانند');
SELECT offset, term FROM exact_terms ORDER BY offset, term;
SELECT count(*) FROM exact WHERE exact MATCH 'کتابها';
SELECT count(*) FROM exact WHERE exact MATCH 'کتاب';

SELECT '-- surface 0: only dictionary forms, the smallest index';
CREATE VIRTUAL TABLE small USING fts5(body, tokenize = 'persian surface 0');
CREATE VIRTUAL TABLE small_terms USING fts5vocab(small, instance);
INSERT INTO small VALUES ('کتاب‌ها را می‌خوانند');
SELECT offset, term FROM small_terms ORDER BY offset, term;
SELECT count(*) FROM small WHERE small MATCH '"کتاب های"';

SELECT '-- stopwords drop: function words take no room';
CREATE VIRTUAL TABLE lean USING fts5(body, tokenize = 'persian stopwords drop');
CREATE VIRTUAL TABLE lean_terms USING fts5vocab(lean, instance);
INSERT INTO lean VALUES ('کتاب و قلم از مدرسه');
SELECT offset, term FROM lean_terms ORDER BY offset, term;

SELECT '-- tokenchars: characters that belong to words';
CREATE VIRTUAL TABLE tags USING fts5(body, tokenize = "persian tokenchars '#_'");
INSERT INTO tags VALUES ('درباره #سلام_دنيا'), ('سلام دنیا');
SELECT rowid FROM tags WHERE tags MATCH '"#سلام_دنیا"';
SELECT rowid FROM tags WHERE tags MATCH 'سلام';

SELECT '-- separators: letters or digits that separate words';
CREATE VIRTUAL TABLE parts USING fts5(body, tokenize = "persian lemma 0 separators 'x۰'");
CREATE VIRTUAL TABLE parts_terms USING fts5vocab(parts, instance);
INSERT INTO parts VALUES ('1920x1080 ۵۰۶');
SELECT offset, term FROM parts_terms ORDER BY offset, term;

SELECT '-- fa_info() tells that there is one';
SELECT json_extract(fa_info(), '$.fts5');

SELECT '-- the name is found in any case; without options it needs no quotes';
CREATE VIRTUAL TABLE upper_case USING fts5(body, tokenize = PERSIAN);
INSERT INTO upper_case VALUES ('ك');
SELECT count(*) FROM upper_case WHERE upper_case MATCH 'ک';

SELECT '-- options that are not known, or have no such value, make CREATE fail';
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'persian stem 1');
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'persian lemma yes');
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'persian lemma');
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'persian stopwords 1');
SELECT count(*) FROM sqlite_master WHERE name LIKE 'wrong%';

SELECT '-- detail = column and detail = none store less: words are found, phrases cannot be asked for';
CREATE VIRTUAL TABLE by_column USING fts5(title, body, tokenize = 'persian', detail = column);
INSERT INTO by_column VALUES ('کتاب‌ها', 'قلم می‌فروشند'), ('قلم‌ها', 'کتاب می‌خرند');
SELECT rowid FROM by_column WHERE by_column MATCH 'title : کتاب';
SELECT rowid, highlight(by_column, 0, '[', ']'), highlight(by_column, 1, '[', ']')
FROM by_column WHERE by_column MATCH 'کتاب' ORDER BY rowid;
CREATE VIRTUAL TABLE no_detail USING fts5(title, body, tokenize = 'persian', detail = none);
INSERT INTO no_detail VALUES ('کتاب‌ها', 'قلم می‌فروشند'), ('قلم‌ها', 'کتاب می‌خرند');
SELECT rowid, highlight(no_detail, 0, '[', ']'), highlight(no_detail, 1, '[', ']')
FROM no_detail WHERE no_detail MATCH 'کتابهای' ORDER BY rowid;
INSERT INTO by_column(by_column) VALUES ('integrity-check');
INSERT INTO no_detail(no_detail) VALUES ('integrity-check');

SELECT '-- prefix indexes: faster prefix queries, the same answers';
CREATE VIRTUAL TABLE fast USING fts5(body, tokenize = 'persian', prefix = '2 3');
CREATE VIRTUAL TABLE slow USING fts5(body, tokenize = 'persian');
INSERT INTO fast VALUES ('دانشگاه‌ها'), ('دانش آموز'), ('دانا'), ('کتاب');
INSERT INTO slow SELECT body FROM fast;
SELECT beginning,
       (SELECT group_concat(rowid) FROM fast WHERE fast MATCH '"' || beginning || '"*'),
       (SELECT group_concat(rowid) FROM slow WHERE slow MATCH '"' || beginning || '"*')
FROM (SELECT column1 AS beginning FROM (VALUES ('د'), ('دا'), ('دان'), ('دانش'), ('دانشگ'), ('دانشگاهه'), ('كت'), ('ب')));
INSERT INTO fast(fast) VALUES ('integrity-check');

SELECT '-- columnsize = 0: sizes are counted by tokenizing again';
CREATE VIRTUAL TABLE no_sizes USING fts5(body, tokenize = 'persian', columnsize = 0);
INSERT INTO no_sizes VALUES ('کتاب کوتاه'), ('کتاب در متنی که از آن یکی بسیار درازتر است');
SELECT rowid FROM no_sizes WHERE no_sizes MATCH 'کتاب' ORDER BY rank;
