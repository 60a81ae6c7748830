# RSQLite, with its own SQLite.
install() { packages r-base-core r-cran-rsqlite; }
program() { Rscript examples/drivers/r/articles.R "$extension"; }
version() {
  Rscript -e 'db <- DBI::dbConnect(RSQLite::SQLite())
    cat(sprintf("R %s, RSQLite %s, SQLite %s", getRversion(), packageVersion("RSQLite"),
                DBI::dbGetQuery(db, "SELECT sqlite_version()")[[1]]))'
}
