#pragma once

#include <chrono>

namespace kai::simulator {

/// How often a notification is tried again after this answer; 0 stands for no answer at all.
int retriesAfter(int httpStatus);

/// The documented pause before the n-th retry (from 0), not yet compressed.
std::chrono::minutes pauseBeforeRetry(int retry);

} // namespace kai::simulator
