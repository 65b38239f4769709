#pragma once

#include <QByteArray>

namespace kai {

/// Puts stars over what must not stand in a log, in place and without changing the length: values
/// of members that are named like a secret (password, token, cookie …), bearer and basic
/// credentials, signed tokens, the gateway's keys, credentials in addresses, card numbers, and 16
/// digits in a row, as identity numbers have; of numbers the last four digits stay.
///
/// Nobody is meant to log such things. This is the net under those who do: one pass over the bytes
/// on the log's own thread.
void redact(QByteArray &lines);

} // namespace kai
