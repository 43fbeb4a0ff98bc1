# Resources of the window, put into `target` (an object library that each program links).

# Breeze icons, compiled in by name from the theme installed on the build machine; none is copied into the repository.
# Debian: breeze-icon-theme. Half of the files are links to another name: rcc follows them, the alias keeps ours.
find_path(BREEZE_ICONS NAMES index.theme HINTS ${CMAKE_SYSTEM_PREFIX_PATH} PATH_SUFFIXES share/icons/breeze REQUIRED)

set(ZAPIS_ICONS
  application-exit archive-insert dialog-close globe documentinfo arrow-left arrow-right configure contrast dialog-cancel dialog-ok
  document-edit document-export document-new document-open document-open-folder document-print document-save document-properties
  edit-comment edit-copy edit-delete edit-find edit-paste edit-redo edit-undo folder-new go-home go-down go-next go-previous go-up gps help-contents
  help-about help-hint list-add list-remove lock mail-attachment object-rotate-left object-rotate-right office-chart-bar
  system-users tools-wizard unlock user-identity view-calendar view-filter view-hidden
  view-history view-list-details view-refresh view-visible zoom-fit-best zoom-in zoom-out)

function(zapis_icons target)
  set(files)
  foreach(name IN LISTS ZAPIS_ICONS)
    set(file "${BREEZE_ICONS}/actions/22/${name}.svg")
    if(NOT EXISTS "${file}")
      message(FATAL_ERROR "icon ${name} is not in ${BREEZE_ICONS}/actions/22")
    endif()
    set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${name}.svg")
    list(APPEND files "${file}")
  endforeach()
  qt_add_resources(${target} icons PREFIX /icons FILES ${files})
endfunction()

# Every .ts of resources/translations as :/translations/<name>.qm.
function(zapis_translations target)
  set(folder ${PROJECT_SOURCE_DIR}/resources/translations)
  set(files)
  foreach(language en ru be)
    set(qm "${CMAKE_CURRENT_BINARY_DIR}/zapis_${language}.qm")
    add_custom_command(OUTPUT "${qm}" COMMAND Qt6::lrelease -silent "${folder}/zapis_${language}.ts" -qm "${qm}"
      DEPENDS "${folder}/zapis_${language}.ts" VERBATIM)
    set_source_files_properties("${qm}" PROPERTIES QT_RESOURCE_ALIAS "zapis_${language}.qm" GENERATED TRUE)
    list(APPEND files "${qm}")
  endforeach()
  qt_add_resources(${target} translations PREFIX /translations FILES ${files})
endfunction()

# Help pages, resources/help/<page>.<language>.md, as :/help/….
function(zapis_help target)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/help/*.md)
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME)
    set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${name}")
  endforeach()
  if(files)
    qt_add_resources(${target} help PREFIX /help FILES ${files})
  endif()
endfunction()
