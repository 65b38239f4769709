#include "desktop/desk/deskpage.h"

#include "ui_deskpage.h"

namespace kai {

static constexpr std::chrono::milliseconds changePause {500};

DeskPage::DeskPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::DeskPage>())
{
    m_ui->setupUi(this);
    m_ui->casesTab->setClient(client);
    m_ui->payoutsTab->setClient(client);
    connect(m_ui->casesTab, &CasesTab::orderRequested, this, &DeskPage::orderRequested);
    connect(m_ui->payoutsTab, &PayoutsTab::orderRequested, this, &DeskPage::orderRequested);
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
    connect(&m_changed, &QTimer::timeout, this, &DeskPage::activate);
    const auto changed = [this] {
        if (isVisible() && !m_changed.isActive())
            m_changed.start();
    };
    connect(&client.events(), &EventStream::deskChanged, this, changed);
    connect(&client.events(), &EventStream::missed, this, changed);
    updateTexts();
}

DeskPage::~DeskPage() = default;

QString DeskPage::title() const
{
    return tr("Desk");
}

bool DeskPage::isFor(Role role) const
{
    return api::mayCall(callOf(api::Operation::ListDeskCases).access, role);
}

void DeskPage::activate()
{
    m_ui->casesTab->reload();
    m_ui->payoutsTab->reload();
}

void DeskPage::setUser(const User &user)
{
    m_ui->casesTab->setUser(user);
    m_ui->payoutsTab->setUser(user);
}

void DeskPage::reset()
{
    m_ui->casesTab->reset();
    m_ui->payoutsTab->reset();
    m_ui->deskTabs->setCurrentIndex(0);
}

void DeskPage::updateTexts()
{
    m_ui->deskTabs->setTabText(0, tr("&Cases"));
    m_ui->deskTabs->setTabText(1, tr("&Payouts"));
}

void DeskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
