#include "architecture/wordrules.h"

static QStringList forbiddenIn(const QString &row)
{
    if (!row.startsWith(u'|'))
        return {};
    const QStringList cells = row.split(u'|');
    static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
    QStringList words;
    auto matches = quoted.globalMatch(cells.value(cells.size() - 2));
    while (matches.hasNext())
        words.append(matches.next().captured(1));
    return words;
}

WordRules::WordRules(const QString &glossary)
{
    for (const QString &row : glossary.split(u'\n')) {
        for (const QString &word : forbiddenIn(row)) {
            QString pattern = QRegularExpression::escape(word);
            pattern.replace(QLatin1String("\\ "), QLatin1String("\\s+"));
            m_words.append({word, QRegularExpression(QStringLiteral("\\b%1\\b").arg(pattern),
                                                     QRegularExpression::CaseInsensitiveOption)});
        }
    }
}

void WordRules::search(const QString &file, const Piece &piece, QList<Finding> &found) const
{
    for (const Word &word : m_words) {
        if (word.shape.match(piece.text).hasMatch()) {
            found.append({file, piece.line,
                          QStringLiteral("\"%1\" is a forbidden word: %2")
                              .arg(word.text, piece.text.trimmed())});
        }
    }
}

static QString asWords(QString name)
{
    static const QRegularExpression boundary(QStringLiteral("(?<=[a-z0-9])(?=[A-Z])"));
    return name.replace(boundary, QStringLiteral(" "));
}

QList<Finding> WordRules::findings(const QString &file, const SourceText &text) const
{
    QList<Finding> found;
    for (const Piece &comment : text.comments())
        search(file, comment, found);
    for (const Piece &name : text.typeNames())
        search(file, {name.line, asWords(name.text)}, found);
    for (const Piece &translated : text.translatedTexts())
        search(file, translated, found);
    return found;
}
