#pragma once

#include "base/result.h"
#include "domain/mail.h"

#include <QHash>
#include <QString>

namespace kai {

/// One line of a mail's table.
struct MailRow
{
    QString label;
    QString value;
};

/// The words of a kind of mail in one language, from resources/mail: the subject in the first line,
/// then paragraphs. "{{word}}" stands for a value; a paragraph whose value is empty is left out,
/// and
/// "{{details}}" by itself stands for the table.
class MailTemplate
{
public:
    /// Internal when the program does not carry it.
    static Result<MailTemplate> load(MailKind kind, const QString &language);

    QString label(const QString &name) const { return m_labels.value(name); }
    QString subject(const QHash<QString, QString> &values) const;
    QString text(const QHash<QString, QString> &values, const QList<MailRow> &details) const;
    /// A whole page. `head` goes into its head as it is.
    QString html(const QHash<QString, QString> &values, const QList<MailRow> &details,
                 const QString &head) const;

private:
    QString m_language;
    QString m_layout;
    QString m_subject;
    QStringList m_paragraphs;
    QHash<QString, QString> m_labels;
};

} // namespace kai
