#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

QString jsonText(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList textsFrom(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &item : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(item.toString());
    return texts;
}

QVariant jsonOrNull(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString escapedForLike(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'\\' || c == u'%' || c == u'_')
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

} // namespace kai
