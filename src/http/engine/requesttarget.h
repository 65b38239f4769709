#pragma once

#include <QByteArrayView>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace kai::http {

struct RequestTarget
{
    QString path;
    QUrlQuery query;
};

enum class Asterisk { Refused, Allowed };

/// Reads an origin-form target ("/path?query"); "*" where allowed. The path is decoded exactly
/// once. Nothing for everything that two readers could understand differently: other forms,
/// fragments, dot segments, empty segments, encoded slashes, backslashes or controls, broken
/// escapes, bytes that are not UTF-8. One slash at the end is kept: it names another resource.
std::optional<RequestTarget> parseTarget(QByteArrayView target, Asterisk asterisk);

} // namespace kai::http
