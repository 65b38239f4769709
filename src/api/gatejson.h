#pragma once

#include "domain/gate.h"

#include <QJsonObject>

/// The wire form of what gates and conductors get and send.
namespace kai::api {

QJsonObject toJson(const ManifestEntry &entry);
QJsonObject toJson(const Scan &scan);
QJsonObject toJson(const ScanReport &report);
/// All reports with how many there are of the two kinds that people ask for.
QJsonObject scanReportsToJson(const QList<ScanReport> &reports);

/// The bytes of a bundle that are signed: JSON, described in the contract.
QByteArray gateBundleText(const GateBundle &bundle, const QList<TicketKey> &keys);

/// What a device sends to POST /gate/scans.
QList<OfflineScan> offlineScansFromJson(const QJsonObject &json);

} // namespace kai::api
