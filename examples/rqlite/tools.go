//go:build tools

// Package tools pins the version of rqlite's server, for: go build github.com/rqlite/rqlite/v8/cmd/rqlited
package tools

import _ "github.com/rqlite/rqlite/v8/cmd/rqlited"
