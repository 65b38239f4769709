#include "desktop/sale/knownpassengers.h"

#include "desktop/words/labels.h"

#include <QRegularExpression>

namespace kai {

static constexpr qsizetype mostKnown = 50;
// Of something that was copied by mistake no more than this is read.
static constexpr qsizetype mostText = 20'000;
static constexpr qsizetype shownDigits = 4;

static bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

static QChar separatorOf(const QString &line)
{
    for (const char16_t separator : {u'\t', u';'}) {
        if (line.contains(separator))
            return separator;
    }
    return u',';
}

static KnownPassenger passengerFromLine(const QString &line)
{
    KnownPassenger found;
    for (const QString &part : line.split(separatorOf(line))) {
        const QString cell = part.simplified();
        QString packed = cell;
        packed.remove(u' ');
        if (cell.contains(u'@'))
            found.contact.email = cell;
        else if (!hasDigit(cell) && found.details.name.isEmpty())
            found.details.name = cell;
        else if (hasDigit(cell) && found.details.identityNumber.isEmpty())
            found.details.identityNumber = packed.toUpper();
        else if (hasDigit(cell) && found.contact.phone.isEmpty())
            found.contact.phone = cell;
    }
    const QString &number = found.details.identityNumber;
    const bool hasLetter
        = std::any_of(number.begin(), number.end(), [](QChar c) { return c.isLetter(); });
    found.details.identityType = hasLetter ? IdentityType::Passport : IdentityType::Nik;
    return found;
}

QList<KnownPassenger> passengersFromText(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("[\r\n]+"));
    QStringList lines = text.left(mostText).split(lineEnd, Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.simplified().isEmpty(); });
    // Headings have no number where the lines below them have one.
    if (lines.size() > 1 && !hasDigit(lines.first()) && hasDigit(lines[1]))
        lines.removeFirst();
    QList<KnownPassenger> passengers;
    for (const QString &line : std::as_const(lines))
        passengers.append(passengerFromLine(line));
    return passengers;
}

void KnownPassengers::remember(const KnownPassenger &passenger)
{
    beginResetModel();
    m_passengers.removeIf([&passenger](const KnownPassenger &known) {
        return known.details.identityNumber == passenger.details.identityNumber;
    });
    m_passengers.prepend(passenger);
    m_passengers.resize(qMin(m_passengers.size(), mostKnown));
    endResetModel();
}

void KnownPassengers::forgetAll()
{
    beginResetModel();
    m_passengers.clear();
    endResetModel();
}

int KnownPassengers::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_passengers.size());
}

QVariant KnownPassengers::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PassengerDetails &details = m_passengers[index.row()].details;
    if (role == nameRole)
        return details.name;
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1 · %2 …%3")
            .arg(details.name, Labels::of(details.identityType),
                 details.identityNumber.right(shownDigits));
    return {};
}

} // namespace kai
