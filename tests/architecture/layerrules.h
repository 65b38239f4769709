#pragma once

#include "architecture/sourcetext.h"

#include <QHash>
#include <QSet>

/// Who may include whom. A unit is a layer, or a part of one with rules of its own.
class LayerRules
{
public:
    LayerRules();

    /// Every include of the file that no rule allows. `file` is from src/, "http/router.cpp".
    QList<Finding> findings(const QString &file, const SourceText &text) const;
    /// True when there are rules for the file.
    bool knows(const QString &file) const;

private:
    QString unitOf(const QString &file) const;
    bool mayIncludeOwn(const QString &unit, const QString &target) const;
    bool mayIncludeForeign(const QString &unit, const QString &header) const;
    void readQtHeaders();

    QHash<QString, QString> m_moduleOfHeader; ///< "QSqlQuery" -> "Sql"
};
