#include "architecture/sourcetext.h"

#include <QRegularExpression>

#include <algorithm>

QString Finding::toString() const
{
    return QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(what);
}

SourceText::SourceText(const QString &text)
    : m_code(text)
{
    m_lineStarts.append(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n')
            m_lineStarts.append(i + 1);
    }
    m_lineCount = int(text.count(u'\n'));
    separate(text);
}

int SourceText::lineOf(qsizetype position) const
{
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), position);
    return int(next - m_lineStarts.begin());
}

void SourceText::separate(const QString &text)
{
    qsizetype i = 0;
    while (i < text.size()) {
        const QStringView rest = QStringView(text).mid(i, 2);
        // Between two digits an apostrophe only groups them.
        const bool groups = i > 0 && text[i] == u'\'' && text[i - 1].isLetterOrNumber();
        if (rest == u"//" || rest == u"/*")
            i = skipComment(text, i);
        else if (text[i] == u'"' || (text[i] == u'\'' && !groups))
            i = skipLiteral(text, i);
        else
            ++i;
    }
}

qsizetype SourceText::skipComment(const QString &text, qsizetype at)
{
    const bool isBlock = text[at + 1] == u'*';
    qsizetype end = isBlock ? text.indexOf(QLatin1String("*/"), at + 2) : text.indexOf(u'\n', at);
    if (end < 0)
        end = text.size();
    int line = lineOf(at);
    for (const QString &part : text.mid(at, end - at).split(u'\n'))
        m_comments.append({line++, part});
    for (qsizetype i = at; i < end; ++i) {
        if (m_code[i] != u'\n')
            m_code[i] = u' ';
    }
    return isBlock ? end + 2 : end;
}

qsizetype SourceText::skipLiteral(const QString &text, qsizetype at)
{
    const bool isRaw = text[at] == u'"' && at > 0 && text[at - 1] == u'R';
    if (isRaw) {
        const qsizetype bracket = text.indexOf(u'(', at);
        const QString end = u')' + text.mid(at + 1, bracket - at - 1) + u'"';
        const qsizetype found = text.indexOf(end, bracket);
        return found < 0 ? text.size() : found + end.size();
    }
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == text[at] || text[i] == u'\n')
            return i + 1;
    }
    return text.size();
}

QList<Piece> SourceText::includes() const
{
    static const QRegularExpression shape(
        QStringLiteral(R"re(^[ \t]*#[ \t]*include[ \t]*(<[^>\n]+>|"[^"\n]+"))re"),
        QRegularExpression::MultilineOption);
    QList<Piece> found;
    auto matches = shape.globalMatch(m_code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.append({lineOf(match.capturedStart(1)), match.captured(1)});
    }
    return found;
}

QList<Piece> SourceText::typeNames() const
{
    static const QRegularExpression shape(QStringLiteral(
        R"(\b(?:class|struct|enum|union|using)\s+(?:class\s+|struct\s+)?([A-Z]\w*)\s*(?:[:{=]|final\b))"));
    QList<Piece> found;
    auto matches = shape.globalMatch(m_code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.append({lineOf(match.capturedStart(1)), match.captured(1)});
    }
    return found;
}

QList<Piece> SourceText::translatedTexts() const
{
    static const QRegularExpression call(QStringLiteral(
        R"re(\b(?:tr|translate|QT_TR_NOOP|QT_TR_N_NOOP|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP)\s*\(((?:[^()"]|"(?:[^"\\\n]|\\.)*"|\([^()]*\))*)\))re"));
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
    QList<Piece> found;
    auto calls = call.globalMatch(m_code);
    while (calls.hasNext()) {
        const QRegularExpressionMatch arguments = calls.next();
        auto literals = literal.globalMatch(arguments.captured(1));
        while (literals.hasNext()) {
            const QRegularExpressionMatch text = literals.next();
            found.append(
                {lineOf(arguments.capturedStart(1) + text.capturedStart()), text.captured(1)});
        }
    }
    return found;
}
