#pragma once

#include "support/testdatabase.h"

/// Fills a database that has the demonstration's trains with `orders` orders over the runs of the
/// last year and of those to come, each with passengers, claims, payment, tickets, mails and
/// history, and with everything else that has gathered meanwhile. A million take some minutes. A
/// failure ends the program.
void addManyOrders(const TestDatabase &database, int orders);
