#include "desktop/masterdata/recordform.h"

#include "desktop/masterdata/rowsedit.h"
#include "desktop/widgets/moneyedit.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace kai {

using Kind = RecordField::Kind;

static constexpr int widestField = 520;

QWidget *RecordForm::editorOf(const RecordField &field)
{
    QWidget *editor = nullptr;
    if (field.kind == Kind::Choice || field.kind == Kind::Reference) {
        auto *box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const auto &[word, text] : field.choices)
            box->addItem(text, word);
        connect(box, &QComboBox::currentIndexChanged, this, &RecordForm::changed);
        editor = box;
    } else if (field.kind == Kind::Date) {
        auto *date = new QDateEdit(railwayDay(QDateTime::currentDateTimeUtc()), this);
        prepareDay(*date);
        connect(date, &QDateEdit::dateChanged, this, &RecordForm::changed);
        editor = date;
    } else if (field.kind == Kind::Rows) {
        auto *rows = new RowsEdit(field, this);
        connect(rows, &RowsEdit::changed, this, &RecordForm::changed);
        editor = rows;
    } else {
        auto *line = field.kind == Kind::Money ? new MoneyEdit(this) : new QLineEdit(this);
        if (field.kind != Kind::Money)
            line->setMaxLength(400);
        if (field.kind == Kind::OptionalDate)
            line->setPlaceholderText(QStringLiteral("2026-12-31"));
        connect(line, &QLineEdit::textChanged, this, &RecordForm::changed);
        editor = line;
    }
    editor->setObjectName(QStringLiteral("record_") + field.member);
    editor->setAccessibleName(field.label);
    return editor;
}

void RecordForm::setFields(const QList<RecordField> &fields)
{
    const QJsonObject typed = record();
    m_rows.clear();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete layout();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    // Fields grow with the window up to a width that an eye takes in; the rest stays free.
    grid->setColumnStretch(1, 1000);
    grid->setColumnStretch(2, 1);
    for (const RecordField &field : fields) {
        Row row {field, editorOf(field), new QLabel(this)};
        auto *label = new QLabel(field.label, this);
        label->setBuddy(row.editor);
        row.error->setObjectName(QStringLiteral("recordError_") + field.member);
        row.error->setWordWrap(true);
        row.error->setProperty("role", QStringLiteral("fieldError"));
        row.error->hide();
        const int line = grid->rowCount();
        const bool wide = field.kind == Kind::Rows;
        if (!wide)
            row.editor->setMaximumWidth(widestField);
        grid->addWidget(label, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(row.editor, wide ? line + 1 : line, wide ? 0 : 1, 1, wide ? 3 : 1);
        grid->addWidget(row.error, line + 2, wide ? 0 : 1, 1, wide ? 3 : 1);
        m_rows.append(row);
    }
    if (!typed.isEmpty())
        fill(typed);
}

/// A record whose name has not been read yet is shown by its number, so that it stays chosen.
static void choose(QComboBox &box, const QString &value, Kind kind)
{
    if (kind == Kind::Reference && value.toLongLong() > 0 && box.findData(value) < 0)
        box.addItem(value, value);
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

void RecordForm::write(const Row &row, const QJsonValue &value)
{
    if (auto *box = qobject_cast<QComboBox *>(row.editor))
        choose(*box, value.toVariant().toString(), row.field.kind);
    else if (auto *date = qobject_cast<QDateEdit *>(row.editor))
        date->setDate(value.isString() ? QDate::fromString(value.toString(), Qt::ISODate)
                                       : railwayDay(QDateTime::currentDateTimeUtc()));
    else if (auto *rows = qobject_cast<RowsEdit *>(row.editor))
        rows->setRows(value.toArray());
    else if (auto *money = qobject_cast<MoneyEdit *>(row.editor))
        money->setAmount(Money(value.toInteger()));
    else if (auto *line = qobject_cast<QLineEdit *>(row.editor))
        line->setText(value.isArray() ? value.toVariant().toStringList().join(QLatin1String(", "))
                                      : value.toVariant().toString());
}

void RecordForm::setRecord(const QJsonObject &record)
{
    m_exists = record.contains(u"id");
    fill(record);
}

void RecordForm::fill(const QJsonObject &record)
{
    clearErrors();
    for (const Row &row : std::as_const(m_rows)) {
        write(row, record[row.field.member]);
        row.editor->setEnabled(!m_exists || !row.field.fixed);
    }
}

/// A text where it is no number: the server tells what is wrong with it.
static QJsonValue numberOrText(const QString &text, Kind kind)
{
    bool isNumber = false;
    if (kind == Kind::Decimal) {
        const double number = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

static QJsonArray words(const QString &text)
{
    QJsonArray words;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts))
        words.append(word.trimmed());
    return words;
}

QJsonValue RecordForm::read(const Row &row)
{
    if (const auto *box = qobject_cast<QComboBox *>(row.editor)) {
        const QString chosen = box->currentData().toString();
        return row.field.kind == Kind::Reference ? QJsonValue(chosen.toLongLong())
                                                 : QJsonValue(chosen);
    }
    if (const auto *date = qobject_cast<QDateEdit *>(row.editor))
        return date->date().toString(Qt::ISODate);
    if (const auto *rows = qobject_cast<RowsEdit *>(row.editor))
        return rows->rows();
    const QString text = qobject_cast<QLineEdit *>(row.editor)->text().trimmed();
    if (const auto *money = qobject_cast<MoneyEdit *>(row.editor))
        return text.isEmpty() ? QJsonValue(text) : QJsonValue(money->amount().rupiah());
    switch (row.field.kind) {
    case Kind::Number:
    case Kind::OptionalNumber:
    case Kind::Decimal:
        return numberOrText(text, row.field.kind);
    case Kind::Words:
        return words(text);
    case Kind::OptionalText:
    case Kind::OptionalDate:
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    case Kind::Text:
    case Kind::Date:
    case Kind::Money:
    case Kind::Flag:
    case Kind::Choice:
    case Kind::Reference:
    case Kind::Rows:
        break;
    }
    return text;
}

QJsonObject RecordForm::record() const
{
    QJsonObject record;
    for (const Row &row : m_rows) {
        if (const QJsonValue value = read(row); !value.isUndefined())
            record[row.field.member] = value;
    }
    return record;
}

QString RecordForm::showErrors(const ApiError &error)
{
    if (error.fields.isEmpty())
        return textFor(error);
    QStringList homeless;
    QWidget *first = nullptr;
    for (const ApiFieldError &wrong : error.fields) {
        const QString member = wrong.pointer.section(u'/', 1, 1);
        const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &candidate) {
            return candidate.field.member == member;
        });
        if (row == m_rows.end()) {
            homeless.append(textFor(wrong));
            continue;
        }
        const QString place = wrong.pointer.section(u'/', 2);
        auto *rows = qobject_cast<RowsEdit *>(row->editor);
        if (rows)
            rows->showError(place, textFor(wrong));
        const QString text
            = place.isEmpty()
                  ? textFor(wrong)
                  : tr("Row %1: %2").arg(place.section(u'/', 0, 0).toInt() + 1).arg(textFor(wrong));
        showFieldError(*row->editor, *row->error, text);
        first = first ? first : row->editor;
    }
    if (first)
        first->setFocus();
    return homeless.join(u' ');
}

void RecordForm::clearErrors()
{
    for (const Row &row : std::as_const(m_rows)) {
        showFieldError(*row.editor, *row.error, QString());
        if (auto *rows = qobject_cast<RowsEdit *>(row.editor))
            rows->clearErrors();
    }
}

} // namespace kai
