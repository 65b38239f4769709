#pragma once

#include "base/result.h"

namespace kai {

/// The files of the demonstration's master data, as texts. resources/demo/README.md tells their
/// columns.
struct DemoFiles
{
    QByteArray stations;
    QByteArray coachLayouts;
    QByteArray trains;
    QByteArray trainStops;
    QByteArray fares;
};

/// The files that travel inside the program.
DemoFiles embeddedDemoFiles();

/// The rows of each table as the text of one JSON array of objects, ready to be a parameter.
struct DemoRows
{
    QString stations;
    QString layouts;
    QString seats; ///< of each layout
    QString trains;
    QString coaches;
    QString stops;
    QString fares;
};

/// Reads and checks the files. A validation error "import.invalid", with file, line and reason in
/// `internal`, for the first thing that is wrong.
Result<DemoRows> readDemoFiles(const DemoFiles &files);

} // namespace kai
