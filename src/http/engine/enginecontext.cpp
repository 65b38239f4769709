#include "http/engine/enginecontext.h"

namespace kai::http {

EngineContext::EngineContext(EngineLimits bounds, RequestHandler requestHandler,
                             RejectionHandler rejectionHandler)
    : limits(std::move(bounds))
    , onRequest(std::move(requestHandler))
    , onRejection(std::move(rejectionHandler))
    , parserLimits {limits.headSize, limits.headerCount, limits.targetSize, limits.bodySize}
    , connections(limits.connections, limits.connectionsPerAddress, limits.unboundedPeers)
    , spool(limits.uploadFolder, limits.uploads)
{
}

void EngineContext::setTls(std::shared_ptr<const QSslConfiguration> tls)
{
    const std::scoped_lock lock(m_mutex);
    m_tls = std::move(tls);
}

std::shared_ptr<const QSslConfiguration> EngineContext::tls() const
{
    const std::scoped_lock lock(m_mutex);
    return m_tls;
}

} // namespace kai::http
