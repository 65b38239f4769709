#pragma once

#include "domain/timetableimport.h"
#include "domain/user.h"
#include "fakehttp.h"

namespace kai::tests {

/// The fake server's imports of timetables.
class FakeImports
{
public:
    QList<TimetableImport> imports; ///< newest first
    ImportId cancelWished; ///< the one that somebody wants to stop
    QByteArray received; ///< the archive that came last

    /// One that ended long ago.
    void add(ImportStatus status, const QList<RefusedLine> &refused, const QJsonObject &counts);
    /// The one under way is so far.
    void advance(const QString &stage, int progress);
    void finish(const QJsonObject &counts);
    /// The one under way notices that it shall stop.
    void stop();
    void refuse(const QList<RefusedLine> &lines);

    /// Nothing for a path that is not of imports.
    std::optional<HttpAnswer> answer(const HttpRequest &request, const User &user);

private:
    HttpAnswer cancel(const QString &id);
    HttpAnswer begin(const HttpRequest &request);
};

} // namespace kai::tests
