#include "app/startuptexts.h"

#include <QCoreApplication>
#include <QHash>

namespace kai::app {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Startup", text);
}

static QString textOf(const QString &code)
{
    static const QHash<QString, const char *> texts {
        {u"cluster.noPostgres"_qs,
         QT_TRANSLATE_NOOP("Startup",
                           "PostgreSQL is not installed. Install the package postgresql.")},
        {u"cluster.versionMissing"_qs,
         QT_TRANSLATE_NOOP("Startup", "The data was made by PostgreSQL %1, which is not installed. "
                                      "Install that version, or choose another data folder.")},
        {u"cluster.corrupt"_qs,
         QT_TRANSLATE_NOOP("Startup", "The database folder %1 cannot be read. Restore it from a "
                                      "backup, or choose another data folder.")},
        {u"cluster.foreignOwner"_qs,
         QT_TRANSLATE_NOOP("Startup", "The folder %1 belongs to somebody else. Choose another data "
                                      "folder.")},
        {u"cluster.inUse"_qs,
         QT_TRANSLATE_NOOP("Startup", "Another KAI Ticketing is running on the data folder %1.")},
        {u"cluster.noOsUser"_qs,
         QT_TRANSLATE_NOOP("Startup", "The user account for PostgreSQL was not found: %1.")},
        {u"cluster.unreachable"_qs,
         QT_TRANSLATE_NOOP("Startup", "PostgreSQL may not enter the folder %1.")},
        {u"cluster.initdbFailed"_qs,
         QT_TRANSLATE_NOOP("Startup", "The database could not be made. Is the disk full? See the "
                                      "log.")},
        {u"cluster.startFailed"_qs,
         QT_TRANSLATE_NOOP("Startup", "The database did not start. See the log.")},
        {u"storage.schemaNewer"_qs,
         QT_TRANSLATE_NOOP("Startup", "The database was made by a newer version of this program. "
                                      "Install that version.")},
        {u"storage.schemaChanged"_qs,
         QT_TRANSLATE_NOOP("Startup", "A migration of the database differs from the one that was "
                                      "applied: %1.")},
        {u"database.unavailable"_qs,
         QT_TRANSLATE_NOOP("Startup", "The database does not answer. Check database/url.")},
        {u"database.urlInvalid"_qs,
         QT_TRANSLATE_NOOP("Startup", "The setting database/url cannot be read.")},
        {u"server.listen"_qs,
         QT_TRANSLATE_NOOP("Startup", "The server cannot listen at its address: it is in use, or "
                                      "not of this machine. Change server/listen.")},
        {u"server.tls"_qs,
         QT_TRANSLATE_NOOP("Startup", "The certificate cannot be used: tls/certificate and tls/key "
                                      "must be PEM files that belong together.")},
        {u"keys.exposed"_qs,
         QT_TRANSLATE_NOOP("Startup", "Others may read the file of keys. Give it the mode 0600.")},
        {u"keys.full"_qs,
         QT_TRANSLATE_NOOP("Startup", "The file of keys has no room for another key of tickets.")},
        {u"keys.damaged"_qs,
         QT_TRANSLATE_NOOP("Startup", "The file of keys is damaged. Restore it from a backup: "
                                      "tickets that were sold are signed with it.")},
        {u"secrets.exposed"_qs,
         QT_TRANSLATE_NOOP("Startup", "Others may read %1. Give it the mode 0600.")},
        {u"secrets.keyringAway"_qs,
         QT_TRANSLATE_NOOP("Startup", "The keyring did not give the secret %1. Unlock it and try "
                                      "again, or write the secret into secrets.ini.")},
        {u"settings.notWritten"_qs,
         QT_TRANSLATE_NOOP("Startup", "The file %1 cannot be written. Is the disk full?")},
        {u"database.noRights"_qs,
         QT_TRANSLATE_NOOP("Startup", "The database lets this user in, but not make tables there. "
                                      "Make him its owner.")},
        {u"data.folderFailed"_qs, QT_TRANSLATE_NOOP("Startup", "The folder %1 cannot be made.")},
        {u"simulator.startFailed"_qs,
         QT_TRANSLATE_NOOP("Startup", "The payment simulator did not start.")},
    };
    const char *text = texts.value(code);
    return text ? tr(text) : tr(QT_TRANSLATE_NOOP("Startup", "The server cannot start."));
}

QString startFailureText(const Error &error)
{
    if (error.kind == ErrorKind::Validation)
        return configurationErrorText(error);
    QString text = textOf(error.code);
    if (text.contains(QStringLiteral("%1")))
        text = text.arg(error.subject);
    return text + QStringLiteral(" [%1]").arg(error.code);
}

QString configurationErrorText(const Error &error)
{
    const FieldError field = error.fields.value(0);
    static const QHash<QString, const char *> texts {
        {u"option.unknown"_qs, QT_TRANSLATE_NOOP("Startup", "There is no option %1. See --help.")},
        {u"option.noValue"_qs, QT_TRANSLATE_NOOP("Startup", "The option %1 needs a value.")},
        {u"config.unreadable"_qs,
         QT_TRANSLATE_NOOP("Startup", "The configuration file %1 cannot be read.")},
        {u"config.unknownKey"_qs,
         QT_TRANSLATE_NOOP("Startup", "There is no setting %1. See --help.")},
        {u"config.notANumber"_qs,
         QT_TRANSLATE_NOOP("Startup", "The setting %1 must be a whole number, 0 or more.")},
        {u"config.outOfRange"_qs,
         QT_TRANSLATE_NOOP("Startup", "The setting %1 must be in the range %2.")},
        {u"config.tlsIncomplete"_qs,
         QT_TRANSLATE_NOOP("Startup", "The setting %1 is missing: TLS needs tls/listen, "
                                      "tls/certificate and tls/key.")},
        {u"config.notABoolean"_qs,
         QT_TRANSLATE_NOOP("Startup", "The setting %1 must be true or false.")},
        {u"config.notInDataFolder"_qs,
         QT_TRANSLATE_NOOP("Startup", "The setting %1 cannot stand in the data folder's own "
                                      "settings.ini.")},
        {u"config.notANetwork"_qs,
         QT_TRANSLATE_NOOP("Startup",
                           "%1 is neither an address nor a network such as 10.0.0.0/8.")},
        {u"config.captchaIncomplete"_qs,
         QT_TRANSLATE_NOOP("Startup", "The CAPTCHA of %1 needs a known provider, captcha/siteKey, "
                                      "the secret captcha/secret and the names of its pages.")},
        {u"config.notAnAddress"_qs,
         QT_TRANSLATE_NOOP("Startup", "%1 is not an address with a port, such as 127.0.0.1:8474.")},
    };
    const char *text = texts.value(field.code, QT_TRANSLATE_NOOP("Startup", "%1 cannot be used."));
    const QString filled = tr(text).arg(field.pointer);
    return filled.contains(QStringLiteral("%2")) ? filled.arg(error.subject) : filled;
}

} // namespace kai::app
