#pragma once

#include <QFrame>
#include <QKeySequence>

class QLabel;
class QToolButton;

namespace kai {

enum class Notice { Information, Success, Warning, Error };

/// One line that tells what has happened, with a word and a sign for its kind, until it is closed
/// or replaced. Hidden while it has nothing to say.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(Notice kind, const QString &text);
    /// With a button that emits actionTriggered(), also by its key.
    void tell(Notice kind, const QString &text, const QString &action,
              const QKeySequence &key = {});
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_action;
    QToolButton *m_close;
};

} // namespace kai
