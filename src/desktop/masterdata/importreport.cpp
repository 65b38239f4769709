#include "desktop/masterdata/importreport.h"

#include "desktop/masterdata/importsmodel.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_importreport.h"

#include <QEvent>

namespace kai {

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImportReport>())
    , m_refused(new RefusedLinesModel(this))
{
    m_ui->setupUi(this);
    m_ui->reportRefused->setModel(m_refused);
    prepareTable(*m_ui->reportRefused, {105, 55, 210});
    connect(m_ui->reportStopButton, &QPushButton::clicked, this, &ImportReport::stop);
    updateTexts();
}

ImportReport::~ImportReport() = default;

void ImportReport::open(const ReadableImport &import)
{
    m_import = import;
    m_refused->setImport(import);
    updateTexts();
}

void ImportReport::stop()
{
    m_stopped = importId();
    updateTexts();
    Q_EMIT stopRequested(m_stopped);
}

void ImportReport::goOn()
{
    m_stopped = {};
    updateTexts();
}

void ImportReport::close()
{
    m_import.reset();
    m_stopped = {};
    m_refused->setImport({});
    updateTexts();
}

static bool isUnderWay(const TimetableImport &import)
{
    return import.status == ImportStatus::Queued || import.status == ImportStatus::Running;
}

QString ImportReport::statusText() const
{
    const TimetableImport &import = m_import->import;
    if (isUnderWay(import))
        return m_stopped == import.id
                   ? tr("Stopping after this step: %1").arg(ImportWords::stage(import))
                   : ImportWords::stage(import);
    const QString status = ImportWords::status(import);
    if (import.status == ImportStatus::Cancelled)
        return tr("%1: nothing was changed.").arg(status);
    return m_import->detail.isEmpty() ? status
                                      : QStringLiteral("%1: %2").arg(status, m_import->detail);
}

void ImportReport::updateTexts()
{
    m_ui->reportNothing->setVisible(!m_import);
    m_ui->reportContent->setVisible(m_import.has_value());
    if (!m_import)
        return;
    const TimetableImport &import = m_import->import;
    const bool running = isUnderWay(import);
    const QString when = Labels::dateTime(import.createdAt, Labels::railwayZone());
    m_ui->reportTitle->setText(import.mode == ImportMode::Preview ? tr("Preview of %1").arg(when)
                                                                  : tr("Import of %1").arg(when));
    m_ui->reportStatus->setText(statusText());
    m_ui->reportProgress->setVisible(running);
    m_ui->reportStopButton->setVisible(running);
    m_ui->reportStopButton->setEnabled(m_stopped != import.id);
    m_ui->reportProgress->setValue(import.progress);
    m_ui->reportCounts->setVisible(import.status == ImportStatus::Done);
    m_ui->reportCounts->setText(ImportWords::counts(import.counts));
    const bool refused = import.refusedCount > 0;
    m_ui->reportRefusedTitle->setVisible(refused);
    m_ui->reportRefused->setVisible(refused);
    const auto shown = qint64(import.refused.size());
    QString title = tr("%n line(s) refused", nullptr, int(import.refusedCount));
    if (shown < import.refusedCount)
        title += tr(", the first %1 of them here").arg(QLocale().toString(shown));
    m_ui->reportRefusedTitle->setText(title);
}

void ImportReport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_refused->retranslate();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
