# cmake -P tests/layers.cmake: reads every #include line of core, ui and app. No module, floor of ui or room of its pages
# includes what it does not declare in its USES (or is not itself), none the face of core or what stands behind it (core/zapis.h, core/facade), no Qt in core,
# third-party headers only where they live: what many files see cannot be exchanged any more.
cmake_policy(SET CMP0057 NEW)
cmake_policy(SET CMP0007 NEW)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)
function(fault text)
  message(SEND_ERROR "${text}")
endfunction()

# An include line and the file that has it: where both belong to an order (the group of each pattern takes who they are), USES_FILE names
# whom the line may name.
function(must_declare line there file here uses)
  if(NOT "${line}" MATCHES "\"(${there})")
    return()
  endif()
  set(to "${CMAKE_MATCH_2}${CMAKE_MATCH_3}")
  if("${file}" MATCHES "^${here}")
    set(from "${CMAKE_MATCH_1}")
    if(NOT to IN_LIST ${uses}_${from})
      fault("${file}: ${line} – ${from} does not declare ${to}")
    endif()
  endif()
endfunction()

# Third-party header → regular expression of the files that may see it.
set(homes
  "sqlite3.h @ ^core/vault/"
  "sodium.h @ ^core/(crypto|vault)/|^core/base/(bytes|secret)"
  "openssl/ @ ^core/crypto/"
  "nlohmann/ @ ^core/base/json_reader"
  "toml @ ^core/model/"
  "seccomp.h @ ^core/base/sandbox"
  "CLI/ @ ^app/"
  "Q[A-Za-z] @ ^(ui|app/zapis\\.cpp|tests/ui)"
  "(sys|linux|net|netinet|arpa)/|(fcntl|unistd|termios|signal|strings|malloc|dirent|mntent|poll|pthread|pwd|dlfcn|windows)\\.h|cerrno|errno\\.h|csignal @ ^core/base/"
)

# The face: what ui and app may include of core. Base is values; the rest are what an open vault gives, and the values of that. The
# crypto of stock formats is for the commands that work without a vault.
set(face
  "core/base/[a-z_]+.h" "core/facade/(backup|bundles|checks|journal|parked_drafts|zapis).h" "core/journal/entry.h"
  "core/model/(catalogue|json_schema|kinds|validate).h"
  "core/records/(citation|consents|doubtful_years|entry_names|evidence|file_intake|graph/(belonging|links|record_graph)|handover_questions|merged_fields|passages|readiness).h"
  "core/records/(record|record_sheet|records|restore|rules|said_dates|title).h"
  "core/search/search.h" "core/text/(date_words|encoding|fold|typed_symbol).h" "core/vault/sealed_reader.h"
)
set(face_of_tools "core/crypto/(aead|age|hash|minisign|minisign_secret_key|sshsig).h")

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

foreach(floor look words jobs decoding widgets forms editing pages shell)
  file(READ ${root}/ui/${floor}/CMakeLists.txt text)
  set(uses_ui_${floor} ${floor})
  if(text MATCHES "USES([ a-z]+)")
    string(REGEX MATCHALL "[a-z]+" uses "${CMAKE_MATCH_1}")
    list(APPEND uses_ui_${floor} ${uses})
  endif()
endforeach()
file(GLOB rooms RELATIVE ${root}/ui/pages ${root}/ui/pages/*/CMakeLists.txt)
list(TRANSFORM rooms REPLACE "/CMakeLists.txt" "")
foreach(room IN LISTS rooms)
  file(READ ${root}/ui/pages/${room}/CMakeLists.txt text)
  set(uses_room_${room} ${room} page)
  if(text MATCHES "USES([ a-z]+)")
    string(REGEX MATCHALL "[a-z]+" uses "${CMAKE_MATCH_1}")
    list(APPEND uses_room_${room} ${uses})
  endif()
endforeach()

# Rooms of core/bundle and the rooms that each may use.
set(uses_bundle_format format)
set(uses_bundle_parties format parties)
set(uses_bundle_gate format parties gate)
set(uses_bundle_plan format parties gate plan)
set(uses_bundle_write format parties gate plan write)
set(uses_bundle_verify format verify)

# Words that the code may say in one place alone: the regular expression of the line, and of the files where it may stand. What the
# system gives under a name of its own stands in base, so that another system is one folder's work. A path that becomes a
# std::string is in the code page of the machine on Windows.
set(words
  "(^|[^a-z_A-Z.>])(errno|getpid|gethostname|getuid|isatty|tcsetattr|strcasecmp|mallopt|sigaction|STD(IN|OUT|ERR)_FILENO|SIG(INT|TERM|HUP))([^a-z_A-Z]|$) @ ^core/base/"
  "[\"(]/(etc|proc|sys|dev|run|media|mnt|tmp|home|usr|var)(/|\") @ ^core/base/"
  "(path|folder|file|filename|stem|extension|path[12])(\\(\\))?\\.(string|native|c_str)\\(\\)|generic_string|u8string @ ^core/base/(file|medium|path_text)\\.cpp"
  "toLocalFile|path\\((qs|utf8)\\( @ ^ui/words/path_words\\.cpp"
)

foreach(file IN LISTS files)
  foreach(word IN LISTS words)
    string(FIND "${word}" " @ " bar)
    string(SUBSTRING "${word}" 0 ${bar} pattern)
    math(EXPR bar "${bar} + 3")
    string(SUBSTRING "${word}" ${bar} -1 where)
    if(NOT file MATCHES "${where}")
      file(STRINGS ${root}/${file} lines REGEX "${pattern}")
      foreach(line IN LISTS lines)
        fault("${file}: ${line} – its place is ${where}")
      endforeach()
    endif()
  endforeach()
  file(STRINGS ${root}/${file} includes REGEX "^ *#include")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "core/zapis\\." "core/facade/zapis." line "${line}")
    string(REGEX REPLACE "^core/zapis\\." "core/facade/zapis." place "${file}")
    must_declare("${line}" "core/([a-z]+)/" "${place}" "core/([a-z]+)/" uses)
    must_declare("${line}" "(core)/|ui/([a-z]+)/" "${file}" "ui/([a-z]+)/" uses_ui)
    must_declare("${line}" "ui/pages/([a-z_]+)[./]" "${file}" "ui/pages/([a-z]+)/" uses_room)
    must_declare("${line}" "core/bundle/([a-z]+)/" "${file}" "core/bundle/([a-z]+)/" uses_bundle)
    if(file MATCHES "^(ui|app)/" AND line MATCHES "\"(core/[^\"]+)\"")
      set(header "${CMAKE_MATCH_1}")
      set(allowed ${face})
      if(file MATCHES "^app/cli/(age|minisign|selftest)")
        list(APPEND allowed ${face_of_tools})
      endif()
      set(isOfFace FALSE)
      foreach(pattern IN LISTS allowed)
        if(header MATCHES "^${pattern}$")
          set(isOfFace TRUE)
        endif()
      endforeach()
      if(NOT isOfFace)
        fault("${file}: ${line} – not of the face of core")
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
