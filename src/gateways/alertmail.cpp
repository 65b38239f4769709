#include "gateways/alertmail.h"

namespace kai {

namespace {

struct Texts
{
    const char *english;
    const char *indonesian;
};

Texts textsOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::DatabaseUnreachable:
        return {"The database does not answer", "Basis data tidak menjawab"};
    case AlertKind::DatabaseSlow:
        return {"The database is slow", "Basis data lambat"};
    case AlertKind::DatabaseCrashed:
        return {"The database crashed and was started again",
                "Basis data gagal dan dijalankan lagi"};
    case AlertKind::UncleanStart:
        return {"The server had not ended properly before it started",
                "Server tidak berhenti dengan benar sebelum dijalankan"};
    case AlertKind::DatabaseGivenUp:
        return {"The database crashed too often and stays down",
                "Basis data terlalu sering gagal dan tidak dijalankan lagi"};
    case AlertKind::PoolExhausted:
        return {"All database workers are busy", "Semua pekerja basis data sibuk"};
    case AlertKind::WorkersGivenUp:
        return {"Worker threads ended too often", "Utas pekerja terlalu sering berhenti"};
    case AlertKind::JobFailing:
        return {"A background job fails", "Tugas latar belakang gagal"};
    case AlertKind::ErrorRate:
        return {"Many requests fail", "Banyak permintaan gagal"};
    case AlertKind::GatewayFailing:
        return {"The payment service fails", "Penyedia pembayaran gagal"};
    case AlertKind::WebhookSilence:
        return {"The payment service sends no notifications",
                "Penyedia pembayaran tidak mengirim notifikasi"};
    case AlertKind::ReconciliationQueue:
        return {"Many cases wait for a person", "Banyak kasus menunggu petugas"};
    case AlertKind::MailFailing:
        return {"Mails are not going out", "Surel tidak terkirim"};
    case AlertKind::DiskNearlyFull:
        return {"A disk is nearly full", "Disk hampir penuh"};
    case AlertKind::LogSinkDead:
        return {"The log cannot be written", "Log tidak dapat ditulis"};
    case AlertKind::CertificateNearEnd:
        return {"The certificate ends soon", "Sertifikat segera berakhir"};
    case AlertKind::ClockSkew:
        return {"The clocks of server and database differ", "Jam server dan basis data berbeda"};
    }
    Q_UNREACHABLE();
}

} // namespace

AlertMail::AlertMail(Mailer &mailer, QStringList recipients, const QString &server,
                     Language language)
    : m_mailer(mailer)
    , m_recipients(std::move(recipients))
    , m_server(server)
    , m_language(language)
{
}

MailMessage AlertMail::messageFor(const Alert &alert, const QString &recipient) const
{
    const bool indonesian = m_language == Language::Indonesian;
    const Texts texts = textsOf(alert.kind);
    const QString what = QString::fromUtf8(indonesian ? texts.indonesian : texts.english);
    const QString over = indonesian ? QStringLiteral("Selesai: ") : QStringLiteral("Over: ");
    MailMessage message;
    message.name = QStringLiteral("alert-%1-%2").arg(wireName(alert.kind)).arg(alert.id.value());
    message.key = QStringLiteral("%1-%2-%3-%4")
                      .arg(message.name, m_server)
                      .arg(alert.raisedAt.toMSecsSinceEpoch())
                      .arg(alert.isActive() ? 1 : 0);
    message.date = alert.clearedAt.value_or(alert.raisedAt);
    message.toAddress = recipient;
    message.subject = QStringLiteral("[%1] ").arg(m_server) + (alert.isActive() ? QString() : over)
                      + what + (alert.subject.isEmpty() ? QString() : u": "_qs + alert.subject);
    QStringList lines {what};
    if (!alert.subject.isEmpty())
        lines.append(alert.subject);
    if (!alert.detail.isEmpty())
        lines.append(alert.detail);
    lines.append(message.date.toString(Qt::ISODate));
    message.text = lines.join(u'\n');
    message.html = QStringLiteral("<p>")
                   + lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_qs)
                   + QStringLiteral("</p>");
    return message;
}

Result<void> AlertMail::tell(const Alert &alert)
{
    for (const QString &recipient : m_recipients) {
        const Result<MailStatus> sent = m_mailer.send(messageFor(alert, recipient));
        if (!sent)
            return failure(sent.error());
    }
    return {};
}

} // namespace kai
