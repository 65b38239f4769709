#include "desktop/masterdata/catalognames.h"

#include "api/json.h"
#include "desktop/words/labels.h"

namespace kai {

CatalogNames::CatalogNames(ApiTransport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_round(std::make_unique<QObject>())
{
}

void CatalogNames::read(CatalogKind kind)
{
    const bool isRun = kind == CatalogKind::Schedule;
    if (m_asked || !(isRun || kind == CatalogKind::TripFare))
        return;
    m_asked = true;
    readTrains({});
    if (isRun)
        readStations({});
}

void CatalogNames::clear()
{
    m_round = std::make_unique<QObject>();
    m_asked = false;
    m_trains.clear();
    m_zones.clear();
}

/// The next read() begins anew.
void CatalogNames::fail(const ApiError &error)
{
    m_round.release()->deleteLater(); // it is receiving this
    clear();
    Q_EMIT failed(error);
}

void CatalogNames::readTrains(const QString &cursor)
{
    CatalogClient(m_transport, CatalogKind::Train)
        .records({}, cursor, m_round.get(), [this](const Answer<ApiPage<QJsonObject>> &page) {
            if (!page)
                return fail(page.error());
            for (const QJsonObject &train : page->items) {
                m_trains.append({QString::number(train[u"id"].toInteger()),
                                 Labels::trainName(api::trainFromJson(train))});
            }
            if (!page->nextCursor.isEmpty())
                return readTrains(page->nextCursor);
            Q_EMIT trainsChanged();
        });
}

void CatalogNames::readStations(const QString &cursor)
{
    CatalogClient(m_transport, CatalogKind::Station)
        .records({}, cursor, m_round.get(), [this](const Answer<ApiPage<QJsonObject>> &page) {
            if (!page)
                return fail(page.error());
            for (const QJsonObject &station : page->items)
                m_zones[station[u"code"].toString()] = station[u"timeZone"].toString().toLatin1();
            if (!page->nextCursor.isEmpty())
                readStations(page->nextCursor);
        });
}

} // namespace kai
