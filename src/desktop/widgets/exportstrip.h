#pragma once

#include "desktop/widgets/csvexport.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/workstrip.h"

namespace kai {

/// A list that is being written into a file: how far it is, and a button that stops it.
class ExportStrip : public WorkStrip
{
    Q_OBJECT

public:
    explicit ExportStrip(QWidget *parent = nullptr);

    /// Asks where the file shall be, and writes it.
    void askAndWrite(const QString &title, const QString &name, const QStringList &header,
                     const CsvSource &source);
    /// Without a word.
    void reset();

Q_SIGNALS:
    void told(kai::Notice kind, const QString &text);

private:
    void end(Notice kind, const QString &text);

    CsvExport m_export;
};

} // namespace kai
