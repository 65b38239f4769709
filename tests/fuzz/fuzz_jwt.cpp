// Any text as an access token: only the one that was signed is taken. And any header and payload
// under a true signature: what is taken says who acts.

#include "require.h"
#include "security/jwtsigner.h"

#include <cstdint>

using namespace kai;

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC); }
};

class FixedRandom final : public Random
{
public:
    QByteArray bytes(int count) override { return QByteArray(count, '\x5a'); }
};

struct Fixture
{
    FixedClock clock;
    FixedRandom random;
    JwtKey key {QByteArray(32, 'k')};
    JwtSigner signer {key, JwtKey(QByteArray(32, 'p')), {}, clock, random};
    QString token = signer.sign({UserId(7), QStringLiteral("session"), Role::Cashier},
                                std::chrono::seconds(600));
};

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Header and payload are lines; "K" in the header stands for the key's id.
void checkSigned(Fixture &fixture, const QByteArray &bytes)
{
    QByteArray header = bytes.left(bytes.indexOf('\n'));
    header.replace("\"K\"", '"' + fixture.key.id().toLatin1() + '"');
    const QByteArray input = base64(header) + '.' + base64(bytes.mid(bytes.indexOf('\n') + 1));
    const QByteArray token = input + '.' + base64(fixture.key.sign(input));
    const Result<AccessClaims> claims = fixture.signer.verify(QString::fromLatin1(token));
    if (!claims) {
        require(claims.error().kind == ErrorKind::Unauthenticated);
        return;
    }
    require(claims->userId.isValid() && !claims->sessionId.isEmpty());
    require(header.contains("EdDSA") || header.contains('\\')); // never another algorithm
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Fixture fixture;
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1),
                           static_cast<qsizetype>(size - 1));
    if (data[0] == 'S') {
        checkSigned(fixture, bytes);
        return 0;
    }
    // "<T>" stands for the true token, so that what is near it is tried.
    QByteArray text = bytes;
    text.replace("<T>", fixture.token.toLatin1());
    const QString token = QString::fromUtf8(text);
    if (fixture.signer.verify(token))
        require(token == fixture.token);
    return 0;
}
