#include "http/commandkey.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kai::http {

static const QByteArray headerName = QByteArrayLiteral("Idempotency-Key");

Result<CommandKey> commandKey(const Exchange &exchange, const QString &operation)
{
    const QByteArray key = exchange.request.headers.value(headerName);
    const bool visible
        = std::all_of(key.begin(), key.end(), [](char c) { return c > 32 && c < 127; });
    if (key.isEmpty() || key.size() > 128 || !visible) {
        return failure(validationError(QString::fromLatin1(headerName),
                                       QStringLiteral("idempotency.required")));
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(exchange.request.path.toUtf8());
    hash.addData(QByteArrayLiteral("\n"));
    hash.addData(exchange.request.body);
    return CommandKey {exchange.actor->userId, operation, QString::fromLatin1(key), hash.result()};
}

Result<std::optional<CommandKey>> optionalCommandKey(const Exchange &exchange,
                                                     const QString &operation)
{
    if (!exchange.request.headers.contains(headerName))
        return std::optional<CommandKey>();
    Result<CommandKey> key = commandKey(exchange, operation);
    if (!key)
        return failure(key.error());
    return std::optional<CommandKey>(std::move(*key));
}

} // namespace kai::http
