#pragma once

#include "desktop/client/apierror.h"

namespace kai {

/// The failure of something that was not sent since its fields are not right: they say why.
inline ApiError fieldsAreWrong()
{
    ApiError error;
    error.status = 400;
    error.code = QStringLiteral("validation.failed");
    return error;
}

} // namespace kai
