#pragma once

#include "base/clock.h"
#include "services/idempotency.h"

namespace kai {

/// Registers people for reductions, for operators: whoever comes with such a document later pays
/// less by himself. Thread-safe.
class ReductionService
{
public:
    explicit ReductionService(Database &database);

    /// Registers somebody, or sets how long an earlier registration of the same kind lasts.
    /// Validation as of a passenger's document, "/identityNumber" "nik.invalid" …
    Result<StoredReply> enter(const Actor &actor, const ReductionRegistration &registration,
                              const std::optional<CommandKey> &key,
                              const CommandRender<ReductionRegistration> &render);
    /// What a document is registered for.
    Result<QList<ReductionRegistration>> registrations(const Actor &actor,
                                                       const QString &identityNumber);

private:
    Database &m_database;
};

/// The reductions that the travellers have on a departure, by the rules of `day`.
Result<QList<Reduction>> reductionsOf(Repositories &repositories,
                                      const QList<PassengerDetails> &travellers,
                                      const QDate &serviceDate, const QDate &day);

} // namespace kai
