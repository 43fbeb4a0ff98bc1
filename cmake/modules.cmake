# zapis_module(name USES modules… PRIVATE targets… SOURCES files…)
#   a static library zapis_<name> of core/<name>. Modules are declared in the order of core/CMakeLists.txt; using one that is
#   declared further down stops the configuration. PRIVATE third-party targets stay invisible to those who use the module.
# zapis_test(name [COST seconds] USES targets… SOURCES files…)
#   the test binary of a module: linked with that module and what it declares, nothing else, so that a call into a module it
#   does not declare fails to link here (the final link of static libraries would hide it). What takes long says its COST: it begins
#   first.

include(cmake/order.cmake)

function(zapis_module name)
  cmake_parse_arguments(ARG "" "" "USES;PRIVATE;SOURCES" ${ARGN})
  zapis_in_order(module core/CMakeLists.txt ${name} ${ARG_USES})
  list(TRANSFORM ARG_USES PREPEND zapis_)
  add_library(zapis_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(zapis_${name} PUBLIC ${ARG_USES} PRIVATE ${ARG_PRIVATE} zapis_flags)
  set_target_properties(zapis_${name} PROPERTIES ZAPIS_IS_CORE ON)
  zapis_precompile(zapis_${name} STD)
endfunction()

function(zapis_test name)
  if(NOT ZAPIS_TESTS)
    return()
  endif()
  cmake_parse_arguments(ARG "" "COST" "USES;SOURCES" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  set_target_properties(test_${name} PROPERTIES ZAPIS_IS_TEST ON)
  target_link_libraries(test_${name} PRIVATE zapis_test_main ${ARG_USES} zapis_flags)
  zapis_precompile(test_${name} STD CATCH)
  target_compile_definitions(test_${name} PRIVATE ZAPIS_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  add_test(NAME ${name} COMMAND test_${name})
  if(ARG_COST)
    set_tests_properties(${name} PROPERTIES COST ${ARG_COST})
  endif()
endfunction()
