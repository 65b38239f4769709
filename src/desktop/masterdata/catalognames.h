#pragma once

#include "desktop/client/catalogclient.h"

namespace kai {

/// What records of one kind name of other kinds: trains by their number in this system, which
/// people know by name, and stations, whose time zones are asked for.
class CatalogNames : public QObject
{
    Q_OBJECT

public:
    CatalogNames(ApiTransport &transport, QObject *parent);

    /// Reads what records of `kind` need, once.
    void read(CatalogKind kind);
    void clear();

    /// Number and name.
    const QList<std::pair<QString, QString>> &trains() const { return m_trains; }
    /// By the code of the station.
    const QHash<QString, QByteArray> &zones() const { return m_zones; }

Q_SIGNALS:
    void trainsChanged();
    void failed(const kai::ApiError &error);

private:
    void fail(const ApiError &error);
    void readTrains(const QString &cursor);
    void readStations(const QString &cursor);

    ApiTransport &m_transport;
    QList<std::pair<QString, QString>> m_trains;
    QHash<QString, QByteArray> m_zones;
    bool m_asked = false;
    std::unique_ptr<QObject> m_round; ///< receives what is under way
};

} // namespace kai
