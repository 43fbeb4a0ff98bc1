# cmake -P tests/layers.cmake: reads every #include line of core, ui and app. No module includes what it does not declare in its
# USES (or is not itself), none the face of core or what stands behind it (core/zapis.h, core/facade), no Qt in core,
# third-party headers only where they live: what many files see cannot be exchanged any more.
cmake_policy(SET CMP0057 NEW)
cmake_policy(SET CMP0007 NEW)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)
function(fault text)
  message(SEND_ERROR "${text}")
endfunction()

# Third-party header → regular expression of the files that may see it.
set(homes
  "sqlite3.h @ ^core/vault/"
  "sodium.h @ ^core/(crypto|vault)/|^core/base/secret"
  "openssl/ @ ^core/crypto/"
  "nlohmann/ @ ^core/base/json_reader"
  "toml @ ^core/model/"
  "seccomp.h @ ^core/base/sandbox"
  "CLI/ @ ^app/"
  "Q[A-Za-z] @ ^(ui|app/zapis\\.cpp|tests/ui)"
  "(fcntl|unistd|sys/[a-z]*)\\.h @ ^core/base/|^core/vault/lock_file|^app/cli/(context|age|selftest)|^ui/shell/"
)

file(GLOB_RECURSE files RELATIVE ${root} ${root}/core/*.h ${root}/core/*.cpp ${root}/ui/*.h ${root}/ui/*.cpp ${root}/app/*.h ${root}/app/*.cpp)
foreach(module base text crypto vault model journal media records search bundle facade)
  if(module STREQUAL "facade")
    file(READ ${root}/core/CMakeLists.txt text)
  else()
    file(READ ${root}/core/${module}/CMakeLists.txt text)
  endif()
  set(uses_${module} ${module})
  if(text MATCHES "USES([ a-z]+)")
    string(REGEX MATCHALL "[a-z]+" uses "${CMAKE_MATCH_1}")
    list(APPEND uses_${module} ${uses})
  endif()
endforeach()

foreach(file IN LISTS files)
  file(STRINGS ${root}/${file} includes REGEX "^ *#include")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "core/zapis\\." "core/facade/zapis." line "${line}")
    string(REGEX REPLACE "^core/zapis\\." "core/facade/zapis." place "${file}")
    if(line MATCHES "\"core/([a-z]+)/" AND place MATCHES "^core/([a-z]+)/")
      string(REGEX REPLACE "^core/([a-z]+)/.*" "\\1" from ${place})
      string(REGEX REPLACE ".*\"core/([a-z]+)/.*" "\\1" to "${line}")
      if(NOT to IN_LIST uses_${from})
        fault("${file}: ${line} – ${from} does not declare ${to}")
      endif()
    endif()
    if(line MATCHES "\"(ui|app)/" AND file MATCHES "^core/")
      fault("${file}: ${line} – core knows neither ui nor app")
    endif()
    if(line MATCHES "\"ui/" AND file MATCHES "^app/cli")
      fault("${file}: ${line} – the command line knows no window")
    endif()
    if(line MATCHES "<([^>]+)>")
      set(header "${CMAKE_MATCH_1}")
      foreach(home IN LISTS homes)
        string(FIND "${home}" " @ " bar)
        string(SUBSTRING "${home}" 0 ${bar} pattern)
        math(EXPR bar "${bar} + 3")
        string(SUBSTRING "${home}" ${bar} -1 where)
        if("${header}" MATCHES "^${pattern}" AND NOT file MATCHES "${where}")
          fault("${file}: <${header}> – its place is ${where}")
        endif()
      endforeach()
    endif()
  endforeach()
endforeach()
