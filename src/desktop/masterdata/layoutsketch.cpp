#include "desktop/masterdata/layoutsketch.h"

#include "api/json.h"
#include "desktop/seats/coachdrawing.h"
#include "desktop/widgets/style.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kai {

LayoutSketch::LayoutSketch(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_drawing(new CoachDrawing)
{
    m_words->setObjectName(QStringLiteral("layoutWords"));
    m_words->setWordWrap(true);
    m_drawing->setObjectName(QStringLiteral("layoutDrawing"));
    m_scroll->setObjectName(QStringLiteral("layoutScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_drawing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_scroll, 1);
    setMinimumWidth(270);
    refresh();
}

void LayoutSketch::setRecord(const QJsonObject &record)
{
    m_record = record;
    refresh();
}

/// Code and name make no difference to the coach.
static QList<FieldError> gridErrors(CoachLayout layout)
{
    layout.code = QStringLiteral("layout");
    layout.name = layout.code;
    return violations(layout);
}

QString LayoutSketch::mistake(const FieldError &error, const CoachLayout &layout)
{
    if (error.pointer == QLatin1String("/rows"))
        return tr("A coach has 1 to 40 rows.");
    if (error.pointer == QLatin1String("/columns"))
        return tr("The letters are 1 to 8 different capitals, from the left: ABCD.");
    if (error.pointer == QLatin1String("/aisleAfter"))
        return tr("The aisle comes after 0 to %1 letters.").arg(layout.columns.size());
    if (error.pointer == QLatin1String("/omitted"))
        return tr("No seat is left.");
    const int index = error.pointer.section(u'/', 2, 2).toInt();
    return tr("There is no seat %1 to leave out.").arg(layout.omitted.value(index));
}

/// "AB, aisle, CD"
static QStringList partsOf(const CoachLayout &layout)
{
    QStringList parts {layout.columns.left(layout.aisleAfter),
                       layout.columns.mid(layout.aisleAfter)};
    parts.removeAll(QString());
    return parts;
}

void LayoutSketch::refresh()
{
    const CoachLayout layout = api::plannedLayoutFromJson(m_record).layout;
    const bool untouched = layout.rows == 0 && layout.columns.isEmpty();
    const QList<FieldError> errors = untouched ? QList<FieldError>() : gridErrors(layout);
    m_scroll->setVisible(errors.isEmpty());
    setStyleProperty(*m_words, "role",
                     errors.isEmpty() ? QStringLiteral("muted") : QStringLiteral("fieldError"));
    if (!errors.isEmpty()) {
        QStringList mistakes;
        for (const FieldError &error : errors)
            mistakes.append(mistake(error, layout));
        m_words->setText(mistakes.join(u' '));
        m_drawing->clear();
        return;
    }
    m_drawing->setLayoutDrawn(layout);
    if (untouched)
        return m_words->setText(tr("The coach is drawn here while you type."));
    m_words->setText(tr("%n seat(s): %1", nullptr, int(seatsOf(layout).size()))
                         .arg(partsOf(layout).join(tr(", aisle, "))));
    m_drawing->setAccessibleName(m_words->text());
}

void LayoutSketch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace kai
