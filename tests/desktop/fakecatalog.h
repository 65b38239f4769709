#pragma once

#include "domain/masterdatahistory.h"
#include "domain/user.h"
#include "fakehttp.h"

namespace kai::tests {

/// The fake server's master data, that anybody reads and administrators change: records by
/// kind, newest last.
class FakeCatalog
{
public:
    FakeCatalog();

    QHash<CatalogKind, QList<QJsonObject>> records;
    QList<CatalogChange> changes; ///< newest first
    std::optional<HttpAnswer> refuseNext; ///< what the next change is answered with

    /// Somebody else changes it meanwhile.
    void changeElsewhere(CatalogKind kind, qint64 id, const QString &member,
                         const QJsonValue &value);

    /// Nothing for a path that is not of master data.
    std::optional<HttpAnswer> answer(const HttpRequest &request, const User &user);

private:
    void add(CatalogKind kind, QJsonObject record);
    HttpAnswer list(CatalogKind kind, const HttpRequest &request) const;
    HttpAnswer write(CatalogKind kind, qint64 id, const HttpRequest &request, const User &user);
    CatalogChange changeBy(const User &user, CatalogKind kind) const;
    HttpAnswer restore(CatalogKind kind, qint64 id, const HttpRequest &request, const User &user);
    HttpAnswer history(const HttpRequest &request) const;
    qint64 idOf(CatalogKind kind, const QString &key) const;
    QJsonObject *find(CatalogKind kind, qint64 id);

    QHash<CatalogKind, QList<QJsonObject>> m_retired;
    int m_lastId = 0;
};

} // namespace kai::tests
