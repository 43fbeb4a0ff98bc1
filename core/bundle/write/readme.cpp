#include "core/bundle/write/readme.h"

#include <stdexcept>

#include "core/base/resource.h"

namespace zapis {

std::string readmeText()
{
    const auto text = findResource("bundle/readme-verify.txt");
    if (!text) throw std::logic_error("no readme in the program");
    return std::string(*text);
}

} // namespace zapis
