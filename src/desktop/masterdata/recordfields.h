#pragma once

#include "domain/masterdatahistory.h"

#include <QCoreApplication>
#include <QJsonValue>

namespace kai {

/// One member of a record, as a form shows it.
struct RecordField
{
    enum class Kind {
        Text,
        OptionalText, ///< left out where it is empty
        Number, ///< whole
        OptionalNumber, ///< null where it is empty
        Money, ///< whole rupiah
        Decimal,
        Date,
        OptionalDate, ///< YYYY-MM-DD, left out where it is empty
        Flag,
        Choice, ///< one of `choices`
        Reference, ///< the number of another record, one of `choices`
        Words, ///< an array of texts, written with commas
        Rows ///< an array of objects with `columns`
    };

    QString member;
    QString label;
    Kind kind = Kind::Text;
    QList<std::pair<QString, QString>> choices {}; ///< value and text
    QList<RecordField> columns {};
    int width = 120; ///< of its column in a table
    bool fixed = false; ///< stays as it is once the record exists
};

/// What the records of each kind consist of, in the language of the moment.
class RecordFields
{
    Q_DECLARE_TR_FUNCTIONS(kai::RecordFields)

public:
    /// The members that can be written.
    static QList<RecordField> of(CatalogKind kind);
    /// Those that a list shows.
    static QList<RecordField> columns(CatalogKind kind);
    /// A value as people read it.
    static QString text(const RecordField &field, const QJsonValue &value);
    /// Who changed what, and when, in one line.
    static QString line(const CatalogChange &change, const QList<RecordField> &fields);

private:
    static QList<RecordField> station();
    static QList<RecordField> train();
    static QList<RecordField> schedule();
    static QList<RecordField> scheduleColumns();
    static QList<RecordField> layout();
    static RecordField stops();
    static QList<RecordField> rule();
    static QList<RecordField> tripFare();
    static QList<std::pair<QString, QString>> classes();
};

} // namespace kai
