#include "desktop/apierror.h"

#include <QCoreApplication>

#include <array>

namespace kai {

namespace {

struct CodeText
{
    const char *code;
    const char *text;
};

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
    CodeText {"phone.invalid",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is not a telephone number.")},
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
    CodeText {"payment.cashTooLittle",
              QT_TRANSLATE_NOOP("kai::ApiFieldError", "This is less than the price.")},
};

template<size_t N> const char *find(const std::array<CodeText, N> &texts, const QString &code)
{
    for (const CodeText &entry : texts) {
        if (code == QLatin1String(entry.code))
            return entry.text;
    }
    return nullptr;
}

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
    if (const char *text = find(codeTexts, error.code))
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
    if (const char *text = find(fieldTexts, error.code))
        return QCoreApplication::translate("kai::ApiFieldError", text);
    if (!error.detail.isEmpty())
        return error.detail;
    return QCoreApplication::translate("kai::ApiFieldError", "This is not accepted (%1).")
        .arg(error.code);
}

} // namespace kai
