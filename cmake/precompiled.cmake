# ZAPIS_PCH: headers of the standard library, Qt, Catch2 and CLI11 parsed once a target: a file of the window takes two fifths of the time.
# `packaging/form --tidy` reads every file without, so that a header that a file of ours forgot to include is still found out.
option(ZAPIS_PCH "precompile the headers of libraries" ON)

set(ZAPIS_STD_HEADERS <algorithm> <array> <atomic> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <mutex> <optional> <set> <span>
  <string> <string_view> <thread> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
set(ZAPIS_QT_HEADERS <QAbstractItemModel> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QKeyEvent> <QLabel> <QLineEdit> <QListWidget>
  <QLocale> <QMenu> <QPainter> <QPushButton> <QRegularExpression> <QScrollArea> <QSplitter> <QStackedWidget> <QStyledItemDelegate> <QTimer>
  <QToolButton> <QTreeView> <QTableView> <QTextEdit> <QWidget>)

set(ZAPIS_CATCH_HEADERS "${PROJECT_SOURCE_DIR}/tests/catch.h")
set(ZAPIS_CLI_HEADERS <CLI/CLI.hpp>)

# zapis_precompile(target SETS…): of STD, QT, CATCH, CLI
function(zapis_precompile target)
  if(NOT ZAPIS_PCH)
    return()
  endif()
  set(headers)
  foreach(set IN LISTS ARGN)
    list(APPEND headers ${ZAPIS_${set}_HEADERS})
  endforeach()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()

# zapis_precompiled_by(target other): with the headers of another target, compiled the same way
function(zapis_precompiled_by target other)
  get_target_property(precompiled ${other} PRECOMPILE_HEADERS)
  if(precompiled)
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()
