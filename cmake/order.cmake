# zapis_in_order(what where name USED…)
#   takes `name` into the order of modules, floors or rooms (`what`), which is the order of declaration in the file `where`. Using one
#   that is declared further down stops the configuration.
function(zapis_in_order what where name)
  get_property(known GLOBAL PROPERTY ZAPIS_ORDER_${what})
  foreach(used IN LISTS ARGN)
    if(NOT used IN_LIST known)
      message(FATAL_ERROR "${what} ${name} uses ${used}, which is not above it in ${where}")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY ZAPIS_ORDER_${what} ${name})
endfunction()
