#pragma once

#include "desktop/server/serversettings.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kai {

namespace Ui {
class ServerSettingsDialog;
}

/// The settings of the hosted server in groups, each with a test. It tries and saves nothing
/// itself. What is saved counts from the server's next start.
class ServerSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    ServerSettingsDialog(const ServerSettings &settings, const SettingsLimits &limits,
                         QWidget *parent = nullptr);
    ~ServerSettingsDialog() override;

    /// What the fields say now.
    ServerSettings settings() const;
    /// The answer to testWanted().
    void showTrial(SettingsGroup group, TrialState state, const QString &text);
    /// The answers to saveWanted().
    void showSaved(const QString &text);
    void showFailure(const QString &text);

Q_SIGNALS:
    void testWanted(kai::SettingsGroup group);
    void saveWanted();
    void restartWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QString key;
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QComboBox *choice = nullptr; ///< one of these two
        QPushButton *browse = nullptr; ///< of files

        QWidget *input() const;
    };
    struct Tab
    {
        QLabel *hint = nullptr;
        QPushButton *test = nullptr;
        QLabel *state = nullptr;
    };

    void addTab(int group);
    Field makeField(int group, int place, QWidget *page);
    void browse(const Field &field);
    void test(SettingsGroup group);
    void say(QLabel &label, const QString &role, const QString &text);
    void updateTexts();

    std::unique_ptr<Ui::ServerSettingsDialog> m_ui;
    SettingsLimits m_limits;
    QList<Tab> m_tabs;
    QList<Field> m_fields; ///< of all groups, in the order of the table
};

} // namespace kai
