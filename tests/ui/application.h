/// The one application of the tests of the window, without a display. Made at first use, never destroyed: Catch owns main().
#pragma once

class QApplication;

namespace zapis::ui {

/// Of the tests of the whole window: an Application. Of those of a floor: a plain QApplication, in English and in our style.
QApplication& application();

} // namespace zapis::ui
