#pragma once

#include "desktop/client/apierror.h"
#include "desktop/masterdata/recordfields.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace kai {

/// The fields of one record. What is wrong with one of them is told beside it.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Makes the form anew; what was typed is kept.
    void setFields(const QList<RecordField> &fields);
    void setRecord(const QJsonObject &record);
    /// What is typed, as the contract wants it.
    QJsonObject record() const;
    /// Returns what belongs to no field; empty when every error has its place.
    QString showErrors(const ApiError &error);
    void clearErrors();

Q_SIGNALS:
    /// Another value in a field, whoever wrote it.
    void changed();

private:
    struct Row
    {
        RecordField field;
        QWidget *editor = nullptr;
        QLabel *error = nullptr;
    };
    QWidget *editorOf(const RecordField &field);
    void fill(const QJsonObject &record);
    static void write(const Row &row, const QJsonValue &value);
    static QJsonValue read(const Row &row);

    QList<Row> m_rows;
    bool m_exists = false; ///< then what is fixed cannot be changed
};

} // namespace kai
