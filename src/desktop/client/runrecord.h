#pragma once

#include <QHash>
#include <QJsonObject>

/// Dated runs as a table of master data shows and writes them. The times of their stops are counted
/// from midnight of the service date by the clock on the wall of the station, as a train's pattern
/// has them: "27:05" is five past three on the next day.
namespace kai::RunRecord {

/// A row of a board, with "trainId", "trainName", "line" and "departs" beside what it answers.
QJsonObject fromBoard(const QJsonObject &departure);
QJsonObject fromSchedule(const QJsonObject &schedule);
/// What the contract wants to write a run. `zones` has the time zone of each station; of one that
/// is not in it the railway's own is taken, since the server refuses it anyway. What is no time is
/// left as it was typed, so that the server tells what is wrong with it.
QJsonObject request(const QJsonObject &record, const QHash<QString, QByteArray> &zones);

} // namespace kai::RunRecord
