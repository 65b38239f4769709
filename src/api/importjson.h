#pragma once

#include "domain/timetableimport.h"

#include <QJsonObject>

namespace kai::api {

/// Without texts for people: those depend on the reader's language.
QJsonObject toJson(const TimetableImport &import);
TimetableImport timetableImportFromJson(const QJsonObject &json);

} // namespace kai::api
