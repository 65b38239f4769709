#pragma once

#include <QDesktopServices>
#include <QFile>
#include <QUrl>

namespace kai::tests {

/// Takes the place of the programs that open files: it remembers the last one, and removes it.
class FileProgram : public QObject
{
    Q_OBJECT

public:
    FileProgram() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~FileProgram() override
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        forget();
    }

    /// The path of the file, or empty.
    const QString &opened() const { return m_opened; }
    void forget()
    {
        if (!m_opened.isEmpty())
            QFile::remove(m_opened);
        m_opened.clear();
    }

public Q_SLOTS:
    void open(const QUrl &url)
    {
        forget();
        m_opened = url.toLocalFile();
    }

private:
    QString m_opened;
};

} // namespace kai::tests
