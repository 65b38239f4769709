#pragma once

#include "api/routes.h"
#include "base/result.h"

#include <QHash>

#include <memory>
#include <span>

namespace kai::http {

/// A route that fits, with what stood at its path parameters.
struct Match
{
    const api::Route *route = nullptr;
    QHash<QString, QString> parameters;
};

/// Finds the route of a path and method: whole literal paths first, then literal segments, then
/// path parameters. HEAD counts as GET. Immutable after construction.
class Router
{
public:
    explicit Router(std::span<const api::Route> routes);
    ~Router();

    /// NotFound "route.notFound", or MethodNotAllowed "method.notAllowed" for a path that has other
    /// methods.
    Result<Match> match(const QByteArray &method, const QString &path) const;
    /// The methods of a path for the Allow header, "GET, HEAD, POST"; empty for an unknown path.
    QByteArray allowedMethods(const QString &path) const;

private:
    struct Node;
    const Node *find(const QString &path, QStringList &values) const;

    std::unique_ptr<Node> m_root;
    QHash<QString, const Node *> m_literals; ///< the nodes of paths without parameters
};

} // namespace kai::http
