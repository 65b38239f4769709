#include "support/largefeed.h"

#include "support/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

namespace {

/// The text files of the feed in a folder, written line by line.
class FeedFolder
{
public:
    explicit FeedFolder(FeedSize size)
        : m_size(size)
    {
        writeSmallFiles();
        writeTrips();
        writeStopTimes();
    }

    void packInto(const QString &path) const
    {
        QFile::remove(path);
        int code = 0;
        zip_t *archive = zip_open(path.toLocal8Bit().constData(), ZIP_CREATE, &code);
        for (const QString &name : m_names) {
            const QByteArray file = m_folder.filePath(name).toLocal8Bit();
            zip_source_t *source = zip_source_file(archive, file.constData(), 0, -1);
            const zip_int64_t index = zip_file_add(archive, name.toLatin1().constData(), source, 0);
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
        }
        if (!archive || zip_close(archive) != 0)
            qFatal("the feed cannot be packed");
    }

private:
    template<class Write> void write(const char *name, Write writeLines)
    {
        m_names.append(QString::fromLatin1(name));
        QFile file(m_folder.filePath(m_names.last()));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the feed cannot be written");
        writeLines(file);
    }

    void writeSmallFiles()
    {
        write("agency.txt", [](QFile &file) {
            file.write("agency_id,agency_name,agency_url,agency_timezone\n"
                       "K,Kereta,https://example.id,Asia/Jakarta\n");
        });
        write("routes.txt", [](QFile &file) {
            file.write(
                "route_id,route_short_name,route_long_name,route_type\nR,L,Kereta Besar,2\n");
        });
        write("stops.txt", [this](QFile &file) {
            file.write("stop_id,stop_code,stop_name,stop_lat,stop_lon\n");
            for (int i = 0; i < m_size.stops; ++i) {
                const char code[] = {'X', char('A' + i / 26), char('A' + i % 26), 0};
                file.write(QByteArray("s") + QByteArray::number(i) + ',' + code + ",Stasiun Besar "
                           + QByteArray::number(i) + ",-6." + QByteArray::number(100 + i) + ",106."
                           + QByteArray::number(100 + 5 * i) + '\n');
            }
        });
        write("calendar_dates.txt", [this](QFile &file) {
            file.write("service_id,date,exception_type\n");
            for (int day = 0; day < m_size.days; ++day) {
                const QDate date = TestDatabase::today().addDays(day + 1);
                file.write("d" + QByteArray::number(day) + ','
                           + date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + ",1\n");
            }
        });
    }

    void writeTrips()
    {
        write("trips.txt", [this](QFile &file) {
            file.write("route_id,service_id,trip_id,trip_short_name\n");
            for (int train = 0; train < m_size.trains; ++train) {
                for (int day = 0; day < m_size.days; ++day) {
                    const QByteArray number = QByteArray::number(50001 + train);
                    const QByteArray date = 'd' + QByteArray::number(day);
                    file.write("R," + date + ',' + number + date + ',' + number + '\n');
                }
            }
        });
    }

    void writeStopTimes()
    {
        write("stop_times.txt", [this](QFile &file) {
            file.write("trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,"
                       "drop_off_type,shape_dist_traveled\n");
            for (int train = 0; train < m_size.trains; ++train) {
                for (int day = 0; day < m_size.days; ++day)
                    file.write(stopTimesOf(train, day));
            }
        });
    }

    QByteArray stopTimesOf(int train, int day) const
    {
        QByteArray lines;
        for (int i = 0; i < m_size.stops; ++i) {
            const QByteArray time = QStringLiteral("%1:%2:00")
                                        .arg(5 + train % 12 + i / 2, 2, 10, QLatin1Char('0'))
                                        .arg(i % 2 * 30, 2, 10, QLatin1Char('0'))
                                        .toLatin1();
            lines += QByteArray::number(50001 + train) + 'd' + QByteArray::number(day) + ',' + time
                     + ',' + time + ",s" + QByteArray::number(i) + ',' + QByteArray::number(i)
                     + ",0,0," + QByteArray::number(40 * i) + ".0\n";
        }
        return lines;
    }

    const FeedSize m_size;
    QTemporaryDir m_folder;
    QStringList m_names;
};

} // namespace

void writeFeed(const QString &path, FeedSize size)
{
    FeedFolder(size).packInto(path);
}
