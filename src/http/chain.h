#pragma once

#include "http/exchange.h"

#include <memory>
#include <vector>

namespace kai::http {

class Chain;

/// The rest of the chain, seen from one of its layers.
class Next
{
public:
    Next(const Chain &chain, size_t index)
        : m_chain(chain)
        , m_index(index)
    {
    }
    Response operator()(Exchange &exchange) const;

private:
    const Chain &m_chain;
    size_t m_index;
};

/// One layer. Immutable and used by many threads at once. It answers by itself or calls `next`
/// once.
class Middleware
{
public:
    virtual ~Middleware() = default;
    virtual const char *name() const = 0;
    virtual Response handle(Exchange &exchange, const Next &next) const = 0;
};

/// The layers in order, the last of which is the controller. The order is decided in one place:
/// makeChain() in restserver.cpp.
class Chain
{
public:
    explicit Chain(std::vector<std::unique_ptr<const Middleware>> layers);

    Response run(Exchange &exchange) const { return Next(*this, 0)(exchange); }
    QList<QByteArray> names() const;

private:
    friend class Next;
    std::vector<std::unique_ptr<const Middleware>> m_layers;
};

} // namespace kai::http
