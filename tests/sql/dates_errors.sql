-- What is refused with an error, and how the error helps. The messages come on standard error:
--   sqlite3 -cmd '.load build/persian' < tests/sql/dates_errors.sql 2>&1

SELECT jdate('now');
SELECT jdate('2025-11-09', 'localtime');
SELECT gdate('now');
SELECT jmonthname(1, 'en');
SELECT jweekdayname(1, 'fr');
SELECT gdate();
SELECT jstrftime();
SELECT jparse('دیروز', 'now');
SELECT jdiff('fortnights', '2025-11-09', '2025-11-10');
SELECT * FROM jcalendar('2025-11-09');
SELECT * FROM jcalendar('2025-11-09', '2025-11-10', 'hour');
SELECT * FROM jcalendar('now', '2025-11-10');
