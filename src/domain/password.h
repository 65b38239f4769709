#pragma once

namespace kai {

/// How many characters a password has.
inline constexpr int minPasswordLength = 8;
inline constexpr int maxPasswordLength = 128;

} // namespace kai
