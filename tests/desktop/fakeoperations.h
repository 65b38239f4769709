#pragma once

#include "domain/alert.h"
#include "fakehttp.h"

namespace kai::tests {

/// The fake server's state, alerts and log.
class FakeOperations
{
public:
    QList<Alert> alerts;
    double requestsPerSecond = 40; ///< that it says it answers
    bool databaseWorks = true;

    /// Nothing for a path that is not of these.
    std::optional<HttpAnswer> answer(const HttpRequest &request);

private:
    HttpAnswer state() const;
    HttpAnswer acknowledge(AlertId id);
    HttpAnswer log(const HttpRequest &request) const;
};

} // namespace kai::tests
