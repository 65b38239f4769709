#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace kai {

/// A value, or the Error that kept it from being made. Exceptions mean bugs.
template<class T> using Result = tl::expected<T, Error>;

/// `return failure(notFound());`
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace kai
