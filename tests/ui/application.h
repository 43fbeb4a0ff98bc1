/// The one Application of the tests of the window, without a display. Made at first use, never destroyed: Catch owns main().
#pragma once

namespace zapis::ui {

class Application;
Application& application();

} // namespace zapis::ui
