#include "desktop/widgets/stationedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace kai {

static constexpr int mostOffers = 12;

static QString shown(const Station &station)
{
    return QStringLiteral("%1 (%2)").arg(station.name, station.code);
}

/// 0 is the best; 9 means that it does not fit.
static int rank(const Station &station, const QString &typed)
{
    constexpr Qt::CaseSensitivity loose = Qt::CaseInsensitive;
    if (station.code.compare(typed, loose) == 0 || shown(station).compare(typed, loose) == 0)
        return 0;
    if (station.code.startsWith(typed, loose))
        return 1;
    if (station.name.startsWith(typed, loose))
        return 2;
    if (station.name.contains(u' ' + typed, loose))
        return 3;
    if (station.city.startsWith(typed, loose))
        return 4;
    if (station.name.contains(typed, loose))
        return 5;
    return 9;
}

QList<Station> matchingStations(const QList<Station> &stations, const QString &typed)
{
    const QString text = typed.trimmed();
    QList<std::pair<int, Station>> found;
    for (const Station &station : stations) {
        if (const int place = rank(station, text); place < 9 && !text.isEmpty())
            found.append({place, station});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Station> result;
    for (const auto &[place, station] : found)
        result.append(station);
    return result;
}

StationEdit::StationEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_offers(new QStringListModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    setMaxLength(80);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostOffers);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &StationEdit::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this] { settle(); });
}

void StationEdit::setStations(const QList<Station> &stations)
{
    m_stations = stations;
    if (!m_wantedCode.isEmpty())
        setCode(std::exchange(m_wantedCode, QString()));
}

QString StationEdit::code() const
{
    const QList<Station> fitting = matchingStations(m_stations, text());
    return fitting.isEmpty() ? QString() : fitting.first().code;
}

void StationEdit::setCode(const QString &code)
{
    for (const Station &station : m_stations) {
        if (station.code == code) {
            take(station);
            return;
        }
    }
    m_wantedCode = code;
}

void StationEdit::take(const Station &station)
{
    setText(shown(station));
    setCursorPosition(0);
    if (std::exchange(m_code, station.code) != station.code)
        Q_EMIT codeChanged(station.code);
}

void StationEdit::offer(const QString &typed)
{
    m_wantedCode.clear();
    QStringList offers;
    for (const Station &station : matchingStations(m_stations, typed)) {
        if (offers.size() < mostOffers)
            offers.append(shown(station));
    }
    m_offers->setStringList(offers);
}

void StationEdit::settle()
{
    const QList<Station> fitting = matchingStations(m_stations, text());
    if (!fitting.isEmpty())
        take(fitting.first());
}

void StationEdit::takeOffer()
{
    const QAbstractItemView *offers = m_completer->popup();
    if (offers->isVisible() && offers->currentIndex().isValid())
        setText(offers->currentIndex().data().toString());
}

void StationEdit::focusOutEvent(QFocusEvent *event)
{
    // The list of offers takes the focus while it is open: that is no leaving.
    if (event->reason() != Qt::PopupFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}

bool StationEdit::event(QEvent *event)
{
    // Before the key is used to leave or to submit, also while the list of offers is open.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter)
            takeOffer(); // else it would only close the list, and a second Enter were needed
        if (isEnter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            m_completer->popup()->hide();
            settle();
        }
    }
    return QLineEdit::event(event);
}

} // namespace kai
