#pragma once

#include <QList>
#include <QString>

/// Something that a rule forbids, and where it stands.
struct Finding
{
    QString file; ///< from src/
    int line = 0;
    QString what;

    QString toString() const;
};

/// One piece of a source with the line that it begins on.
struct Piece
{
    int line = 0;
    QString text;
};

/// A C++ source taken apart as far as the rules need it.
class SourceText
{
public:
    explicit SourceText(const QString &text);

    /// What the #include lines name, with its brackets or quotes.
    QList<Piece> includes() const;
    /// The lines of all comments.
    QList<Piece> comments() const { return m_comments; }
    /// The names of the types that it defines.
    QList<Piece> typeNames() const;
    /// The literals that stand in calls of tr() and translate() and in QT_TR…_NOOP.
    QList<Piece> translatedTexts() const;
    int lineCount() const { return m_lineCount; }

private:
    void separate(const QString &text);
    qsizetype skipComment(const QString &text, qsizetype at);
    qsizetype skipLiteral(const QString &text, qsizetype at);
    int lineOf(qsizetype position) const;

    QString m_code; ///< with the comments blanked out; positions are those of the text
    QList<Piece> m_comments;
    QList<qsizetype> m_lineStarts;
    int m_lineCount = 0;
};
