#pragma once

#include <QString>
#include <QtGlobal>

#include <compare>

namespace kai {

/// An amount in whole rupiah. There is no smaller unit in use, and no other currency.
class Money
{
public:
    constexpr Money() = default;
    constexpr explicit Money(qint64 rupiah)
        : m_rupiah(rupiah)
    {
    }

    constexpr qint64 rupiah() const { return m_rupiah; }
    constexpr bool isZero() const { return m_rupiah == 0; }
    constexpr bool isNegative() const { return m_rupiah < 0; }

    /// The next whole multiple of `step` that is not less (for non-negative amounts).
    constexpr Money roundedUpTo(qint64 step) const
    {
        return Money((m_rupiah + step - 1) / step * step);
    }
    /// `percent` of it, rounded half up to a rupiah (for non-negative amounts).
    constexpr Money percent(int percent) const { return Money((m_rupiah * percent + 50) / 100); }

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return Money(a.m_rupiah + b.m_rupiah); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.m_rupiah - b.m_rupiah); }
    friend constexpr Money operator*(Money a, qint64 n) { return Money(a.m_rupiah * n); }
    constexpr Money &operator+=(Money other) { return *this = *this + other; }

    /// As people of Indonesia write it: "Rp 150.000", in every locale.
    QString toString() const;

private:
    qint64 m_rupiah = 0;
};

} // namespace kai
