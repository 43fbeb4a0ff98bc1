/// The one QApplication of the tests of the window, without a display. Made at first use, never destroyed: Catch owns main().
#pragma once

class QApplication;

namespace zapis::ui {

QApplication& application();

}
