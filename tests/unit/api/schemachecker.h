#pragma once

#include <QJsonObject>
#include <QStringList>

/// Holds a JSON value against a schema of one document, with the keywords that
/// resources/openapi.json uses. A keyword it does not know is a violation, so that nothing is
/// passed over in silence.
class SchemaChecker
{
public:
    /// `document` is what "#/…" references point into.
    explicit SchemaChecker(QJsonObject document);

    /// Every violation as "/pointer: what is wrong"; empty when the value fits.
    QStringList violations(const QJsonValue &value, const QJsonObject &schema) const;
    /// What a reference of the document points at; an undefined value when nothing is there.
    QJsonValue resolve(const QString &reference) const;

private:
    void check(const QJsonValue &value, const QJsonObject &schema, const QString &at,
               QStringList &found) const;
    void checkKeyword(const QString &keyword, const QJsonValue &value, const QJsonObject &schema,
                      const QString &at, QStringList &found) const;
    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &at,
                     QStringList &found) const;
    void checkOneOf(const QJsonValue &value, const QJsonArray &choices, const QString &at,
                    QStringList &found) const;

    QJsonObject m_document;
};
