#pragma once

#include "desktop/client/apiclient.h"

#include <QFrame>

namespace kai {

class DesktopSettings;

namespace Ui {
class SearchPanel;
}

/// From, to and the date of a trip. Asks for a search; does not search itself.
class SearchPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SearchPanel(QWidget *parent = nullptr);
    ~SearchPanel() override;

    void setSettings(DesktopSettings &settings);
    /// Offers what the user of the settings has looked for last.
    void recall();
    void setStations(const QList<Station> &stations);
    /// The earliest day is today, as the server sees it in the railway's zone.
    void setToday(const QDate &today);
    void setBusy(bool busy);
    void showErrors(const ApiError &error);
    void focusFirst();

    QString from() const;
    QString to() const;
    QDate date() const;

Q_SIGNALS:
    /// All fields are filled in.
    void searchRequested(const QString &from, const QString &to, const QDate &date);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void swap();
    void step(int days);
    void clearErrors();

    std::unique_ptr<Ui::SearchPanel> m_ui;
    DesktopSettings *m_settings = nullptr;
    bool m_haveStations = false;
    bool m_submitLater = false; ///< asked for before the stations were known
};

} // namespace kai
