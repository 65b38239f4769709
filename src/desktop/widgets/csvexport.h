#pragma once

#include "desktop/client/apierror.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QSaveFile;

namespace kai {

/// One page of what is exported: a list of cells for each row.
struct CsvPage
{
    QList<QStringList> rows;
    QString nextCursor; ///< empty on the last page
};

/// Reads the page at a cursor.
using CsvSource = std::function<void(const QString &cursor, QObject *receiver, Then<CsvPage> then)>;

/// Writes a list of the server into a CSV file, page by page. The file is there when all of it is:
/// who cancels, or loses the server, keeps what was at the path before.
class CsvExport : public QObject
{
    Q_OBJECT

public:
    explicit CsvExport(QObject *parent = nullptr);
    ~CsvExport() override;

    /// Ends what is under way, and begins anew.
    void begin(const QString &path, const QStringList &header, CsvSource source);
    void cancel();
    bool isRunning() const { return m_file != nullptr; }

Q_SIGNALS:
    void advanced(int rows);
    void finished(int rows);
    /// `why` is for people.
    void failed(const QString &why);

private:
    void askForPage();
    void takePage(const Answer<CsvPage> &page);
    bool write(const QByteArray &bytes);
    void fail(const QString &why);
    void endFile();

    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QObject> m_round; ///< receives the answer that is under way
    CsvSource m_source;
    QString m_cursor;
    int m_rows = 0;
};

} // namespace kai
