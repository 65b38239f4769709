#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace kai {

/// Gives the values of an enum their names on the wire and in the database. Each enum specialises
/// it beside its definition with one array of pairs, in the order of the values.
template<class E> struct WireNames;

/// The name of `value` in JSON and in the database.
template<class E> QString wireName(E value)
{
    for (const auto &[candidate, name] : WireNames<E>::values) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

/// The value named so, or nothing. Names are case-sensitive.
template<class E> std::optional<E> fromWireName(QStringView text)
{
    for (const auto &[candidate, name] : WireNames<E>::values) {
        if (text == QLatin1String(name))
            return candidate;
    }
    return std::nullopt;
}

} // namespace kai
