# PHP's SQLite3 class.
install() { packages php-cli php-sqlite3; }
program() { php -d sqlite3.extension_dir="$build" examples/drivers/php/articles.php "$extension.so"; }
version() { php -r 'echo "PHP ", PHP_VERSION, ", SQLite ", SQLite3::version()["versionString"];'; }
