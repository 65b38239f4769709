#pragma once

#include "domain/order.h"

#include <QAbstractListModel>

namespace kai {

/// A passenger with whom the railway writes to about him; what a list leaves out is empty.
struct KnownPassenger
{
    PassengerDetails details;
    Contact contact;
};

/// Reads passengers that were copied from a table or a message, one a line: name, identity number
/// and, where there are any, telephone and e-mail, with tabs, semicolons or commas between them. A
/// line of headings is left out. Nothing is judged here: the fields tell what is wrong.
QList<KnownPassenger> passengersFromText(const QString &text);

/// Those for whom somebody has bought in this session, the last one first. They are in memory only:
/// identity numbers are never written to this machine's disk.
class KnownPassengers : public QAbstractListModel
{
    Q_OBJECT

public:
    /// By this role a name is found; what is displayed also tells two of one name apart.
    static constexpr int nameRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    /// Whoever was known before with this identity number is known as he is now.
    void remember(const KnownPassenger &passenger);
    void forgetAll();
    const KnownPassenger &at(int row) const { return m_passengers[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<KnownPassenger> m_passengers;
};

} // namespace kai
