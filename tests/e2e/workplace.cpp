#include "workplace.h"

#include "desktop/seats/seatmapwidget.h"
#include "desktop/words/labels.h"
#include "fileprogram.h"
#include "looks.h"
#include "serverprogram.h"

#include <QDateEdit>
#include <QDialog>
#include <QTabWidget>
#include <QTimeZone>

namespace kai::test {

static constexpr int patience = 30'000; // ms

Workplace::Workplace(const ServerProgram &server, const QString &name)
    : m_name(name)
    , m_folder(server.dataDir())
    , m_settings(m_folder + u'/' + name + QStringLiteral(".ini"))
{
    m_settings.setLanguage(LanguageChoice::English);
    open(server.url(), m_settings);
}

Workplace::~Workplace()
{
    window.reset(); // before its settings
}

void Workplace::signIn(const QString &email) const
{
    signInAs(email, QString::fromLatin1(ServerProgram::password));
}

void Workplace::search(const QDate &date) const
{
    QTRY_VERIFY_WITH_TIMEOUT(isEnabled("searchFrom"), patience);
    find<QDateEdit>("searchDate")->setDate(date);
    type("searchFrom", QStringLiteral("GMR"));
    QTest::keyClick(find<QLineEdit>("searchFrom"), Qt::Key_Return);
    type("searchTo", QStringLiteral("Surabaya Gubeng"));
    QTest::keyClick(find<QLineEdit>("searchTo"), Qt::Key_Return);
    click("searchButton");
    auto *table = find<QTableView>("departuresTable");
    QTRY_VERIFY_WITH_TIMEOUT(!sees("searchBusy") && table->model()->rowCount() >= 3, patience);
    table->selectRow(0);
    auto *map = find<SeatMapWidget>("seatMap");
    QTRY_VERIFY_WITH_TIMEOUT(!map->coach().seats.isEmpty(), patience);
}

void Workplace::chooseSeats(int number) const
{
    auto *map = find<SeatMapWidget>("seatMap");
    QTRY_VERIFY_WITH_TIMEOUT(!map->coach().seats.isEmpty(), patience);
    map->setFocus();
    const QList<MappedSeat> seats = map->coach().seats;
    for (const MappedSeat &seat : seats) {
        if (number == 0)
            break;
        if (seat.status != SeatStatus::Free)
            continue;
        map->setCurrentSeat(seat.id);
        QTest::keyClick(map, Qt::Key_Space);
        --number;
    }
    QCOMPARE(number, 0);
}

void Workplace::makeOrder(const QStringList &passengers)
{
    for (int i = 0; i < passengers.size(); ++i)
        fillPassenger(i, passengers[i],
                      QStringLiteral("317401570890%1").arg(++m_passengers, 4, 10, QChar(u'0')));
    type("contactEmail", QStringLiteral("siti@example.com"));
    type("contactPhone", QStringLiteral("+628123456789"));
    click("createOrderButton");
    QTRY_VERIFY_WITH_TIMEOUT(sees("paymentPanel"), patience);
    QVERIFY(orderCode().size() >= 6);
}

void Workplace::payInCash(Money given) const
{
    auto *tabs = find<QTabWidget>("paymentTabs");
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(QStringLiteral("cashTab")));
    type("cashGiven", QString::number(given.rupiah()));
    click("payCashButton");
    QTRY_VERIFY_WITH_TIMEOUT(!sees("paymentPanel") && !sees("orderPaymentPanel"), patience);
}

QUrl Workplace::openPaymentPage() const
{
    auto *tabs = find<QTabWidget>("paymentTabs");
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(QStringLiteral("midtransTab")));
    click("payMidtransButton");
    [this] { QTRY_VERIFY_WITH_TIMEOUT(!text("paymentUrl").isEmpty(), patience); }();
    return QUrl(text("paymentUrl"));
}

QString Workplace::codeOnTicket() const
{
    tests::FileProgram files;
    click("openTicketButton");
    [&files] { QTRY_VERIFY_WITH_TIMEOUT(!files.opened().isEmpty(), patience); }();
    const QString picture = m_folder + QStringLiteral("/ticket");
    QProcess::execute(QStringLiteral("pdftoppm"),
                      {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"),
                       QStringLiteral("-singlefile"), files.opened(), picture});
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                             picture + QStringLiteral(".png")});
    reader.waitForFinished(patience);
    return QString::fromLatin1(reader.readAllStandardOutput().trimmed());
}

void Workplace::openOrder(const QString &code) const
{
    click("navigateOrders");
    type("ordersQuery", code);
    auto *orders = find<QTableView>("ordersTable");
    QTRY_VERIFY_WITH_TIMEOUT(orders->model()->rowCount() == 1 && rowWith("ordersTable", code) == 0,
                             patience);
    orders->clearSelection();
    orders->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(sees("orderHistoryButton") && text("detailCode") == code, patience);
}

Money Workplace::quote() const
{
    [this] {
        QTRY_VERIFY_WITH_TIMEOUT(sees("dialogCommitButton") && isEnabled("dialogCommitButton"),
                                 patience);
    }();
    return moneyIn(find<QWidget>("quoteLines")->findChildren<QLabel *>().last()->text());
}

void Workplace::commit() const
{
    click("dialogCommitButton");
    QTRY_VERIFY_WITH_TIMEOUT(!sees("OrderDialog"), patience);
}

void Workplace::keep(const QString &step) const
{
    QWidget *shown = window.get();
    for (QDialog *dialog : window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            shown = dialog;
    }
    tests::keepPicture(*shown, QStringLiteral("e2e-%1-%2").arg(m_name, step));
}

Money Workplace::moneyIn(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits += letter;
    }
    return Money(digits.toLongLong());
}

QDate Workplace::today()
{
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(Labels::railwayZone())).date();
}

} // namespace kai::test
