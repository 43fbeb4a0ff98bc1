// What stands in a vault about itself, and the few things that windows and commands remember inside it.
#include "core/base/text.h"
#include "core/facade/open_vault_state.h"
#include "core/vault/meta.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

std::string read(Databases& databases, std::string_view key) { return metaText(databases.records, key).value_or(std::string()); }

void write(Databases& databases, std::string_view key, std::string_view value)
{
    Transaction transaction(databases.records);
    metaSet(databases.records, key, value);
    transaction.commit();
}

std::string settingKey(std::string_view name) { return "setting." + std::string(name); }

} // namespace

std::string OpenVault::label() const { return read(m_state->work->databases, kMetaLabel); }
void OpenVault::setLabel(const std::string& label) { write(m_state->work->databases, kMetaLabel, toNfc(label)); }
bool OpenVault::isPractice() const { return !read(m_state->work->databases, kMetaPractice).empty(); }
std::string OpenVault::organisation() const { return read(m_state->work->databases, kMetaOrganisation); }
void OpenVault::setOrganisation(const std::string& name) { write(m_state->work->databases, kMetaOrganisation, toNfc(name)); }
std::string OpenVault::memberName() const { return m_state->member.name; }
std::string OpenVault::setting(std::string_view name) const { return read(m_state->work->databases, settingKey(name)); }
void OpenVault::setSetting(std::string_view name, std::string_view value)
{
    write(m_state->work->databases, settingKey(name), value);
}

} // namespace zapis
