#pragma once

#include <QStringList>

namespace kai::app {

/// The accounts of the demonstration, shown to who started it.
struct DemoAccounts
{
    QStringList emails;
    QString password;

    bool isEmpty() const { return emails.isEmpty(); }
};

} // namespace kai::app
