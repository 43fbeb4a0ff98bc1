#include "app/cli/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace zapis::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

}

void watchInterrupts()
{
    struct sigaction action{};
    action.sa_handler = [](int) { interrupted = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND); // no SA_RESTART: a prompt must not go on waiting
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool isInterrupted() noexcept { return interrupted != 0; }

} // namespace zapis::cli
