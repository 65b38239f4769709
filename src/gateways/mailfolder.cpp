#include "gateways/mailfolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace kai {

MailFolder::MailFolder(QString path, MailSender sender)
    : m_path(std::move(path))
    , m_sender(std::move(sender))
{
}

QByteArray MailFolder::rendered(const MailMessage &message) const
{
    return mimeMessage(message, m_sender);
}

Result<MailStatus> MailFolder::send(const MailMessage &message)
{
    const auto failed = [](const QString &internal) {
        return failure(
            unavailable(QStringLiteral("mail.notSent"), std::chrono::seconds(0), internal));
    };
    const QDir folder(m_path);
    if (!folder.exists()) {
        constexpr QFile::Permissions ownerOnly
            = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        if (!folder.mkpath(QStringLiteral(".")) || !QFile::setPermissions(m_path, ownerOnly))
            return failed(QStringLiteral("the folder for mails cannot be made"));
    }
    QSaveFile file(folder.filePath(message.name + QStringLiteral(".eml")));
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(rendered(message)) >= 0 && file.commit();
    if (!written)
        return failed(file.errorString());
    return MailStatus::Written;
}

} // namespace kai
