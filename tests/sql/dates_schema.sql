-- Jalali dates in a real schema: generated columns, indexes, CHECK, triggers, reports.
--   sqlite3 -cmd '.load build/persian' < tests/sql/dates_schema.sql
-- Needs SQLite 3.31: generated columns.

.nullvalue NULL
CREATE TABLE orders(
  id INTEGER PRIMARY KEY,
  placed TEXT NOT NULL CHECK (jdate(placed) IS NOT NULL),
  due_jalali TEXT CHECK (due_jalali IS NULL OR gdate(due_jalali) IS NOT NULL),
  amount INTEGER NOT NULL,
  jalali_year INTEGER GENERATED ALWAYS AS (jyear(placed)) VIRTUAL,
  jalali_month TEXT GENERATED ALWAYS AS (jstrftime('%Y-%m', placed)) STORED
);
CREATE INDEX orders_year ON orders(jalali_year);
CREATE INDEX orders_month ON orders(jalali_month);
CREATE INDEX orders_jdate ON orders(jdate(placed));
CREATE INDEX orders_friday ON orders(placed) WHERE jweekday(placed) = 6;

INSERT INTO orders(placed, due_jalali, amount) VALUES
  ('2025-03-20', '1404/01/15', 10), ('2025-03-21', NULL, 20), ('2025-04-04', '1404-02-31', 30), ('2025-06-27', NULL, 40),
  ('2025-11-09', '1404-12-29', 50);

.print '-- What the calendar does not have, the table refuses'
INSERT OR IGNORE INTO orders(placed, due_jalali, amount) VALUES ('2025-11-10', '1404-12-30', 1), ('soon', NULL, 1);
SELECT count(*) FROM orders;

.print '-- Columns made from the date'
SELECT placed, jalali_year, jalali_month, jdate(placed) FROM orders;

.print '-- A range of Jalali dates is a range of the index'
SELECT id FROM orders WHERE jdate(placed) BETWEEN '1404-01-01' AND '1404-03-31';
EXPLAIN QUERY PLAN SELECT id FROM orders WHERE jdate(placed) BETWEEN '1404-01-01' AND '1404-03-31';
EXPLAIN QUERY PLAN SELECT sum(amount) FROM orders WHERE jalali_year = 1404;
EXPLAIN QUERY PLAN SELECT id FROM orders WHERE placed >= gdate('1404-01-01') AND jweekday(placed) = 6;

.print '-- Months without a gap'
SELECT c.year, c.month_name, count(o.id), coalesce(sum(o.amount), 0)
FROM jcalendar('2025-03-21', '2025-08-22', 'month') AS c
LEFT JOIN orders AS o ON o.jalali_month = printf('%04d-%02d', c.year, c.month)
GROUP BY c.year, c.month;

.print '-- In views and triggers'
CREATE VIEW late AS SELECT id, jago(gdate(due_jalali), '2025-11-09') AS due FROM orders WHERE due_jalali IS NOT NULL;
SELECT * FROM late;
CREATE TABLE log(line TEXT);
CREATE TRIGGER orders_log AFTER INSERT ON orders BEGIN
  INSERT INTO log VALUES (jstrftime('%A %Od %B %OY', new.placed));
END;
INSERT INTO orders(placed, amount) VALUES ('2025-11-10', 60);
SELECT line FROM log;

.print '-- Forms that mean now are not deterministic, so no index takes them; those with a date are'
SELECT narg, flags & 0x800 <> 0 AS deterministic FROM pragma_function_list WHERE name = 'jdate' ORDER BY narg;
PRAGMA integrity_check;
