#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QUrl>

#include <chrono>

namespace kai {

enum class LanguageChoice { System, Indonesian, English };
enum class Appearance { System, Light, Dark };

/// What this desktop remembers, in part for each user of the railway. No secret is ever written
/// here.
class DesktopSettings
{
public:
    /// The user's own file.
    DesktopSettings();
    explicit DesktopSettings(const QString &file);

    LanguageChoice language() const;
    void setLanguage(LanguageChoice language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// Empty: the server inside this program.
    QUrl serverAddress() const;
    void setServerAddress(const QUrl &address);

    /// SHA-256 of the certificate that was accepted at host:port; empty for none.
    QByteArray acceptedCertificate(const QString &place) const;
    void setAcceptedCertificate(const QString &place, const QByteArray &sha256);

    QString lastEmail() const;
    void setLastEmail(const QString &email);
    /// How long nobody may touch the window before it locks.
    std::chrono::minutes idleLimit() const;
    void setIdleLimit(std::chrono::minutes limit);

    /// Whose stations and window are meant from now on.
    void setUser(UserId user);
    QString lastStation(const QString &which) const; ///< "from" or "to"; a code
    void setLastStation(const QString &which, const QString &code);
    /// Of this machine: a gate stays where it is, whoever stands at it.
    QString gateStation() const;
    void setGateStation(const QString &code);
    bool isGateSoundOn() const;
    void setGateSoundOn(bool on);
    QByteArray windowState(const QString &name) const;
    void setWindowState(const QString &name, const QByteArray &state);
    /// What one of the users of this machine has kept under a name.
    QByteArray keptBy(const QString &email, const QString &name) const;
    void setKeptBy(const QString &email, const QString &name, const QByteArray &value);

private:
    QString ofUser(const QString &key) const;

    UserId m_user;
    QSettings m_settings;
};

} // namespace kai
