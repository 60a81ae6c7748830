-- version.sql: what user_version is of a database that this page can use as it is. The last digits are raised when the
-- page's tables change; terms of another token version must be made anew.
SELECT json_extract(fa_info(), '$.token_version') * 1000 + 1;
