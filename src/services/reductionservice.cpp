#include "services/reductionservice.h"

namespace kai {

ReductionService::ReductionService(Database &database)
    : m_database(database)
{
}

static QString normalized(const QString &identityNumber)
{
    return identityNumber.trimmed().toUpper();
}

/// The violations of the document alone: registrations have no name.
static QList<FieldError> documentViolations(const ReductionRegistration &registration)
{
    const PassengerDetails details {QStringLiteral("-"), PassengerType::Adult,
                                    registration.identityType, registration.identityNumber};
    return violations(details, QString());
}

Result<StoredReply> ReductionService::enter(const Actor &actor,
                                            const ReductionRegistration &registration,
                                            const std::optional<CommandKey> &key,
                                            const CommandRender<ReductionRegistration> &render)
{
    if (!actor.isOperator())
        return failure(forbidden());
    ReductionRegistration wanted = registration;
    wanted.identityNumber = normalized(registration.identityNumber);
    const QList<FieldError> errors = documentViolations(wanted);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    const CommandWork<ReductionRegistration> work = [&](Repositories &repositories) {
        return repositories.reductions().save(wanted, actor.userId);
    };
    return runCommand<ReductionRegistration>(m_database, key, work, render);
}

Result<QList<ReductionRegistration>> ReductionService::registrations(const Actor &actor,
                                                                     const QString &identityNumber)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<QList<ReductionRegistration>>(m_database, [&](Repositories &repositories) {
        return repositories.reductions().ofDocument(normalized(identityNumber));
    });
}

Result<QList<Reduction>> reductionsOf(Repositories &repositories,
                                      const QList<PassengerDetails> &travellers,
                                      const QDate &serviceDate, const QDate &day)
{
    QStringList numbers;
    for (const PassengerDetails &traveller : travellers) {
        if (traveller.type == PassengerType::Adult)
            numbers.append(traveller.identityNumber);
    }
    return repositories.reductions().ofTravellers(numbers, serviceDate, day);
}

} // namespace kai
