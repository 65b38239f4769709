#include "desktop/masterdata/importsmodel.h"

#include "desktop/words/labels.h"

namespace kai {

QString ImportWords::status(const TimetableImport &import)
{
    const bool isPreview = import.mode == ImportMode::Preview;
    switch (import.status) {
    case ImportStatus::Queued:
        return tr("Waiting", "import");
    case ImportStatus::Running:
        return tr("Running, %1 %").arg(import.progress);
    case ImportStatus::Done:
        return isPreview ? tr("Preview") : tr("✓ Taken");
    case ImportStatus::Failed:
        return isPreview ? tr("⊘ Preview, refused") : tr("⊘ Not taken");
    case ImportStatus::Cancelled:
        return isPreview ? tr("⊘ Preview, stopped") : tr("⊘ Stopped");
    }
    Q_UNREACHABLE();
}

QString ImportWords::stage(const TimetableImport &import)
{
    if (import.stage == QLatin1String("checking"))
        return tr("Checking the rules");
    if (import.stage == QLatin1String("preparing"))
        return tr("Preparing runs");
    if (import.stage == QLatin1String("comparing"))
        return tr("Comparing with what is there");
    if (import.stage == QLatin1String("writing"))
        return import.mode == ImportMode::Preview ? tr("Trying it out") : tr("Writing");
    if (import.stage.endsWith(QLatin1String(".txt")))
        return tr("Reading %1").arg(import.stage);
    return tr("Reading");
}

/// "–" for what older reports do not tell.
static QString countOf(const QJsonObject &counts, const QString &name)
{
    const QJsonValue count = counts[name];
    return count.isDouble() ? QLocale().toString(count.toInteger()) : QStringLiteral("–");
}

QString ImportWords::counts(const QJsonObject &counts)
{
    const std::pair<const char *, QString> things[] {
        {"stations", tr("Stations: %1 new, %2 changed, %3 unchanged")},
        {"trains", tr("Trains: %1 new, %2 changed, %3 unchanged")},
        {"schedules", tr("Departures: %1 new, %2 changed, %3 unchanged")},
    };
    QStringList lines;
    for (const auto &[name, text] : things) {
        const auto count = [&](const char *what) {
            return countOf(counts, QLatin1String(name) + QLatin1String(what));
        };
        lines.append(text.arg(count("Added"), count("Changed"), count("Unchanged")));
    }
    const std::pair<const char *, QString> rest[] {
        {"schedulesRetired", tr("Departures retired: %1")},
        {"formationsChanged", tr("Trains with other coaches: %1")},
        {"faresWritten", tr("Fares written: %1")},
    };
    for (const auto &[name, text] : rest) {
        if (counts[QLatin1String(name)].toInteger() > 0)
            lines.append(text.arg(countOf(counts, QLatin1String(name))));
    }
    return lines.join(u'\n');
}

ImportsModel::ImportsModel(const ImportClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void ImportsModel::replace(const ReadableImport &import)
{
    CursorTable::replace(
        import, [&](const ReadableImport &shown) { return shown.import.id == import.import.id; });
}

void ImportsModel::request(const QString &cursor, QObject *receiver)
{
    m_client.imports(cursor, receiver,
                     [this](const Answer<ApiPage<ReadableImport>> &page) { takePage(page); });
}

int ImportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ImportsModel::text(int row, int column) const
{
    const TimetableImport &import = item(row).import;
    switch (Column(column)) {
    case When:
        return Labels::dateTime(import.createdAt, Labels::railwayZone());
    case Size:
        return QLocale().formattedDataSize(import.fileSize, 1, QLocale::DataSizeSIFormat);
    case Status:
        return ImportWords::status(import);
    case Refused:
        return import.refusedCount > 0 ? QLocale().toString(import.refusedCount)
                                       : QStringLiteral("–");
    case ColumnCount:
        break;
    }
    return {};
}

static QVariant heading(int role, const QString &text)
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(text) : QVariant();
}

QString ImportsModel::title(int column) const
{
    switch (Column(column)) {
    case When:
        return tr("When");
    case Size:
        return tr("Size");
    case Status:
        return tr("Status");
    case Refused:
        return tr("Refused lines");
    case ColumnCount:
        break;
    }
    return {};
}

void RefusedLinesModel::setImport(const ReadableImport &import)
{
    beginResetModel();
    m_import = import;
    endResetModel();
}

void RefusedLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int RefusedLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_import.import.refused.size());
}

int RefusedLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RefusedLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const RefusedLine &line = m_import.import.refused[index.row()];
    switch (Column(index.column())) {
    case File:
        return line.file;
    case Line:
        return line.line > 0 ? QLocale().toString(line.line) : QStringLiteral("–");
    case Reason:
        return m_import.reasons.value(index.row(), line.code);
    case Value:
        return line.value;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RefusedLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (Column(section)) {
    case File:
        return heading(role, tr("File"));
    case Line:
        return heading(role, tr("Line"));
    case Reason:
        return heading(role, tr("Reason"));
    case Value:
        return heading(role, tr("What stands there"));
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai
