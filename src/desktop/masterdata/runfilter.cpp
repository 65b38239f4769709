#include "desktop/masterdata/runfilter.h"

#include "desktop/widgets/railwaydays.h"
#include "domain/boardeddeparture.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace kai {

constexpr int daysAtFirst = 7;

RunFilter::RunFilter(QWidget *parent)
    : QWidget(parent)
    , m_trainLabel(new QLabel(this))
    , m_train(new QComboBox(this))
    , m_firstLabel(new QLabel(this))
    , m_first(new QDateEdit(this))
    , m_lastLabel(new QLabel(this))
    , m_last(new QDateEdit(this))
{
    m_train->setObjectName(QStringLiteral("runsTrain"));
    m_train->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_train->setMinimumContentsLength(20);
    m_train->addItem(QString(), QString());
    m_first->setObjectName(QStringLiteral("runsFirst"));
    m_last->setObjectName(QStringLiteral("runsLast"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_trainLabel, m_train, m_firstLabel,
                                                             m_first, m_lastLabel, m_last})
        layout->addWidget(widget);
    for (QDateEdit *date : {m_first, m_last}) {
        prepareDay(*date);
        connect(date, &QDateEdit::dateChanged, this, &RunFilter::changed);
    }
    m_trainLabel->setBuddy(m_train);
    m_firstLabel->setBuddy(m_first);
    m_lastLabel->setBuddy(m_last);
    reset(railwayDay(QDateTime::currentDateTimeUtc()));
    connect(m_train, &QComboBox::currentIndexChanged, this, &RunFilter::changed);
    connect(m_first, &QDateEdit::dateChanged, this, &RunFilter::keepRange);
    updateTexts();
}

void RunFilter::setTrains(const QList<std::pair<QString, QString>> &trains)
{
    const QSignalBlocker quiet(m_train);
    const QVariant chosen = m_train->currentData();
    while (m_train->count() > 1)
        m_train->removeItem(1);
    for (const auto &[number, name] : trains)
        m_train->addItem(name, number);
    m_train->setCurrentIndex(std::max(0, m_train->findData(chosen)));
}

CatalogFilter RunFilter::filter() const
{
    return {{}, m_first->date(), m_last->date(), m_train->currentData().toLongLong()};
}

void RunFilter::reset(const QDate &today)
{
    const QSignalBlocker quiet(this);
    m_train->setCurrentIndex(0);
    m_first->setDate(today);
    keepRange();
    m_last->setDate(m_first->date().addDays(daysAtFirst - 1));
}

/// The server lists no more days at once.
void RunFilter::keepRange()
{
    m_last->setDateRange(m_first->date(), m_first->date().addDays(longestBoardDays - 1));
}

void RunFilter::updateTexts()
{
    m_train->setItemText(0, tr("All trains"));
    m_trainLabel->setText(tr("Tr&ain"));
    m_train->setAccessibleName(tr("Train of the departures"));
    m_firstLabel->setText(tr("from", "a day"));
    m_first->setAccessibleName(tr("First day"));
    m_lastLabel->setText(tr("to", "a day"));
    m_last->setAccessibleName(tr("Last day"));
}

void RunFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    QWidget::changeEvent(event);
}

} // namespace kai
