//! ask SETUP.sql QUERY.sql: prints what the query gives on a connection opened after register().

use rusqlite::Connection;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    let ask = |db: &Connection| -> rusqlite::Result<String> {
        db.execute_batch(&files[0])?;
        db.query_row(&files[1], [], |row| row.get(0))
    };

    // One connection only, and nothing for others.
    let loaded = Connection::open_in_memory()?;
    assert!(ask(&loaded).is_err());
    unsafe { sqlite_persian::load(loaded.handle())? };
    let answer = ask(&loaded)?;

    sqlite_persian::register()?;
    sqlite_persian::register()?;
    assert_eq!(ask(&Connection::open_in_memory()?)?, answer);
    println!("{answer}");
    Ok(())
}
