#pragma once

#include <QByteArrayList>
#include <QList>

namespace kai::http {

/// The elements of a field that is a list separated by commas, without blanks and empty ones.
QByteArrayList headerList(const QByteArray &value);

/// One element of Accept-Encoding or its like, in lower case, with its weight from 0 to 1.
struct Weighted
{
    QByteArray name;
    double weight = 1;
};

/// An element whose weight cannot be read has none: it is not wanted.
QList<Weighted> weightedList(const QByteArray &value);

} // namespace kai::http
