#include "app/certificatewatch.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QFile>

namespace kai::app {

CertificateWatch::CertificateWatch(http::TlsFiles files, Reload reload)
    : m_files(std::move(files))
    , m_reload(std::move(reload))
    , m_known(fingerprint())
{
}

QByteArray CertificateWatch::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : {m_files.certificate, m_files.key}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result();
}

Result<void> CertificateWatch::look()
{
    const QByteArray now = fingerprint();
    if (now == m_known)
        return {};
    if (const Result<void> reloaded = m_reload(m_files); !reloaded)
        return reloaded;
    m_known = now;
    qCInfo(logServer, "the certificate has been read again");
    return {};
}

} // namespace kai::app
