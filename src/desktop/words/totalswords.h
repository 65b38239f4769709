#pragma once

#include "desktop/words/labels.h"

namespace kai {

/// What people call the status or the method that a figure is about.
template<class E> QString wordOf(const PaymentTotals &totals)
{
    const std::optional<E> value = fromWireName<E>(totals.key);
    return value ? Labels::of(*value) : totals.key;
}

} // namespace kai
