#include "sql/loading.h"

#include "sql/function.h"

#if defined(SQLITE_CORE)
// Linked into SQLite.
#elif defined(_WIN32)
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace persian::sql {

#if defined(SQLITE_CORE)

void set_routines(const sqlite3_api_routines*) {}

void stay_loaded() {}

#elif defined(_WIN32)

void set_routines(const sqlite3_api_routines* api) {
  auto* const known = const_cast<sqlite3_api_routines**>(&sqlite3_api);
  InterlockedExchangePointer(reinterpret_cast<void* volatile*>(known), const_cast<sqlite3_api_routines*>(api));
}

void stay_loaded() {
  HMODULE self = nullptr;
  GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS,
                     reinterpret_cast<const char*>(&stay_loaded), &self);
}

#else

void set_routines(const sqlite3_api_routines* api) {
  const sqlite3_api_routines* known = __atomic_load_n(&sqlite3_api, __ATOMIC_ACQUIRE);
  if (known != api) __atomic_compare_exchange_n(&sqlite3_api, &known, api, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

void stay_loaded() {
  Dl_info self;
  if (dladdr(reinterpret_cast<void*>(&stay_loaded), &self) != 0) dlopen(self.dli_fname, RTLD_LAZY);
}

#endif

}  // namespace persian::sql
