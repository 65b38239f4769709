#include "desktop/widgets/exportstrip.h"

#include "desktop/widgets/documentfile.h"

namespace kai {

ExportStrip::ExportStrip(QWidget *parent)
    : WorkStrip(parent)
{
    connect(this, &WorkStrip::cancelRequested, this, [this] {
        m_export.cancel();
        end(Notice::Information, tr("Stopped. No file was written."));
    });
    connect(&m_export, &CsvExport::advanced, this,
            [this](int rows) { show(tr("%n row(s) written…", nullptr, rows), 0, 0); });
    connect(&m_export, &CsvExport::finished, this,
            [this](int rows) { end(Notice::Success, tr("%n row(s) written.", nullptr, rows)); });
    connect(&m_export, &CsvExport::failed, this, [this](const QString &why) {
        end(Notice::Error, tr("The export failed: %1").arg(why));
    });
}

void ExportStrip::askAndWrite(const QString &title, const QString &name, const QStringList &header,
                              const CsvSource &source)
{
    chooseNewFile(*this, {title, name + QStringLiteral(".csv"), csvKind()},
                  [this, header, source](const QString &path) {
                      show(tr("Writing the file…"), 0, 0);
                      m_export.begin(path, header, source);
                  });
}

void ExportStrip::end(Notice kind, const QString &text)
{
    hide();
    Q_EMIT told(kind, text);
}

void ExportStrip::reset()
{
    m_export.cancel();
    hide();
}

} // namespace kai
