#pragma once

#include <QAbstractButton>

namespace kai {

class Tile;

/// A figure of a dashboard that shows what is behind it when it is pressed.
class TileButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TileButton(QWidget *parent = nullptr);

    void setFigure(const QString &caption, const QString &value, const QString &detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Tile *m_face;
};

} // namespace kai
