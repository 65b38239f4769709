#pragma once

#include "base/id.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace kai {

/// "{1,2,3}": the text of a bigint[] parameter.
template<class Tag> QString arrayText(const QList<Id<Tag>> &ids)
{
    QString text(u'{');
    for (const Id<Tag> id : ids) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(id.value());
    }
    return text + u'}';
}

/// A JSON array of texts, and back.
QString jsonText(const QStringList &texts);
QStringList textsFrom(const QString &json);

/// The text of a jsonb parameter, NULL for an empty object, and back.
QVariant jsonOrNull(const QJsonObject &object);
QJsonObject objectOf(const QString &json);

/// `text` for a LIKE pattern, with its own wildcards meaning themselves.
QString escapedForLike(const QString &text);

} // namespace kai
