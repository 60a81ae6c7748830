// articles.go: Persian search and Jalali dates from mattn/go-sqlite3. In the project's folder:
//
//	go build -C examples/drivers/go -tags sqlite_fts5 -o /tmp/articles && /tmp/articles build/persian
package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"
	"path/filepath"

	sqlite3 "github.com/mattn/go-sqlite3"
)

func main() {
	// Every connection that database/sql opens loads it.
	sql.Register("sqlite3_persian", &sqlite3.SQLiteDriver{Extensions: []string{os.Args[1]}})
	db, err := sql.Open("sqlite3_persian", ":memory:")
	check(err)
	defer db.Close()
	db.SetMaxOpenConns(1) // :memory: is a database of its own for each connection; a file needs no such limit

	schema, err := os.ReadFile("sql/articles.sql")
	check(err)
	_, err = db.Exec(string(schema))
	check(err)

	for _, name := range []string{"vaccine.txt", "trade.txt", "saffron.txt"} {
		document, err := os.ReadFile(filepath.Join("examples/news", name))
		check(err)
		_, err = db.Exec("INSERT INTO article_inbox(document, source) VALUES (?, ?)", string(document), name)
		check(err)
	}

	rows, err := db.Query(`
		SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
		FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
		WHERE articles_fts MATCH fa_query(?) ORDER BY rank`, "همكاريهاي")
	check(err)
	for rows.Next() {
		var date, title, excerpt string
		check(rows.Scan(&date, &title, &excerpt))
		fmt.Printf("%s %s\n  %s\n", date, title, excerpt)
	}
	check(rows.Err())

	rows, err = db.Query(`
		SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month`)
	check(err)
	for rows.Next() {
		var year, count int
		var month string
		check(rows.Scan(&year, &month, &count))
		fmt.Printf("%d %s: %d\n", year, month, count)
	}
	check(rows.Err())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
