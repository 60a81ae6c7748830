# Tcl's sqlite3 package.
install() { packages tcl libsqlite3-tcl; }
program() { tclsh -encoding utf-8 examples/drivers/tcl/articles.tcl "$extension"; }
version() { echo 'puts "Tcl [info patchlevel], sqlite3 [package require sqlite3]"' | tclsh; }
