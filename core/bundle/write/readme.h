/// readme-verify.txt: how to check a bundle with tools that anybody has, in three languages.
#pragma once

#include <string>

namespace zapis {

std::string readmeText();

}
