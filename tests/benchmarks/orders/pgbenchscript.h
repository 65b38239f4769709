#pragma once

#include "saleload.h"

/// Writes what one sale asks of the database as scripts for pgbench, one for each departure, into
/// `folder`. The statements are those of the repositories; a test of the difference is the number
/// of their round trips. Returns the files.
QStringList writeSaleScripts(const QString &folder, const SaleGround &ground,
                             const TestDatabase &database, kai::UserId buyer);
