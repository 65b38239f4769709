#pragma once

#include "base/result.h"
#include "domain/alert.h"
#include "domain/logentry.h"

#include <QJsonArray>
#include <QJsonObject>

/// The wire form of what operators see of the server.
namespace kai::api {

QJsonObject toJson(const Alert &alert);
QJsonObject toJson(const LogEntry &entry);
QJsonObject toJson(const Observation &observation);
QJsonArray toJson(const QList<Alert> &alerts);
QJsonArray toJson(const QList<LogEntry> &entries);

Alert alertFromJson(const QJsonObject &json);
LogEntry logEntryFromJson(const QJsonObject &json);
Observation observationFromJson(const QJsonObject &json);

} // namespace kai::api
