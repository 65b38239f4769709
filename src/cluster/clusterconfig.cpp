#include "cluster/clusterconfig.h"

#include "cluster/folders.h"

namespace kai::cluster {

using Settings = QMap<QString, QString>;

/// What the operator may change.
static Settings defaults()
{
    return {
        {QStringLiteral("shared_buffers"), QStringLiteral("128MB")},
        {QStringLiteral("max_connections"), QStringLiteral("100")},
        // Queries here take milliseconds; compiling one takes longer than running it.
        {QStringLiteral("jit"), QStringLiteral("off")},
        {QStringLiteral("fsync"), QStringLiteral("on")},
        {QStringLiteral("synchronous_commit"), QStringLiteral("on")},
        {QStringLiteral("full_page_writes"), QStringLiteral("on")},
        // After a crash, one syncfs() instead of an fsync() of each file: 0.1 s against 4 s on a
        // busy disk.
        {QStringLiteral("recovery_init_sync_method"), QStringLiteral("syncfs")},
        // A worker that hangs inside a transaction must not hold seats' locks for ever.
        {QStringLiteral("idle_in_transaction_session_timeout"), QStringLiteral("60s")},
        // Texts and parameters of statements hold passengers' names and identity numbers.
        {QStringLiteral("log_min_error_statement"), QStringLiteral("panic")},
        {QStringLiteral("log_error_verbosity"), QStringLiteral("terse")},
    };
}

/// What keeps the server private and lets us read it; stronger than the operator's.
static Settings fixed(const ServerConfig &config)
{
    // A list of paths: quoted, since a path may hold a comma.
    const QString socketDirs
        = u'"' + QString(config.connection.socketDir).replace(u'"', QLatin1String("\"\"")) + u'"';
    return {
        {QStringLiteral("listen_addresses"), QString()},
        {QStringLiteral("unix_socket_directories"), socketDirs},
        {QStringLiteral("unix_socket_permissions"), QStringLiteral("0700")},
        {QStringLiteral("port"), QString::number(config.connection.port)},
        {QStringLiteral("hba_file"), config.accessFile},
        {QStringLiteral("ident_file"), config.identityFile},
        {QStringLiteral("cluster_name"), config.clusterName},
        {QStringLiteral("timezone"), QStringLiteral("UTC")},
        {QStringLiteral("log_timezone"), QStringLiteral("UTC")},
        {QStringLiteral("lc_messages"), QStringLiteral("C")},
        {QStringLiteral("logging_collector"), QStringLiteral("off")},
        {QStringLiteral("log_destination"), QStringLiteral("stderr")},
        {QStringLiteral("log_line_prefix"), QString()},
    };
}

QStringList serverArguments(const ServerConfig &config)
{
    Settings settings = defaults();
    settings.insert(config.settings);
    settings.insert(fixed(config));
    QStringList arguments {QStringLiteral("-D"), config.clusterDir};
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        arguments << QStringLiteral("-c") << it.key() + u'=' + it.value();
    return arguments;
}

QByteArray accessFileText()
{
    return "# Written by KAI Ticketing at each start.\n"
           "local all all peer map=kai\n";
}

QByteArray identityFileText(const QStringList &osUsers, const QString &role)
{
    QByteArray text = "# Written by KAI Ticketing at each start.\n";
    for (const QString &user : osUsers) {
        const QString name = QString(user).replace(u'"', QLatin1String("\"\""));
        text += QStringLiteral("kai \"%1\" %2\n").arg(name, role).toUtf8();
    }
    return text;
}

Result<void> writeAccessFiles(const QString &folder, const QStringList &osUsers,
                              ServerConfig &config)
{
    config.accessFile = folder + QStringLiteral("/pg_hba.conf");
    config.identityFile = folder + QStringLiteral("/pg_ident.conf");
    if (auto written = writeIfChanged(config.accessFile, accessFileText()); !written)
        return written;
    return writeIfChanged(config.identityFile, identityFileText(osUsers, config.connection.user));
}

} // namespace kai::cluster
