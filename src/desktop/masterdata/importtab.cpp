#include "desktop/masterdata/importtab.h"

#include "desktop/masterdata/importsmodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "ui_importtab.h"

#include <QFileDialog>
#include <QFileInfo>

namespace kai {

static constexpr std::chrono::milliseconds progressPause {1000};

ImportTab::ImportTab(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImportTab>())
{
    m_ui->setupUi(this);
    m_ui->importSplitter->setSizes({600, 610});
    m_poll.setSingleShot(true);
    m_poll.setInterval(progressPause);
}

ImportTab::~ImportTab() = default;

void ImportTab::setClient(ApiTransport &transport)
{
    m_transport = &transport;
    m_imports = new ImportsModel(ImportClient(transport), this);
    m_ui->importsTable->setModel(m_imports);
    prepareTable(*m_ui->importsTable, {200, 90, 150});
    wire();
    updateTexts();
}

void ImportTab::wire()
{
    connect(m_ui->importChooseButton, &QPushButton::clicked, this, &ImportTab::chooseFile);
    connect(m_ui->importPreviewButton, &QPushButton::clicked, this,
            [this] { send(ImportMode::Preview); });
    connect(m_ui->importSendButton, &QPushButton::clicked, this,
            [this] { send(ImportMode::Write); });
    connect(m_ui->importCancelButton, &QPushButton::clicked, this, &ImportTab::stopUpload);
    connect(m_ui->importReport, &ImportReport::stopRequested, this, &ImportTab::stopImport);
    connect(m_ui->importsRefreshButton, &QPushButton::clicked, this, &ImportTab::reload);
    connect(m_ui->importNotice, &NoticeBar::actionTriggered, this, &ImportTab::reload);
    connect(m_ui->importsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportTab::pick);
    connect(&m_poll, &QTimer::timeout, this, &ImportTab::follow);
    connect(m_imports, &ImportsModel::loadingChanged, this, &ImportTab::updateTexts);
    connect(m_imports, &ImportsModel::pageLoaded, this, &ImportTab::keepChoice);
    connect(m_imports, &ImportsModel::failed, this, [this](const ApiError &error) {
        m_ui->importNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void ImportTab::reload()
{
    m_imports->load();
}

void ImportTab::reset()
{
    m_upload.reset();
    m_round.reset();
    m_poll.stop();
    m_path.clear();
    forgetPreview();
    m_imports->clear();
    m_ui->importReport->close();
    m_ui->importNotice->clear();
    updateTexts();
}

void ImportTab::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a timetable"), QFileInfo(m_path).path(),
                                   tr("GTFS archives (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path = path;
        forgetPreview();
        m_ui->importNotice->clear();
        updateTexts();
    });
    dialog->open();
}

ImportTab::Sent ImportTab::stateOf(const QString &path)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified()};
}

void ImportTab::forgetPreview()
{
    m_previewed.reset();
    m_preview = {};
    m_mayImport = false;
}

void ImportTab::send(ImportMode mode)
{
    const Sent sent = stateOf(m_path);
    if (mode == ImportMode::Write && sent != m_previewed) {
        forgetPreview();
        updateTexts();
        m_ui->importNotice->tell(
            Notice::Warning, tr("The file has changed since its preview. Look at it once more."));
        return;
    }
    const auto file = std::make_shared<QFile>(m_path);
    if (!file->open(QIODevice::ReadOnly)) {
        m_ui->importNotice->tell(Notice::Error,
                                 tr("%1 cannot be read: %2").arg(m_path, file->errorString()));
        return;
    }
    m_ui->importNotice->clear();
    m_ui->importUpload->setValue(0);
    if (mode == ImportMode::Preview) {
        forgetPreview();
        m_previewed = sent;
    }
    m_upload = std::make_unique<QObject>();
    ImportClient(*m_transport)
        .send(
            file, mode, [this](qint64 done, qint64 all) { showUploaded(done, all); },
            m_upload.get(),
            [this, mode](const Answer<ReadableImport> &answer) { takeBegun(answer, mode); });
    updateTexts();
}

void ImportTab::stopUpload()
{
    m_upload.reset();
    updateTexts();
}

void ImportTab::stopImport(ImportId id)
{
    m_poll.stop();
    m_round = std::make_unique<QObject>();
    ImportClient(*m_transport)
        .cancel(id, m_round.get(), [this](const Answer<ReadableImport> &import) {
            if (import)
                return takeProgress(*import);
            m_ui->importNotice->tell(Notice::Error, textFor(import.error()));
            m_ui->importReport->goOn();
            m_poll.start(); // how it is, or has ended
        });
}

void ImportTab::showUploaded(qint64 sent, qint64 all)
{
    m_ui->importUpload->setValue(all > 0 ? int(sent * 100 / all) : 0);
}

void ImportTab::takeBegun(const Answer<ReadableImport> &answer, ImportMode mode)
{
    m_upload.release()->deleteLater(); // it is receiving this
    updateTexts();
    if (!answer)
        return m_ui->importNotice->tell(Notice::Error, textFor(answer.error()));
    if (mode == ImportMode::Preview)
        m_preview = answer->import.id;
    else
        forgetPreview(); // what it told has happened
    updateTexts();
    m_ui->importReport->open(*answer);
    m_poll.start();
    reload();
}

void ImportTab::pick()
{
    const QModelIndex current = m_ui->importsTable->currentIndex();
    if (!current.isValid())
        return;
    takeProgress(m_imports->item(current.row()));
    follow(); // the list may be older, and leaves out the refused lines
}

/// The list has been read anew: whoever looks at a report goes on looking at it.
void ImportTab::keepChoice()
{
    const ImportId shown = m_ui->importReport->importId();
    const int row = m_imports->find(
        [shown](const ReadableImport &found) { return found.import.id == shown; });
    if (row >= 0)
        m_ui->importsTable->setCurrentIndex(m_imports->index(row, 0));
    updateTexts();
}

void ImportTab::follow()
{
    m_round = std::make_unique<QObject>();
    ImportClient(*m_transport)
        .import(m_ui->importReport->importId(), m_round.get(),
                [this](const Answer<ReadableImport> &import) {
                    if (!import) {
                        m_ui->importNotice->tell(Notice::Error, textFor(import.error()));
                        m_poll.start(); // the import goes on there
                        return;
                    }
                    takeProgress(*import);
                });
}

void ImportTab::takeProgress(const ReadableImport &import)
{
    m_ui->importReport->open(import);
    m_imports->replace(import);
    const ImportStatus status = import.import.status;
    if (status == ImportStatus::Queued || status == ImportStatus::Running)
        m_poll.start();
    else
        m_poll.stop();
    takePreview(import.import);
}

/// The preview of the chosen file has ended: it may be imported.
void ImportTab::takePreview(const TimetableImport &import)
{
    if (m_mayImport || !m_preview.isValid() || m_preview != import.id
        || import.status != ImportStatus::Done)
        return;
    m_mayImport = true;
    m_ui->importNotice->tell(
        Notice::Information,
        tr("So far nothing has been changed. The report tells what Import would change."));
    updateTexts();
}

void ImportTab::updateTexts()
{
    const bool sending = m_upload != nullptr;
    m_ui->importFile->setText(m_path.isEmpty() ? tr("No file chosen")
                                               : QFileInfo(m_path).fileName());
    m_ui->importChooseButton->setEnabled(!sending);
    m_ui->importPreviewButton->setEnabled(!sending && !m_path.isEmpty());
    m_ui->importSendButton->setEnabled(!sending && m_mayImport);
    m_ui->importUpload->setVisible(sending);
    m_ui->importCancelButton->setVisible(sending);
    m_ui->importsBusy->setVisible(m_imports->isLoading());
    m_ui->importsEmpty->setVisible(m_imports->rowCount() == 0 && !m_imports->isLoading());
}

void ImportTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_imports) {
        m_ui->retranslateUi(this);
        m_imports->retranslate();
        m_ui->importNotice->clear();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
