#include "desktop/sale/searchpanel.h"

#include "desktop/client/desktopsettings.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"
#include "ui_searchpanel.h"

namespace kai {

// Sale opens 45 days before departure; the server has the last word.
static constexpr int saleDays = 45;

SearchPanel::SearchPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::SearchPanel>())
{
    m_ui->setupUi(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the room is for what it finds
    m_ui->searchBusy->hide();
    prepareDay(*m_ui->searchDate);
    setToday(railwayDay(QDateTime::currentDateTimeUtc()));
    clearErrors();
    connect(m_ui->searchSwap, &QToolButton::clicked, this, &SearchPanel::swap);
    connect(m_ui->searchPreviousDay, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_ui->searchNextDay, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_ui->searchButton, &QPushButton::clicked, this, &SearchPanel::submit);
    connect(m_ui->searchFrom, &QLineEdit::returnPressed, m_ui->searchTo, [this] {
        m_ui->searchTo->setFocus();
        m_ui->searchTo->selectAll();
    });
    connect(m_ui->searchTo, &QLineEdit::returnPressed, this, &SearchPanel::submit);
}

SearchPanel::~SearchPanel() = default;

void SearchPanel::setSettings(DesktopSettings &settings)
{
    m_settings = &settings;
}

void SearchPanel::recall()
{
    m_ui->searchFrom->clear();
    m_ui->searchTo->clear();
    m_ui->searchFrom->setCode(m_settings->lastStation(QStringLiteral("from")));
    m_ui->searchTo->setCode(m_settings->lastStation(QStringLiteral("to")));
}

void SearchPanel::setStations(const QList<Station> &stations)
{
    m_ui->searchFrom->setStations(stations);
    m_ui->searchTo->setStations(stations);
    m_haveStations = !stations.isEmpty();
    if (m_haveStations && std::exchange(m_submitLater, false))
        submit();
}

void SearchPanel::setToday(const QDate &today)
{
    m_ui->searchDate->setDateRange(today, today.addDays(saleDays));
    m_ui->searchPreviousDay->setEnabled(date() > today);
}

void SearchPanel::setBusy(bool busy)
{
    m_ui->searchBusy->setVisible(busy); // the button stays: a newer search takes an older's place
}

void SearchPanel::focusFirst()
{
    m_ui->searchFrom->setFocus();
    m_ui->searchFrom->selectAll();
}

QString SearchPanel::from() const
{
    return m_ui->searchFrom->code();
}

QString SearchPanel::to() const
{
    return m_ui->searchTo->code();
}

QDate SearchPanel::date() const
{
    return m_ui->searchDate->date();
}

void SearchPanel::swap()
{
    const QString from = m_ui->searchFrom->text();
    m_ui->searchFrom->setText(m_ui->searchTo->text());
    m_ui->searchTo->setText(from);
    if (!this->from().isEmpty() && !to().isEmpty())
        submit();
}

void SearchPanel::step(int days)
{
    m_ui->searchDate->setDate(date().addDays(days));
    m_ui->searchPreviousDay->setEnabled(date() > m_ui->searchDate->minimumDate());
    m_ui->searchNextDay->setEnabled(date() < m_ui->searchDate->maximumDate());
    if (!from().isEmpty() && !to().isEmpty())
        submit();
}

void SearchPanel::clearErrors()
{
    showFieldError(*m_ui->searchFrom, *m_ui->searchFromError, QString());
    showFieldError(*m_ui->searchTo, *m_ui->searchToError, QString());
    showFieldError(*m_ui->searchDate, *m_ui->searchDateError, QString());
}

void SearchPanel::showErrors(const ApiError &error)
{
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer.endsWith(QLatin1String("from")))
            showFieldError(*m_ui->searchFrom, *m_ui->searchFromError, textFor(field));
        else if (field.pointer.endsWith(QLatin1String("to")))
            showFieldError(*m_ui->searchTo, *m_ui->searchToError, textFor(field));
        else
            showFieldError(*m_ui->searchDate, *m_ui->searchDateError, textFor(field));
    }
}

void SearchPanel::submit()
{
    clearErrors();
    // Fast fingers: nothing can be said against a name while the names are on their way.
    m_submitLater = !m_haveStations;
    if (m_submitLater)
        return;
    ApiError error;
    for (const auto &[name, code] :
         {std::pair(QStringLiteral("from"), from()), std::pair(QStringLiteral("to"), to())}) {
        if (code.isEmpty())
            error.fields.append({name, QStringLiteral("station.unknown"), {}});
    }
    if (error.fields.isEmpty() && from() == to())
        error.fields.append({QStringLiteral("to"), QStringLiteral("station.sameTwice"), {}});
    if (!error.fields.isEmpty()) {
        showErrors(error);
        return;
    }
    if (m_settings) {
        m_settings->setLastStation(QStringLiteral("from"), from());
        m_settings->setLastStation(QStringLiteral("to"), to());
    }
    Q_EMIT searchRequested(from(), to(), date());
}

void SearchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QFrame::changeEvent(event);
}

} // namespace kai
