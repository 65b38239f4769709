#include "base/money.h"
#include "desktop/orders/historymodel.h"
#include "desktop/words/codetexts.h"
#include "desktop/words/labels.h"

/// The words for the stable names that an order's history is kept in. A name that is not known here
/// is shown as it is.
namespace kai {

namespace {

constexpr const char *context = "kai::HistoryWords";

constexpr std::array events {
    CodeText {"created", QT_TRANSLATE_NOOP("kai::HistoryWords", "Order made")},
    CodeText {"paymentOpened", QT_TRANSLATE_NOOP("kai::HistoryWords", "Payment page opened")},
    CodeText {"paymentEnded", QT_TRANSLATE_NOOP("kai::HistoryWords", "Payment ended unpaid")},
    CodeText {"paid", QT_TRANSLATE_NOOP("kai::HistoryWords", "Paid")},
    CodeText {"paymentReview", QT_TRANSLATE_NOOP("kai::HistoryWords", "Put before a person")},
    CodeText {"challengeLost", QT_TRANSLATE_NOOP("kai::HistoryWords", "Suspected payment refused")},
    CodeText {"amountAccepted", QT_TRANSLATE_NOOP("kai::HistoryWords", "Another amount accepted")},
    CodeText {"reviewEnded", QT_TRANSLATE_NOOP("kai::HistoryWords", "Review ended")},
    CodeText {"changed", QT_TRANSLATE_NOOP("kai::HistoryWords", "Details changed")},
    CodeText {"reseated", QT_TRANSLATE_NOOP("kai::HistoryWords", "Other seats")},
    CodeText {"rescheduled", QT_TRANSLATE_NOOP("kai::HistoryWords", "Other departure")},
    CodeText {"cancelled", QT_TRANSLATE_NOOP("kai::HistoryWords", "Cancelled")},
    CodeText {"passengersCancelled",
              QT_TRANSLATE_NOOP("kai::HistoryWords", "Passengers cancelled")},
    CodeText {"passengersRefunded",
              QT_TRANSLATE_NOOP("kai::HistoryWords", "Fares of passengers refunded")},
    CodeText {"refundRequested", QT_TRANSLATE_NOOP("kai::HistoryWords", "Refund asked for")},
    CodeText {"refunded", QT_TRANSLATE_NOOP("kai::HistoryWords", "Refunded")},
    CodeText {"expired", QT_TRANSLATE_NOOP("kai::HistoryWords", "Expired")},
    CodeText {"completed", QT_TRANSLATE_NOOP("kai::HistoryWords", "Travelled")},
};

constexpr std::array members {
    CodeText {"status", QT_TRANSLATE_NOOP("kai::HistoryWords", "Status")},
    CodeText {"contact.name", QT_TRANSLATE_NOOP("kai::HistoryWords", "Contact: name")},
    CodeText {"contact.email", QT_TRANSLATE_NOOP("kai::HistoryWords", "Contact: e-mail")},
    CodeText {"contact.phone", QT_TRANSLATE_NOOP("kai::HistoryWords", "Contact: telephone")},
    CodeText {"scheduleId", QT_TRANSLATE_NOOP("kai::HistoryWords", "Number of the departure")},
    CodeText {"train", QT_TRANSLATE_NOOP("kai::HistoryWords", "Train")},
    CodeText {"serviceDate", QT_TRANSLATE_NOOP("kai::HistoryWords", "Day")},
    CodeText {"from", QT_TRANSLATE_NOOP("kai::HistoryWords", "From")},
    CodeText {"to", QT_TRANSLATE_NOOP("kai::HistoryWords", "To")},
    CodeText {"total", QT_TRANSLATE_NOOP("kai::HistoryWords", "Total")},
    CodeText {"name", QT_TRANSLATE_NOOP("kai::HistoryWords", "name")},
    CodeText {"identityType", QT_TRANSLATE_NOOP("kai::HistoryWords", "kind of identity")},
    CodeText {"identityNumber", QT_TRANSLATE_NOOP("kai::HistoryWords", "identity number")},
    CodeText {"fare", QT_TRANSLATE_NOOP("kai::HistoryWords", "fare")},
    CodeText {"cancelled", QT_TRANSLATE_NOOP("kai::HistoryWords", "cancelled")},
    CodeText {"seat", QT_TRANSLATE_NOOP("kai::HistoryWords", "seat")},
    CodeText {"refunded", QT_TRANSLATE_NOOP("kai::HistoryWords", "Refunded")},
    CodeText {"reason", QT_TRANSLATE_NOOP("kai::HistoryWords", "Reason")},
    CodeText {"fee", QT_TRANSLATE_NOOP("kai::HistoryWords", "Fee")},
    CodeText {"refund", QT_TRANSLATE_NOOP("kai::HistoryWords", "Goes back")},
    CodeText {"amount", QT_TRANSLATE_NOOP("kai::HistoryWords", "Amount")},
    CodeText {"charge", QT_TRANSLATE_NOOP("kai::HistoryWords", "Paid for it")},
    CodeText {"method", QT_TRANSLATE_NOOP("kai::HistoryWords", "Method")},
    CodeText {"payment", QT_TRANSLATE_NOOP("kai::HistoryWords", "Payment")},
    CodeText {"transaction", QT_TRANSLATE_NOOP("kai::HistoryWords", "Transaction")},
    CodeText {"gatewayStatus", QT_TRANSLATE_NOOP("kai::HistoryWords", "Payment service says")},
    CodeText {"case", QT_TRANSLATE_NOOP("kai::HistoryWords", "Case")},
    CodeText {"kind", QT_TRANSLATE_NOOP("kai::HistoryWords", "Kind")},
};

bool isMoney(const QString &path)
{
    for (const char *name : {"total", "refunded", "fare", "fee", "refund", "amount", "charge"}) {
        if (path.section(u'.', -1) == QLatin1String(name))
            return true;
    }
    return false;
}

} // namespace

QString HistoryWords::event(const QString &event)
{
    return wordsFor(context, events, event);
}

QString HistoryWords::actor(const HistoryEntry &entry)
{
    if (!entry.actorName.isEmpty())
        return entry.actorName;
    return entry.note.actor ? tr("User %1").arg(entry.note.actor->value()) : tr("The system");
}

QString HistoryWords::member(const QString &path)
{
    if (!path.startsWith(QLatin1String("passengers.")))
        return wordsFor(context, members, path);
    return tr("Passenger %1: %2")
        .arg(path.section(u'.', 1, 1).toInt() + 1)
        .arg(wordsFor(context, members, path.section(u'.', 2)));
}

QString HistoryWords::value(const QString &path, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("–");
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble() && isMoney(path))
        return Money(value.toInteger()).toString();
    if (value.isDouble())
        return QString::number(value.toInteger());
    const QString text = value.toString();
    if (const auto status = fromWireName<OrderStatus>(text); status && path == u"status")
        return Labels::of(*status);
    if (const auto status = fromWireName<PaymentStatus>(text); status && path == u"status")
        return Labels::of(*status);
    if (const auto method = fromWireName<PaymentMethod>(text); method && path == u"method")
        return Labels::of(*method);
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
        return Labels::date(date);
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QStringList HistoryWords::details(const HistoryEntry &entry)
{
    QStringList lines;
    const QJsonObject &details = entry.note.details;
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        lines.append(
            QStringLiteral("%1: %2").arg(member(detail.key()), value(detail.key(), *detail)));
    }
    return lines;
}

QList<ReadableChange> HistoryWords::changes(const HistoryEntry &entry)
{
    QList<ReadableChange> changes;
    const QJsonObject &after = entry.note.after;
    for (auto change = after.begin(); change != after.end(); ++change) {
        const QString path = change.key();
        changes.append({member(path), value(path, entry.note.before[path]), value(path, *change)});
    }
    return changes;
}

} // namespace kai
