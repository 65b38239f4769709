#pragma once

#include "domain/payment.h"

namespace kai {

/// True for an attempt that has ended without money: refused, given up, or too late.
bool hasEndedUnpaid(PaymentStatus status);

} // namespace kai
