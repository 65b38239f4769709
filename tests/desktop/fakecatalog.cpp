#include "fakecatalog.h"

#include "api/json.h"

namespace kai::tests {

static QJsonObject stationRecord(const char *code, const char *name, const char *city)
{
    return {{u"code"_qs, QString::fromLatin1(code)},
            {u"name"_qs, QString::fromLatin1(name)},
            {u"city"_qs, QString::fromLatin1(city)},
            {u"latitude"_qs, -6.1767},
            {u"longitude"_qs, 106.8307},
            {u"timeZone"_qs, u"Asia/Jakarta"_qs}};
}

static QJsonObject stopRecord(const char *code, const QJsonValue &arrival,
                              const QJsonValue &departure, int km)
{
    return {{u"stationCode"_qs, QString::fromLatin1(code)},
            {u"arrival"_qs, arrival},
            {u"departure"_qs, departure},
            {u"distanceKm"_qs, km},
            {u"boarding"_qs, true},
            {u"alighting"_qs, true}};
}

static QJsonObject trainRecord(const char *number, const char *name)
{
    const QJsonObject fare {{u"travelClass"_qs, u"executive"_qs},
                            {u"subclass"_qs, u"A"_qs},
                            {u"rank"_qs, 1},
                            {u"base"_qs, 50'000},
                            {u"perKm"_qs, 700},
                            {u"quota"_qs, QJsonValue::Null}};
    return {{u"number"_qs, QString::fromLatin1(number)},
            {u"name"_qs, QString::fromLatin1(name)},
            {u"coaches"_qs, QJsonArray {u"executive_50"_qs, u"economy_80"_qs}},
            {u"stops"_qs, QJsonArray {stopRecord("GMR", QJsonValue::Null, u"17:00"_qs, 0),
                                      stopRecord("CN", u"19:45"_qs, u"19:50"_qs, 219),
                                      stopRecord("SGU", u"27:05"_qs, QJsonValue::Null, 725)}},
            {u"fares"_qs, QJsonArray {fare}}};
}

static QJsonObject layoutRecord(const char *code, const char *travelClass, const char *name,
                                int rows, const char *facing)
{
    return {{u"code"_qs, QString::fromLatin1(code)},
            {u"travelClass"_qs, QString::fromLatin1(travelClass)},
            {u"name"_qs, QString::fromLatin1(name)},
            {u"rows"_qs, rows},
            {u"columns"_qs, u"ABCD"_qs},
            {u"aisleAfter"_qs, 2},
            {u"facing"_qs, QString::fromLatin1(facing)},
            {u"omitted"_qs, QJsonArray {u"1A"_qs, u"1B"_qs}},
            {u"seatCount"_qs, 4 * rows - 2}};
}

FakeCatalog::FakeCatalog()
{
    for (const auto &[code, name, city] :
         {std::tuple {"GMR", "Gambir", "Jakarta"}, std::tuple {"CN", "Cirebon", "Cirebon"},
          std::tuple {"SGU", "Surabaya Gubeng", "Surabaya"},
          std::tuple {"YK", "Yogyakarta", "Yogyakarta"},
          std::tuple {"SMT", "Semarang Tawang", "Semarang"},
          std::tuple {"BD", "Bandung", "Bandung"},
          std::tuple {"SBI", "Surabaya Pasarturi", "Surabaya"}})
        add(CatalogKind::Station, stationRecord(code, name, city));
    for (const auto &[number, name] : {std::pair {"2", "Argo Bromo Anggrek"},
                                       std::pair {"8", "Bima"}, std::pair {"68", "Argo Semeru"}})
        add(CatalogKind::Train, trainRecord(number, name));
    for (const auto &[name, value] :
         {std::pair {"sale.opensDays", 45}, std::pair {"cancel.feePercent", 25},
          std::pair {"bookingFee.online", 7500}})
        add(CatalogKind::Rule, {{u"name"_qs, QString::fromLatin1(name)},
                                {u"validFrom"_qs, u"2026-01-01"_qs},
                                {u"value"_qs, value}});
    add(CatalogKind::TripFare, {{u"trainId"_qs, 9},
                                {u"travelClass"_qs, u"executive"_qs},
                                {u"subclass"_qs, u"A"_qs},
                                {u"from"_qs, u"GMR"_qs},
                                {u"to"_qs, u"CN"_qs},
                                {u"firstDate"_qs, u"2026-12-20"_qs},
                                {u"lastDate"_qs, QJsonValue::Null},
                                {u"fare"_qs, 350'000}});
    add(CatalogKind::CoachLayout,
        layoutRecord("executive_50", "executive", "Eksekutif 50", 13, "forward"));
    add(CatalogKind::CoachLayout,
        layoutRecord("economy_80", "economy", "Ekonomi 80", 20, "facing_halves"));
}

void FakeCatalog::add(CatalogKind kind, QJsonObject record)
{
    record[u"id"] = ++m_lastId;
    record[u"version"] = 1;
    records[kind].append(record);
}

QJsonObject *FakeCatalog::find(CatalogKind kind, qint64 id)
{
    for (QJsonObject &record : records[kind]) {
        if (record[u"id"].toInteger() == id)
            return &record;
    }
    return nullptr;
}

void FakeCatalog::changeElsewhere(CatalogKind kind, qint64 id, const QString &member,
                                  const QJsonValue &value)
{
    QJsonObject &record = *find(kind, id);
    record[member] = value;
    record[u"version"] = record[u"version"].toInt() + 1;
}

static std::optional<CatalogKind> kindOf(const QString &path)
{
    if (path == u"stations")
        return CatalogKind::Station;
    if (path == u"trains")
        return CatalogKind::Train;
    if (path == u"rules")
        return CatalogKind::Rule;
    if (path == u"trip-fares")
        return CatalogKind::TripFare;
    if (path == u"coach-layouts")
        return CatalogKind::CoachLayout;
    return std::nullopt;
}

/// Layouts are named by their code.
qint64 FakeCatalog::idOf(CatalogKind kind, const QString &key) const
{
    if (kind != CatalogKind::CoachLayout)
        return key.toLongLong();
    for (const QJsonObject &record : records[kind]) {
        if (record[u"code"].toString() == key)
            return record[u"id"].toInteger();
    }
    return 0;
}

std::optional<HttpAnswer> FakeCatalog::answer(const HttpRequest &request, const User &user)
{
    const QStringList parts = segments(request.path).mid(2);
    const bool isHistory = parts.first() == u"catalog-changes";
    const std::optional<CatalogKind> kind = kindOf(parts.first());
    if (!kind && !isHistory)
        return std::nullopt;
    if ((isHistory || request.method != "GET") && user.role != Role::Admin)
        return problem(403, u"auth.forbidden"_qs);
    if (isHistory)
        return history(request);
    if (parts.value(2) == u"restore")
        return restore(*kind, parts[1].toLongLong(), request, user);
    const qint64 id = idOf(*kind, parts.value(1));
    if (request.method != "GET")
        return write(*kind, id, request, user);
    if (parts.size() == 1)
        return list(*kind, request);
    const QJsonObject *found = find(*kind, id);
    return found ? data(*found) : problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeCatalog::list(CatalogKind kind, const HttpRequest &request) const
{
    const QString text = request.query.queryItemValue(u"query"_qs);
    QJsonArray rows;
    for (const QJsonObject &record : records.value(kind)) {
        if (record[u"name"].toString().contains(text, Qt::CaseInsensitive))
            rows.append(record);
    }
    return data(rows);
}

CatalogChange FakeCatalog::changeBy(const User &user, CatalogKind kind) const
{
    CatalogChange change;
    change.id = CatalogChangeId(changes.size() + 1);
    change.createdAt = now();
    change.actorId = user.id;
    change.actorName = user.fullName;
    change.kind = kind;
    return change;
}

HttpAnswer FakeCatalog::restore(CatalogKind kind, qint64 id, const HttpRequest &request,
                                const User &user)
{
    if (refuseNext)
        return *std::exchange(refuseNext, std::nullopt);
    QList<QJsonObject> &retired = m_retired[kind];
    const auto found = std::find_if(retired.begin(), retired.end(), [id](const QJsonObject &old) {
        return old[u"id"].toInteger() == id;
    });
    if (found == retired.end())
        return problem(find(kind, id) ? 409 : 404, u"catalog.notRetired"_qs);
    QJsonObject record = *found;
    if (record[u"version"] != request.body[u"version"])
        return problem(409, u"catalog.changedMeanwhile"_qs);
    retired.erase(found);
    record[u"version"] = record[u"version"].toInt() + 1;
    records[kind].append(record);
    CatalogChange change = changeBy(user, kind);
    change.subjectId = id;
    change.action = CatalogAction::Restored;
    changes.prepend(change);
    return data(record);
}

HttpAnswer FakeCatalog::write(CatalogKind kind, qint64 id, const HttpRequest &request,
                              const User &user)
{
    if (refuseNext)
        return *std::exchange(refuseNext, std::nullopt);
    CatalogChange change = changeBy(user, kind);
    change.after = request.body;
    if (request.method == "POST") {
        add(kind, request.body);
        change.subjectId = m_lastId;
        changes.prepend(change);
        return data(records[kind].last(), 201);
    }
    QJsonObject *found = find(kind, id);
    if (!found)
        return problem(404, u"resource.notFound"_qs);
    change.subjectId = id;
    change.before = *found;
    if (request.method == "DELETE") {
        QJsonObject retired = *found;
        records[kind].removeOne(retired);
        retired[u"version"] = retired[u"version"].toInt() + 1;
        m_retired[kind].append(retired);
        change.action = CatalogAction::Retired;
        changes.prepend(change);
        return {204, {}, {}};
    }
    const int version = (*found)[u"version"].toInt();
    if (request.body[u"version"].toInt() != version)
        return problem(409, u"catalog.changedMeanwhile"_qs);
    for (auto it = request.body.begin(); it != request.body.end(); ++it)
        (*found)[it.key()] = it.value();
    (*found)[u"version"] = version + 1;
    change.action = CatalogAction::Changed;
    changes.prepend(change);
    return data(*found);
}

HttpAnswer FakeCatalog::history(const HttpRequest &request) const
{
    const auto kind = fromWireName<CatalogKind>(request.query.queryItemValue(u"kind"_qs));
    const qint64 id = request.query.queryItemValue(u"subjectId"_qs).toLongLong();
    QJsonArray rows;
    for (const CatalogChange &change : changes) {
        if (change.kind == kind && change.subjectId == id)
            rows.append(api::toJson(change));
    }
    return data(rows);
}

} // namespace kai::tests
