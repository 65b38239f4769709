#pragma once

#include "storage/connectionconfig.h"

#include <memory>
#include <thread>

namespace kai {

/// Asks the database whether it answers, on a thread of its own, so that nobody waits for a server
/// that accepts and then says nothing. Safe from any thread.
class Reachability
{
public:
    explicit Reachability(ConnectionConfig config);
    ~Reachability();
    Reachability(const Reachability &) = delete;
    Reachability &operator=(const Reachability &) = delete;

    /// True when the database answered a question that was asked after the call, within `patience`.
    bool check(std::chrono::milliseconds patience);

private:
    struct State;
    std::shared_ptr<State> m_state; ///< the thread has its share: it may have to be left behind
    std::thread m_thread; ///< begins at the first question
};

} // namespace kai
