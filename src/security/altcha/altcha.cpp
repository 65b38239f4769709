#include "security/altcha/altcha.h"

#include <QJsonDocument>

#include <openssl/evp.h>

#include <algorithm>
#include <limits>

namespace kai {

namespace {

tl::unexpected<Error> malformed(const QString &internal)
{
    Error error {ErrorKind::Malformed, QStringLiteral("captcha.malformed")};
    error.internal = internal;
    return failure(std::move(error));
}

bool isLowerHex(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    });
}

/// The bytes of a string of 16 to 128 hexadecimal digits; empty for anything else.
QByteArray rawBytes(const QJsonValue &value)
{
    const QByteArray digits = value.toString().toUtf8();
    if (digits.size() < 16 || digits.size() > 128 || digits.size() % 2 != 0 || !isLowerHex(digits))
        return {};
    return QByteArray::fromHex(digits);
}

} // namespace

Result<AltchaParameters> altchaParameters(const QJsonObject &challenge)
{
    const QJsonObject object = challenge.value(u"parameters").toObject();
    if (object.value(u"algorithm").toString() != altchaAlgorithm)
        return malformed(QStringLiteral("algorithm"));

    AltchaParameters parameters;
    parameters.nonce = rawBytes(object.value(u"nonce"));
    parameters.salt = rawBytes(object.value(u"salt"));
    if (parameters.nonce.isEmpty() || parameters.salt.isEmpty())
        return malformed(QStringLiteral("nonce or salt"));
    parameters.cost = object.value(u"cost").toInt();
    if (parameters.cost < 1 || parameters.cost > AltchaParameters::maximumCost)
        return malformed(QStringLiteral("cost"));
    parameters.keyLength = object.value(u"keyLength").toInt();
    if (parameters.keyLength < 16 || parameters.keyLength > AltchaParameters::maximumKeyLength)
        return malformed(QStringLiteral("keyLength"));
    parameters.keyPrefix = object.value(u"keyPrefix").toString().toUtf8();
    if (parameters.keyPrefix.isEmpty()
        || parameters.keyPrefix.size() > AltchaParameters::maximumPrefixDigits
        || !isLowerHex(parameters.keyPrefix))
        return malformed(QStringLiteral("keyPrefix"));
    return parameters;
}

QByteArray altchaKey(const AltchaParameters &parameters, quint32 counter)
{
    QByteArray password = parameters.nonce;
    for (int shift = 24; shift >= 0; shift -= 8)
        password += char(counter >> shift & 0xff);

    QByteArray key(parameters.keyLength, Qt::Uninitialized);
    const int done
        = PKCS5_PBKDF2_HMAC(password.constData(), int(password.size()),
                            reinterpret_cast<const unsigned char *>(parameters.salt.constData()),
                            int(parameters.salt.size()), parameters.cost, EVP_sha256(),
                            int(key.size()), reinterpret_cast<unsigned char *>(key.data()));
    // Nothing but a lack of memory fails here. An empty key matches no prefix.
    return done == 1 ? key.toHex() : QByteArray();
}

Result<QByteArray> solveAltcha(const QJsonObject &challenge, const std::function<bool()> &stop)
{
    const Result<AltchaParameters> parameters = altchaParameters(challenge);
    if (!parameters)
        return failure(parameters.error());

    for (qint64 counter = 0; counter <= std::numeric_limits<quint32>::max(); ++counter) {
        if (stop && stop())
            return failure({ErrorKind::Unavailable, QStringLiteral("captcha.stopped")});
        const QByteArray key = altchaKey(*parameters, quint32(counter));
        if (!key.startsWith(parameters->keyPrefix))
            continue;
        const QJsonObject solution {
            {QStringLiteral("counter"), counter},
            {QStringLiteral("derivedKey"), QString::fromLatin1(key)},
        };
        const QJsonObject answer {
            {QStringLiteral("challenge"), challenge},
            {QStringLiteral("solution"), solution},
        };
        return QJsonDocument(answer).toJson(QJsonDocument::Compact).toBase64();
    }
    return failure({ErrorKind::Unprocessable, QStringLiteral("captcha.unsolvable")});
}

} // namespace kai
