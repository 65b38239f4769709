#include "desktop/words/codetexts.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"

/// The words for stable codes that the server tells about money. A code that is not known here is
/// shown as it is: it is still something to ask for.
namespace kai {

namespace {

constexpr std::array outcomes {
    CodeText {"applied", QT_TRANSLATE_NOOP("kai::MoneyLabels", "applied")},
    CodeText {"duplicate", QT_TRANSLATE_NOOP("kai::MoneyLabels", "known already")},
    CodeText {"rejected.signature",
              QT_TRANSLATE_NOOP("kai::MoneyLabels", "wrong signature, not believed")},
    CodeText {"unknownOrder", QT_TRANSLATE_NOOP("kai::MoneyLabels", "of no order here")},
    CodeText {"illegal",
              QT_TRANSLATE_NOOP("kai::MoneyLabels", "no possible step, nothing changed")},
    CodeText {"review", QT_TRANSLATE_NOOP("kai::MoneyLabels", "put before a person")},
    CodeText {"amountMismatch",
              QT_TRANSLATE_NOOP("kai::MoneyLabels", "another amount, put before a person")},
    CodeText {"stuck", QT_TRANSLATE_NOOP("kai::MoneyLabels", "tried too often")},
    CodeText {"probe", QT_TRANSLATE_NOOP("kai::MoneyLabels", "probe of the webhook doctor")},
};

constexpr std::array remedies {
    CodeText {"probe.noAddress",
              QT_TRANSLATE_NOOP(
                  "kai::MoneyLabels",
                  "Set server/publicUrl to the address that the payment service posts to, such as "
                  "https://tickets.example.id.")},
    CodeText {"probe.nameUnknown",
              QT_TRANSLATE_NOOP("kai::MoneyLabels",
                                "The name has no address. Check its DNS entry, and the spelling of "
                                "server/publicUrl.")},
    CodeText {"probe.noConnection",
              QT_TRANSLATE_NOOP(
                  "kai::MoneyLabels",
                  "Nobody listens there. Check that the reverse proxy runs, and that the firewall "
                  "lets its port through.")},
    CodeText {"probe.certificate",
              QT_TRANSLATE_NOOP(
                  "kai::MoneyLabels",
                  "The certificate is not accepted. Renew it, and let the proxy send the whole "
                  "chain for this name.")},
    CodeText {"probe.noAnswer",
              QT_TRANSLATE_NOOP(
                  "kai::MoneyLabels",
                  "The proxy takes the connection but does not answer in time. Look at its error "
                  "log.")},
    CodeText {
        "probe.redirected",
        QT_TRANSLATE_NOOP(
            "kai::MoneyLabels",
            "The proxy sends it elsewhere, which the payment service does not follow. Forward "
            "the path itself.")},
    CodeText {
        "probe.serverUnreached",
        QT_TRANSLATE_NOOP(
            "kai::MoneyLabels",
            "The proxy does not reach this server. Let its upstream point at the address that "
            "this server listens at.")},
    CodeText {"probe.notForwarded",
              QT_TRANSLATE_NOOP("kai::MoneyLabels",
                                "The proxy answers by itself. Forward /api/v1/ to this server.")},
    CodeText {"probe.refused",
              QT_TRANSLATE_NOOP("kai::MoneyLabels",
                                "This server refused it. Look for the request in its log.")},
    CodeText {"probe.notStored",
              QT_TRANSLATE_NOOP(
                  "kai::MoneyLabels",
                  "It was answered, but is not in this database: the address leads to another "
                  "server, or something on the way changes the body.")},
};

constexpr std::array reasons {
    CodeText {"seatsGone", QT_TRANSLATE_NOOP("kai::MoneyLabels", "the seats are gone")},
    CodeText {"paidAfterEnd",
              QT_TRANSLATE_NOOP("kai::MoneyLabels", "paid after the order had ended")},
    CodeText {"differs",
              QT_TRANSLATE_NOOP("kai::MoneyLabels", "our books and the payment service differ")},
    CodeText {"paymentReversed",
              QT_TRANSLATE_NOOP("kai::MoneyLabels", "taken back after it was settled")},
};

constexpr std::array factNames {
    CodeText {"reason", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Reason")},
    CodeText {"gatewayStatus", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Payment service says")},
    CodeText {"transaction_status", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Payment service says")},
    CodeText {"transaction", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Transaction")},
    CodeText {"grossAmount", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Arrived")},
    CodeText {"gross_amount", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Arrived")},
    CodeText {"currency", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Currency")},
    CodeText {"expected", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Expected")},
    CodeText {"order_id", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Number at the service")},
    CodeText {"payment_type", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Paid with")},
    CodeText {"status", QT_TRANSLATE_NOOP("kai::MoneyLabels", "Our books say")},
};

constexpr const char *context = "kai::MoneyLabels";

} // namespace

QString MoneyLabels::outcome(const QString &code)
{
    return code.isEmpty() ? QStringLiteral("–") : wordsFor(context, outcomes, code);
}

QString MoneyLabels::remedyOf(const QString &code)
{
    return wordsFor(context, remedies, code);
}

QString MoneyLabels::reason(const QString &code)
{
    if (const auto kind = fromWireName<CaseKind>(code))
        return of(*kind);
    return textOfCode(reasons, code) ? wordsFor(context, reasons, code) : outcome(code);
}

QString MoneyLabels::factName(const QString &member)
{
    return wordsFor(context, factNames, member);
}

static QString amountText(const QJsonValue &value)
{
    return value.isDouble() ? Money(value.toInteger()).toString() : value.toString();
}

QList<CaseFact> MoneyLabels::factsOf(const DeskCase &found)
{
    QList<CaseFact> facts;
    for (auto member = found.details.begin(); member != found.details.end(); ++member) {
        const QString name = member.key();
        QString value
            = member->isDouble() ? QString::number(member->toInteger()) : member->toString();
        if (name == QLatin1String("reason"))
            value = reason(value);
        else if (name == QLatin1String("grossAmount") || name == QLatin1String("expected")
                 || name == QLatin1String("gross_amount"))
            value = amountText(*member);
        else if (name == QLatin1String("payment_type"))
            value = Labels::paidWith(value);
        else if (const auto status = fromWireName<PaymentStatus>(value);
                 status && name == QLatin1String("status"))
            value = Labels::of(*status);
        if (!value.isEmpty())
            facts.append({factName(name), value});
    }
    return facts;
}

} // namespace kai
