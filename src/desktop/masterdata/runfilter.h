#pragma once

#include "desktop/client/catalogclient.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace kai {

/// Which dated runs are listed: from a day to a day, and of which train.
class RunFilter : public QWidget
{
    Q_OBJECT

public:
    explicit RunFilter(QWidget *parent = nullptr);

    /// Number and name of each; the choice is kept.
    void setTrains(const QList<std::pair<QString, QString>> &trains);
    CatalogFilter filter() const;
    /// All trains, the week that begins on this day.
    void reset(const QDate &today);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void keepRange();
    void updateTexts();

    QLabel *m_trainLabel;
    QComboBox *m_train;
    QLabel *m_firstLabel;
    QDateEdit *m_first;
    QLabel *m_lastLabel;
    QDateEdit *m_last;
};

} // namespace kai
