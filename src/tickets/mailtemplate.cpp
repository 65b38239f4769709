#include "tickets/mailtemplate.h"

#include <QFile>
#include <QRegularExpression>

#include <optional>

// Q_INIT_RESOURCE declares a function and so must stand outside any namespace.
static void initMailResources()
{
    Q_INIT_RESOURCE(kai_mail);
}

namespace kai {

static const QString detailsMark = QStringLiteral("{{details}}");

static Result<QString> resource(const QString &name)
{
    initMailResources();
    QFile file(QStringLiteral(":/mail/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(internalError(QStringLiteral("no template of a mail: ") + name));
    return QString::fromUtf8(file.readAll());
}

Result<MailTemplate> MailTemplate::load(MailKind kind, const QString &language)
{
    const Result<QString> layout = resource(QStringLiteral("layout.html"));
    const Result<QString> labels = resource(language + QStringLiteral("/labels.txt"));
    const Result<QString> words
        = resource(language + u'/' + wireName(kind) + QStringLiteral(".txt"));
    for (const Result<QString> *one : {&layout, &labels, &words}) {
        if (!*one)
            return failure(one->error());
    }
    MailTemplate found;
    found.m_language = language;
    found.m_layout = *layout;
    for (const QString &line : labels->split(u'\n', Qt::SkipEmptyParts))
        found.m_labels.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    found.m_paragraphs = words->trimmed().split(QStringLiteral("\n\n"));
    found.m_subject = found.m_paragraphs.takeFirst();
    return found;
}

/// `text` with its values, everything through `present`; nothing when a value is missing.
template<class Present>
static std::optional<QString> filled(const QString &text, const QHash<QString, QString> &values,
                                     Present present)
{
    static const QRegularExpression word(QStringLiteral("\\{\\{(\\w+)\\}\\}"));
    QString result;
    qsizetype done = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString value = values.value(match.captured(1));
        if (value.isEmpty())
            return std::nullopt;
        result += present(text.mid(done, match.capturedStart() - done)) + present(value);
        done = match.capturedEnd();
    }
    return result + present(text.mid(done));
}

static QString asTheyAre(const QString &text)
{
    return text;
}

QString MailTemplate::subject(const QHash<QString, QString> &values) const
{
    return filled(m_subject, values, asTheyAre).value_or(QString());
}

QString MailTemplate::text(const QHash<QString, QString> &values,
                           const QList<MailRow> &details) const
{
    QStringList lines;
    for (const MailRow &row : details)
        lines.append(QStringLiteral("%1: %2").arg(row.label, row.value));
    QString text;
    for (const QString &paragraph : m_paragraphs) {
        if (paragraph == detailsMark)
            text += lines.join(u'\n') + QStringLiteral("\n\n");
        else if (const auto words = filled(paragraph, values, asTheyAre))
            text += *words + QStringLiteral("\n\n");
    }
    return text;
}

/// A link where the text is an address of the web.
static QString presented(const QString &text)
{
    const QString escaped = text.toHtmlEscaped();
    if (!text.startsWith(QLatin1String("https://")) && !text.startsWith(QLatin1String("http://")))
        return escaped;
    return QStringLiteral("<a href=\"%1\">%1</a>").arg(escaped);
}

QString MailTemplate::html(const QHash<QString, QString> &values, const QList<MailRow> &details,
                           const QString &head) const
{
    QString table = QStringLiteral("<table style=\"border-collapse:collapse;width:100%\">\n");
    for (const MailRow &row : details) {
        table
            += QStringLiteral("<tr><th style=\"text-align:left;vertical-align:top;"
                              "padding:4px 12px 4px 0\">%1</th><td style=\"padding:4px 0\">%2</td>"
                              "</tr>\n")
                   .arg(row.label.toHtmlEscaped(), row.value.toHtmlEscaped());
    }
    table += QStringLiteral("</table>\n");
    QString content;
    for (const QString &paragraph : m_paragraphs) {
        if (paragraph == detailsMark)
            content += table;
        else if (const auto words = filled(paragraph, values, presented))
            content += QStringLiteral("<p>") + *words + QStringLiteral("</p>\n");
    }
    return m_layout.arg(m_language, subject(values).toHtmlEscaped(), head, content);
}

} // namespace kai
