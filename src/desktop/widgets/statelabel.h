#pragma once

#include <QWidget>

class QLabel;

namespace kai {

enum class StateSign { Unknown, Good, Bad };

/// A state in the status bar: a sign of its own shape and words, so that colour is not needed.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StateLabel(QWidget *parent = nullptr);

    void setState(StateSign sign, const QString &text);
    QString text() const;

private:
    QLabel *m_sign;
    QLabel *m_text;
};

} // namespace kai
