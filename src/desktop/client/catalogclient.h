#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "domain/masterdatahistory.h"

namespace kai {

/// Which records are listed. What a kind has no use for is left as it is.
struct CatalogFilter
{
    QString text; ///< of stations
    QDate first; ///< of schedules: service dates, both included
    QDate last;
    qint64 trainId = 0; ///< of schedules; 0 for all trains
};

/// The contract's calls for the tables of master data. A record is what the contract answers, that
/// of a schedule as RunRecord tells; its members are named in RecordFields. As ApiClient: each
/// answers once, unless its receiver is gone.
class CatalogClient
{
public:
    CatalogClient(ApiTransport &transport, CatalogKind kind)
        : m_transport(transport)
        , m_kind(kind)
    {
    }

    CatalogKind kind() const { return m_kind; }
    void records(const CatalogFilter &filter, const QString &cursor, QObject *receiver,
                 Then<ApiPage<QJsonObject>> then);
    /// With all its members; a list leaves some out.
    void record(const QJsonObject &listed, QObject *receiver, Then<QJsonObject> then);
    void create(const QJsonObject &record, QObject *receiver, Then<QJsonObject> then);
    void change(const QJsonObject &former, const QJsonObject &record, QObject *receiver,
                Then<QJsonObject> then);
    void retire(const QJsonObject &record, QObject *receiver, Then<ApiReply> then);
    /// Brings back a record that was retired as it stands here.
    void restore(const QJsonObject &retired, QObject *receiver, Then<QJsonObject> then);
    /// Newest first.
    void history(qint64 id, QObject *receiver, Then<QList<CatalogChange>> then);

private:
    /// By which the contract's addresses name a record.
    QStringList keyOf(const QJsonObject &record) const;
    void sendForRecord(const ApiCall &call, QObject *receiver, Then<QJsonObject> then);

    ApiTransport &m_transport;
    CatalogKind m_kind;
};

} // namespace kai
