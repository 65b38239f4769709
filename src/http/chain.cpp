#include "http/chain.h"

namespace kai::http {

Response Next::operator()(Exchange &exchange) const
{
    // Past the last layer there is nothing: the controller layer always answers.
    if (m_index >= m_chain.m_layers.size())
        return Response {500, {}, {}};
    return m_chain.m_layers[m_index]->handle(exchange, Next(m_chain, m_index + 1));
}

Chain::Chain(std::vector<std::unique_ptr<const Middleware>> layers)
    : m_layers(std::move(layers))
{
}

QList<QByteArray> Chain::names() const
{
    QList<QByteArray> names;
    for (const auto &layer : m_layers)
        names.append(layer->name());
    return names;
}

} // namespace kai::http
