// archive.h: a database of articles that grows by numbered transactions, so that what it must hold after each is known.
//
// Transaction n adds three articles, rewrites the first one of transaction n - 7, and deletes those of n - 40.

#ifndef PERSIAN_TESTS_DURABILITY_ARCHIVE_H
#define PERSIAN_TESTS_DURABILITY_ARCHIVE_H

#include <functional>
#include <string>
#include <vector>

#include "database.h"

namespace persian::durability {

// Makes sql/articles.sql and the count of transactions in an empty database. `journal` is wal or delete.
void make_archive(const std::string& path, const std::string& journal);

// Writes transactions to the archive, from the first one it does not have on, until it is killed or something fails.
// Tells when one has begun, and when it is committed. The cache is small and the WAL short, so that pages go to the
// disk before the commit, and checkpoints come often.
void write_archive(const std::string& path, const std::function<void(bool committed, int transaction)>& tell);

// The number of the last transaction that the database holds.
int last_transaction(conformance::Database* database);

// Its articles after that transaction, as rows "id|title|body" in the order of ids.
std::vector<std::string> articles_after(int transaction);

}  // namespace persian::durability

#endif
