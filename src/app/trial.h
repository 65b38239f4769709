#pragma once

#include <QString>

namespace kai::app {

/// Whether something that was set can be used, in words for whoever set it.
struct Trial
{
    bool works = false;
    QString text;
};

} // namespace kai::app
