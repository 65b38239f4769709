#pragma once

#include <QString>

/// Rules about single pieces of text that people type.
namespace kai {

/// True for text that would break a line, steer a terminal or reverse what is read: control
/// characters, line and paragraph separators, and marks of writing direction.
bool hasForbiddenCharacters(const QString &text);

/// The number of characters (code points) as a person counts them and the database limits them.
int characterCount(const QString &text);

/// The shape local@domain.tld of printable ASCII, at most 254 characters. Says nothing about
/// whether it can receive mail.
bool isEmailAddress(const QString &text);

/// 8 to 15 digits with an optional leading "+"; single spaces, dots, dashes and one pair of
/// brackets may group them.
bool isPhoneNumber(const QString &text);

} // namespace kai
