SELECT fa_version() || ' ' || jdate('2025-11-09') || ' ' || highlight(t, 0, '[', ']')
FROM t
WHERE t MATCH fa_query('همكاريهاي')
