#pragma once

#include <QStyledItemDelegate>

namespace kai {

/// The colour of a leg that is so full, in the theme of the moment.
QColor loadColor(int percent);

/// Paints the load of a train's legs as a strip: one column a leg, which is higher and warmer the
/// fuller the train is there, and beside it the fullest leg in percent. The numbers are in the tool
/// tip and in what a screen reader says.
class LoadDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `loadsRole` gives the legs of a row in percent, as a QList<int>.
    LoadDelegate(int loadsRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_loadsRole;
};

} // namespace kai
