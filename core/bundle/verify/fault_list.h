/// What a verification found wrong so far. Bounded: a hostile bundle cannot fill memory with complaints.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/bundle/format/fault.h"
#include "core/bundle/verify/verifier.h"

namespace zapis {

class FaultList {
public:
    void add(std::string_view code, std::string_view where)
    {
        if (m_errors.size() < kMaxErrors) m_errors.push_back({std::string(code), std::string(where)});
    }
    /// The code of an Error of this module, or of what it was reading.
    void add(const Error& error, std::string_view where)
    {
        const std::string_view key = error.what();
        if (key == "bundle.fault" && error.args.size() == 2) add(error.args[0], error.args[1].empty() ? where : error.args[1]);
        else if (key == "age.not-for-this-key") add("not-for-this-key", where);
        else if (key.starts_with("age.")) add("age-" + std::string(key.substr(4)), where);
        else if (key.starts_with("json.") || key.starts_with("text.")) add("json-invalid", where);
        else if (key.starts_with("journal.")) add("checkpoint-invalid", where);
        else if (key.starts_with("minisign.") || key.starts_with("sshsig.")) add("signature-malformed", where);
        else add("malformed", where);
    }
    /// What is no fault, and could not be checked.
    void remark(std::string_view code, std::string_view where)
    {
        if (m_remarks.size() < kMaxErrors) m_remarks.push_back({std::string(code), std::string(where)});
    }
    bool empty() const noexcept { return m_errors.empty(); }
    const std::vector<VerifyError>& all() const noexcept { return m_errors; }
    std::vector<VerifyError> takeRemarks() { return std::exchange(m_remarks, {}); }
    std::vector<VerifyError> take() { return std::exchange(m_errors, {}); }

private:
    static constexpr std::size_t kMaxErrors = 200;
    std::vector<VerifyError> m_errors, m_remarks;
};

} // namespace zapis
