#include "desktop/client/apierror.h"

#include "desktop/words/codetexts.h"

namespace kai {

namespace {

constexpr std::array codeTexts {
    CodeText {"auth.badCredentials",
              QT_TRANSLATE_NOOP("kai::ApiError", "The e-mail or the password is wrong.")},
    CodeText {"auth.required", QT_TRANSLATE_NOOP("kai::ApiError", "Please sign in again.")},
    CodeText {"auth.tokenReused",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "This login was ended for safety. Please sign in again.")},
    CodeText {"auth.sessionEnded",
              QT_TRANSLATE_NOOP("kai::ApiError", "Your login has ended. Please sign in again.")},
    CodeText {"auth.forbidden",
              QT_TRANSLATE_NOOP("kai::ApiError", "Your role does not allow this.")},
    CodeText {"auth.tokenExpired",
              QT_TRANSLATE_NOOP("kai::ApiError", "Your login has ended. Please sign in again.")},
    CodeText {"auth.tokenInvalid",
              QT_TRANSLATE_NOOP("kai::ApiError", "Your login has ended. Please sign in again.")},
    CodeText {"payment.cashForOperators",
              QT_TRANSLATE_NOOP("kai::ApiError", "Only cashiers can take cash.")},
    CodeText {"server.starting",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "The server is starting. Please try again in a moment.")},
    CodeText {
        "server.busy",
        QT_TRANSLATE_NOOP("kai::ApiError", "The server is busy. Please try again in a moment.")},
    CodeText {"captcha.unsupported",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "This server checks for robots in a way that this program cannot "
                                "answer. Ask the administrator to use ALTCHA.")},
    CodeText {"captcha.failed",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "The server's check against robots failed. Please try again.")},
    CodeText {"captcha.unsolvable",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "The server's check against robots could not be answered.")},
    CodeText {"resource.notFound", QT_TRANSLATE_NOOP("kai::ApiError", "There is no such thing.")},
    CodeText {"order.state", QT_TRANSLATE_NOOP("kai::ApiError",
                                               "The order's state does not allow this any more.")},
    CodeText {"seats.notEnough",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "There are not enough free seats. Choose another train or class.")},
    CodeText {"idempotency.mismatch",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "This was sent before with another content. Please try again.")},
    CodeText {"gateway.failed",
              QT_TRANSLATE_NOOP("kai::ApiError",
                                "The payment service did not answer. Try again or take cash.")},
    CodeText {"case.closed",
              QT_TRANSLATE_NOOP("kai::ApiError", "Somebody else has closed this case meanwhile.")},
    CodeText {"case.action",
              QT_TRANSLATE_NOOP("kai::ApiError", "This is not possible for this kind of case.")},
    CodeText {"schedule.departed",
              QT_TRANSLATE_NOOP("kai::ApiError", "This train has left or does not run.")},
    CodeText {"shift.open",
              QT_TRANSLATE_NOOP("kai::ApiError", "A shift is open. It has to be counted first.")},
    CodeText {"shift.none", QT_TRANSLATE_NOOP("kai::ApiError", "You have no open shift.")},
    CodeText {"shift.tooMuch",
              QT_TRANSLATE_NOOP("kai::ApiError", "There is not that much in the drawer.")},
    CodeText {
        "refund.state",
        QT_TRANSLATE_NOOP("kai::ApiError", "This refund has changed meanwhile. Look at it again.")},
    CodeText {"refund.tooMuch",
              QT_TRANSLATE_NOOP("kai::ApiError", "There is not that much left of this payment.")},
    CodeText {
        "refund.secondPerson",
        QT_TRANSLATE_NOOP("kai::ApiError",
                          "You asked for this payout yourself. Another person has to approve it.")},
    CodeText {
        "refund.passengerTwice",
        QT_TRANSLATE_NOOP("kai::ApiError", "The fare of this passenger has gone back already.")},
    CodeText {"payment.notRefundable",
              QT_TRANSLATE_NOOP("kai::ApiError", "Nothing of this payment can go back.")},
    CodeText {
        "order.version",
        QT_TRANSLATE_NOOP("kai::ApiError", "Somebody else has changed this order meanwhile.")},
    CodeText {"quote.changed",
              QT_TRANSLATE_NOOP("kai::ApiError", "The price has changed meanwhile.")},
    CodeText {"change.tooLate",
              QT_TRANSLATE_NOOP("kai::ApiError", "It is too late for this change.")},
    CodeText {"change.counterOnly",
              QT_TRANSLATE_NOOP("kai::ApiError", "This change is possible at the counter only.")},
    CodeText {"change.nothing", QT_TRANSLATE_NOOP("kai::ApiError", "Nothing has been changed.")},
    CodeText {"cancel.tooLate", QT_TRANSLATE_NOOP("kai::ApiError", "It is too late to cancel.")},
    CodeText {"ticket.used",
              QT_TRANSLATE_NOOP("kai::ApiError", "A ticket of this order has been used already.")},
    CodeText {"payment.open",
              QT_TRANSLATE_NOOP("kai::ApiError", "A payment of this order is open at the payment "
                                                 "service. Wait for it, or let it expire.")},
    CodeText {"validation.failed",
              QT_TRANSLATE_NOOP("kai::ApiError", "Please check the marked fields.")},
};

constexpr std::array fieldTexts {
    CodeText {"required", QT_TRANSLATE_NOOP("kai::ApiFieldError", "Please fill this in.")},
    CodeText {"tooLong", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is too long.")},
    CodeText {"tooShort", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is too short.")},
    CodeText {"type", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This has the wrong form.")},
    CodeText {"value", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This value is not possible.")},
    CodeText {
        "text.controlCharacter",
        QT_TRANSLATE_NOOP("kai::ApiFieldError", "Line breaks and tabs are not allowed here.")},
    CodeText {"email.invalid",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is not an e-mail address.")},
    CodeText {"password.tooShort",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "A password has at least 8 characters.")},
    CodeText {"password.differs",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is not the same password.")},
    CodeText {"name.invalid", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is not a name.")},
    CodeText {"phone.invalid",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is not a telephone number.")},
    CodeText {"infant.tooOld",
              QT_TRANSLATE_NOOP("kai::ApiFieldError",
                                "The NIK says that this passenger is too old for an infant.")},
    CodeText {"nik.invalid",
              QT_TRANSLATE_NOOP("kai::ApiFieldError",
                                "A NIK has 16 digits; digits 7 to 12 are the birth date.")},
    CodeText {"passport.invalid",
              QT_TRANSLATE_NOOP("kai::ApiFieldError",
                                "A passport number has 6 to 20 letters and digits.")},
    CodeText {"date.invalid", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is not a date.")},
    CodeText {"date.past", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This day has passed.")},
    CodeText {"date.tooFar",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "Sale opens 45 days before departure.")},
    CodeText {"station.unknown", QT_TRANSLATE_NOOP("kai::ApiFieldError",
                                                   "No such station. Choose one from the list.")},
    CodeText {"station.sameTwice",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "Choose two different stations.")},
    CodeText {"station.notServed",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This train does not stop there.")},
    CodeText {"station.wrongOrder",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "The train runs the other way.")},
    CodeText {"station.noBoarding",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "Nobody can board this train there.")},
    CodeText {"station.noAlighting",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "Nobody can get off this train there.")},
    CodeText {"schedule.unknown",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This departure does not exist any more.")},
    CodeText {"schedule.departed", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This train has left.")},
    CodeText {"schedule.cancelled",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This train is cancelled.")},
    CodeText {"seat.unknown",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This train has no such seat.")},
    CodeText {"seat.twice",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "Two passengers have the same seat.")},
    CodeText {"seat.needed",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "Choose another seat on the map.")},
    CodeText {"infant.seat",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "An infant travels without a seat.")},
    CodeText {"class.notServed",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This train does not have the class.")},
    CodeText {"passengers.none",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "At least one adult must travel.")},
    CodeText {"passengers.tooMany",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "These are too many passengers.")},
    CodeText {"passengers.tooManyAdults",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "At most 4 adults in one order.")},
    CodeText {"passengers.infantWithoutAdult",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "At most one infant for each adult.")},
    CodeText {"outOfRange", QT_TRANSLATE_NOOP("kai::ApiFieldError", "This sum is not possible.")},
    CodeText {"order.unknown",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "There is no order with this booking code.")},
    CodeText {"passenger.unknown",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This passenger is not of this order.")},
    CodeText {"passenger.typeFixed",
              QT_TRANSLATE_NOOP("kai::ApiFieldError",
                                "An adult cannot become an infant, or the other way round.")},
    CodeText {
        "reduction.bound",
        QT_TRANSLATE_NOOP("kai::ApiFieldError",
                          "A reduction belongs to this identity number. It cannot be changed.")},
    CodeText {"payment.cashTooLittle",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is less than the price.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("kai::ApiError", text);
}

QString serverName(const ApiError &error)
{
    return error.server.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery);
}

QString refusalText(const ApiError &error)
{
    if (error.code == QLatin1String("seat.taken") && !error.subject.isEmpty())
        return translated(QT_TRANSLATE_NOOP("kai::ApiError",
                                            "Seat %1 has just been taken. "
                                            "Choose another one; nothing you typed is lost."))
            .arg(error.subject);
    if (error.code == QLatin1String("seat.taken"))
        return translated(QT_TRANSLATE_NOOP("kai::ApiError",
                                            "A seat has just been taken. "
                                            "Choose another one; nothing you typed is lost."));
    if (const char *text = textOfCode(codeTexts, error.code))
        return translated(text);
    if (error.status == 429)
        return translated(QT_TRANSLATE_NOOP(
            "kai::ApiError", "Too many attempts. Please wait a moment and try again."));
    if (error.status == 401)
        return translated(
            QT_TRANSLATE_NOOP("kai::ApiError", "Your login has ended. Please sign in again."));
    if (error.status == 403)
        return translated(QT_TRANSLATE_NOOP("kai::ApiError", "Your role does not allow this."));
    if (error.status == 503)
        return translated(QT_TRANSLATE_NOOP("kai::ApiError",
                                            "The server's database does not answer just now. "
                                            "Please try again in a moment."));
    if (error.status >= 500)
        return translated(QT_TRANSLATE_NOOP("kai::ApiError", "Something went wrong in the server "
                                                             "(request %1). Please try again."))
            .arg(error.requestId.isEmpty() ? QStringLiteral("–") : error.requestId);
    if (!error.detail.isEmpty())
        return error.detail;
    return translated(QT_TRANSLATE_NOOP("kai::ApiError", "The server refused this (%1)."))
        .arg(error.code.isEmpty() ? QString::number(error.status) : error.code);
}

} // namespace

QString textFor(const ApiError &error)
{
    switch (error.failure) {
    case ApiFailure::Unreachable:
        return translated(QT_TRANSLATE_NOOP("kai::ApiError", "The server at %1 does not answer."))
            .arg(serverName(error));
    case ApiFailure::Untrusted:
        return translated(QT_TRANSLATE_NOOP("kai::ApiError",
                                            "The certificate of %1 is not trusted: nothing is "
                                            "sent there."))
            .arg(serverName(error));
    case ApiFailure::TimedOut:
        return translated(
                   QT_TRANSLATE_NOOP("kai::ApiError", "The server at %1 did not answer in time."))
            .arg(serverName(error));
    case ApiFailure::Garbled:
        return translated(QT_TRANSLATE_NOOP("kai::ApiError",
                                            "%1 answered something that is not from a "
                                            "KAI Ticketing server."))
            .arg(serverName(error));
    case ApiFailure::Refused:
        return refusalText(error);
    }
    Q_UNREACHABLE();
}

QString textFor(const ApiFieldError &error)
{
    if (const char *text = textOfCode(fieldTexts, error.code))
        return QCoreApplication::translate("kai::ApiFieldError", text);
    if (!error.detail.isEmpty())
        return error.detail;
    return QCoreApplication::translate("kai::ApiFieldError", "This is not accepted (%1).")
        .arg(error.code);
}

} // namespace kai
