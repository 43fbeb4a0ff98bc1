/// A kind's name as one word of the full text's column `kind`.
#pragma once

#include <string>
#include <string_view>

namespace zapis {

std::string kindWord(std::string_view kind);

}
