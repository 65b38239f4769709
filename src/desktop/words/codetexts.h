#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>

namespace kai {

/// The text for a stable code of the server, marked for translation where it stands.
struct CodeText
{
    const char *code;
    const char *text;
};

/// The text of a code, not yet translated; nullptr for a code that is not in the table.
template<size_t N> const char *textOfCode(const std::array<CodeText, N> &texts, const QString &code)
{
    for (const CodeText &entry : texts) {
        if (code == QLatin1String(entry.code))
            return entry.text;
    }
    return nullptr;
}

/// In the language of the moment; the code itself where it is not in the table, since it is still
/// something to ask for.
template<size_t N>
QString wordsFor(const char *context, const std::array<CodeText, N> &texts, const QString &code)
{
    const char *text = textOfCode(texts, code);
    return text ? QCoreApplication::translate(context, text) : code;
}

} // namespace kai
