#pragma once

#include "domain/wirename.h"

#include <QList>

#include <algorithm>
#include <chrono>

namespace kai {

/// The stations on the way of a notification, in their order.
enum class ProbeStage {
    Address, ///< the public address is set
    Name,
    Connection,
    Encryption,
    Proxy, ///< answers, and forwards to this server
    Server, ///< takes it
    Storage ///< has it, unchanged
};

template<> struct WireNames<ProbeStage>
{
    static constexpr std::array<std::pair<ProbeStage, const char *>, 7> values {{
        {ProbeStage::Address, "address"},
        {ProbeStage::Name, "name"},
        {ProbeStage::Connection, "connection"},
        {ProbeStage::Encryption, "encryption"},
        {ProbeStage::Proxy, "proxy"},
        {ProbeStage::Server, "server"},
        {ProbeStage::Storage, "storage"},
    }};
};

enum class StageState { Passed, Failed, NotReached };

template<> struct WireNames<StageState>
{
    static constexpr std::array<std::pair<StageState, const char *>, 3> values {{
        {StageState::Passed, "passed"},
        {StageState::Failed, "failed"},
        {StageState::NotReached, "notReached"},
    }};
};

/// One station on the way of a notification.
struct ProbedStage
{
    ProbeStage stage = ProbeStage::Address;
    StageState state = StageState::NotReached;
    QString code; ///< why it failed, stable
    QString detail; ///< what was seen there, for somebody who mends it
};

struct ProbeReport
{
    QString url; ///< where the gateway would post to
    QList<ProbedStage> stages; ///< all, in their order
    std::chrono::milliseconds elapsed {0};

    bool isWhole() const
    {
        return std::all_of(stages.begin(), stages.end(), [](const ProbedStage &stage) {
            return stage.state == StageState::Passed;
        });
    }
};

} // namespace kai
