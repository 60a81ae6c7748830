# org.xerial:sqlite-jdbc, with its own SQLite.
install() {
  have javac || packages default-jdk-headless
  have mvn || packages maven
  mvn -q -B -f examples/drivers/java/pom.xml dependency:copy-dependencies -DoutputDirectory="$work/jars"
}
program() { java -cp "$work/jars/*" examples/drivers/java/Articles.java "$extension"; }
version() {
  jar=$(basename "$work"/jars/sqlite-jdbc-*.jar .jar)
  echo "Java $(java -version 2>&1 | sed -n 's/.*version "\(.*\)".*/\1/p'), sqlite-jdbc ${jar#sqlite-jdbc-}"
}
