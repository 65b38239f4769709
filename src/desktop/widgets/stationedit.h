#pragma once

#include "domain/station.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace kai {

/// Stations that fit what was typed, best first: the code itself, codes and names that begin so,
/// names of which a word begins so, names or cities that contain it.
QList<Station> matchingStations(const QList<Station> &stations, const QString &typed);

/// A field for one station, by code or by name. What was typed becomes "Gambir (GMR)" as soon as
/// the field is left or Enter is pressed.
class StationEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit StationEdit(QWidget *parent = nullptr);

    void setStations(const QList<Station> &stations);
    /// The station that is meant, or empty while what is typed fits none.
    QString code() const;
    void setCode(const QString &code);

Q_SIGNALS:
    void codeChanged(const QString &code);

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(const QString &typed);
    void settle();
    void takeOffer();
    void take(const Station &station);

    QList<Station> m_stations;
    QStringListModel *m_offers;
    QCompleter *m_completer;
    QString m_code;
    QString m_wantedCode; ///< set before the stations were known
};

} // namespace kai
