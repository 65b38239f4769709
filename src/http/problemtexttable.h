#pragma once

#include "http/problemtexts.h"

#include <QHash>

namespace kai::http {

/// What people read, in both languages.
struct ProblemText
{
    const char *english;
    const char *indonesian;

    QString in(Language language) const
    {
        return QString::fromUtf8(language == Language::Indonesian ? indonesian : english);
    }
};

/// By the code of the failure.
const QHash<QString, ProblemText> &problemTexts();

} // namespace kai::http
