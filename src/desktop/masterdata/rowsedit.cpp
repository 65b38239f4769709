#include "desktop/masterdata/rowsedit.h"

#include "desktop/widgets/style.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QTableWidget>

namespace kai {

using Kind = RecordField::Kind;

RowsEdit::RowsEdit(const RecordField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_table(new QTableWidget(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_table->setObjectName(field.member + QStringLiteral("Rows"));
    m_add->setObjectName(field.member + QStringLiteral("Add"));
    m_remove->setObjectName(field.member + QStringLiteral("Remove"));
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(140);
    m_table->setColumnCount(int(field.columns.size()));
    QStringList labels;
    QList<int> widths;
    for (const RecordField &column : field.columns) {
        labels.append(column.label);
        widths.append(column.width);
    }
    m_table->setHorizontalHeaderLabels(labels);
    prepareTable(*m_table, widths);
    m_table->setAccessibleName(field.label);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    connect(m_table, &QTableWidget::itemChanged, this, &RowsEdit::changed);
    connect(m_add, &QPushButton::clicked, this, &RowsEdit::addRow);
    connect(m_remove, &QPushButton::clicked, this, &RowsEdit::removeRow);
    updateTexts();
}

void RowsEdit::setRows(const QJsonArray &rows)
{
    m_table->setRowCount(0);
    for (const QJsonValue &row : rows)
        insertRow(m_table->rowCount(), row.toObject());
}

void RowsEdit::insertRow(int row, const QJsonObject &values)
{
    m_table->insertRow(row);
    for (int i = 0; i < m_field.columns.size(); ++i) {
        const RecordField &column = m_field.columns[i];
        const QJsonValue value = values[column.member];
        if (column.kind == Kind::Choice) {
            auto *box = new QComboBox(m_table);
            box->setAccessibleName(column.label);
            for (const auto &[word, text] : column.choices)
                box->addItem(text, word);
            box->setCurrentIndex(std::max(0, box->findData(value.toString())));
            connect(box, &QComboBox::currentIndexChanged, this, &RowsEdit::changed);
            m_table->setCellWidget(row, i, box);
            continue;
        }
        auto *cell = new QTableWidgetItem;
        if (column.kind == Kind::Flag) {
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            cell->setCheckState(value.toBool(true) ? Qt::Checked : Qt::Unchecked);
        } else {
            cell->setText(value.toVariant().toString());
        }
        m_table->setItem(row, i, cell);
    }
}

QJsonValue RowsEdit::valueAt(int row, int column) const
{
    const RecordField &field = m_field.columns[column];
    if (const auto *box = qobject_cast<QComboBox *>(m_table->cellWidget(row, column)))
        return box->currentData().toString();
    const QTableWidgetItem *cell = m_table->item(row, column);
    if (field.kind == Kind::Flag)
        return cell->checkState() == Qt::Checked;
    const QString text = cell->text().trimmed();
    const bool optional = field.kind == Kind::OptionalText || field.kind == Kind::OptionalNumber;
    if (text.isEmpty() && optional)
        return QJsonValue::Null;
    if (field.kind != Kind::Number && field.kind != Kind::OptionalNumber)
        return text;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text); // the server tells what is wrong
}

QJsonArray RowsEdit::rows() const
{
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QJsonObject values;
        for (int i = 0; i < m_field.columns.size(); ++i)
            values[m_field.columns[i].member] = valueAt(row, i);
        rows.append(values);
    }
    return rows;
}

bool RowsEdit::showError(const QString &place, const QString &text)
{
    const int row = place.section(u'/', 0, 0).toInt();
    const QString member = place.section(u'/', 1, 1);
    for (int i = 0; i < m_field.columns.size(); ++i) {
        if (m_field.columns[i].member != member || row >= m_table->rowCount())
            continue;
        if (QTableWidgetItem *cell = m_table->item(row, i)) {
            cell->setBackground(currentColors().errorGround);
            cell->setToolTip(text);
            cell->setData(Qt::AccessibleDescriptionRole, text);
        }
        m_table->setCurrentCell(row, i);
        return true;
    }
    return false;
}

void RowsEdit::clearErrors()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int i = 0; i < m_table->columnCount(); ++i) {
            if (QTableWidgetItem *cell = m_table->item(row, i)) {
                cell->setData(Qt::BackgroundRole, QVariant());
                cell->setToolTip(QString());
                cell->setData(Qt::AccessibleDescriptionRole, QVariant());
            }
        }
    }
}

void RowsEdit::addRow()
{
    insertRow(m_table->currentRow() + 1, {});
    m_table->setCurrentCell(m_table->currentRow() + 1, 0);
}

void RowsEdit::removeRow()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    Q_EMIT changed();
}

void RowsEdit::updateTexts()
{
    m_add->setText(tr("Add a row"));
    m_remove->setText(tr("Remove the row"));
}

void RowsEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    QWidget::changeEvent(event);
}

} // namespace kai
