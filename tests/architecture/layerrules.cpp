#include "architecture/layerrules.h"

#include <QDir>
#include <QLibraryInfo>
#include <QStringList>

#include <span>

namespace {

/// What one unit may see. The longest unit that a path begins with is the path's.
struct Unit
{
    const char *name;
    const char *sees; ///< units, and headers by their whole path
    const char *qt; ///< Qt's modules
    const char *libraries; ///< others: by the folder or the file that is included
};

// clang-format off
constexpr Unit units[] {
    {"base",                "",                                       "Core",                             ""},
    {"domain",              "base",                                   "Core",                             ""},
    {"api",                 "base domain",                            "Core",                             ""},
    {"services",            "base domain",                            "Core",                             ""},
    {"storage",             "base domain services",                   "Core Sql",                         "libpq-fe.h"},
    {"cluster",             "base",                                   "Core",                             ""},
    {"gateways",            "base domain services",                   "Core Network",                     "curl sodium.h spdlog"},
    {"security",            "base domain services security/altcha",   "Core",                             "sodium.h openssl"},
    {"security/altcha",     "base",                                   "Core",                             "sodium.h openssl"},
    {"barcode",             "base",                                   "Core Gui",                         "qrencode.h"},
    {"tickets",             "base domain services barcode",           "Core Gui",                         ""},
    {"http",                "base domain api services http/engine",   "Core Network",                     "prometheus valijson"},
    {"http/engine",         "base http/message.h http/bodyfile.h http/replyhandle.h", "Core Network HttpServer", "openssl"},
    {"desktop/words",       "base domain api", "Core", ""},
    {"desktop/client",      "base domain api security/altcha desktop/words", "Core Network", ""},
    {"desktop/widgets",     "base domain api desktop/words desktop/client", "Core Gui Widgets Pdf PrintSupport", "qcustomplot.h"},
    {"desktop/seats",       "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/sale",        "base domain api barcode desktop/words desktop/client desktop/widgets "
                            "desktop/seats", "Core Gui Widgets", ""},
    {"desktop/orders",      "base domain api desktop/words desktop/client desktop/widgets "
                            "desktop/seats desktop/sale", "Core Gui Widgets", ""},
    {"desktop/payments",    "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", "qcustomplot.h"},
    {"desktop/desk",        "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/shift",       "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/disruptions", "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/masterdata",  "base domain api desktop/words desktop/client desktop/widgets "
                            "desktop/seats desktop/disruptions", "Core Gui Widgets", ""},
    {"desktop/trains",      "base domain api desktop/words desktop/client desktop/widgets "
                            "desktop/disruptions desktop/masterdata", "Core Gui Widgets", ""},
    {"desktop/people",      "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/server",      "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", "qcustomplot.h"},
    {"desktop/setup",       "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/gate",        "base domain api desktop/words desktop/client desktop/widgets", "Core Gui Widgets", ""},
    {"desktop/window",      "base domain api desktop/words desktop/client desktop/widgets "
                            "desktop/sale desktop/orders desktop/payments desktop/desk desktop/shift "
                            "desktop/trains desktop/people desktop/server desktop/setup desktop/gate", "Core Gui Widgets Network", ""},
    {"simulator",           "base",                                   "Core Network",                     ""},
    {"app",                 "base domain api services storage cluster gateways security security/altcha "
                            "barcode tickets http http/engine desktop", "Core Gui Network",               "qt6keychain"},
    {"app/desktopmain.cpp", "base domain api services storage cluster gateways security security/altcha "
                            "barcode tickets http http/engine desktop app", "Core Gui Network Widgets",   "qt6keychain"},
};
// clang-format on

/// Classes of QtCore that only some units may use.
constexpr std::pair<const char *, const char *> guardedClasses[] {
    {"QSettings", "app app/desktopmain.cpp desktop/client"},
};

/// Libraries that are named in the rules; a header of none of them is the system's.
constexpr const char *knownLibraries[] {"curl",       "sodium.h",      "openssl",
                                        "qrencode.h", "qcustomplot.h", "qt6keychain",
                                        "prometheus", "libpq-fe.h",    "spdlog"};

const Unit *unit(const QString &name)
{
    for (const Unit &candidate : units) {
        if (name == QLatin1String(candidate.name))
            return &candidate;
    }
    return nullptr;
}

bool names(const char *list, const QString &word)
{
    return QString::fromLatin1(list).split(u' ').contains(word);
}

/// True when the list has the unit itself or the one that holds it.
bool namesUnit(const char *list, const QString &name)
{
    return names(list, name) || names(list, name.section(u'/', 0, 0));
}

} // namespace

LayerRules::LayerRules()
{
    readQtHeaders();
}

void LayerRules::readQtHeaders()
{
    const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &folder : root.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
        for (const QString &header : QDir(root.filePath(folder)).entryList(QDir::Files)) {
            if (!m_moduleOfHeader.contains(header))
                m_moduleOfHeader.insert(header, folder.mid(2));
        }
    }
}

QString LayerRules::unitOf(const QString &file) const
{
    QString best;
    for (const Unit &candidate : units) {
        const QString name = QString::fromLatin1(candidate.name);
        const bool fits = file == name || file.startsWith(name + u'/');
        if (fits && name.size() > best.size())
            best = name;
    }
    return best;
}

bool LayerRules::knows(const QString &file) const
{
    return !unitOf(file).isEmpty();
}

bool LayerRules::mayIncludeOwn(const QString &unitName, const QString &target) const
{
    // What is made at build time stands beside the file itself.
    if (!target.contains(u'/'))
        return target.endsWith(QLatin1String(".moc")) || target.startsWith(QLatin1String("ui_"));
    const QString seen = unitOf(target);
    return !seen.isEmpty()
           && (seen == unitName || namesUnit(unit(unitName)->sees, seen)
               || names(unit(unitName)->sees, target));
}

bool LayerRules::mayIncludeForeign(const QString &unitName, const QString &header) const
{
    for (const auto &[name, allowed] : guardedClasses) {
        if (header == QLatin1String(name) || header.endsWith(u'/' + QLatin1String(name)))
            return names(allowed, unitName);
    }
    const QString first = header.section(u'/', 0, 0);
    const bool hasModule = first.startsWith(QLatin1String("Qt")) && header.contains(u'/');
    const QString module = hasModule ? first.mid(2) : m_moduleOfHeader.value(header);
    if (!module.isEmpty())
        return names(unit(unitName)->qt, module);
    for (const char *library : knownLibraries) {
        if (first == QLatin1String(library))
            return names(unit(unitName)->libraries, first);
    }
    return true;
}

QList<Finding> LayerRules::findings(const QString &file, const SourceText &text) const
{
    const QString unitName = unitOf(file);
    if (unitName.isEmpty())
        return {{file, 1, QStringLiteral("belongs to no layer")}};
    QList<Finding> found;
    for (const Piece &include : text.includes()) {
        const QString target = include.text.mid(1, include.text.size() - 2);
        const bool isOwn = include.text.startsWith(u'"');
        const bool allowed
            = isOwn ? mayIncludeOwn(unitName, target) : mayIncludeForeign(unitName, target);
        if (!allowed) {
            found.append({file, include.line,
                          QStringLiteral("%1 may not include %2").arg(unitName, include.text)});
        }
    }
    return found;
}
