#include "storage/pgreductionrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

const QString columns
    = QStringLiteral("id, kind, identity_type, identity_number, valid_until, epoch_ms(created_at)");

ReductionRegistration readRegistration(PgRows &rows)
{
    ReductionRegistration registration;
    registration.id = rows.id<ReductionId>();
    registration.kind = rows.word<ReductionKind>();
    registration.identityType = rows.word<IdentityType>();
    registration.identityNumber = rows.text();
    if (const QDate until = rows.date(); until.isValid())
        registration.validUntil = until;
    registration.createdAt = rows.time();
    return registration;
}

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace

Result<ReductionRegistration> PgReductionRepository::save(const ReductionRegistration &registration,
                                                          UserId by)
{
    static const QString sql
        = QStringLiteral("INSERT INTO reduction_registrations (kind, identity_type,"
                         " identity_number, valid_until, registered_by)"
                         " VALUES ($1, $2, $3, $4::date, $5)"
                         " ON CONFLICT (identity_number, identity_type, kind) DO UPDATE"
                         " SET valid_until = excluded.valid_until,"
                         " registered_by = excluded.registered_by RETURNING ")
          + columns;
    const QVariant until
        = registration.validUntil ? QVariant(*registration.validUntil) : QVariant();
    Result<PgRows> rows
        = m_session.run(sql, {wireName(registration.kind), wireName(registration.identityType),
                              registration.identityNumber, until, by.value()});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return readRegistration(*rows);
}

Result<QList<ReductionRegistration>>
PgReductionRepository::ofDocument(const QString &identityNumber)
{
    static const QString sql = QLatin1String("SELECT ") + columns
                               + QLatin1String(" FROM reduction_registrations"
                                               " WHERE identity_number = $1 ORDER BY id");
    Result<PgRows> rows = m_session.run(sql, {identityNumber});
    if (!rows)
        return failure(rows.error());
    QList<ReductionRegistration> registrations;
    while (rows->next())
        registrations.append(readRegistration(*rows));
    return registrations;
}

Result<QList<Reduction>> PgReductionRepository::ofTravellers(const QStringList &identityNumbers,
                                                             const QDate &serviceDate,
                                                             const QDate &day)
{
    static const QString sql = QStringLiteral(R"(
        SELECT r.identity_type, r.identity_number, d.travel_class, r.kind, d.percent
        FROM reduction_registrations r
        CROSS JOIN LATERAL (
            SELECT DISTINCT ON (travel_class) travel_class, percent FROM reductions
            WHERE kind = r.kind AND valid_from <= $3::date
            ORDER BY travel_class, valid_from DESC) d
        WHERE r.identity_number IN (SELECT jsonb_array_elements_text($1::jsonb))
          AND (r.valid_until IS NULL OR r.valid_until >= $2::date))");
    Result<PgRows> rows = m_session.run(sql, {jsonList(identityNumbers), serviceDate, day});
    if (!rows)
        return failure(rows.error());
    QList<Reduction> reductions;
    while (rows->next()) {
        Reduction reduction;
        reduction.identityType = rows->word<IdentityType>();
        reduction.identityNumber = rows->text();
        reduction.travelClass = rows->word<TravelClass>();
        reduction.kind = rows->word<ReductionKind>();
        reduction.percent = rows->number();
        reductions.append(reduction);
    }
    return reductions;
}

} // namespace kai
