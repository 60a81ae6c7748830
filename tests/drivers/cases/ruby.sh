# The sqlite3 gem.
install() { packages ruby ruby-sqlite3; }
program() { ruby examples/drivers/ruby/articles.rb "$extension"; }
version() {
  ruby -r sqlite3 -e 'sqlite = SQLite3::Database.new(":memory:").get_first_value("SELECT sqlite_version()")
    puts "Ruby #{RUBY_VERSION}, sqlite3 #{SQLite3::VERSION}, SQLite #{sqlite}"'
}
