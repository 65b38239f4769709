#pragma once

#include "saleload.h"

/// Writes what one sale asks of the database as scripts for pgbench, one for each departure, into
/// `folder`. The statements are those of the repositories, one round trip each. Returns the files.
QStringList writeSaleScripts(const QString &folder, const SaleGround &ground, kai::UserId buyer);
