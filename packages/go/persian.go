// Package persian gives SQLite Persian full-text search, text functions and Jalali dates, compiled into the program.
//
// It works with the SQLite of [github.com/mattn/go-sqlite3]. Importing it is enough: every connection opened afterwards
// has everything. Full-text search needs that driver's build tag:
//
//	import (
//		_ "github.com/mattn/go-sqlite3"
//		_ "@PERSIAN_GO_MODULE@"
//	)
//
//	go build -tags sqlite_fts5
package persian

// SQLite's symbols are in another package's objects, so they are unresolved while this one is looked at alone.

// #cgo CPPFLAGS: -DSQLITE_CORE
// #cgo CXXFLAGS: -std=c++20 -O2 -fno-exceptions -fno-rtti -fvisibility=hidden
// #cgo linux LDFLAGS: -Wl,--unresolved-symbols=ignore-in-object-files
// #cgo darwin LDFLAGS: -Wl,-undefined,dynamic_lookup
// #include "sqlite3.h"
// #include "persian.h"
// static int persian_register(void) { return sqlite3_auto_extension((void (*)(void))sqlite3_persian_init); }
import "C"

import "fmt"

// Version is the release of sqlite-persian inside, what fa_version() gives too.
const Version = "@PROJECT_VERSION@"

func init() {
	if code := C.persian_register(); code != C.SQLITE_OK {
		panic(fmt.Sprintf("sqlite-persian: SQLite refused it with result code %d", int(code)))
	}
}
