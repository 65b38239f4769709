#include "storage/pgrulerepository.h"

namespace kai {

Result<Rules> PgRuleRepository::on(const QDate &day)
{
    static const QString sql = QStringLiteral(
        "SELECT DISTINCT ON (name) name, value FROM rules"
        " WHERE valid_from <= $1::date AND retired_at IS NULL ORDER BY name, valid_from DESC");
    Result<PgRows> rows = m_session.run(sql, {day});
    if (!rows)
        return failure(rows.error());
    QHash<QString, qint64> values;
    while (rows->next()) {
        const QString name = rows->text();
        values.insert(name, rows->integer());
    }
    return rulesFrom(values);
}

} // namespace kai
