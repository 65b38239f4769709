#include "desktop/seats/seatlegend.h"

#include "desktop/seats/seatpainter.h"
#include "desktop/words/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace kai {

static constexpr std::array looks {SeatLook::Free, SeatLook::Chosen, SeatLook::Held, SeatLook::Sold,
                                   SeatLook::Blocked};

SeatLegend::SeatLegend(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(3);
    constexpr int perRow = 3;
    for (int i = 0; i < int(looks.size()); ++i) {
        m_samples.append(new QLabel(this));
        m_words.append(new QLabel(this));
        layout->addWidget(m_samples.last(), i / perRow, i % perRow * 2);
        layout->addWidget(m_words.last(), i / perRow, i % perRow * 2 + 1);
        layout->setColumnStretch(i % perRow * 2 + 1, 1);
    }
    refresh();
}

static QString wordOf(SeatLook look)
{
    switch (look) {
    case SeatLook::Free:
        return Labels::of(SeatStatus::Free);
    case SeatLook::Chosen:
        return SeatLegend::tr("chosen");
    case SeatLook::Held:
        return Labels::of(SeatStatus::Held);
    case SeatLook::Sold:
        return Labels::of(SeatStatus::Sold);
    case SeatLook::Blocked:
        return Labels::of(SeatStatus::Blocked);
    }
    Q_UNREACHABLE();
}

void SeatLegend::refresh()
{
    const SeatPainter seats;
    for (int i = 0; i < int(looks.size()); ++i) {
        QPixmap pixmap(QSize(26, 20) * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont small = font();
        small.setPointSizeF(7.5);
        painter.setFont(small);
        seats.paintSeat(painter, QRect(0, 0, 26, 20), looks[size_t(i)], QString(),
                        SeatFacing::Forward);
        m_samples[i]->setPixmap(pixmap);
        m_samples[i]->setAccessibleName(wordOf(looks[size_t(i)]));
        m_words[i]->setText(wordOf(looks[size_t(i)]));
    }
}

void SeatLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace kai
