#include "desktop/window/windowmemory.h"

#include "desktop/client/desktopsettings.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QTableView>

namespace kai {

static const QString placeKey = QStringLiteral("place");

// Without the frame: saveGeometry() keeps it as well, and where no window manager draws one the
// window would come back lower each time.
void rememberPlace(const QWidget &window, DesktopSettings &settings)
{
    QByteArray place;
    QDataStream stream(&place, QIODevice::WriteOnly);
    stream << window.normalGeometry() << window.isMaximized();
    settings.setWindowState(placeKey, place);
}

void recallPlace(QWidget &window, const DesktopSettings &settings)
{
    QRect place;
    bool maximized = false;
    QDataStream stream(settings.windowState(placeKey));
    stream >> place >> maximized;
    if (stream.status() != QDataStream::Ok || !place.isValid())
        return;
    const QScreen *screen = QGuiApplication::screenAt(place.center());
    const QSize room = (screen ? screen : window.screen())->availableSize();
    place.setSize(place.size().boundedTo(room));
    if (screen)
        window.setGeometry(place);
    else
        window.resize(place.size());
    window.setWindowState(maximized ? Qt::WindowMaximized : Qt::WindowNoState);
}

/// A table that has got another column since then is another table.
static QString keyOf(const QTableView &table)
{
    return QStringLiteral("columns-%1-%2")
        .arg(table.objectName())
        .arg(table.model()->columnCount());
}

static QString keyOf(const QSplitter &splitter)
{
    return QStringLiteral("splitter-%1-%2").arg(splitter.objectName()).arg(splitter.count());
}

static QList<QTableView *> tablesOf(const QWidget &window)
{
    QList<QTableView *> tables = window.findChildren<QTableView *>();
    tables.removeIf([](const QTableView *table) {
        return table->objectName().isEmpty() || !table->model()
               || table->objectName().startsWith(QLatin1String("qt_"));
    });
    return tables;
}

void rememberLayout(const QWidget &window, DesktopSettings &settings)
{
    for (const QTableView *table : tablesOf(window))
        settings.setWindowState(keyOf(*table), table->horizontalHeader()->saveState());
    for (const QSplitter *splitter : window.findChildren<QSplitter *>())
        settings.setWindowState(keyOf(*splitter), splitter->saveState());
}

void recallLayout(const QWidget &window, const DesktopSettings &settings)
{
    for (const QTableView *table : tablesOf(window)) {
        const QByteArray state = settings.windowState(keyOf(*table));
        if (!state.isEmpty())
            table->horizontalHeader()->restoreState(state);
    }
    for (QSplitter *splitter : window.findChildren<QSplitter *>()) {
        const QByteArray state = settings.windowState(keyOf(*splitter));
        if (!state.isEmpty())
            splitter->restoreState(state);
    }
}

} // namespace kai
