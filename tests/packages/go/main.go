// ask SETUP.sql QUERY.sql: prints what the query gives on a connection of mattn/go-sqlite3.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"

	_ "github.com/mattn/go-sqlite3"
	persian "MODULE"
)

func read(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return string(text)
}

func main() {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		log.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection to :memory: is a database of its own
	if _, err := db.Exec(read(os.Args[1])); err != nil {
		log.Fatal(err)
	}
	var answer, version string
	if err := db.QueryRow(read(os.Args[2])).Scan(&answer); err != nil {
		log.Fatal(err)
	}
	if err := db.QueryRow("SELECT fa_version()").Scan(&version); err != nil || version != persian.Version {
		log.Fatalf("fa_version() is %q (%v), the module's Version %q", version, err, persian.Version)
	}
	fmt.Println(answer)
}
