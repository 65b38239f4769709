#include "desktop/widgets/csvexport.h"

#include "desktop/client/patience.h"
#include "desktop/words/csvtext.h"

#include <QSaveFile>
#include <QTimer>

namespace kai {

CsvExport::CsvExport(QObject *parent)
    : QObject(parent)
{
}

CsvExport::~CsvExport() = default;

void CsvExport::begin(const QString &path, const QStringList &header, CsvSource source)
{
    cancel();
    m_file = std::make_unique<QSaveFile>(path);
    m_source = std::move(source);
    m_cursor.clear();
    m_rows = 0;
    if (!m_file->open(QIODevice::WriteOnly)) {
        fail(m_file->errorString());
        return;
    }
    if (write(csvBegin() + csvLine(header)))
        askForPage();
}

void CsvExport::cancel()
{
    if (isRunning())
        endFile();
}

void CsvExport::askForPage()
{
    m_round = std::make_unique<QObject>();
    m_source(m_cursor, m_round.get(), [this](const Answer<CsvPage> &page) { takePage(page); });
}

void CsvExport::takePage(const Answer<CsvPage> &page)
{
    // The answer is being delivered to it: it may go only later.
    m_round.release()->deleteLater();
    if (!page) {
        if (const auto pause = pauseAfter(page.error())) {
            m_round = std::make_unique<QObject>();
            QTimer::singleShot(*pause, m_round.get(), [this] { askForPage(); });
        } else {
            fail(textFor(page.error()));
        }
        return;
    }
    QByteArray lines;
    for (const QStringList &row : page->rows)
        lines += csvLine(row);
    if (!write(lines))
        return;
    m_rows += int(page->rows.size());
    m_cursor = page->nextCursor;
    if (!m_cursor.isEmpty()) {
        Q_EMIT advanced(m_rows);
        askForPage();
        return;
    }
    if (!m_file->commit()) {
        fail(m_file->errorString());
        return;
    }
    m_file.reset();
    Q_EMIT finished(m_rows);
}

bool CsvExport::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) == bytes.size())
        return true;
    fail(m_file->errorString());
    return false;
}

void CsvExport::fail(const QString &why)
{
    endFile();
    Q_EMIT failed(why);
}

void CsvExport::endFile()
{
    m_round.reset();
    m_file->cancelWriting();
    m_file.reset();
}

} // namespace kai
