//! Compiles the extension into the crate.

fn main() {
    println!("cargo:rerun-if-changed=src/persian.cpp");
    cc::Build::new()
        .cpp(true)
        .std("c++20")
        .file("src/persian.cpp")
        .include("src") // SQLite's headers; SQLite itself comes with the program's driver
        .define("SQLITE_CORE", None)
        .flag_if_supported("-fno-exceptions")
        .flag_if_supported("-fno-rtti")
        .flag_if_supported("-fvisibility=hidden")
        .opt_level(2)
        .warnings(false)
        .compile("persian");
}
