#pragma once

#include "desktop/client/importclient.h"

#include <QWidget>

namespace kai {

class RefusedLinesModel;

namespace Ui {
class ImportReport;
}

/// One import: how far it is, what it changed, and every line that was refused. One that has not
/// ended can be stopped.
class ImportReport : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReport(QWidget *parent = nullptr);
    ~ImportReport() override;

    void open(const ReadableImport &import);
    void close();
    ImportId importId() const { return m_import ? m_import->import.id : ImportId(); }
    /// It could not be stopped.
    void goOn();

Q_SIGNALS:
    void stopRequested(ImportId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void stop();
    QString statusText() const;
    void updateTexts();

    std::unique_ptr<Ui::ImportReport> m_ui;
    std::optional<ReadableImport> m_import;
    ImportId m_stopped; ///< the one that shall stop
    RefusedLinesModel *m_refused;
};

} // namespace kai
