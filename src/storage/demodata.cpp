#include "storage/demodata.h"

#include "domain/coach.h"
#include "domain/schedule.h"
#include "storage/csv.h"
#include "storage/fieldreader.h"
#include "storage/resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

namespace kai {

namespace {

QByteArray embedded(const QString &name)
{
    QFile file(QStringLiteral(":/demo/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Reads the files one after the other; each may refer to those before it.
class Reader
{
public:
    Result<DemoRows> read(const DemoFiles &files);

private:
    using RowReader = void (Reader::*)(FieldReader &);
    Result<void> readFile(const QString &name, const QByteArray &text, const QString &columns,
                          RowReader readRow);
    void readStation(FieldReader &fields);
    void readLayout(FieldReader &fields);
    void readTrain(FieldReader &fields);
    void readStop(FieldReader &fields);
    void readFare(FieldReader &fields);
    bool addCoaches(const QString &train, const QString &group, int &position,
                    QHash<TravelClass, int> &numbers);

    QSet<QString> m_stationCodes;
    QSet<QString> m_trainNumbers;
    QHash<QString, CoachLayout> m_layouts;
    QHash<QString, int> m_seatCounts;
    QHash<QString, QJsonObject> m_lastStops; ///< by train
    QJsonArray m_stations, m_layoutRows, m_seats, m_trains, m_coaches, m_stops, m_fares;
};

Result<void> Reader::readFile(const QString &name, const QByteArray &text, const QString &columns,
                              RowReader readRow)
{
    const Result<CsvTable> table = CsvTable::parse(name, text, columns.split(u','));
    if (!table)
        return failure(table.error());
    for (const CsvTable::Row &row : table->rows()) {
        FieldReader fields(row.fields);
        (this->*readRow)(fields);
        if (!fields.problem().isEmpty())
            return failure(table->errorAt(row, fields.problem()));
    }
    return {};
}

void Reader::readStation(FieldReader &fields)
{
    const QString code = fields.someText();
    fields.require(!m_stationCodes.contains(code), QStringLiteral("station twice: ") + code);
    m_stationCodes.insert(code);
    QJsonObject row {{QStringLiteral("code"), code}};
    row.insert(QStringLiteral("name"), fields.someText());
    row.insert(QStringLiteral("city"), fields.text());
    row.insert(QStringLiteral("latitude"), fields.real());
    row.insert(QStringLiteral("longitude"), fields.real());
    const QString zone = fields.someText();
    fields.require(QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()),
                   QStringLiteral("unknown time zone: ") + zone);
    row.insert(QStringLiteral("time_zone"), zone);
    m_stations.append(row);
}

void Reader::readLayout(FieldReader &fields)
{
    CoachLayout layout;
    layout.code = fields.someText();
    layout.travelClass = fields.word<TravelClass>();
    layout.name = fields.someText();
    layout.rows = fields.number(1);
    layout.columns = fields.someText();
    layout.aisleAfter = fields.number(0);
    layout.facing = fields.word<CoachFacing>();
    layout.omitted = fields.text().split(u' ', Qt::SkipEmptyParts);
    fields.require(!m_layouts.contains(layout.code),
                   QStringLiteral("layout twice: ") + layout.code);
    if (!fields.problem().isEmpty())
        return;
    m_layouts.insert(layout.code, layout);
    m_layoutRows.append(QJsonObject {{QStringLiteral("code"), layout.code},
                                     {QStringLiteral("travel_class"), wireName(layout.travelClass)},
                                     {QStringLiteral("name"), layout.name},
                                     {QStringLiteral("row_count"), layout.rows},
                                     {QStringLiteral("columns"), layout.columns},
                                     {QStringLiteral("aisle_after"), layout.aisleAfter},
                                     {QStringLiteral("facing"), wireName(layout.facing)},
                                     {QStringLiteral("omitted"), layout.omitted.join(u' ')}});
    const QList<LayoutSeat> seats = seatsOf(layout);
    m_seatCounts.insert(layout.code, int(seats.size()));
    for (const LayoutSeat &seat : seats) {
        m_seats.append(QJsonObject {{QStringLiteral("layout"), layout.code},
                                    {QStringLiteral("label"), seat.label},
                                    {QStringLiteral("row_number"), seat.row},
                                    {QStringLiteral("column_number"), seat.column},
                                    {QStringLiteral("is_window"), seat.window},
                                    {QStringLiteral("facing"), wireName(seat.facing)}});
    }
}

void Reader::readTrain(FieldReader &fields)
{
    const QString number = fields.someText();
    fields.require(!m_trainNumbers.contains(number), QStringLiteral("train twice: ") + number);
    m_trainNumbers.insert(number);
    m_trains.append(QJsonObject {{QStringLiteral("number"), number},
                                 {QStringLiteral("name"), fields.someText()}});
    const QStringList formation = fields.someText().split(u' ', Qt::SkipEmptyParts);
    int position = 0;
    QHash<TravelClass, int> numbers;
    for (const QString &group : formation) {
        fields.require(addCoaches(number, group, position, numbers),
                       QStringLiteral("not a group of coaches: ") + group);
    }
}

/// "executive_50*4"
bool Reader::addCoaches(const QString &train, const QString &group, int &position,
                        QHash<TravelClass, int> &numbers)
{
    bool ok = false;
    const int count = group.section(u'*', 1).toInt(&ok);
    const auto layout = m_layouts.constFind(group.section(u'*', 0, 0));
    if (!ok || count < 1 || count > 30 || layout == m_layouts.constEnd())
        return false;
    for (int i = 0; i < count; ++i) {
        m_coaches.append(QJsonObject {{QStringLiteral("train"), train},
                                      {QStringLiteral("position"), ++position},
                                      {QStringLiteral("number"), ++numbers[layout->travelClass]},
                                      {QStringLiteral("layout"), layout->code},
                                      {QStringLiteral("seat_count"), m_seatCounts[layout->code]}});
    }
    return true;
}

void Reader::readStop(FieldReader &fields)
{
    const QString train = fields.someText();
    fields.require(m_trainNumbers.contains(train), QStringLiteral("unknown train: ") + train);
    const int sequence = fields.number(1) - 1; // the files count from 1
    const QString station = fields.someText();
    fields.require(m_stationCodes.contains(station), QStringLiteral("unknown station: ") + station);
    QJsonObject row {{QStringLiteral("train"), train},
                     {QStringLiteral("sequence"), sequence},
                     {QStringLiteral("station"), station}};
    const QJsonValue arrival = fields.minute();
    const QJsonValue departure = fields.minute();
    const int distance = fields.number(0);
    row.insert(QStringLiteral("arrival_minute"), arrival);
    row.insert(QStringLiteral("departure_minute"), departure);
    row.insert(QStringLiteral("distance_km"), distance);
    row.insert(QStringLiteral("boarding"), fields.flag());
    row.insert(QStringLiteral("alighting"), fields.flag());

    const QJsonObject before = m_lastStops.value(train);
    const int expected = before.isEmpty() ? 0 : before[QLatin1String("sequence")].toInt() + 1;
    fields.require(sequence == expected, QStringLiteral("stop out of order"));
    if (!before.isEmpty()) {
        const int left = before[QLatin1String("departure_minute")].toInt(-1);
        fields.require(left >= 0 && arrival.toInt(-1) >= left, QStringLiteral("arrives too early"));
        fields.require(distance > before[QLatin1String("distance_km")].toInt(),
                       QStringLiteral("distance does not grow"));
    }
    fields.require(!departure.isDouble() || arrival.toInt() <= departure.toInt(),
                   QStringLiteral("departs before it arrives"));
    m_lastStops.insert(train, row);
    m_stops.append(row);
}

void Reader::readFare(FieldReader &fields)
{
    const QString train = fields.someText();
    fields.require(m_trainNumbers.contains(train), QStringLiteral("unknown train: ") + train);
    QJsonObject row {{QStringLiteral("train"), train}};
    row.insert(QStringLiteral("travel_class"), wireName(fields.word<TravelClass>()));
    row.insert(QStringLiteral("subclass"), fields.someText());
    row.insert(QStringLiteral("rank"), fields.number(1));
    row.insert(QStringLiteral("base_rupiah"), fields.number(0));
    row.insert(QStringLiteral("rupiah_per_km"), fields.number(0));
    const QString quota = fields.text();
    if (!quota.isEmpty()) {
        fields.require(quota.toInt() > 0, QStringLiteral("not a quota: ") + quota);
        row.insert(QStringLiteral("quota"), quota.toInt());
    }
    m_fares.append(row);
}

Result<DemoRows> Reader::read(const DemoFiles &files)
{
    struct File
    {
        QString name;
        QByteArray text;
        QString columns;
        RowReader readRow;
    };
    const QList<File> all {
        {QStringLiteral("stations.csv"), files.stations,
         QStringLiteral("code,name,city,latitude,longitude,time_zone"), &Reader::readStation},
        {QStringLiteral("coach_layouts.csv"), files.coachLayouts,
         QStringLiteral("code,travel_class,name,rows,columns,aisle_after,facing,omitted"),
         &Reader::readLayout},
        {QStringLiteral("trains.csv"), files.trains, QStringLiteral("number,name,coaches"),
         &Reader::readTrain},
        {QStringLiteral("train_stops.csv"), files.trainStops,
         QStringLiteral("train_number,sequence,station_code,arrival,departure,distance_km,boarding,"
                        "alighting"),
         &Reader::readStop},
        {QStringLiteral("fares.csv"), files.fares,
         QStringLiteral("train_number,travel_class,subclass,rank,base_rupiah,rupiah_per_km,quota"),
         &Reader::readFare},
    };
    for (const File &file : all) {
        if (const Result<void> done = readFile(file.name, file.text, file.columns, file.readRow);
            !done)
            return failure(done.error());
    }
    return DemoRows {textOf(m_stations), textOf(m_layoutRows), textOf(m_seats), textOf(m_trains),
                     textOf(m_coaches),  textOf(m_stops),      textOf(m_fares)};
}

} // namespace

DemoFiles embeddedDemoFiles()
{
    initStorageResources();
    return {embedded(QStringLiteral("stations.csv")), embedded(QStringLiteral("coach_layouts.csv")),
            embedded(QStringLiteral("trains.csv")), embedded(QStringLiteral("train_stops.csv")),
            embedded(QStringLiteral("fares.csv"))};
}

Result<DemoRows> readDemoFiles(const DemoFiles &files)
{
    return Reader().read(files);
}

} // namespace kai
