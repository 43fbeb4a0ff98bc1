#include "core/facade/checks.h"

#include "core/bundle/parties/parties_check.h"
#include "core/facade/own_catalogue.h"
#include "core/search/index_check.h"

namespace zapis {

std::unique_ptr<IntegrityCheck> VaultChecks::whole(CheckDepth depth) const
{
    const auto parties = [](Databases& databases, const Job&) { return partiesNotAsJournaled(databases); };
    const auto additions = [](Databases& databases, const Job&) { return additionsNotAsJournaled(databases); };
    const auto index = [catalogue = m_catalogue](
                           Databases& databases, const Job& job) { return indexNotAsRecords(*catalogue, databases, job); };
    return std::make_unique<IntegrityCheck>(*m_vault, *m_catalogue, depth,
        std::vector<TableCheck>{
            {TableCheck::Of::Journal, parties}, {TableCheck::Of::Journal, additions}, {TableCheck::Of::Records, index}});
}

} // namespace zapis
