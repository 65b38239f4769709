#include "http/engine/tlsfiles.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/pem.h>
#include <openssl/x509.h>

namespace kai::http {

namespace {

Error tlsError(const QString &why)
{
    Error error = internalError(why);
    error.code = QStringLiteral("server.tls");
    return error;
}

template<class T, void (*release)(T *)> struct Release
{
    void operator()(T *object) const { release(object); }
};

void freeBio(BIO *bio)
{
    BIO_free(bio);
}

using BioPtr = std::unique_ptr<BIO, Release<BIO, freeBio>>;
using CertificatePtr = std::unique_ptr<X509, Release<X509, X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>>;

bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const BioPtr certificateBytes(
        BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())));
    const BioPtr keyBytes(BIO_new_mem_buf(keyPem.data(), static_cast<int>(keyPem.size())));
    // Never ask for a password on the terminal: a key that needs one is not readable here.
    const auto noPassword = [](char *, int, int, void *) { return -1; };
    const CertificatePtr certificate(
        PEM_read_bio_X509(certificateBytes.get(), nullptr, noPassword, nullptr));
    const KeyPtr key(PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, noPassword, nullptr));
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

QSslKey readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(tlsError(QStringLiteral("cannot read ") + path));
    return file.readAll();
}

} // namespace

Result<std::shared_ptr<const QSslConfiguration>> readTls(const TlsFiles &files)
{
    const Result<QByteArray> certificatePem = readFile(files.certificate);
    if (!certificatePem)
        return failure(certificatePem.error());
    const Result<QByteArray> keyPem = readFile(files.key);
    if (!keyPem)
        return failure(keyPem.error());
    const auto chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    const QSslKey key = readKey(*keyPem);
    if (chain.isEmpty() || key.isNull() || !belongTogether(*certificatePem, *keyPem)) {
        return failure(tlsError(QStringLiteral("no certificate with its key in %1 and %2")
                                    .arg(files.certificate, files.key)));
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients have no certificates
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return std::make_shared<const QSslConfiguration>(configuration);
}

} // namespace kai::http
