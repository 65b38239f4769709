#pragma once

#include <QFrame>

class QLabel;

namespace kai {

/// One figure of a dashboard with what it counts.
class Tile : public QFrame
{
    Q_OBJECT

public:
    explicit Tile(QWidget *parent = nullptr);

    void setFigure(const QString &caption, const QString &value, const QString &detail);

private:
    QLabel *m_caption;
    QLabel *m_value;
    QLabel *m_detail;
};

} // namespace kai
