#pragma once

#include "desktop/client/desktopsettings.h"

#include <QDialog>

namespace kai {

namespace Ui {
class SettingsDialog;
}

/// Language, appearance and the address of the server. Writes what was chosen when it is accepted.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(DesktopSettings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    void languageChosen(kai::LanguageChoice language);
    void appearanceChosen(kai::Appearance appearance);
    /// Another server than before; empty for the one inside this program.
    void serverChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void save();
    void updateTexts();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    DesktopSettings &m_settings;
};

/// The address that was typed, with http:// before a bare host; nothing for what is no address.
std::optional<QUrl> serverAddressFrom(const QString &typed);

} // namespace kai
