#include "http/engine/rejectreason.h"

#include <array>

namespace kai::http {

namespace {

struct Row
{
    const char *name;
    int status;
};

constexpr std::array<Row, rejectReasonCount> rows {{
    {"framing", 400},    {"target", 400},         {"host", 400},       {"method", 501},
    {"version", 505},    {"expectation", 417},    {"headSize", 431},   {"headerCount", 431},
    {"targetSize", 414}, {"bodySize", 413},       {"uploads", 503},    {"disk", 503},
    {"headTime", 408},   {"bodyTime", 408},       {"answerTime", 503}, {"writeStall", 0},
    {"halfOpenShed", 0}, {"idleShed", 0},         {"connections", 0},  {"addressConnections", 0},
    {"tls", 0},          {"responseHeader", 500}, {"handler", 500},    {"feed", 500},
}};

} // namespace

QByteArray rejectName(RejectReason reason)
{
    return rows.at(static_cast<size_t>(reason)).name;
}

int rejectStatus(RejectReason reason)
{
    return rows.at(static_cast<size_t>(reason)).status;
}

} // namespace kai::http
