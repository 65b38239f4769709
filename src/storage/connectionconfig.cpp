#include "storage/connectionconfig.h"

#include <QUrl>
#include <QUrlQuery>

namespace kai {

namespace {

using Keywords = QList<std::pair<QString, QString>>;

tl::unexpected<Error> invalid(const QString &reason)
{
    Error error {ErrorKind::Validation, QStringLiteral("database.urlInvalid")};
    error.internal = reason;
    return failure(error);
}

/// libpq's other keywords that make sense here. A misspelt one is found at the start and not at the
/// first connection.
bool isOption(const QString &keyword)
{
    static const QStringList known
        = QStringLiteral(
              "hostaddr passfile channel_binding options keepalives keepalives_idle "
              "keepalives_interval "
              "keepalives_count tcp_user_timeout sslmode sslcompression sslcert sslkey sslpassword "
              "sslrootcert sslcrl sslcrldir sslsni requirepeer ssl_min_protocol_version "
              "ssl_max_protocol_version gssencmode krbsrvname target_session_attrs")
              .split(u' ');
    return known.contains(keyword);
}

Result<int> numberIn(const QString &value, int least, int most, const QString &keyword)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || number < least || number > most)
        return invalid(
            QStringLiteral("%1 is not a number from %2 to %3").arg(keyword).arg(least).arg(most));
    return number;
}

Result<void> apply(ConnectionConfig &config, const QString &keyword, const QString &value)
{
    // Qt's driver takes a semicolon in an option for the end of it.
    if (value.contains(QChar::Null) || (isOption(keyword) && value.contains(u';')))
        return invalid(
            QStringLiteral("%1 holds a character that cannot be passed on").arg(keyword));
    if (keyword == u"host") {
        if (value.contains(u','))
            return invalid(QStringLiteral("more than one host"));
        config.host = value;
    } else if (keyword == u"port") {
        const Result<int> port = numberIn(value, 1, 65535, keyword);
        if (!port)
            return failure(port.error());
        config.port = *port;
    } else if (keyword == u"connect_timeout") {
        const Result<int> seconds = numberIn(value, 1, 3600, keyword);
        if (!seconds)
            return failure(seconds.error());
        config.connectTimeout = std::chrono::seconds(*seconds);
    } else if (keyword == u"dbname") {
        config.database = value;
    } else if (keyword == u"user") {
        config.user = value;
    } else if (keyword == u"password") {
        config.password = value;
    } else if (keyword == u"application_name") {
        config.applicationName = value;
    } else if (isOption(keyword)) {
        config.options.insert(keyword, value);
    } else {
        return invalid(QStringLiteral("unknown keyword"));
    }
    return {};
}

/// One value of a keyword string, from `at` on: quoted or up to the next space.
Result<QString> takeValue(const QString &text, qsizetype &at)
{
    QString value;
    const bool quoted = at < text.size() && text[at] == u'\'';
    if (quoted)
        ++at;
    while (at < text.size()) {
        const QChar c = text[at];
        if (quoted ? c == u'\'' : c.isSpace())
            break;
        if (c == u'\\' && ++at == text.size())
            break;
        value += text[at++];
    }
    if (quoted) {
        if (at >= text.size())
            return invalid(QStringLiteral("a quoted value does not end"));
        ++at;
    }
    return value;
}

Result<Keywords> keywordsOfString(const QString &text)
{
    Keywords keywords;
    qsizetype at = 0;
    const auto skipSpace = [&] {
        while (at < text.size() && text[at].isSpace())
            ++at;
    };
    for (skipSpace(); at < text.size(); skipSpace()) {
        const qsizetype equals = text.indexOf(u'=', at);
        if (equals < 0)
            return invalid(QStringLiteral("a keyword without a value"));
        const QString keyword = text.mid(at, equals - at).trimmed();
        at = equals + 1;
        skipSpace();
        const Result<QString> value = takeValue(text, at);
        if (!value)
            return failure(value.error());
        keywords.append({keyword, *value});
    }
    return keywords;
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// "host", "host:5432", "[::1]:5432", "%2Frun%2Fkai" or nothing.
Result<void> addHost(Keywords &keywords, const QString &text)
{
    QString host = text;
    QString port;
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.indexOf(u':', bracket + 1);
    if (colon >= 0) {
        port = text.mid(colon + 1);
        host = text.left(colon);
    }
    if (bracket >= 0) {
        if (!host.startsWith(u'[') || !host.endsWith(u']'))
            return invalid(QStringLiteral("misplaced brackets"));
        host = host.mid(1, host.size() - 2);
    }
    if (!host.isEmpty())
        keywords.append({QStringLiteral("host"), decoded(host)});
    if (!port.isEmpty())
        keywords.append({QStringLiteral("port"), port});
    return {};
}

/// QUrl refuses the "%2F" of a socket folder in the host, so the parts are cut here.
Result<Keywords> keywordsOfUrl(const QString &text)
{
    Keywords keywords;
    QString rest = text.mid(text.indexOf(QLatin1String("://")) + 3);
    const qsizetype question = rest.indexOf(u'?');
    const QUrlQuery query(question < 0 ? QString() : rest.mid(question + 1));
    if (question >= 0)
        rest.truncate(question);
    const qsizetype slash = rest.indexOf(u'/');
    QString authority = slash < 0 ? rest : rest.left(slash);
    const QString name = slash < 0 ? QString() : decoded(rest.mid(slash + 1));
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0) {
        const QString login = authority.left(at);
        const qsizetype colon = login.indexOf(u':');
        keywords.append({QStringLiteral("user"), decoded(login.left(colon))});
        if (colon >= 0)
            keywords.append({QStringLiteral("password"), decoded(login.mid(colon + 1))});
        authority = authority.mid(at + 1);
    }
    if (const Result<void> host = addHost(keywords, authority); !host)
        return failure(host.error());
    if (!name.isEmpty())
        keywords.append({QStringLiteral("dbname"), name});
    keywords += query.queryItems(QUrl::FullyDecoded);
    return keywords;
}

bool isUrl(const QString &text)
{
    return text.startsWith(QLatin1String("postgresql://"))
           || text.startsWith(QLatin1String("postgres://"));
}

} // namespace

Result<ConnectionConfig> ConnectionConfig::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return invalid(QStringLiteral("empty"));
    const Result<Keywords> keywords
        = isUrl(trimmed) ? keywordsOfUrl(trimmed) : keywordsOfString(trimmed);
    if (!keywords)
        return failure(keywords.error());
    ConnectionConfig config;
    for (const auto &[keyword, value] : *keywords) {
        if (const Result<void> applied = apply(config, keyword, value); !applied)
            return failure(applied.error());
    }
    if (config.database.isEmpty()) // as libpq does it
        config.database = config.user;
    return config;
}

} // namespace kai
