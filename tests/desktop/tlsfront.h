#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

namespace kai::tests {

/// TLS in front of a server in clear text, as a proxy is.
class TlsFront : public QTcpServer
{
    Q_OBJECT

public:
    explicit TlsFront(const QUrl &behind);
    ~TlsFront() override;

    /// Shows this certificate from now on. All connections end, as when a server is exchanged.
    void show(const QString &certificateFile, const QString &keyFile);
    QSslCertificate certificate() const { return m_certificate; }
    QUrl url() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void endAll();

    quint16 m_behind;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace kai::tests
