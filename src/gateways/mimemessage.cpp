#include "gateways/mimemessage.h"

#include <QLocale>

#include <algorithm>

namespace kai {

namespace {

const QByteArray lineEnd = QByteArrayLiteral("\r\n");
constexpr qsizetype bodyLineLength = 76;
/// Of UTF-8 in one encoded word: with its frame "=?UTF-8?B?…?=" and the longest name of a header
/// that makes a line of less than 76 characters.
constexpr qsizetype encodedWordBytes = 36;
/// A header that is longer is folded, which only encoded words do by themselves.
constexpr qsizetype plainHeaderLength = 60;

bool isPlain(QChar c)
{
    return c >= u' ' && c <= u'~';
}

/// Splits where a character of UTF-8 begins.
QByteArrayList pieces(const QByteArray &utf8)
{
    QByteArrayList list;
    qsizetype begin = 0;
    while (begin < utf8.size()) {
        qsizetype end = std::min(begin + encodedWordBytes, utf8.size());
        while (end < utf8.size() && (uchar(utf8[end]) & 0xC0) == 0x80)
            --end;
        list.append(utf8.mid(begin, end - begin));
        begin = end;
    }
    return list;
}

QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    for (const QByteArray &piece : pieces(text.toUtf8()))
        words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
    return words.join(lineEnd + ' ');
}

/// base64, which has neither long lines nor lines that begin with a dot.
QByteArray encodedBody(const QByteArray &content)
{
    const QByteArray base64 = content.toBase64();
    QByteArray text;
    for (qsizetype i = 0; i < base64.size(); i += bodyLineLength)
        text += base64.mid(i, bodyLineLength) + lineEnd;
    return text;
}

QByteArray header(const QByteArray &name, const QByteArray &value)
{
    return name + ": " + value + lineEnd;
}

QByteArray mailbox(const QString &name, const QString &address)
{
    const QString shown = name.simplified();
    const bool isPlainName
        = shown.size() <= plainHeaderLength && std::all_of(shown.begin(), shown.end(), [](QChar c) {
              return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                     || (c >= u'0' && c <= u'9') || c == u' ';
          });
    const QByteArray route = '<' + address.toLatin1() + '>';
    if (shown.isEmpty())
        return route;
    // A name with marks of its own would have to be quoted; an encoded word needs no rules.
    return isPlainName ? shown.toLatin1() + ' ' + route
                       : encodedWords(shown) + lineEnd + ' ' + route;
}

QByteArray part(const QByteArray &type, const QByteArray &content, const QByteArray &more = {})
{
    return header("Content-Type", type) + header("Content-Transfer-Encoding", "base64") + more
           + lineEnd + encodedBody(content);
}

QByteArray multipartType(const QByteArray &subtype, const QByteArray &boundary)
{
    return header("Content-Type",
                  "multipart/" + subtype + ';' + lineEnd + " boundary=\"" + boundary + '"');
}

QByteArray multipart(const QByteArray &boundary, const QByteArrayList &parts)
{
    QByteArray text;
    for (const QByteArray &one : parts)
        text += "--" + boundary + lineEnd + one;
    return text + "--" + boundary + "--" + lineEnd;
}

QByteArray attachmentPart(const MailAttachment &attachment)
{
    return part(attachment.contentType, attachment.content,
                header("Content-Disposition",
                       "attachment; filename=\"" + attachment.fileName.toLatin1() + '"'));
}

} // namespace

QByteArray encodedHeader(const QString &text)
{
    const QString line = text.simplified();
    const bool plain = line.size() <= plainHeaderLength && !line.contains(QLatin1String("=?"))
                       && std::all_of(line.begin(), line.end(), isPlain);
    if (plain)
        return line.toLatin1();
    return encodedWords(line);
}

QByteArray mimeMessage(const MailMessage &message, const MailSender &sender)
{
    const QByteArray key = message.key.toLatin1();
    const QByteArray domain = sender.address.section(u'@', 1).toLatin1();
    const QByteArray date
        = QLocale::c().toString(message.date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1()
          + " +0000";
    // Neither boundary can occur in base64, which has no "-".
    const QByteArray inner = "text-" + key;
    const QByteArray outer = "mail-" + key;
    QByteArrayList parts {
        multipartType("alternative", inner) + lineEnd
        + multipart(inner, {part("text/plain; charset=utf-8", message.text.toUtf8()),
                            part("text/html; charset=utf-8", message.html.toUtf8())})};
    for (const MailAttachment &attachment : message.attachments)
        parts.append(attachmentPart(attachment));
    return header("From", mailbox(sender.name, sender.address))
           + header("To", mailbox(message.toName, message.toAddress))
           + header("Subject", encodedHeader(message.subject)) + header("Date", date)
           + header("Message-ID", '<' + key + '@' + domain + '>') + header("MIME-Version", "1.0")
           + header("Auto-Submitted", "auto-generated") + multipartType("mixed", outer) + lineEnd
           + multipart(outer, parts);
}

} // namespace kai
