#pragma once

#include <cstdlib>

/// What a fuzzer finds out: aborts where something does not hold.
inline void require(bool truth)
{
    if (!truth)
        std::abort();
}
