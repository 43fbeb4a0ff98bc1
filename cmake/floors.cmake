# zapis_floor(name USES floors… PRIVATE targets… SOURCES files…)
#   a static library zapis_ui_<name> of ui/<name>. Floors are declared from the ground up; using one that is declared later stops
#   the configuration. `core` is the face of core. PRIVATE third-party targets stay invisible to those who use the floor.
# zapis_room(name USES rooms… SOURCES files…)
#   sources of ui/pages/<name> in the floor of pages; rooms stand in an order like floors. tests/layers.cmake reads what they declare.
# zapis_floor_test(name SOURCES files…)
#   the test binary of a floor: all of that floor and what it declares, nothing else, so that a call into a floor it does not
#   declare fails to link here (the final link of static libraries would hide it).

zapis_in_order(floor ui/CMakeLists.txt core)

# What every floor is compiled with: Qt, and fmt for the precompiled headers, which all floors share.
add_library(zapis_window INTERFACE)
target_compile_definitions(zapis_window INTERFACE QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS) # core names things `slots`: Q_SIGNALS, Q_EMIT
target_link_libraries(zapis_window INTERFACE Qt6::Widgets Qt6::Svg Qt6::DBus Qt6::PrintSupport Qt6::Pdf fmt::fmt)

function(zapis_floor name)
  cmake_parse_arguments(ARG "" "" "USES;PRIVATE;SOURCES" ${ARGN})
  zapis_in_order(floor ui/CMakeLists.txt ${name} ${ARG_USES})
  list(TRANSFORM ARG_USES PREPEND zapis_ui_)
  list(TRANSFORM ARG_USES REPLACE "^zapis_ui_core$" zapis_core)
  add_library(zapis_ui_${name} STATIC ${ARG_SOURCES})
  # moc reads headers alone: it need not wait for the libraries below
  set_target_properties(zapis_ui_${name} PROPERTIES AUTOMOC ON AUTOGEN_ORIGIN_DEPENDS OFF)
  target_link_libraries(zapis_ui_${name} PUBLIC ${ARG_USES} zapis_window PRIVATE ${ARG_PRIVATE} zapis_flags)
  get_property(floors GLOBAL PROPERTY ZAPIS_ORDER_floor)
  list(GET floors 1 ground)
  if(name STREQUAL ground)
    zapis_precompile(zapis_ui_${name} STD QT)
  else()
    zapis_precompiled_by(zapis_ui_${name} zapis_ui_${ground})
  endif()
endfunction()

function(zapis_room name)
  cmake_parse_arguments(ARG "" "" "USES;SOURCES" ${ARGN})
  zapis_in_order(room ui/pages/CMakeLists.txt ${name} ${ARG_USES})
  target_sources(zapis_ui_pages PRIVATE ${ARG_SOURCES})
endfunction()

function(zapis_floor_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES" ${ARGN})
  add_executable(test_ui_${name} ${ARG_SOURCES})
  set_target_properties(test_ui_${name} PROPERTIES ZAPIS_IS_TEST ON)
  target_link_libraries(test_ui_${name} PRIVATE
    zapis_test_main $<LINK_LIBRARY:WHOLE_ARCHIVE,zapis_ui_${name}> zapis_ui_resources Qt6::Test zapis_flags)
  target_compile_definitions(test_ui_${name} PRIVATE ZAPIS_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  zapis_precompiled_by(test_ui_${name} test_ui)
  add_test(NAME ui_${name} COMMAND test_ui_${name})
endfunction()
