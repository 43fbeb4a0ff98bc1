/// The programs of others that tests ask for their verdict: age, minisign, ssh-keygen. A test that does not find one says so.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/base/file.h"
#include "core/base/id.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace zapis::test {

struct ToolRun {
    int status = -1;
    std::string output; ///< stdout and stderr
    bool ok() const { return status == 0; }
};

inline ToolRun runTool(const std::string& command)
{
    ToolRun run;
    FILE* pipe = popen(("exec 2>&1; " + command).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) run.output.append(buffer.data(), size);
    run.status = pclose(pipe);
    return run;
}

inline bool haveTool(const std::string& name)
{
    if (runTool("command -v " + name).ok()) return true;
    WARN(name + " is not installed: skipped");
    return false;
}

/// With files for the tools in it.
class ToolFolder : public TemporaryFolder {
public:
    std::string put(const std::string& name, std::string_view text) const
    {
        writeFileDurably(path() / name, bytesOf(text));
        return (path() / name).string();
    }
    std::string get(const std::string& name) const { return readFile(path() / name); }
};

} // namespace zapis::test
