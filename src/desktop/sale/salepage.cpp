#include "desktop/sale/salepage.h"

#include "api/json.h"
#include "desktop/client/desktopsettings.h"
#include "desktop/sale/departuresmodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/words/labels.h"
#include "ui_salepage.h"

namespace kai {

SalePage::SalePage(ApiClient &client, DesktopSettings &settings, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::SalePage>())
    , m_client(client)
    , m_departures(new DeparturesModel(this))
    , m_search(std::make_unique<QObject>())
    , m_sale(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->searchPanel->setSettings(settings);
    m_ui->seatPanel->setClient(client);
    m_ui->paymentPanel->setClient(client);
    m_ui->ticketsPanel->setClient(client);
    QTableView *table = m_ui->departuresTable;
    table->setModel(m_departures);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(DeparturesModel::TrainName,
                                                    QHeaderView::Stretch);
    m_ui->saleSplitter->setSizes({550, 295, 415});
    m_ui->saleSplitter->setStretchFactor(0, 5);
    m_ui->saleSplitter->setStretchFactor(1, 2);
    m_ui->saleSplitter->setStretchFactor(2, 3);
    wireSearch();
    wireSale();
    updateTexts();
}

SalePage::~SalePage() = default;

QString SalePage::title() const
{
    return tr("Sale");
}

void SalePage::wireSearch()
{
    connect(m_ui->searchPanel, &SearchPanel::searchRequested, this,
            [this](const QString &from, const QString &to, const QDate &date) {
                search(from, to, date, Focus::GoesToDepartures);
            });
    connect(m_ui->saleNotice, &NoticeBar::actionTriggered, this, [this] {
        m_ui->saleNotice->clear();
        if (!m_haveStations)
            loadStations();
        else if (m_date.isValid())
            search(m_from, m_to, m_date, Focus::GoesToDepartures);
    });
    connect(m_ui->departuresTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SalePage::pickDeparture);
    connect(m_ui->departuresTable, &QTableView::activated, this,
            [this] { m_ui->seatPanel->focusMap(); });
}

void SalePage::wireSale()
{
    SeatPanel *seats = m_ui->seatPanel;
    PassengersPanel *passengers = m_ui->passengersPanel;
    passengers->setTabAnchor(seats->map());
    passengers->setKnown(m_known);
    connect(seats, &SeatPanel::chosenChanged, passengers, &PassengersPanel::setSeats);
    connect(seats, &SeatPanel::seatLost, this, [this](const QString &seat) {
        m_ui->passengersPanel->markLost(seat);
        m_ui->saleNotice->tell(Notice::Warning,
                               tr("Seat %1 has just been taken by somebody else. Choose another "
                                  "one; what you typed is kept.")
                                   .arg(seat));
    });
    connect(seats, &SeatPanel::refused, this,
            [this](const QString &reason) { m_ui->saleNotice->tell(Notice::Information, reason); });
    connect(seats, &SeatPanel::freeSeatsKnown, this, [this](int freeSeats) {
        const QModelIndex current = m_ui->departuresTable->currentIndex();
        if (!current.isValid())
            return;
        const Offer &offer = m_departures->offer(current.row());
        m_departures->updateFreeSeats(offer.departure.trip.scheduleId,
                                      offer.availability.travelClass, freeSeats);
    });
    connect(passengers, &PassengersPanel::seatGivenBack, seats, &SeatPanel::giveBack);
    connect(passengers, &PassengersPanel::createRequested, this, &SalePage::createOrder);
    connect(m_ui->paymentPanel, &PaymentPanel::paid, this,
            [this](const Order &order, const Payment &payment) {
                m_ui->saleStack->setCurrentWidget(m_ui->ticketsPanel);
                m_ui->ticketsPanel->open(order, payment);
            });
    connect(m_ui->paymentPanel, &PaymentPanel::left, this, &SalePage::newSale);
    connect(m_ui->ticketsPanel, &TicketsPanel::newSaleRequested, this, &SalePage::newSale);
}

void SalePage::activate()
{
    m_ui->searchPanel->setToday(railwayDay(m_client.serverTime()));
    if (!m_haveStations)
        loadStations();
    m_ui->searchPanel->focusFirst();
}

void SalePage::reset()
{
    m_search = std::make_unique<QObject>();
    m_haveStations = false;
    m_date = QDate();
    m_known.forgetAll();
    m_departures->setDepartures({});
    m_ui->searchPanel->setBusy(false);
    m_ui->searchPanel->recall();
    newSale();
    updateTexts();
}

void SalePage::loadStations()
{
    m_client.stations(this, [this](const Answer<QList<Station>> &stations) {
        if (stations) {
            m_haveStations = true;
            m_ui->searchPanel->setStations(*stations);
        } else {
            m_ui->saleNotice->tell(Notice::Error, textFor(stations.error()), tr("Try again"));
        }
    });
}

void SalePage::search(const QString &from, const QString &to, const QDate &date, Focus focus)
{
    m_from = from;
    m_to = to;
    m_date = date;
    m_search = std::make_unique<QObject>();
    m_ui->searchPanel->setBusy(true);
    m_client.departures(from, to, date, m_search.get(),
                        [this, focus](const Answer<QList<Departure>> &departures) {
                            m_ui->searchPanel->setBusy(false);
                            takeDepartures(departures, focus);
                        });
}

void SalePage::takeDepartures(const Answer<QList<Departure>> &departures, Focus focus)
{
    if (!departures) {
        m_ui->searchPanel->showErrors(departures.error());
        m_ui->saleNotice->tell(Notice::Error, textFor(departures.error()),
                               departures.error().fields.isEmpty() ? tr("Try again") : QString());
        return; // what was found before stays: it may be half sold
    }
    m_ui->saleNotice->clear();
    const bool selling = m_ui->saleStack->currentWidget() != m_ui->passengersPanel;
    m_departures->setDepartures(*departures);
    updateTexts();
    if (selling)
        return; // the seats shown belong to the order that is being paid
    if (const int row = m_departures->firstForSale(); row >= 0) {
        m_ui->departuresTable->selectRow(row);
        if (focus == Focus::GoesToDepartures)
            m_ui->departuresTable->setFocus();
    } else {
        m_ui->seatPanel->close();
        m_ui->passengersPanel->clearOffer();
    }
}

void SalePage::pickDeparture()
{
    const QModelIndex current = m_ui->departuresTable->currentIndex();
    if (!current.isValid() || m_ui->saleStack->currentWidget() != m_ui->passengersPanel)
        return;
    const Offer &offer = m_departures->offer(current.row());
    m_attempt.finish();
    if (!offer.canBeSold()) {
        m_ui->seatPanel->close();
        m_ui->passengersPanel->clearOffer();
        return;
    }
    m_ui->seatPanel->open(offer.departure.trip, offer.availability.travelClass);
    m_ui->passengersPanel->setOffer(offer.departure.trip, offer.availability);
}

void SalePage::createOrder(const OrderRequest &request)
{
    m_ui->passengersPanel->setBusy(true);
    m_ui->seatPanel->lock();
    m_client.createOrder(request, m_attempt.keyFor(api::toJson(request)), m_sale.get(),
                         [this, request](const Answer<Order> &order) {
                             if (order)
                                 rememberPassengers(request);
                             takeOrder(order);
                         });
}

void SalePage::rememberPassengers(const OrderRequest &request)
{
    for (const PassengerRequest &passenger : request.passengers) {
        if (passenger.details.type == PassengerType::Adult)
            m_known.remember({passenger.details, request.contact});
    }
}

void SalePage::takeOrder(const Answer<Order> &order)
{
    m_ui->passengersPanel->setBusy(false);
    if (!order) {
        takeOrderError(order.error());
        return;
    }
    m_attempt.finish();
    m_ui->saleNotice->clear();
    m_ui->saleStack->setCurrentWidget(m_ui->paymentPanel);
    m_ui->paymentPanel->open(*order);
    m_ui->seatPanel->refresh();
}

void SalePage::takeOrderError(const ApiError &error)
{
    m_ui->passengersPanel->showError(error);
    // While nobody knows whether the order was made, its seats may be held by itself: the choice
    // stays as it is, so that the next press sends the same order under the same key.
    if (error.mayHaveHappened())
        return;
    m_attempt.finish();
    // Also asks for the seats at once: what was taken leaves the choice, with a notice.
    m_ui->seatPanel->unlock();
    if (error.code == QLatin1String("seat.taken"))
        m_ui->saleNotice->tell(Notice::Warning, textFor(error));
}

void SalePage::newSale()
{
    m_sale = std::make_unique<QObject>();
    m_attempt.finish();
    m_ui->saleNotice->clear();
    m_ui->paymentPanel->close();
    m_ui->ticketsPanel->close();
    m_ui->seatPanel->close();
    m_ui->passengersPanel->setBusy(false);
    m_ui->passengersPanel->reset();
    m_ui->saleStack->setCurrentWidget(m_ui->passengersPanel);
    m_ui->departuresTable->setCurrentIndex({});
    if (m_date.isValid())
        search(m_from, m_to, m_date, Focus::Stays); // mostly the next buyer takes the same line
    m_ui->searchPanel->focusFirst();
}

void SalePage::updateTexts()
{
    QString text = tr("Search for a connection above.");
    if (m_date.isValid() && m_departures->rowCount() == 0)
        text = tr("No train runs from %1 to %2 on this day.").arg(m_from, m_to);
    else if (m_date.isValid())
        text = QStringLiteral("%1 → %2 · %3").arg(m_from, m_to, Labels::date(m_date));
    m_ui->departuresSubtitle->setText(text);
}

void SalePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_departures->retranslate();
        m_ui->saleNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
