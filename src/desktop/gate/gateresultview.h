#pragma once

#include "desktop/gate/gateverdict.h"

#include <QWidget>

namespace kai {

/// One verdict so large that it is read from two metres: a ground of its own colour, a sign of its
/// own shape, and a word that fills the width.
class GateResultView : public QWidget
{
    Q_OBJECT

public:
    explicit GateResultView(QWidget *parent = nullptr);

    void present(const GateVerdict &verdict);
    const GateVerdict &verdict() const { return m_verdict; }
    /// How high the letters of the word are, in pixels; 0 before it was drawn.
    int wordHeight() const { return m_wordHeight; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSign(QPainter &painter, const QRectF &area) const;

    GateVerdict m_verdict;
    int m_wordHeight = 0;
};

} // namespace kai
