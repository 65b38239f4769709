#pragma once

#include "base/result.h"
#include "domain/operations.h"

namespace kai {

/// The port through which the figures of the tables are read, now and then. Cheap: every count is
/// over an index of what is open.
class FigureStore
{
public:
    virtual ~FigureStore() = default;
    virtual Result<OperationFigures> read() = 0;
};

} // namespace kai
