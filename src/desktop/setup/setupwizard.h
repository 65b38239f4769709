#pragma once

#include "desktop/setup/setupanswers.h"

#include <QDialog>

#include <memory>

class QLabel;

namespace kai {

namespace Ui {
class SetupWizard;
}

enum class DatabaseState { Works, Fails };

/// Asks step by step what a program that was never set up is to become. It decides and writes
/// nothing itself: whoever opens it is handed the answers after the last step, and either accepts
/// it or tells why not. Until then it can be closed and nothing has happened.
class SetupWizard : public QDialog
{
    Q_OBJECT

public:
    explicit SetupWizard(QWidget *parent = nullptr);
    ~SetupWizard() override;

    /// Where the key of the payment service will be: in this file, or in the keyring if empty.
    void setSecretPlace(const QString &file);
    /// The answer to databaseTestWanted().
    void showDatabase(const QString &url, DatabaseState state, const QString &text);
    /// The answers could not be carried out; they can be given again.
    void showFailure(const QString &text);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void databaseTestWanted(const QString &url);
    /// Once, until showFailure().
    void answered(const kai::SetupAnswers &answers);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Step { Kind, Database, Gateway, Administrator, Elsewhere }; ///< pages in their order
    enum class Busy { No, Testing, Finishing };

    Installation installation() const;
    QList<Step> steps() const;
    SetupAnswers answers() const;
    void go(int by);
    void goOn();
    bool check();
    bool checkDatabase();
    bool checkGateway();
    bool checkElsewhere();
    void testDatabase();
    void setBusy(Busy busy);
    void sayDatabase(const QString &role, const QString &text);
    void updateControls();
    void updateTexts();

    std::unique_ptr<Ui::SetupWizard> m_ui;
    int m_at = 0; ///< place in steps()
    Busy m_busy = Busy::No;
    bool m_goesOnAfterTest = false;
    QString m_workingUrl; ///< the database that was tried last and works
    std::optional<QString> m_secretFile; ///< nothing until it is known; empty for the keyring
};

} // namespace kai
