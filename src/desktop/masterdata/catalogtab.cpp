#include "desktop/masterdata/catalogtab.h"

#include "api/json.h"
#include "desktop/disruptions/disruptiondialog.h"
#include "desktop/masterdata/catalogmodel.h"
#include "desktop/masterdata/catalognames.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"
#include "ui_catalogtab.h"

namespace kai {

static constexpr std::chrono::milliseconds typingPause {350};

CatalogTab::CatalogTab(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CatalogTab>())
{
    m_ui->setupUi(this);
    m_ui->catalogSplitter->setSizes({710, 500});
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
}

CatalogTab::~CatalogTab() = default;

void CatalogTab::setClient(ApiTransport &transport, CatalogKind kind)
{
    m_transport = &transport;
    m_client = std::make_unique<CatalogClient>(transport, kind);
    m_records = new CatalogModel(*m_client, this);
    m_names = new CatalogNames(transport, this);
    m_ui->catalogTable->setModel(m_records);
    QList<int> widths;
    for (const RecordField &column : RecordFields::columns(kind))
        widths.append(column.width);
    prepareTable(*m_ui->catalogTable, widths);
    const bool searched = kind == CatalogKind::Station;
    m_ui->catalogSearch->setVisible(searched);
    m_ui->catalogSearchLabel->setVisible(searched);
    m_ui->catalogRuns->setVisible(kind == CatalogKind::Schedule);
    m_ui->catalogLayout->setVisible(kind == CatalogKind::CoachLayout);
    if (kind == CatalogKind::CoachLayout)
        m_ui->catalogSplitter->setSizes({560, 650});
    wire();
    updateFields();
    close();
}

void CatalogTab::wire()
{
    connect(&m_typing, &QTimer::timeout, this, &CatalogTab::reload);
    connect(m_ui->catalogSearch, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->catalogRuns, &RunFilter::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->catalogRefreshButton, &QPushButton::clicked, this, &CatalogTab::reload);
    connect(m_ui->catalogNewButton, &QPushButton::clicked, this, &CatalogTab::openNew);
    connect(m_ui->catalogSaveButton, &QPushButton::clicked, this, &CatalogTab::save);
    connect(m_ui->catalogRetireButton, &QPushButton::clicked, this, &CatalogTab::retire);
    connect(m_ui->catalogDisruptButton, &QPushButton::clicked, this, &CatalogTab::openDisruption);
    connect(m_ui->catalogOrders, &OrdersInTheWay::orderRequested, this,
            &CatalogTab::orderRequested);
    connect(m_ui->catalogForm, &RecordForm::changed, this, [this] {
        forgetUndo();
        if (m_client->kind() == CatalogKind::CoachLayout)
            m_ui->catalogLayout->setRecord(m_ui->catalogForm->record());
    });
    connect(m_names, &CatalogNames::trainsChanged, this, &CatalogTab::updateFields);
    connect(m_names, &CatalogNames::failed, this, &CatalogTab::showError);
    connect(m_ui->catalogNotice, &NoticeBar::actionTriggered, this, &CatalogTab::actOnNotice);
    connect(m_ui->catalogTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CatalogTab::pick);
    connect(m_records, &CatalogModel::loadingChanged, this, &CatalogTab::updateTexts);
    connect(m_records, &CatalogModel::pageLoaded, this, &CatalogTab::keepChoice);
    connect(m_records, &CatalogModel::failed, this, [this](const ApiError &error) {
        tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void CatalogTab::reload()
{
    m_typing.stop();
    load();
    m_names->read(m_client->kind());
}

void CatalogTab::load()
{
    CatalogFilter filter = m_ui->catalogRuns->filter();
    filter.text = m_ui->catalogSearch->text().trimmed();
    m_records->load(filter);
}

void CatalogTab::reset()
{
    m_ui->catalogSearch->clear();
    m_ui->catalogRuns->reset(railwayDay(m_transport->serverTime()));
    m_typing.stop();
    m_records->clear();
    m_ui->catalogNotice->clear();
    m_names->clear();
    close();
}

qint64 CatalogTab::recordId() const
{
    return m_record ? (*m_record)[u"id"].toInteger() : 0;
}

void CatalogTab::pick()
{
    const QModelIndex current = m_ui->catalogTable->currentIndex();
    if (!current.isValid())
        return;
    const QJsonObject listed = m_records->item(current.row());
    if (listed[u"id"].toInteger() == recordId())
        return; // what is typed stays
    m_round = std::make_unique<QObject>();
    m_client->record(listed, m_round.get(), [this](const Answer<QJsonObject> &record) {
        if (!record)
            return showError(record.error());
        m_ui->catalogNotice->clear();
        open(*record);
    });
}

/// The list has been read anew: whoever edits a record goes on editing it.
void CatalogTab::keepChoice()
{
    const qint64 shown = recordId();
    const int row = m_records->find(
        [shown](const QJsonObject &found) { return found[u"id"].toInteger() == shown; });
    if (row >= 0)
        m_ui->catalogTable->setCurrentIndex(m_records->index(row, 0));
    updateTexts();
}

void CatalogTab::open(const QJsonObject &record)
{
    m_record = record;
    m_undoable.reset();
    m_ui->catalogOrders->clear();
    m_ui->catalogForm->setRecord(record);
    m_ui->catalogHistory->clear();
    if (recordId() > 0)
        readHistory();
    updateTexts();
}

void CatalogTab::openNew()
{
    m_ui->catalogTable->setCurrentIndex({});
    m_round.reset();
    m_ui->catalogNotice->clear();
    open({});
    m_ui->catalogForm->setFocus();
}

void CatalogTab::close()
{
    m_round.reset();
    m_record.reset();
    m_undoable.reset();
    m_ui->catalogOrders->clear();
    m_ui->catalogForm->setRecord({});
    m_ui->catalogHistory->clear();
    updateTexts();
}

void CatalogTab::readHistory()
{
    m_client->history(recordId(), this,
                      [this, id = recordId()](const Answer<QList<CatalogChange>> &changes) {
                          if (id != recordId())
                              return; // another one has been chosen since
                          if (!changes)
                              return showError(changes.error());
                          showHistory(*changes);
                      });
}

void CatalogTab::showHistory(const QList<CatalogChange> &changes)
{
    m_ui->catalogHistory->clear();
    for (const CatalogChange &change : changes)
        m_ui->catalogHistory->addItem(
            RecordFields::line(change, RecordFields::of(m_client->kind())));
    if (changes.isEmpty()) {
        auto *none = new QListWidgetItem(tr("No change is on record."), m_ui->catalogHistory);
        none->setFlags(Qt::ItemIsEnabled);
    }
}

void CatalogTab::showError(const ApiError &error)
{
    m_ui->catalogOrders->setCodes(error.orders);
    const QString text = m_ui->catalogForm->showErrors(error);
    if (!text.isEmpty())
        tell(Notice::Error, text);
}

void CatalogTab::updateFields()
{
    m_ui->catalogRuns->setTrains(m_names->trains());
    const auto named = [this](QList<RecordField> fields) {
        for (RecordField &field : fields) {
            if (field.member == QLatin1String("trainId"))
                field.choices = m_names->trains();
        }
        return fields;
    };
    m_records->setColumns(named(RecordFields::columns(m_client->kind())));
    m_ui->catalogForm->setFields(named(RecordFields::of(m_client->kind())));
}

void CatalogTab::updateTexts()
{
    m_ui->catalogBusy->setVisible(m_records->isLoading());
    const int rows = m_records->rowCount();
    m_ui->catalogCount->setText(m_records->isComplete() ? tr("%n row(s)", nullptr, rows)
                                                        : tr("%n row(s) so far", nullptr, rows));
    m_ui->catalogEmpty->setVisible(rows == 0 && !m_records->isLoading());
    updateSide();
}

/// The row of the run that is being edited, while it can still be cancelled or delayed.
static std::optional<BoardedDeparture> disruptable(const CatalogModel &runs, qint64 id,
                                                   const QDateTime &now)
{
    const int row
        = runs.find([id](const QJsonObject &run) { return run[u"id"].toInteger() == id; });
    if (row < 0)
        return std::nullopt;
    const BoardedDeparture run = api::boardedDepartureFromJson(runs.item(row));
    if (run.status != ScheduleStatus::Scheduled || run.trip.from.departure <= now)
        return std::nullopt;
    return run;
}

void CatalogTab::openDisruption()
{
    const auto run = disruptable(*m_records, recordId(), m_transport->serverTime());
    if (!run)
        return tell(Notice::Error, tr("This train has left or is cancelled."));
    auto *dialog = new DisruptionDialog(*m_transport, *run, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DisruptionDialog::reported, this, [this] {
        tell(Notice::Success, tr("Reported. The departures of its day show how its orders fare."));
        load();
    });
    dialog->open();
}

void CatalogTab::updateSide()
{
    m_ui->catalogNothing->setVisible(!m_record);
    m_ui->catalogContent->setVisible(m_record.has_value());
    const bool isNew = recordId() == 0;
    m_ui->catalogTitle->setText(isNew ? tr("New") : tr("No. %1").arg(recordId()));
    m_ui->catalogRetireButton->setVisible(!isNew);
    m_ui->catalogDisruptButton->setVisible(!isNew && m_client->kind() == CatalogKind::Schedule);
    m_ui->catalogHistoryTitle->setVisible(!isNew);
    m_ui->catalogHistory->setVisible(!isNew);
}

void CatalogTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_records) {
        m_ui->retranslateUi(this);
        updateFields();
        m_ui->catalogNotice->clear();
        if (recordId() > 0)
            readHistory();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
