#include "desktop/seats/coachstrip.h"

#include "desktop/words/labels.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

namespace kai {

static constexpr int perRow = 5;

int freeSeats(const MappedCoach &coach)
{
    return int(std::count_if(coach.seats.begin(), coach.seats.end(), [](const MappedSeat &seat) {
        return seat.status == SeatStatus::Free;
    }));
}

CoachStrip::CoachStrip(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    for (int column = 0; column < perRow; ++column)
        m_layout->setColumnStretch(column, 1);
}

static QList<CoachId> idsOf(const QList<MappedCoach> &coaches)
{
    QList<CoachId> ids;
    for (const MappedCoach &coach : coaches)
        ids.append(coach.id);
    return ids;
}

void CoachStrip::setCoaches(const QList<MappedCoach> &coaches, TravelClass travelClass)
{
    const bool same = idsOf(coaches) == idsOf(m_coaches);
    m_coaches = coaches;
    m_class = travelClass;
    if (!same)
        rebuild();
    refresh();
}

void CoachStrip::setCurrent(CoachId coach)
{
    m_current = coach;
    refresh();
}

void CoachStrip::rebuild()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int i = 0; i < m_coaches.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("coach%1").arg(i));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(button);
        m_layout->addWidget(button, i / perRow, i % perRow);
        connect(button, &QToolButton::clicked, this,
                [this, i] { Q_EMIT coachChosen(m_coaches[i].id); });
        if (QWidget *before = i == 0 ? m_tabAnchor : m_buttons.last())
            setTabOrder(before, button);
        m_buttons.append(button);
    }
}

void CoachStrip::refresh()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        const MappedCoach &coach = m_coaches[i];
        const bool sold = coach.layout.travelClass == m_class;
        const QString name = Labels::coach(coach.layout.travelClass, coach.number);
        const QString room = tr("%n free", "seats of a coach", freeSeats(coach));
        QToolButton &button = *m_buttons[i];
        // The line above says what the numbers are: nine coaches have no room for its words.
        button.setText(name + u'\n' + QLocale().toString(freeSeats(coach)));
        button.setAccessibleName(tr("Coach %1, %2").arg(name, room));
        button.setToolTip(sold ? tr("Coach %1, %2").arg(name, room) : tr("Coach of another class"));
        button.setEnabled(sold);
        button.setChecked(coach.id == m_current);
    }
}

void CoachStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace kai
