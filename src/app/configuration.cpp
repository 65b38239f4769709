#include "app/configuration.h"

#include "app/datafolder.h"

#include <QFile>
#include <QSettings>

#include <algorithm>

namespace kai::app {

// clang-format off
static constexpr Setting table[] = {
    {"data/dir",         "data-dir",     "DIR",  "", "folder of the database, the keys and the logs; the default follows the user's account"},
    {"server/listen",    "listen",       "ADDRESS:PORT", "127.0.0.1:8474", "where the server listens; port 0 takes a free one"},
    {"server/origins",   "",             "", "", "pages that may call from a browser, separated by commas"},
    {"server/trustedProxies", "",        "", "", "addresses or networks of reverse proxies whose X-Forwarded-For is believed, separated by commas"},
    {"server/publicUrl", "",             "", "", "the address under which clients reach the server through a proxy"},
    {"server/maxConnections", "",        "", "4096", "open connections; beyond it the oldest without a complete request goes", 16, 1'000'000},
    {"server/maxConnectionsPerAddress", "", "", "256", "of these from one address, or one IPv6 /64; trusted proxies have no such share", 1, 1'000'000},
    {"server/backlog",   "",             "", "1024", "connections that may wait to be accepted", 1, 65'535},
    {"server/ioThreads", "",             "", "0", "threads that read and write; 0 means one fewer than processor cores", 0, 256},
    {"server/maxHeadBytes", "",          "", "16384", "of a request's line and header fields", 1024, 1'048'576},
    {"server/maxHeaders", "",            "", "64", "header fields of a request", 16, 1000},
    {"server/maxTargetBytes", "",        "", "4096", "of a request's path and query", 256, 65'536},
    {"server/maxBodyBytes", "",          "", "1048576", "of a request's body, but for uploads", 16'384, 67'108'864},
    {"server/headSeconds", "",           "", "5", "for a request's head to arrive", 1, 3600},
    {"server/bodySeconds", "",           "", "15", "for its body to arrive; uploads have as much more as they may be larger", 1, 3600},
    {"server/idleSeconds", "",           "", "30", "how long a connection is kept without a request", 1, 3600},
    {"server/writeStallSeconds", "",     "", "10", "how long a client may take nothing of its answer", 1, 3600},
    {"server/answerSeconds", "",         "", "60", "for an answer to be made; then it is a 503", 1, 3600},
    {"server/hosts",     "",             "", "", "further names by which clients call the server, separated by commas"},
    {"server/drainSeconds", "",          "", "10", "how long work in flight may take when the server stops"},
    {"tls/listen",       "",             "", "", "address and port to listen at with TLS as well, such as 0.0.0.0:8443"},
    {"tls/certificate",  "",             "", "", "file with the certificate and the chain after it (PEM)"},
    {"tls/key",          "",             "", "", "file with the certificate's key (PEM, without a password)"},
    {"tls/reloadSeconds", "",            "", "60", "how often the two files are looked at; a renewed certificate needs no restart", 1, 86'400},
    {"uploads/maxBytes", "",             "", "134217728", "of a request's body where a route takes a file", 1'048'576, 2'147'483'647},
    {"uploads/atOnce",   "",             "", "2", "such bodies at once", 1, 64},
    {"database/url",     "database-url", "URL",  "", "postgresql://…; without it a private PostgreSQL is kept in the data folder"},
    {"config/file",      "config",       "FILE", "", "configuration file (INI)"},
    {"people/firstAdmin", "first-admin", "EMAIL", "", "address of the first administrator, while there is none"},
    {"demo/enabled",     "demo",         "", "false", "demonstration data, accounts and payment simulator"},
    {"demo/days",        "",             "", "45", "days of departures that are kept ready"},
    {"orders/holdSeconds", "",           "", "3600", "time to pay; then the seats are free again"},
    {"orders/goShow",    "",             "", "false", "counters sell departures of the next hours only, as the rule goShow.opensMinutes says"},
    {"payments/reconcileSeconds", "",    "", "60", "after how long the gateway is asked about an open payment"},
    {"midtrans/snapUrl", "",             "", "https://app.sandbox.midtrans.com/snap/v1", "Snap API of the payment gateway"},
    {"midtrans/apiUrl",  "",             "", "https://api.sandbox.midtrans.com/v2", "Core API of the payment gateway"},
    {"events/heartbeatSeconds", "",      "", "15", "after how long without an event a live stream says that it is alive"},
    {"events/sessionCheckSeconds", "",   "", "30", "how soon the streams of an ended session end"},
    {"events/keepHours", "",             "", "24", "how long a client may be away and still get the events that it missed"},
    {"events/streams",   "",             "", "1000", "live streams of this server at once"},
    {"events/streamsPerUser", "",        "", "10", "live streams of one user at once"},
    {"midtrans/simulator", "",           "", "false", "a payment simulator in place of the gateway, to try things out; a demonstration has it unless midtrans/snapUrl is set"},
    {"midtrans/merchantId", "",          "", "", "whose transactions are believed; empty: whatever the server key opens"},
    {"midtrans/finishUrl", "",           "", "", "where the payment page sends the payer in the end; empty: as set in the account"},
    {"mail/server",      "",             "", "", "mail server, HOST:PORT; without it mails are written into the folder mail of the data folder"},
    {"mail/security",    "",             "", "starttls", "of the connection to it: starttls, tls or none"},
    {"mail/user",        "",             "", "", "login at the mail server; the password is the secret mail/password"},
    {"mail/certificates", "",            "", "", "PEM file of the certificates to trust there; without it the system's"},
    {"mail/from",        "",             "", "tickets@kai.example", "address that mails come from"},
    {"mail/fromName",    "",             "", "KAI Ticketing", "name beside it"},
    {"mail/language",    "",             "", "id", "of the mails: id or en"},
    {"log/folder",       "",             "", "", "where the log is written as JSON lines; the folder log of the data folder if empty"},
    {"log/fileBytes",    "",             "", "52428800", "of one file of the log; then the next one is begun", 65'536, 2'000'000'000},
    {"log/files",        "",             "", "8", "files of the log that are kept", 1, 1000},
    {"log/databaseLevel", "",            "", "info", "least level of lines that go into the database: debug, info, warning, error, fatal, or off"},
    {"log/databaseAccess", "",           "", "false", "the access log goes into the database as well"},
    {"log/databaseDays", "",             "", "14", "days that the log is kept in the database", 1, 3650},
    {"log/journal",      "",             "", "", "socket of the journal, /run/systemd/journal/socket"},
    {"log/syslog",       "",             "", "", "syslog server: udp://, tcp:// or tls://HOST:PORT, or unix:/dev/log"},
    {"log/loki",         "",             "", "", "push address of Loki, https, or http on this machine; the header is the secret log/lokiAuthorization"},
    {"log/lokiTenant",   "",             "", "", "tenant there"},
    {"log/otlp",         "",             "", "", "address of an OpenTelemetry collector's /v1/logs, likewise; the header is the secret log/otlpAuthorization"},
    {"log/remoteLevel",  "",             "", "info", "least level of lines that go to these services"},
    {"log/remoteAccess", "",             "", "false", "the access log goes to these services as well"},
    {"alerts/mailTo",    "",             "", "", "addresses that alerts are written to, separated by commas"},
    {"alerts/webhookUrl", "",            "", "", "https address that alerts are posted to, signed with the secret alerts/webhookSecret"},
    {"alerts/webhookPrivate", "",        "", "false", "it may lead into private networks, and be http"},
    {"limits/enabled",   "",             "", "true", "rate limits; off only for load tests"},
    {"limits/servers",   "",             "", "1", "servers side by side on one database; each lets its share of the limits through that are not shared", 1, 1000},
    {"sessions/customerMinutes", "",     "", "43200", "after which a customer logs in again in any case", 1, 5'256'000},
    {"sessions/customerIdleMinutes", "", "", "20160", "after which a customer's unused session ends", 1, 5'256'000},
    {"sessions/operatorMinutes", "",     "", "480", "the same for cashiers and above", 1, 5'256'000},
    {"sessions/operatorIdleMinutes", "", "", "60", "the same for cashiers and above", 1, 5'256'000},
    {"captcha/provider", "",             "", "altcha", "altcha (built in), turnstile, hcaptcha or recaptcha"},
    {"captcha/siteKey",  "",             "", "", "of the other providers; their secret is the secret captcha/secret"},
    {"captcha/hostNames", "",            "", "", "of the pages that show it, separated by commas; those of server/origins and server/publicUrl if empty"},
    {"captcha/verifyUrl", "",            "", "", "siteverify of the provider, where it is not its own"},
    {"secrets/keyring",  "",             "", "", "secrets that are in the keyring of the desktop's user, separated by commas; the first start writes this"},
    {"desktop/server",   "server",       "URL",  "", "a server elsewhere; without it the desktop hosts one itself"},
    {"pools/database",   "",             "", "0", "database workers; 0 means four for each processor core", 0, 1000},
    {"pools/passwords",  "",             "", "0", "threads that hash passwords; 0 means one for two processor cores", 0, 256},
    {"pools/gateway",    "",             "", "8", "threads that ask the payment gateway", 1, 256},
    {"pools/documents",  "",             "", "0", "threads that draw tickets; 0 means one for two processor cores", 0, 256},
    {"pools/queue",      "",             "", "512", "requests that may wait for each of these; more are told to come back", 1, 1'000'000},
};
// clang-format on

std::span<const Setting> settings()
{
    return table;
}

static const Setting *byKey(const QString &key)
{
    const auto found
        = std::find_if(std::begin(table), std::end(table),
                       [&](const Setting &setting) { return key == QLatin1String(setting.key); });
    return found == std::end(table) ? nullptr : &*found;
}

static const Setting *byOption(const QString &option)
{
    const auto found
        = std::find_if(std::begin(table), std::end(table), [&](const Setting &setting) {
              return *setting.option && option == QLatin1String(setting.option);
          });
    return found == std::end(table) ? nullptr : &*found;
}

QString environmentName(const char *key)
{
    QString name = QStringLiteral("KAI_");
    for (const char *c = key; *c; ++c) {
        const QChar character = QLatin1Char(*c);
        if (character.isUpper())
            name += u'_';
        name += character == u'/' ? QChar(u'_') : character.toUpper();
    }
    return name;
}

static bool isSwitch(const Setting &setting)
{
    return *setting.option && !*setting.valueName;
}

Result<Configuration> Configuration::load(const QStringList &arguments,
                                          const QProcessEnvironment &environment)
{
    Configuration configuration;
    if (const Result<void> read = configuration.readArguments(arguments); !read)
        return failure(read.error());
    if (configuration.m_help) // also for those whose settings cannot be read
        return configuration;
    configuration.m_surroundings = environment;
    configuration.readEnvironment();
    if (const Result<void> read = configuration.readFiles(); !read)
        return failure(read.error());
    if (const Result<void> checked = configuration.check(); !checked)
        return failure(checked.error());
    return configuration;
}

Result<void> Configuration::readArguments(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--help" || argument == u"-h") {
            m_help = true;
            continue;
        }
        if (argument == u"--rotate-ticket-key") {
            m_rotateKey = true;
            continue;
        }
        const QString option = argument.mid(2).section(u'=', 0, 0);
        const Setting *setting = argument.startsWith(u"--") ? byOption(option) : nullptr;
        if (!setting)
            return failure(validationError(argument, QStringLiteral("option.unknown")));
        const QString key = QString::fromLatin1(setting->key);
        if (argument.contains(u'='))
            m_arguments[key] = argument.section(u'=', 1);
        else if (isSwitch(*setting))
            m_arguments[key] = QStringLiteral("true");
        else if (i + 1 < arguments.size())
            m_arguments[key] = arguments[++i];
        else
            return failure(validationError(argument, QStringLiteral("option.noValue")));
    }
    return {};
}

void Configuration::readEnvironment()
{
    for (const Setting &setting : table) {
        const QString name = environmentName(setting.key);
        if (m_surroundings.contains(name))
            m_environment[QString::fromLatin1(setting.key)] = m_surroundings.value(name);
    }
}

Result<void> Configuration::readFiles()
{
    if (const QString named = text("config/file"); !named.isEmpty())
        return readFile(named);
    const QString own = settingsFile(dataFolderPath(text("data/dir")));
    if (!QFile::exists(own))
        return {};
    if (const Result<void> read = readFile(own); !read)
        return read;
    for (const char *key : {"data/dir", "config/file"}) {
        const QString name = QString::fromLatin1(key);
        if (m_file.contains(name))
            return failure(validationError(name, QStringLiteral("config.notInDataFolder")));
    }
    return {};
}

Result<void> Configuration::readFile(const QString &path)
{
    if (!QFile(path).open(QIODevice::ReadOnly))
        return failure(validationError(path, QStringLiteral("config.unreadable")));
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return failure(validationError(path, QStringLiteral("config.unreadable")));
    for (const QString &key : file.allKeys()) {
        // A misspelt key that is passed over in silence is a setting that does not work.
        if (!byKey(key))
            return failure(validationError(key, QStringLiteral("config.unknownKey")));
        m_file[key] = file.value(key).toStringList().join(u',');
    }
    return {};
}

static Result<void> checkNumber(const Setting &setting, const QString &value)
{
    const QString name = QString::fromLatin1(setting.key);
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(validationError(name, QStringLiteral("config.notANumber")));
    if (number >= setting.minimum && number <= setting.maximum)
        return {};
    Error error = validationError(name, QStringLiteral("config.outOfRange"));
    error.subject = QStringLiteral("%1–%2").arg(setting.minimum).arg(setting.maximum);
    return failure(error);
}

Result<void> Configuration::check() const
{
    for (const Setting &setting : table) {
        const QByteArray standard(setting.defaultValue);
        const QString value = text(setting.key);
        bool standardIsNumber = false;
        standard.toInt(&standardIsNumber);
        const QString name = QString::fromLatin1(setting.key);
        if (standardIsNumber) {
            if (const Result<void> checked = checkNumber(setting, value); !checked)
                return checked;
        }
        const bool standardIsBool = standard == "true" || standard == "false";
        if (standardIsBool && value != u"true" && value != u"false")
            return failure(validationError(name, QStringLiteral("config.notABoolean")));
    }
    return {};
}

bool Configuration::isSet(const char *key) const
{
    const QString name = QString::fromLatin1(key);
    return m_arguments.contains(name) || m_environment.contains(name) || m_file.contains(name);
}

bool Configuration::isFixed(const char *key) const
{
    const QString name = QString::fromLatin1(key);
    return m_arguments.contains(name) || m_environment.contains(name);
}

Result<Configuration> Configuration::tryingOut(const QMap<QString, QString> &lines,
                                               const QMap<QString, QString> &secrets) const
{
    Configuration tried = *this;
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        if (line->isEmpty())
            tried.m_file.remove(line.key());
        else
            tried.m_file[line.key()] = *line;
    }
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret)
        tried.m_surroundings.insert(environmentName(secret.key().toLatin1().constData()), *secret);
    if (const Result<void> checked = tried.check(); !checked)
        return failure(checked.error());
    return tried;
}

QString Configuration::text(const char *key) const
{
    const QString name = QString::fromLatin1(key);
    for (const auto *source : {&m_arguments, &m_environment, &m_file}) {
        if (const auto found = source->constFind(name); found != source->constEnd())
            return *found;
    }
    const Setting *setting = byKey(name);
    Q_ASSERT_X(setting, "Configuration", key);
    return QString::fromUtf8(setting->defaultValue);
}

int Configuration::number(const char *key) const
{
    return text(key).toInt();
}

bool Configuration::isOn(const char *key) const
{
    return text(key) == u"true";
}

QStringList Configuration::list(const char *key) const
{
    QStringList items = text(key).split(u',', Qt::SkipEmptyParts);
    for (QString &item : items)
        item = item.trimmed();
    return items;
}

QString Configuration::help(const QString &program)
{
    QString text = QStringLiteral("Usage: %1 [OPTION]…\n\n").arg(program);
    for (const Setting &setting : table) {
        QString names = QString::fromLatin1(setting.key) + QStringLiteral(", ")
                        + environmentName(setting.key);
        if (*setting.option)
            names = QStringLiteral("--%1 %2, ")
                        .arg(QLatin1String(setting.option), QLatin1String(setting.valueName))
                        .replace(QStringLiteral(" ,"), QStringLiteral(","))
                    + names;
        text += QStringLiteral("  %1\n      %2").arg(names, QString::fromUtf8(setting.help));
        if (*setting.defaultValue)
            text += QStringLiteral(" (default: %1)").arg(QLatin1String(setting.defaultValue));
        if (setting.maximum < std::numeric_limits<int>::max())
            text += QStringLiteral(" [%1–%2]").arg(setting.minimum).arg(setting.maximum);
        text += u'\n';
    }
    text += QStringLiteral(
        "  --rotate-ticket-key\n"
        "      puts a new key for tickets into the data folder and ends; the server signs with it\n"
        "      from its next start, and printed tickets stay good\n"
        "\nA key is a line of its section in the configuration file, which is settings.ini in the\n"
        "data folder unless --config names another. Secrets are read from\n"
        "$CREDENTIALS_DIRECTORY or the file secrets.ini (mode 0600) in the data folder.\n");
    return text;
}

} // namespace kai::app
