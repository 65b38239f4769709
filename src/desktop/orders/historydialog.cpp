#include "desktop/orders/historydialog.h"

#include "desktop/client/orderclient.h"
#include "desktop/orders/historymodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "ui_historydialog.h"

#include <QHeaderView>

namespace kai {

HistoryDialog::HistoryDialog(ApiClient &client, const QString &orderCode, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HistoryDialog>())
    , m_client(client)
    , m_orderCode(orderCode)
    , m_history(new HistoryModel(this))
    , m_changes(new HistoryChangesModel(this))
{
    m_ui->setupUi(this);
    m_ui->historyTable->setModel(m_history);
    prepareTable(*m_ui->historyTable, {190, 230, 200, 150});
    m_ui->historyChanges->setModel(m_changes);
    prepareTable(*m_ui->historyChanges, {260, 260, 260});
    connect(m_ui->historySplitter, &QSplitter::splitterMoved, this, [this] { m_sized = true; });
    connect(m_ui->historyCloseButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->historyNotice, &NoticeBar::actionTriggered, this, &HistoryDialog::load);
    connect(m_ui->historyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryDialog::showEntry);
    updateTexts();
    load();
}

HistoryDialog::~HistoryDialog() = default;

void HistoryDialog::load()
{
    m_round = std::make_unique<QObject>();
    m_ui->historyNotice->clear();
    m_ui->historyBusy->show();
    OrderClient(m_client.transport())
        .history(m_orderCode, m_round.get(), [this](const Answer<QList<HistoryEntry>> &entries) {
            m_ui->historyBusy->hide();
            if (!entries) {
                m_ui->historyNotice->tell(Notice::Error, textFor(entries.error()), tr("Try again"));
                return;
            }
            m_history->setEntries(*entries);
            if (!entries->isEmpty())
                m_ui->historyTable->setCurrentIndex(m_history->index(0, 0));
            showEntry();
        });
}

void HistoryDialog::showEntry()
{
    const QModelIndex current = m_ui->historyTable->currentIndex();
    m_ui->historyEntry->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const HistoryEntry &entry = m_history->entry(current.row());
    const QStringList details = HistoryWords::details(entry);
    m_changes->setChanges(HistoryWords::changes(entry));
    m_ui->historyWhat->setText(HistoryWords::event(entry.note.event));
    m_ui->historyDetails->setText(details.join(u'\n'));
    m_ui->historyDetails->setVisible(!details.isEmpty());
    m_ui->historyChanges->setVisible(m_changes->rowCount() > 0);
    m_ui->historyNoChanges->setVisible(m_changes->rowCount() == 0);
    share();
}

/// What a step changed gets the room that it needs, up to two thirds, and the steps the rest.
void HistoryDialog::share()
{
    if (m_sized)
        return;
    const int all = m_ui->historySplitter->height();
    const QTableView &changes = *m_ui->historyChanges;
    int wanted = m_ui->historyEntry->sizeHint().height();
    if (changes.isVisibleTo(m_ui->historyEntry))
        wanted += changes.horizontalHeader()->height() + changes.verticalHeader()->length()
                  - changes.sizeHint().height() + 2 * changes.frameWidth();
    wanted = std::min(wanted, all * 2 / 3);
    m_ui->historySplitter->setSizes({all - wanted, wanted});
}

void HistoryDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    share();
}

void HistoryDialog::updateTexts()
{
    setWindowTitle(tr("History of order %1").arg(m_orderCode));
    showEntry();
}

void HistoryDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_history->retranslate();
        m_changes->retranslate();
        updateTexts();
    }
    QDialog::changeEvent(event);
}

} // namespace kai
