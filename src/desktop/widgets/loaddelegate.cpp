#include "desktop/widgets/loaddelegate.h"

#include "desktop/widgets/style.h"

#include <QApplication>
#include <QPainter>

namespace kai {

static constexpr int margin = 4;
static constexpr int leastLegWidth = 3;

static int between(int from, int to, int percent)
{
    return from + (to - from) * percent / 100;
}

QColor loadColor(int percent)
{
    const Colors &colors = currentColors();
    if (percent >= 100)
        return colors.error;
    const QColor &cold = colors.primary;
    const QColor &warm = colors.accent;
    return QColor(between(cold.red(), warm.red(), percent),
                  between(cold.green(), warm.green(), percent),
                  between(cold.blue(), warm.blue(), percent));
}

LoadDelegate::LoadDelegate(int loadsRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_loadsRole(loadsRole)
{
}

static void paintStrip(QPainter &painter, const QRect &strip, const QList<int> &loads)
{
    const Colors &colors = currentColors();
    painter.fillRect(strip, colors.row);
    const int count = int(loads.size());
    for (int i = 0; i < count; ++i) {
        const int left = strip.left() + strip.width() * i / count;
        const int right = strip.left() + strip.width() * (i + 1) / count;
        const int gap = right - left > leastLegWidth ? 1 : 0;
        // Also an almost empty leg can be seen.
        const int height = std::max(2, strip.height() * loads[i] / 100);
        painter.fillRect(left, strip.bottom() + 1 - height, right - left - gap, height,
                         loadColor(loads[i]));
    }
    painter.setPen(colors.line);
    painter.drawRect(strip.adjusted(-1, -1, 0, 0));
}

void LoadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString highest = std::exchange(cell.text, QString());
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    const QList<int> loads = index.data(m_loadsRole).value<QList<int>>();
    const int textWidth = cell.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 2 * margin;
    const QRect inner = cell.rect.adjusted(margin, margin, -margin, -margin);
    const QRect strip = inner.adjusted(0, 0, -textWidth, 0);
    if (strip.width() < 1)
        return;
    painter->save();
    paintStrip(*painter, strip, loads);
    const bool chosen = cell.state.testFlag(QStyle::State_Selected);
    painter->setPen(chosen ? currentColors().onPrimary : currentColors().text);
    painter->setFont(cell.font);
    painter->drawText(inner.adjusted(strip.width(), 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                      highest);
    painter->restore();
}

QSize LoadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(140, 0));
}

} // namespace kai
