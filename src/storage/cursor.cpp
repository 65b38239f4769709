#include "storage/cursor.h"

#include <QByteArrayList>

namespace kai {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error invalidCursor()
{
    return validationError(QStringLiteral("cursor"), QStringLiteral("cursor.invalid"));
}

} // namespace

QString Cursor::toText() const
{
    const QByteArray plain
        = QByteArray::number(createdAt.toMSecsSinceEpoch()) + '.' + QByteArray::number(id);
    return QString::fromLatin1(plain.toBase64(encoding));
}

Result<Cursor> Cursor::fromText(const QString &text)
{
    const auto plain = QByteArray::fromBase64Encoding(
        text.toUtf8(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArrayList parts = plain ? plain.decoded.split('.') : QByteArrayList();
    if (parts.size() == 2) {
        bool timeOk = false;
        bool idOk = false;
        const qint64 milliseconds = parts[0].toLongLong(&timeOk);
        const qint64 id = parts[1].toLongLong(&idOk);
        // The years 1970 to 9999: nothing else fits a timestamp that was read from a table.
        if (timeOk && idOk && milliseconds >= 0 && milliseconds < 253'402'300'800'000 && id > 0)
            return Cursor {QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC), id};
    }
    return failure(invalidCursor());
}

QString textCursor(const QString &lastKey)
{
    return QString::fromLatin1(lastKey.toUtf8().toBase64(encoding));
}

Result<QString> textAfter(const QString &cursor)
{
    const auto key = QByteArray::fromBase64Encoding(
        cursor.toUtf8(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QString text = key ? QString::fromUtf8(key.decoded) : QString();
    if (!key || text.contains(QChar::Null) || text.contains(QChar::ReplacementCharacter))
        return failure(invalidCursor());
    return text;
}

} // namespace kai
