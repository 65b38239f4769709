#include "desktop/catalogtab.h"

#include "api/json.h"
#include "desktop/catalogmodel.h"
#include "desktop/labels.h"
#include "desktop/noticebar.h"
#include "desktop/style.h"
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
    m_ui->catalogTable->setModel(m_records);
    QList<int> widths;
    for (const RecordField &column : RecordFields::columns(kind))
        widths.append(column.width);
    prepareTable(*m_ui->catalogTable, widths);
    const bool searched = kind == CatalogKind::Station;
    m_ui->catalogSearch->setVisible(searched);
    m_ui->catalogSearchLabel->setVisible(searched);
    wire();
    updateFields();
    close();
}

void CatalogTab::wire()
{
    connect(&m_typing, &QTimer::timeout, this, &CatalogTab::reload);
    connect(m_ui->catalogSearch, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->catalogRefreshButton, &QPushButton::clicked, this, &CatalogTab::reload);
    connect(m_ui->catalogNewButton, &QPushButton::clicked, this, &CatalogTab::openNew);
    connect(m_ui->catalogSaveButton, &QPushButton::clicked, this, &CatalogTab::save);
    connect(m_ui->catalogRetireButton, &QPushButton::clicked, this, &CatalogTab::retire);
    connect(m_ui->catalogNotice, &NoticeBar::actionTriggered, this, &CatalogTab::reload);
    connect(m_ui->catalogTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CatalogTab::pick);
    connect(m_records, &CatalogModel::loadingChanged, this, &CatalogTab::updateTexts);
    connect(m_records, &CatalogModel::pageLoaded, this, &CatalogTab::keepChoice);
    connect(m_records, &CatalogModel::failed, this, [this](const ApiError &error) {
        m_ui->catalogNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void CatalogTab::reload()
{
    m_typing.stop();
    m_records->load(m_ui->catalogSearch->text().trimmed());
    if (m_client->kind() == CatalogKind::TripFare && m_trains.isEmpty())
        readTrains({});
}

void CatalogTab::reset()
{
    m_ui->catalogSearch->clear();
    m_typing.stop();
    m_records->clear();
    m_ui->catalogNotice->clear();
    m_trains.clear();
    close();
}

/// Fares name a train by its number in this system; people know it by name.
void CatalogTab::readTrains(const QString &cursor)
{
    CatalogClient(*m_transport, CatalogKind::Train)
        .records({}, cursor, this, [this](const Answer<ApiPage<QJsonObject>> &page) {
            if (!page)
                return showError(page.error());
            for (const QJsonObject &train : page->items) {
                m_trains.append({QString::number(train[u"id"].toInteger()),
                                 Labels::trainName(api::trainFromJson(train))});
            }
            if (!page->nextCursor.isEmpty())
                return readTrains(page->nextCursor);
            updateFields();
        });
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
    const qint64 id = m_records->item(current.row())[u"id"].toInteger();
    if (id == recordId())
        return; // what is typed stays
    m_round = std::make_unique<QObject>();
    m_client->record(id, m_round.get(), [this](const Answer<QJsonObject> &record) {
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
    m_ui->catalogForm->setRecord({});
    m_ui->catalogHistory->clear();
    updateTexts();
}

void CatalogTab::save()
{
    m_ui->catalogForm->clearErrors();
    m_ui->catalogNotice->clear();
    m_ui->catalogSaveButton->setEnabled(false);
    m_round = std::make_unique<QObject>();
    QJsonObject record = m_ui->catalogForm->record();
    const auto then = [this](const Answer<QJsonObject> &answer) { takeSaved(answer); };
    if (recordId() == 0)
        return m_client->create(record, m_round.get(), then);
    // Whoever changed it since it was read is not undone: the server refuses an older version.
    record[u"version"] = (*m_record)[u"version"];
    m_client->change(recordId(), record, m_round.get(), then);
}

void CatalogTab::takeSaved(const Answer<QJsonObject> &answer)
{
    m_ui->catalogSaveButton->setEnabled(true);
    if (!answer)
        return showError(answer.error());
    m_ui->catalogNotice->tell(Notice::Success, tr("Saved."));
    m_record = *answer;
    m_ui->catalogForm->setRecord(*answer);
    readHistory();
    m_records->load(m_ui->catalogSearch->text().trimmed());
}

void CatalogTab::retire()
{
    m_round = std::make_unique<QObject>();
    m_client->retire(recordId(), m_round.get(), [this](const Answer<ApiReply> &answer) {
        if (!answer)
            return showError(answer.error());
        m_ui->catalogNotice->tell(Notice::Success,
                                  tr("Retired: it is not sold any more. Old orders keep it."));
        m_round.release()->deleteLater(); // it is receiving this
        close();
        m_records->load(m_ui->catalogSearch->text().trimmed());
    });
}

void CatalogTab::readHistory()
{
    m_client->history(recordId(), this,
                      [this, id = recordId()](const Answer<QList<CatalogChange>> &changes) {
                          if (id != recordId())
                              return; // another one has been chosen since
                          if (!changes)
                              return showError(changes.error());
                          m_ui->catalogHistory->clear();
                          for (const CatalogChange &change : *changes)
                              m_ui->catalogHistory->addItem(
                                  RecordFields::line(change, RecordFields::of(m_client->kind())));
                      });
}

void CatalogTab::showError(const ApiError &error)
{
    const QString text = m_ui->catalogForm->showErrors(error);
    if (!text.isEmpty())
        m_ui->catalogNotice->tell(Notice::Error, text);
}

void CatalogTab::updateFields()
{
    const auto named = [this](QList<RecordField> fields) {
        for (RecordField &field : fields) {
            if (field.member == QLatin1String("trainId"))
                field.choices = m_trains;
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
    m_ui->catalogNothing->setVisible(!m_record);
    m_ui->catalogContent->setVisible(m_record.has_value());
    const bool isNew = recordId() == 0;
    m_ui->catalogTitle->setText(isNew ? tr("New") : tr("No. %1").arg(recordId()));
    m_ui->catalogRetireButton->setVisible(!isNew);
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
