#pragma once

#include "base/result.h"

#include <QHash>
#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

#include <limits>
#include <span>

namespace kai::app {

/// One thing that can be set. `key` is "section/name": in the configuration file a line of the
/// section, in the environment KAI_SECTION_NAME, on the command line `--option` where there is one.
struct Setting
{
    const char *key;
    const char *option; ///< without dashes; empty where only file and environment are meant
    const char *valueName; ///< for --help; empty for a switch
    const char *defaultValue;
    const char *help;
    int minimum = 0; ///< of a number; what is a number shows by its default
    int maximum = std::numeric_limits<int>::max();
};

std::span<const Setting> settings();

/// The environment variable of a key: "orders/holdSeconds" is KAI_ORDERS_HOLD_SECONDS.
QString environmentName(const char *key);

/// What was set, by whom: the command line wins over the environment, that over the file, that over
/// the default. The file is the one that is named, else settings.ini in the data folder, which the
/// desktop's set-up writes. Secrets are none of it: see secrets.h.
class Configuration
{
public:
    /// `arguments` without the program's name. Validation errors with the option's or key's name as
    /// pointer: "option.unknown", "option.noValue", "config.unreadable", "config.unknownKey",
    /// "config.notANumber", "config.outOfRange" (the range is the error's subject),
    /// "config.notABoolean", "config.notInDataFolder" for what leads to that file and cannot stand
    /// in it.
    static Result<Configuration> load(const QStringList &arguments,
                                      const QProcessEnvironment &environment);

    bool isHelpWanted() const { return m_help; }
    /// --rotate-ticket-key: only this is done, see keyrotation.h.
    bool isKeyRotationWanted() const { return m_rotateKey; }
    QString text(const char *key) const;
    int number(const char *key) const;
    bool isOn(const char *key) const;
    QStringList list(const char *key) const; ///< separated by commas
    /// True when somebody set it.
    bool isSet(const char *key) const;

    /// True when an option or the environment set it: then no file counts.
    bool isFixed(const char *key) const;
    /// The same with other lines in the file and with secrets that stand nowhere yet, to try them.
    /// Errors as of load().
    Result<Configuration> tryingOut(const QMap<QString, QString> &lines,
                                    const QMap<QString, QString> &secrets) const;

    /// With which it was loaded: secrets may stand there.
    const QProcessEnvironment &environment() const { return m_surroundings; }
    /// Secrets of the desktop's keyring, by their keys; secrets.h finds them.
    void setKeyringSecrets(const QHash<QString, QByteArray> &secrets) { m_keyring = secrets; }
    const QHash<QString, QByteArray> &keyringSecrets() const { return m_keyring; }

    /// The text of --help.
    static QString help(const QString &program);

private:
    Result<void> readArguments(const QStringList &arguments);
    Result<void> readFiles();
    Result<void> readFile(const QString &path);
    void readEnvironment();
    Result<void> check() const;

    QHash<QString, QString> m_arguments;
    QHash<QString, QString> m_environment;
    QHash<QString, QString> m_file;
    QProcessEnvironment m_surroundings;
    QHash<QString, QByteArray> m_keyring;
    bool m_help = false;
    bool m_rotateKey = false;
};

} // namespace kai::app
