//! Persian full-text search, text functions and Jalali dates for SQLite, compiled into the program.
//!
//! It works with the SQLite that the program has already, be it of `rusqlite`, `sqlx`, `diesel` or `libsqlite3-sys`
//! of any version, 3.40 or newer. [`register`] once, and every connection opened afterwards has everything:
//!
//! ```ignore
//! sqlite_persian::register()?;
//! let db = rusqlite::Connection::open("articles.db")?;
//! let today: String = db.query_row("SELECT jdate('2025-11-09')", [], |row| row.get(0))?; // 1404-08-18
//! ```

use std::ffi::{c_char, c_int, c_void};
use std::{fmt, ptr};

type Init = unsafe extern "C" fn(*mut c_void, *mut *mut c_char, *const c_void) -> c_int;

extern "C" {
    fn sqlite3_persian_init(db: *mut c_void, error: *mut *mut c_char, api: *const c_void) -> c_int;
    fn sqlite3_auto_extension(init: Option<Init>) -> c_int;
    fn sqlite3_free(memory: *mut c_void);
}

/// What SQLite answered instead of `SQLITE_OK`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Error {
    /// The result code.
    pub code: i32,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SQLite refused sqlite-persian with result code {}", self.code)
    }
}

impl std::error::Error for Error {}

fn check(code: c_int) -> Result<(), Error> {
    match code {
        0 => Ok(()),
        code => Err(Error { code }),
    }
}

/// Gives the extension to every connection that this process opens from now on. Calling it again changes nothing.
pub fn register() -> Result<(), Error> {
    // SAFETY: sqlite3_persian_init has the type of an entry point and stays for the life of the process.
    check(unsafe { sqlite3_auto_extension(Some(sqlite3_persian_init)) })
}

/// Gives the extension to one open connection, `rusqlite`'s `connection.handle()` for one.
///
/// # Safety
///
/// `db` is an open connection, a `sqlite3*` of the SQLite this program is linked with, and no other thread uses it.
pub unsafe fn load<Sqlite3>(db: *mut Sqlite3) -> Result<(), Error> {
    let mut message: *mut c_char = ptr::null_mut();
    let code = sqlite3_persian_init(db.cast(), &mut message, ptr::null());
    sqlite3_free(message.cast());
    check(code)
}
