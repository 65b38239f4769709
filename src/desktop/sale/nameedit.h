#pragma once

#include <QLineEdit>

namespace kai {

class KnownPassengers;

/// A field for the name of a passenger. It offers those who are known, and takes a whole list that
/// is pasted into it for what it is.
class NameEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEdit(QWidget *parent = nullptr);

    void setKnown(KnownPassengers &known);

Q_SIGNALS:
    /// One of the known was chosen by the operator; the row in their list.
    void recalled(int row);
    /// Several cells or lines were pasted.
    void listPasted(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void recall(const QModelIndex &offered);
};

} // namespace kai
