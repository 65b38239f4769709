#pragma once

#include <QWidget>

class QCustomPlot;

namespace kai {

/// A chart whose places can be chosen with the mouse or the arrow keys, to see what is behind a
/// figure. What a place shows is also said in words, on it and to screen readers.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);

    /// Draws at once, with so many dots for each of the widget's.
    void setFineness(qreal dots);

Q_SIGNALS:
    void chosen(int place);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

    virtual int placeCount() const = 0;
    virtual QString textOf(int place) const = 0;
    /// The place under a point of the plot; may be one that does not exist.
    virtual int placeAt(const QPoint &point) const = 0;
    /// Draws everything anew, in the language and the colours of the moment.
    virtual void redraw() = 0;

    /// The place that the keyboard is on, or -1.
    int current() const;
    QCustomPlot &plot() { return *m_plot; }
    const QCustomPlot &plot() const { return *m_plot; }

private:
    int existingPlaceAt(const QPoint &point) const;
    void applyColors();

    QCustomPlot *m_plot;
    int m_current = 0;
};

} // namespace kai
