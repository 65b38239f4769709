#include "http/router.h"

#include <cstring>
#include <map>

namespace kai::http {

struct Router::Node
{
    std::map<QString, std::unique_ptr<Node>> literals;
    std::unique_ptr<Node> parameter;
    QList<const api::Route *> routes;
};

static bool isLiteral(const api::Route &route)
{
    return !std::strchr(route.path, '{');
}

static QStringList segments(const QString &path)
{
    return path.mid(1).split(u'/');
}

Router::Router(std::span<const api::Route> routes)
    : m_root(std::make_unique<Node>())
{
    for (const api::Route &route : routes) {
        Node *node = m_root.get();
        for (const QString &segment : segments(QString::fromLatin1(route.path))) {
            std::unique_ptr<Node> &child
                = segment.startsWith(u'{') ? node->parameter : node->literals[segment];
            if (!child)
                child = std::make_unique<Node>();
            node = child.get();
        }
        node->routes.append(&route);
        if (isLiteral(route))
            m_literals.insert(QString::fromLatin1(route.path), node);
    }
}

Router::~Router() = default;

const Router::Node *Router::find(const QString &path, QStringList &values) const
{
    if (const Node *literal = m_literals.value(path))
        return literal;
    if (!path.startsWith(u'/'))
        return nullptr;
    const Node *node = m_root.get();
    for (const QString &segment : segments(path)) {
        const auto literal = node->literals.find(segment);
        if (literal != node->literals.end()) {
            node = literal->second.get();
        } else if (node->parameter && !segment.isEmpty()) {
            values.append(segment);
            node = node->parameter.get();
        } else {
            return nullptr;
        }
    }
    return node->routes.isEmpty() ? nullptr : node;
}

static QHash<QString, QString> named(const api::Route &route, const QStringList &values)
{
    QHash<QString, QString> parameters;
    if (values.isEmpty())
        return parameters;
    qsizetype next = 0;
    for (const QString &segment : segments(QString::fromLatin1(route.path))) {
        if (segment.startsWith(u'{'))
            parameters.insert(segment.mid(1, segment.size() - 2), values.value(next++));
    }
    return parameters;
}

Result<Match> Router::match(const QByteArray &method, const QString &path) const
{
    QStringList values;
    const Node *node = find(path, values);
    if (!node)
        return failure({ErrorKind::NotFound, QStringLiteral("route.notFound")});
    const QByteArray wanted = method == "HEAD" ? QByteArrayLiteral("GET") : method;
    for (const api::Route *route : node->routes) {
        if (wanted == api::methodName(route->method))
            return Match {route, named(*route, values)};
    }
    return failure({ErrorKind::MethodNotAllowed, QStringLiteral("method.notAllowed")});
}

QByteArray Router::allowedMethods(const QString &path) const
{
    QStringList values;
    const Node *node = find(path, values);
    if (!node)
        return {};
    QByteArrayList methods;
    for (const api::Route *route : node->routes) {
        methods.append(api::methodName(route->method));
        if (route->method == api::Method::Get)
            methods.append("HEAD");
    }
    methods.append("OPTIONS");
    return methods.join(", ");
}

} // namespace kai::http
