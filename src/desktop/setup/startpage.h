#pragma once

#include <QWidget>

namespace kai {

namespace Ui {
class StartPage;
}

/// Shown until there is a server to talk to: what is being done, or why it failed and a way to try
/// again.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    void showProgress(const QString &text);
    /// `code` and `subject` for those who look it up, `detail` in words.
    void showFailure(const QString &code, const QString &subject, const QString &detail);

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    std::unique_ptr<Ui::StartPage> m_ui;
    QString m_code;
    QString m_subject;
    QString m_detail;
};

} // namespace kai
