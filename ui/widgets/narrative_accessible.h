/// Makes screen readers read NarrativeEditor in spoken offsets: a mention is read as the name or code it shows, not as "object".
#pragma once

namespace zapis::ui {

/// Call once, before the first window.
void installNarrativeAccessible();

} // namespace zapis::ui
