#include "windowdriver.h"

#include <QApplication>
#include <QFileDialog>

namespace kai::tests {

void WindowDriver::open(const QUrl &server, DesktopSettings &settings)
{
    window = std::make_unique<MainWindow>(server, settings);
    window->resize(1366, 768);
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
}

void WindowDriver::click(const char *button) const
{
    auto *found = find<QAbstractButton>(button);
    if (!found)
        return;
    QVERIFY2(found->isEnabled(), button);
    found->click();
}

void WindowDriver::type(const char *field, const QString &text) const
{
    auto *edit = find<QLineEdit>(field);
    if (!edit)
        return;
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::qWait(1); // fingers are slower than the list of offers that opens
}

QString WindowDriver::text(const char *name) const
{
    if (const auto labels = window->findChildren<QLabel *>(QString::fromLatin1(name));
        !labels.isEmpty())
        return find<QLabel>(name)->text();
    return find<QLineEdit>(name)->text();
}

bool WindowDriver::sees(const char *widget) const
{
    const auto found = window->findChildren<QWidget *>(QString::fromLatin1(widget));
    return std::any_of(found.begin(), found.end(), [](const QWidget *w) { return w->isVisible(); });
}

QString WindowDriver::textsIn(const char *widget) const
{
    QStringList texts;
    for (const QLabel *label : find<QWidget>(widget)->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u' ');
}

int WindowDriver::rowWith(const char *table, const QString &cell) const
{
    const QAbstractItemModel *model = find<QTableView>(table)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->index(row, column).data().toString() == cell)
                return row;
        }
    }
    return -1;
}

void WindowDriver::pickFile(const QString &path) const
{
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window->findChild<QFileDialog *>()));
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QTRY_VERIFY(!window->findChild<QFileDialog *>());
}

void WindowDriver::signInAs(const QString &email, const QString &password) const
{
    type("loginEmail", email);
    type("loginPassword", password);
    click("loginButton");
    QTRY_VERIFY_WITH_TIMEOUT(sees("searchPanel"), 30'000);
}

void WindowDriver::fillPassenger(int index, const QString &name, const QString &nik) const
{
    type(qPrintable(QStringLiteral("passengerName%1").arg(index)), name);
    type(qPrintable(QStringLiteral("passengerIdentity%1").arg(index)), nik);
}

void CountedKeys::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window.windowHandle(), key, modifiers);
    QTest::qWait(1); // fingers are slower than the list of offers that opens
    ++m_count;
}

void CountedKeys::write(const char *text)
{
    for (; *text; ++text) {
        QTest::keyClick(m_window.windowHandle(), *text);
        QTest::qWait(1);
        ++m_count;
    }
}

QString focused()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

} // namespace kai::tests
