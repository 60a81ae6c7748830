# articles.R: Persian search and Jalali dates from RSQLite. In the project's folder:
#
#     Rscript examples/drivers/r/articles.R build/persian

library(DBI)

read_text <- function(path) readChar(path, file.size(path), useBytes = TRUE) |> `Encoding<-`("UTF-8")

db <- dbConnect(RSQLite::SQLite(), ":memory:", loadable.extensions = TRUE)
extension <- normalizePath(commandArgs(trailingOnly = TRUE)[1], mustWork = FALSE)
invisible(dbGetQuery(db, "SELECT load_extension(?)", params = list(extension)))

# RSQLite runs only the first statement of a text. Without comments, one ends in this file before a line that is neither
# indented nor END.
lines <- readLines("sql/articles.sql", encoding = "UTF-8")
schema <- paste(lines[!grepl("^ *--", lines)], collapse = "\n")
for (statement in strsplit(schema, ";\n+(?![ \n]|END)", perl = TRUE)[[1]])
  dbExecute(db, statement)

for (name in c("vaccine.txt", "trade.txt", "saffron.txt"))
  dbExecute(db, "INSERT INTO article_inbox(document, source) VALUES (?, ?)",
            params = list(read_text(file.path("examples/news", name)), name))

found <- dbGetQuery(db, "
  SELECT jalali_date AS date, highlight(articles_fts, 0, '[', ']') AS title,
         snippet(articles_fts, 1, '[', ']', '…', 8) AS excerpt
  FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
  WHERE articles_fts MATCH fa_query(?) ORDER BY rank", params = list("همكاريهاي"))
cat(sprintf("%s %s\n  %s\n", found$date, found$title, found$excerpt), sep = "")

months <- dbGetQuery(db, "
  SELECT jalali_year AS year, jmonthname(jalali_month) AS month, count(*) AS count
  FROM articles GROUP BY jalali_year, jalali_month")
cat(sprintf("%d %s: %d\n", months$year, months$month, months$count), sep = "")

dbDisconnect(db)
