#pragma once

#include "architecture/sourcetext.h"

#include <QRegularExpression>

/// The words that the glossary forbids: one thing has one name.
class WordRules
{
public:
    /// `glossary` is the text of src/GLOSSARY.md: a table whose last column lists words in
    /// backticks.
    explicit WordRules(const QString &glossary);

    int count() const { return int(m_words.size()); }
    /// Every forbidden word in comments, names of types and texts for people. Only whole words
    /// count; a type's name is read as its words ("SeatLock" is "seat lock").
    QList<Finding> findings(const QString &file, const SourceText &text) const;

private:
    struct Word
    {
        QString text;
        QRegularExpression shape;
    };
    void search(const QString &file, const Piece &piece, QList<Finding> &found) const;

    QList<Word> m_words;
};
