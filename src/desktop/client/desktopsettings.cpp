#include "desktop/client/desktopsettings.h"

#include <array>

namespace kai {

static constexpr std::array languageNames {"system", "id", "en"};
static constexpr std::array appearanceNames {"system", "light", "dark"};

template<class E, size_t N>
static E read(const QSettings &settings, const QString &key,
              const std::array<const char *, N> &names)
{
    const QString stored = settings.value(key).toString();
    for (size_t i = 0; i < N; ++i) {
        if (stored == QLatin1String(names[i]))
            return E(i);
    }
    return E(0);
}

static constexpr int defaultIdleMinutes = 15;
static constexpr int mostIdleMinutes = 120;

DesktopSettings::DesktopSettings()
    : m_settings(QStringLiteral("kai-ticketing"), QStringLiteral("desktop"))
{
}

DesktopSettings::DesktopSettings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

LanguageChoice DesktopSettings::language() const
{
    return read<LanguageChoice>(m_settings, QStringLiteral("ui/language"), languageNames);
}

void DesktopSettings::setLanguage(LanguageChoice language)
{
    m_settings.setValue(QStringLiteral("ui/language"),
                        QString::fromLatin1(languageNames[size_t(language)]));
}

Appearance DesktopSettings::appearance() const
{
    return read<Appearance>(m_settings, QStringLiteral("ui/appearance"), appearanceNames);
}

void DesktopSettings::setAppearance(Appearance appearance)
{
    m_settings.setValue(QStringLiteral("ui/appearance"),
                        QString::fromLatin1(appearanceNames[size_t(appearance)]));
}

QUrl DesktopSettings::serverAddress() const
{
    return m_settings.value(QStringLiteral("server/address")).toUrl();
}

void DesktopSettings::setServerAddress(const QUrl &address)
{
    m_settings.setValue(QStringLiteral("server/address"), address);
}

/// Encoded, since the colons of an IPv6 address would not come back.
static QString keyOfCertificate(const QString &place)
{
    return QStringLiteral("certificates/")
           + QString::fromLatin1(place.toUtf8().toBase64(QByteArray::Base64UrlEncoding
                                                         | QByteArray::OmitTrailingEquals));
}

QByteArray DesktopSettings::acceptedCertificate(const QString &place) const
{
    return QByteArray::fromHex(m_settings.value(keyOfCertificate(place)).toByteArray());
}

void DesktopSettings::setAcceptedCertificate(const QString &place, const QByteArray &sha256)
{
    m_settings.setValue(keyOfCertificate(place), QString::fromLatin1(sha256.toHex()));
}

QString DesktopSettings::lastEmail() const
{
    return m_settings.value(QStringLiteral("login/email")).toString();
}

void DesktopSettings::setLastEmail(const QString &email)
{
    m_settings.setValue(QStringLiteral("login/email"), email);
}

std::chrono::minutes DesktopSettings::idleLimit() const
{
    const int stored
        = m_settings.value(QStringLiteral("ui/idleMinutes"), defaultIdleMinutes).toInt();
    return std::chrono::minutes(qBound(1, stored, mostIdleMinutes));
}

void DesktopSettings::setIdleLimit(std::chrono::minutes limit)
{
    m_settings.setValue(QStringLiteral("ui/idleMinutes"), int(limit.count()));
}

void DesktopSettings::setUser(UserId user)
{
    m_user = user;
}

QString DesktopSettings::ofUser(const QString &key) const
{
    return m_user.isValid() ? QStringLiteral("users/%1/%2").arg(m_user.value()).arg(key) : key;
}

QString DesktopSettings::lastStation(const QString &which) const
{
    return m_settings.value(ofUser(QStringLiteral("sale/") + which)).toString();
}

void DesktopSettings::setLastStation(const QString &which, const QString &code)
{
    m_settings.setValue(ofUser(QStringLiteral("sale/") + which), code);
}

QString DesktopSettings::gateStation() const
{
    return m_settings.value(QStringLiteral("gate/station")).toString();
}

void DesktopSettings::setGateStation(const QString &code)
{
    m_settings.setValue(QStringLiteral("gate/station"), code);
}

bool DesktopSettings::isGateSoundOn() const
{
    return m_settings.value(QStringLiteral("gate/sound")).toBool();
}

void DesktopSettings::setGateSoundOn(bool on)
{
    m_settings.setValue(QStringLiteral("gate/sound"), on);
}

QByteArray DesktopSettings::windowState(const QString &name) const
{
    return m_settings.value(ofUser(QStringLiteral("window/") + name)).toByteArray();
}

void DesktopSettings::setWindowState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(ofUser(QStringLiteral("window/") + name), state);
}

static QString keyOfUser(const QString &email, const QString &name)
{
    // Encoded, since a slash would be a group of its own.
    const QByteArray user = QUrl::toPercentEncoding(email.toLower());
    return QStringLiteral("users/%1/%2").arg(QString::fromLatin1(user), name);
}

QByteArray DesktopSettings::keptBy(const QString &email, const QString &name) const
{
    return m_settings.value(keyOfUser(email, name)).toByteArray();
}

void DesktopSettings::setKeptBy(const QString &email, const QString &name, const QByteArray &value)
{
    m_settings.setValue(keyOfUser(email, name), value);
}

} // namespace kai
