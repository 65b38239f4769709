#include "http/engine/requesttarget.h"

#include "http/engine/characters.h"

#include <QStringDecoder>

namespace kai::http {

namespace {

/// The bytes with every escape decoded once; nothing when one is broken.
std::optional<QByteArray> decodeEscapes(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return decoded;
}

std::optional<QString> decodeUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

bool isControl(QChar c)
{
    return c < QChar(0x20) || (c >= QChar(0x7f) && c <= QChar(0x9f));
}

bool segmentsAreSafe(QStringView path)
{
    qsizetype begin = 1;
    while (begin <= path.size()) {
        qsizetype end = path.indexOf(u'/', begin);
        const bool last = end < 0;
        if (last)
            end = path.size();
        const QStringView segment = path.mid(begin, end - begin);
        if (segment == u"." || segment == u".." || (segment.isEmpty() && !last))
            return false;
        if (last)
            break;
        begin = end + 1;
    }
    return true;
}

std::optional<QString> decodePath(QByteArrayView raw)
{
    if (!allIn(pathCharacters, raw))
        return std::nullopt;
    if (!raw.contains('%')) {
        QString path = QString::fromLatin1(raw);
        return segmentsAreSafe(path) ? std::optional(std::move(path)) : std::nullopt;
    }
    const auto bytes = decodeEscapes(raw);
    // A slash may only come from the text itself: an encoded one would make or hide a segment.
    if (!bytes || bytes->count('/') != std::count(raw.begin(), raw.end(), '/')
        || bytes->contains('\\')) {
        return std::nullopt;
    }
    auto path = decodeUtf8(*bytes);
    if (!path || std::any_of(path->cbegin(), path->cend(), isControl) || !segmentsAreSafe(*path))
        return std::nullopt;
    return path;
}

bool queryIsSafe(QByteArrayView raw)
{
    if (!allIn(queryCharacters, raw))
        return false;
    const auto bytes = decodeEscapes(raw);
    return bytes && !bytes->contains('\0') && decodeUtf8(*bytes);
}

} // namespace

std::optional<RequestTarget> parseTarget(QByteArrayView target, Asterisk asterisk)
{
    if (target == "*") {
        if (asterisk == Asterisk::Refused)
            return std::nullopt;
        return RequestTarget {QStringLiteral("*"), {}};
    }
    if (!target.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    auto path = decodePath(mark < 0 ? target : target.first(mark));
    if (!path)
        return std::nullopt;
    RequestTarget result {std::move(*path), {}};
    if (mark >= 0) {
        const QByteArrayView query = target.sliced(mark + 1);
        if (!queryIsSafe(query))
            return std::nullopt;
        result.query.setQuery(QString::fromLatin1(query));
    }
    return result;
}

} // namespace kai::http
