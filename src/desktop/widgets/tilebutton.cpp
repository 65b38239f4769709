#include "desktop/widgets/tilebutton.h"

#include "desktop/widgets/style.h"
#include "desktop/widgets/tile.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace kai {

TileButton::TileButton(QWidget *parent)
    : QAbstractButton(parent)
    , m_face(new Tile(this))
{
    m_face->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_face);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void TileButton::setFigure(const QString &caption, const QString &value, const QString &detail)
{
    m_face->setFigure(caption, value, detail);
    setAccessibleName(m_face->accessibleName());
}

QSize TileButton::sizeHint() const
{
    return layout()->sizeHint();
}

void TileButton::paintEvent(QPaintEvent *)
{
    // The face draws itself.
}

bool TileButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        setStyleProperty(*m_face, "lit", event->type() == QEvent::Enter || hasFocus());
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void TileButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace kai
