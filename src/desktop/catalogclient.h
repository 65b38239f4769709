#pragma once

#include "desktop/apipage.h"
#include "desktop/apitransport.h"
#include "domain/masterdatahistory.h"

namespace kai {

/// The contract's calls for master data that is kept in a table: stations, trains, rules and fixed
/// fares. A record is what the contract answers; its members are named in recordFields(). As
/// ApiClient: each answers once, unless its receiver is gone.
class CatalogClient
{
public:
    CatalogClient(ApiTransport &transport, CatalogKind kind)
        : m_transport(transport)
        , m_kind(kind)
    {
    }

    CatalogKind kind() const { return m_kind; }
    /// Only stations are searched by a text.
    void records(const QString &text, const QString &cursor, QObject *receiver,
                 Then<ApiPage<QJsonObject>> then);
    /// With all its members; a list leaves some out.
    void record(qint64 id, QObject *receiver, Then<QJsonObject> then);
    void create(const QJsonObject &record, QObject *receiver, Then<QJsonObject> then);
    void change(qint64 id, const QJsonObject &record, QObject *receiver, Then<QJsonObject> then);
    void retire(qint64 id, QObject *receiver, Then<ApiReply> then);
    /// Newest first.
    void history(qint64 id, QObject *receiver, Then<QList<CatalogChange>> then);

private:
    ApiTransport &m_transport;
    CatalogKind m_kind;
};

} // namespace kai
