# Warnings and hardening for every target of ours: one interface library, linked by zapis_module and the programs.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported()

add_library(zapis_flags INTERFACE)
target_compile_options(zapis_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor -fstack-protector-strong)
target_compile_definitions(zapis_flags INTERFACE OPENSSL_API_COMPAT=30000 QT_WARN_DEPRECATED_UP_TO=0x060400 QT_NO_CAST_FROM_ASCII)
target_include_directories(zapis_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_link_options(zapis_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)

check_cxx_compiler_flag(-fstack-clash-protection ZAPIS_HAS_STACK_CLASH)
check_cxx_compiler_flag(-fcf-protection ZAPIS_HAS_CF_PROTECTION)   # control-flow integrity in hardware (x86 only)
if(ZAPIS_HAS_STACK_CLASH)
  target_compile_options(zapis_flags INTERFACE -fstack-clash-protection)
endif()
if(ZAPIS_HAS_CF_PROTECTION)
  target_compile_options(zapis_flags INTERFACE -fcf-protection)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Optimised moves of std::variant are taken for uninitialised reads (GCC bug 80635 and its kin), `"x" + std::string` for an overlap
  # (105329); the sanitizers' builds look for real ones.
  target_compile_options(zapis_flags INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(ZAPIS_SANITIZE)
  # Lines, no variables. Core alone is optimised: its tests do the hours of work, and optimising what is instrumented costs most of a build.
  target_compile_options(zapis_flags INTERFACE -fsanitize=${ZAPIS_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer
    $<$<BOOL:$<TARGET_PROPERTY:ZAPIS_IS_CORE>>:-O1> -g1)
  target_link_options(zapis_flags INTERFACE -fsanitize=${ZAPIS_SANITIZE})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  # FORTIFY needs optimisation and does not go together with the address sanitizer. A test's own lines are not optimised: what they try
  # is, and to optimise them too would cost more than to run them does.
  target_compile_options(zapis_flags INTERFACE -U_FORTIFY_SOURCE
    $<IF:$<BOOL:$<TARGET_PROPERTY:ZAPIS_IS_TEST>>,-O0,-D_FORTIFY_SOURCE=2>)
endif()
if(ZAPIS_FUZZ)
  target_compile_options(zapis_flags INTERFACE $<$<BOOL:$<TARGET_PROPERTY:ZAPIS_IS_CORE>>:-fsanitize=fuzzer-no-link>)
endif()
