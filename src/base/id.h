#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace kai {

/// A number that names one row of one table. The tag keeps a seat's number from being used where a
/// coach's is wanted. Zero means "none": no table has a row 0.
template<class Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace kai
