#pragma once

namespace kai::app {

/// Lets the process have as many open files as that many connections and everything else need,
/// where the system allows it, and says so in the log where it does not: shells and systemd start
/// programs with 1,024.
void ensureDescriptors(int connections);

} // namespace kai::app
