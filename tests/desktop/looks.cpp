#include "looks.h"

#include "desktop/client/desktopsettings.h"
#include "desktop/seats/seatmapwidget.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QProgressBar>
#include <QTest>

namespace kai::tests {

/// Every look on every screen takes longer than the quick suite has.
static bool isAllWanted()
{
    return qEnvironmentVariableIsSet("KAI_ALL_PICTURES");
}

static const char *const firstLook = "id light";

void addLooks()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow(firstLook) << LanguageChoice::Indonesian << Appearance::Light;
    QTest::newRow("en dark") << LanguageChoice::English << Appearance::Dark;
    if (!isAllWanted())
        return;
    QTest::newRow("en light") << LanguageChoice::English << Appearance::Light;
    QTest::newRow("id dark") << LanguageChoice::Indonesian << Appearance::Dark;
}

void keepPicture(QWidget &shown, const QString &name)
{
    QTest::qWait(60); // layouts and queued drawing
    QDir().mkpath(QStringLiteral(KAI_PICTURE_DIR));
    shown.grab().save(QStringLiteral(KAI_PICTURE_DIR "/%1.png").arg(name));
}

void look(QWidget &shown, const QString &name)
{
    const QString row = u'-' + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    keepPicture(shown, name + row);
    checkTexts(shown, name);
    checkNames(shown, name);
    const bool isLargeWanted = isAllWanted() || qstrcmp(QTest::currentDataTag(), firstLook) == 0;
    if (!isLargeWanted || !qobject_cast<QMainWindow *>(&shown))
        return;
    const QSize usual = shown.size();
    shown.resize(2560, 1440);
    keepPicture(shown, name + QStringLiteral("-large") + row);
    checkTexts(shown, name);
    shown.resize(usual);
}

static bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QDateEdit *>(widget)
           || qobject_cast<const QProgressBar *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const SeatMapWidget *>(widget);
}

static bool isInsideAnother(const QWidget *widget)
{
    // Parts of Qt's own controls, such as the field in a date edit or a header.
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (isControl(parent) || parent->inherits("QTabBar") || parent->inherits("QCalendarWidget")
            || parent->inherits("QAbstractScrollArea") == false)
            return isControl(parent) || parent->inherits("QTabBar")
                   || parent->inherits("QCalendarWidget");
    }
    return false;
}

void checkNames(const QWidget &root, const QString &where)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isHidden() || !isControl(widget) || isInsideAnother(widget)
            || widget->objectName().startsWith(u"qt_") || widget->inherits("QHeaderView")
            || widget->window()->inherits("QMenu") || widget->window()->windowType() == Qt::Popup)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                             : button                            ? button->text()
                                                                 : QString();
        const bool spoken
            = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
        QVERIFY2(spoken, qPrintable(u"%1: %2 %3"_qs.arg(
                             where, QLatin1String(widget->metaObject()->className()),
                             widget->objectName())));
    }
}

void checkTexts(const QWidget &root, const QString &where)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->width() == 0)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool wraps = label && label->wordWrap();
        if ((!label && !button) || wraps || widget->objectName().startsWith(u"qt_"))
            continue;
        if (button && (button->text().isEmpty() || widget->inherits("QTableCornerButton")))
            continue;
        const QString text = label ? label->text() : button->text();
        QVERIFY2(
            widget->width() >= widget->minimumSizeHint().width()
                && widget->height() >= widget->minimumSizeHint().height() - 1,
            qPrintable(u"%1: %2 \"%3\" has %4x%5 of %6x%7"_qs.arg(where, widget->objectName(), text)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(widget->minimumSizeHint().width())
                           .arg(widget->minimumSizeHint().height())));
    }
}

} // namespace kai::tests
