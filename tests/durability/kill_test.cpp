// A writer is killed at any moment, as by a crash of its process. The database opens, is intact, and has every article
// whose commit was reported.
//
// PERSIAN_KILLS says how often in each journal mode (20; run.sh: 200).

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <thread>

#include "archive.h"
#include "texts.h"

namespace persian::durability {
namespace {

namespace fs = std::filesystem;
using conformance::Database;

// A folder that goes away.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("persian-" + std::to_string(std::random_device{}()))) {
    fs::create_directory(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

struct Report {
  int transaction;
  bool committed;
};

// What the writer reported until it was killed.
struct Ending {
  int committed = 0;    // the last transaction reported as committed; 0: none
  bool within = false;  // whether another one had begun
};

// A writer in a process of its own.
class Writer {
 public:
  explicit Writer(const std::string& path) {
    int ends[2];
    if (pipe(ends) != 0) std::abort();
    pid_ = fork();
    if (pid_ == 0) {
      write_archive(path, [&](bool committed, int transaction) {
        const Report report{transaction, committed};
        if (write(ends[1], &report, sizeof report) != sizeof report) _exit(1);
      });
      _exit(1);
    }
    close(ends[1]);
    reports_ = ends[0];
  }
  ~Writer() { close(reports_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Waits for the next report; false when the writer has ended.
  bool next() {
    Report report;
    if (read(reports_, &report, sizeof report) != sizeof report) return false;
    if (report.committed) ending_.committed = report.transaction;
    ending_.within = !report.committed;
    return true;
  }

  Ending kill() {
    ::kill(pid_, SIGKILL);
    while (next()) {
    }
    int status = 0;
    waitpid(pid_, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "the writer ended by itself";
    return ending_;
  }

 private:
  pid_t pid_ = -1;
  int reports_ = -1;
  Ending ending_;
};

class Killed : public testing::TestWithParam<const char*> {};

TEST_P(Killed, LosesNothingThatWasCommitted) {
  const Folder folder;
  const std::string path = folder.file("articles.db"), hot_journal = path + "-journal";
  make_archive(path, GetParam());
  std::mt19937 random(20251109);
  const int kills = count_from_environment("PERSIAN_KILLS", 20);
  int committed = 0, within = 0, hot = 0;
  for (int i = 0; i < kills; ++i) {
    Writer writer(path);
    for (auto n = random() % 16; n > 0; --n) ASSERT_TRUE(writer.next()) << "the writer ended by itself";
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
    const Ending ending = writer.kill();
    committed = std::max(committed, ending.committed);
    within += ending.within ? 1 : 0;
    hot += fs::exists(hot_journal) && fs::file_size(hot_journal) > 0 ? 1 : 0;

    Database database(path);
    ASSERT_EQ(database.run("INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)"), SQLITE_OK);
    ASSERT_EQ(database.value("PRAGMA integrity_check"), "ok");
    const int last = last_transaction(&database);
    ASSERT_GE(last, committed);
    ASSERT_LE(last, committed + 1);  // it may have been killed before it could report
    ASSERT_EQ(database.rows("SELECT id, title, body FROM articles ORDER BY id"), articles_after(last));
    ASSERT_EQ(database.value("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'شماره'"),
              database.value("SELECT count(*) FROM articles"));
    committed = last;
  }
  std::printf("%d kills, %d within a transaction, %d left a journal to roll back; %d transactions\n", kills, within,
              hot, committed);
}

INSTANTIATE_TEST_SUITE_P(While, Killed, testing::Values("wal", "delete"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace persian::durability
