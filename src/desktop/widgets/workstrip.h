#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kai {

/// How far a long work is, with a button that ends it. Hidden while there is none.
class WorkStrip : public QFrame
{
    Q_OBJECT

public:
    explicit WorkStrip(QWidget *parent = nullptr);

    /// `total` is 0 where nobody knows how much there is.
    void show(const QString &text, int done, int total);

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace kai
