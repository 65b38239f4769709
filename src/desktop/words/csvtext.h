#pragma once

#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace kai {

/// The first bytes of a CSV file: spreadsheets then read it as UTF-8.
QByteArray csvBegin();

/// One line of a CSV file (RFC 4180), for spreadsheets of the locale: these expect a semicolon
/// where the comma stands for decimals. A cell that a spreadsheet would take for a formula gets an
/// apostrophe first, since what it holds was typed by strangers.
QByteArray csvLine(const QStringList &cells, const QLocale &locale = QLocale());

/// A time in a zone, worded so that tables can sort it: "2026-12-01 08:10"; empty for none.
QString csvTime(const QDateTime &time, const QByteArray &zone);

} // namespace kai
