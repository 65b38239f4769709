#include "desktop/trains/trainspage.h"

#include "ui_trainspage.h"

namespace kai {

TrainsPage::TrainsPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::TrainsPage>())
{
    m_ui->setupUi(this);
    m_ui->boardTab->setClient(client);
    m_ui->stationsTab->setClient(client.transport(), CatalogKind::Station);
    m_ui->trainsTab->setClient(client.transport(), CatalogKind::Train);
    m_ui->runsTab->setClient(client.transport(), CatalogKind::Schedule);
    m_ui->layoutsTab->setClient(client.transport(), CatalogKind::CoachLayout);
    m_ui->rulesTab->setClient(client.transport(), CatalogKind::Rule);
    m_ui->faresTab->setClient(client.transport(), CatalogKind::TripFare);
    m_ui->importTab->setClient(client.transport());
    connect(m_ui->boardTab, &BoardTab::orderRequested, this, &TrainsPage::orderRequested);
    for (const CatalogTab *tab : findChildren<CatalogTab *>())
        connect(tab, &CatalogTab::orderRequested, this, &TrainsPage::orderRequested);
    connect(m_ui->trainsTabs, &QTabWidget::currentChanged, this, &TrainsPage::showTab);
    updateTexts();
}

TrainsPage::~TrainsPage() = default;

QString TrainsPage::title() const
{
    return tr("Trains");
}

bool TrainsPage::isFor(Role role) const
{
    return api::mayCall(callOf(api::Operation::ListDepartures).access, role);
}

void TrainsPage::activate()
{
    showTab(m_ui->trainsTabs->currentIndex());
}

void TrainsPage::showTab(int index)
{
    if (!isVisible())
        return;
    QWidget *tab = m_ui->trainsTabs->widget(index);
    if (auto *table = qobject_cast<CatalogTab *>(tab))
        table->reload();
    else if (tab == m_ui->importTab)
        m_ui->importTab->reload();
    else
        m_ui->boardTab->reload();
}

void TrainsPage::setUser(const User &user)
{
    const bool mayChange
        = api::mayCall(callOf(api::Operation::ListCatalogChanges).access, user.role);
    for (int i = 0; i < m_ui->trainsTabs->count(); ++i)
        m_ui->trainsTabs->setTabVisible(i, i == 0 || mayChange);
}

void TrainsPage::reset()
{
    m_ui->trainsTabs->setCurrentIndex(0);
    m_ui->boardTab->reset();
    for (CatalogTab *tab : findChildren<CatalogTab *>())
        tab->reset();
    m_ui->importTab->reset();
}

void TrainsPage::updateTexts()
{
    const auto setText = [this](QWidget *tab, const QString &text) {
        m_ui->trainsTabs->setTabText(m_ui->trainsTabs->indexOf(tab), text);
    };
    setText(m_ui->boardTab, tr("&Departures"));
    setText(m_ui->stationsTab, tr("&Stations"));
    setText(m_ui->trainsTab, tr("Tra&ins"));
    setText(m_ui->runsTab, tr("Timeta&ble"));
    setText(m_ui->layoutsTab, tr("&Coach layouts"));
    setText(m_ui->rulesTab, tr("Ru&les"));
    setText(m_ui->faresTab, tr("Fi&xed fares"));
    setText(m_ui->importTab, tr("I&mport"));
}

void TrainsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
