# What `cmake --install` puts where, and what CPack makes of it: a .tar.gz, and Debian packages where dpkg is.
#
# Two components: runtime is the loadable file and the SQL files; development is what a program that links the
# extension needs, with a CMake package (find_package(sqlite-persian)) and a pkg-config file.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/sqlite-persian)

# Straight in the library folder, where `.load persian` finds it when that is one of the system's.
install(TARGETS persian EXPORT sqlite-persian LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime)
install(DIRECTORY sql/ DESTINATION ${CMAKE_INSTALL_DATADIR}/sqlite-persian COMPONENT runtime)

install(TARGETS persian_static EXPORT sqlite-persian
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sqlite-persian)
install(FILES ext/persian.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sqlite-persian COMPONENT development)
install(EXPORT sqlite-persian NAMESPACE sqlite-persian:: FILE sqlite-persianTargets.cmake
        DESTINATION ${package_dir} COMPONENT development)

configure_package_config_file(cmake/sqlite-persianConfig.cmake.in cmake/sqlite-persianConfig.cmake
                              INSTALL_DESTINATION ${package_dir} PATH_VARS CMAKE_INSTALL_LIBDIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cmake/sqlite-persianConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cmake/sqlite-persianConfig.cmake
              ${PROJECT_BINARY_DIR}/cmake/sqlite-persianConfigVersion.cmake
        DESTINATION ${package_dir} COMPONENT development)

# Relative to the file itself, so that a moved folder still works.
file(RELATIVE_PATH up_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/sqlite-persian.pc.in ${PROJECT_BINARY_DIR}/cmake/sqlite-persian.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/cmake/sqlite-persian.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libsqlite3-mod-persian
        COMPONENT runtime RENAME copyright)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libsqlite3-mod-persian-dev
        COMPONENT development RENAME copyright)

set(CPACK_PACKAGE_VENDOR "sqlite-persian")
set(CPACK_PACKAGE_CONTACT "sqlite-persian <sqlite-persian@localhost>" CACHE STRING "maintainer of the packages")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_GENERATOR TGZ)
find_program(DPKG dpkg)
if(DPKG)
  list(APPEND CPACK_GENERATOR DEB)
endif()

# Named as Debian names SQLite's loadable files.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libsqlite3-mod-persian)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS sqlite3)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION
    "Persian search, text and Jalali dates for SQLite
 Adds the FTS5 tokenizer persian, text functions fa_* and date functions j* to
 SQLite. In the sqlite3 shell: .load persian")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libsqlite3-mod-persian-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libsqlite3-mod-persian (= ${PROJECT_VERSION}), libsqlite3-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "Persian search, text and Jalali dates for SQLite (development files)
 The static library, header, CMake package and pkg-config file for programs
 that link the extension.")
include(CPack)
