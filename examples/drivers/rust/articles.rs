//! Persian search and Jalali dates from rusqlite. In the project's folder:
//!
//!     cargo run --manifest-path examples/drivers/rust/Cargo.toml -- build/persian

use rusqlite::{Connection, LoadExtensionGuard};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let extension = env::args().nth(1).ok_or("usage: articles EXTENSION")?;
    let db = Connection::open_in_memory()?;
    // Unsafe because the file's code runs in this process.
    unsafe {
        let _guard = LoadExtensionGuard::new(&db)?;
        db.load_extension(extension, None::<&str>)?;
    }

    db.execute_batch(&fs::read_to_string("sql/articles.sql")?)?;

    for name in ["vaccine.txt", "trade.txt", "saffron.txt"] {
        let document = fs::read_to_string(format!("examples/news/{name}"))?;
        db.execute("INSERT INTO article_inbox(document, source) VALUES (?, ?)", (document, name))?;
    }

    let mut search = db.prepare(
        "SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
         FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
         WHERE articles_fts MATCH fa_query(?) ORDER BY rank",
    )?;
    let mut found = search.query(["همكاريهاي"])?;
    while let Some(row) = found.next()? {
        let (date, title, excerpt): (String, String, String) = row.try_into()?;
        println!("{date} {title}\n  {excerpt}");
    }

    let mut months = db.prepare(
        "SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month",
    )?;
    let mut rows = months.query([])?;
    while let Some(row) = rows.next()? {
        let (year, month, count): (i64, String, i64) = row.try_into()?;
        println!("{year} {month}: {count}");
    }
    Ok(())
}
