#include "desktop/payments/paymentfigures.h"

#include "desktop/client/moneyclient.h"
#include "desktop/words/moneylabels.h"
#include "desktop/words/totalswords.h"
#include "ui_paymentfigures.h"

#include <QTimeZone>

namespace kai {

PaymentFigures::PaymentFigures(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PaymentFigures>())
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->paymentsSplitter->setSizes({500, 420, 330});
    wire();
    wireCharts();
    updateTexts();
}

PaymentFigures::~PaymentFigures() = default;

void PaymentFigures::wire()
{
    connect(m_ui->paidTile, &TileButton::clicked, this,
            [this] { Q_EMIT selected(paidOn(m_summary.from, m_summary.to)); });
    connect(m_ui->pendingTile, &TileButton::clicked, this, [this] {
        Q_EMIT selected(openedOn(m_summary.from, m_summary.to, PaymentStatus::Pending));
    });
    connect(m_ui->conversionTile, &TileButton::clicked, this,
            &PaymentFigures::unpaidOrdersRequested);
    connect(m_ui->refundTile, &TileButton::clicked, this, &PaymentFigures::takeRefunds);
    connect(m_ui->notificationTile, &TileButton::clicked, this,
            &PaymentFigures::notificationsRequested);
    connect(m_ui->deskTile, &TileButton::clicked, this, &PaymentFigures::deskRequested);
}

void PaymentFigures::wireCharts()
{
    connect(m_ui->hourChart, &Chart::chosen, this, &PaymentFigures::takeHour);
    connect(m_ui->statusChart, &Chart::chosen, this, [this](int place) {
        const auto status = fromWireName<PaymentStatus>(m_summary.byStatus[place].key);
        Q_EMIT selected(openedOn(m_summary.from, m_summary.to, status));
    });
    connect(m_ui->methodChart, &Chart::chosen, this, [this](int place) {
        PaymentSelection selection = paidOn(m_summary.from, m_summary.to);
        selection.method = fromWireName<PaymentMethod>(m_summary.byMethod[place].key);
        Q_EMIT selected(selection);
    });
}

void PaymentFigures::takeHour(int place)
{
    if (m_summary.from != m_summary.to) {
        Q_EMIT daySelected(m_summary.from.addDays(place));
        return;
    }
    const QDateTime hour(m_summary.from, QTime(place, 0), QTimeZone(Labels::railwayZone()));
    Q_EMIT selected(paidBetween(hour, hour.addSecs(3600)));
}

/// One status can be listed at a time: those that went back as a whole come first.
void PaymentFigures::takeRefunds()
{
    const PaymentStatus status = countOf(PaymentStatus::Refunded) > 0
                                     ? PaymentStatus::Refunded
                                     : PaymentStatus::PartiallyRefunded;
    Q_EMIT selected(openedOn(m_summary.from, m_summary.to, status));
}

void PaymentFigures::load(const QDate &from, const QDate &to)
{
    m_round = std::make_unique<QObject>();
    m_client->paymentSummary(from, to, m_round.get(),
                             [this](const Answer<PaymentSummary> &summary) {
                                 if (summary)
                                     m_summary = *summary;
                                 updateTexts();
                                 if (!summary)
                                     Q_EMIT failed(summary.error());
                             });
    MoneyClient money(m_client->transport());
    money.notificationHealth(m_round.get(), [this](const Answer<NotificationHealth> &health) {
        m_health = health ? std::optional(*health) : std::nullopt;
        updateWorkTiles();
    });
    money.cases({}, {}, m_round.get(), [this](const Answer<ApiPage<DeskCase>> &cases) {
        m_cases = cases ? std::optional(*cases) : std::nullopt;
        updateWorkTiles();
    });
}

void PaymentFigures::clear()
{
    m_round = std::make_unique<QObject>();
    m_summary = {};
    m_health.reset();
    m_cases.reset();
    updateTexts();
}

QPixmap PaymentFigures::picture()
{
    constexpr qreal fineness = 2;
    QPixmap picture(size() * fineness);
    picture.setDevicePixelRatio(fineness);
    picture.fill(palette().color(QPalette::Window));
    const QList<Chart *> charts = findChildren<Chart *>();
    for (Chart *chart : charts)
        chart->setFineness(fineness);
    render(&picture);
    for (Chart *chart : charts)
        chart->setFineness(devicePixelRatioF());
    return picture;
}

static PaymentTotals totalsOf(const QList<PaymentTotals> &list, PaymentStatus status)
{
    for (const PaymentTotals &totals : list) {
        if (totals.key == wireName(status))
            return totals;
    }
    return {};
}

int PaymentFigures::countOf(PaymentStatus status) const
{
    return totalsOf(m_summary.byStatus, status).count;
}

void PaymentFigures::updateMoneyTiles()
{
    PaymentTotals paid;
    for (const PaymentTotals &method : std::as_const(m_summary.byMethod)) {
        paid.count += method.count;
        paid.sum += method.sum;
    }
    const PaymentTotals waiting = totalsOf(m_summary.byStatus, PaymentStatus::Pending);
    m_ui->paidTile->setFigure(tr("Paid"), paid.sum.toString(),
                              tr("%n payment(s)", nullptr, paid.count));
    m_ui->pendingTile->setFigure(tr("Waiting"), waiting.sum.toString(),
                                 tr("%n payment(s)", nullptr, waiting.count));
    const double share
        = m_summary.orderCount == 0 ? 0 : 100.0 * m_summary.paidOrderCount / m_summary.orderCount;
    m_ui->conversionTile->setFigure(tr("Orders paid"),
                                    QLocale().toString(share, 'f', 1) + QStringLiteral(" %"),
                                    tr("%1 of %2")
                                        .arg(QLocale().toString(m_summary.paidOrderCount),
                                             QLocale().toString(m_summary.orderCount)));
    const int wholly = countOf(PaymentStatus::Refunded);
    const int partly = countOf(PaymentStatus::PartiallyRefunded);
    m_ui->refundTile->setFigure(tr("Refunded"), tr("%n payment(s)", nullptr, wholly + partly),
                                tr("%n of them in part", nullptr, partly));
}

void PaymentFigures::updateWorkTiles()
{
    const QString unknown = QStringLiteral("–");
    m_ui->notificationTile->setFigure(
        tr("Last notification"), m_health ? MoneyLabels::age(m_health->ageSeconds) : unknown,
        m_health ? tr("%1 waiting, %2 failed").arg(m_health->waiting).arg(m_health->failed)
                 : QString());
    QString cases = unknown;
    QString oldest;
    if (m_cases) {
        cases = tr("%n case(s)", nullptr, int(m_cases->items.size()));
        if (!m_cases->nextCursor.isEmpty())
            cases = tr("more than %n case(s)", nullptr, int(m_cases->items.size()));
        else if (!m_cases->items.isEmpty())
            oldest = tr("oldest: %1")
                         .arg(MoneyLabels::age(
                             m_cases->items.last().createdAt.secsTo(m_client->serverTime())));
        else
            oldest = tr("Nothing waits.");
    }
    m_ui->deskTile->setFigure(tr("At the desk"), cases, oldest);
}

template<class E> static QStringList wordsOf(const QList<PaymentTotals> &list)
{
    QStringList words;
    for (const PaymentTotals &totals : list)
        words.append(wordOf<E>(totals));
    return words;
}

void PaymentFigures::updateCharts()
{
    const bool oneDay = m_summary.from == m_summary.to;
    m_ui->chartTitle->setText(oneDay ? tr("Paid by hour (WIB)") : tr("Paid by day (WIB)"));
    m_ui->hourChart->setSummary(m_summary);
    m_ui->statusChart->setTotals(m_ui->statusTitle->text(), m_summary.byStatus,
                                 wordsOf<PaymentStatus>(m_summary.byStatus));
    m_ui->methodChart->setTotals(m_ui->methodTitle->text(), m_summary.byMethod,
                                 wordsOf<PaymentMethod>(m_summary.byMethod));
}

void PaymentFigures::updateTexts()
{
    for (const auto &[tile, hint] :
         {std::pair(m_ui->paidTile, tr("Shows the payments")),
          std::pair(m_ui->pendingTile, tr("Shows the attempts that wait")),
          std::pair(m_ui->conversionTile, tr("Shows the orders that are not paid yet")),
          std::pair(m_ui->refundTile, tr("Shows the payments that went back")),
          std::pair(m_ui->notificationTile, tr("Opens the webhook page")),
          std::pair(m_ui->deskTile, tr("Opens the desk"))}) {
        tile->setToolTip(hint);
        tile->setAccessibleDescription(hint);
    }
    updateMoneyTiles();
    updateWorkTiles();
    updateCharts();
}

void PaymentFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
