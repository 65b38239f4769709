#include "desktop/people/peoplepage.h"

#include "desktop/people/accountdialog.h"
#include "desktop/people/peoplemodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/words/labels.h"
#include "ui_peoplepage.h"

namespace kai {

static constexpr std::chrono::milliseconds typingPause {350};

PeoplePage::PeoplePage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::PeoplePage>())
    , m_client(client)
    , m_people(new PeopleModel(PeopleClient(client.transport()), this))
{
    m_ui->setupUi(this);
    m_ui->peopleTable->setModel(m_people);
    prepareTable(*m_ui->peopleTable, {150, 190, 105, 90, 150});
    TableNote::place(*m_ui->peopleEmpty, *m_ui->peopleTable);
    m_ui->peopleRole->addItem(QString());
    for (const auto &[role, name] : WireNames<Role>::values)
        m_ui->peopleRole->addItem(QString(), int(role));
    m_ui->peopleSplitter->setSizes({740, 470});
    m_ui->accountPanel->setClient(client.transport());
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    wire();
    updateTexts();
}

PeoplePage::~PeoplePage() = default;

QString PeoplePage::title() const
{
    return tr("People");
}

bool PeoplePage::isFor(Role role) const
{
    return api::mayCall(callOf(api::Operation::ListUsers).access, role);
}

void PeoplePage::wire()
{
    connect(&m_typing, &QTimer::timeout, this, &PeoplePage::reload);
    connect(m_ui->peopleSearch, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->peopleRole, &QComboBox::activated, this, &PeoplePage::reload);
    connect(m_ui->peopleRefreshButton, &QPushButton::clicked, this, &PeoplePage::reload);
    connect(m_ui->peopleNewButton, &QPushButton::clicked, this, &PeoplePage::openDialog);
    connect(m_ui->peopleNotice, &NoticeBar::actionTriggered, this, &PeoplePage::reload);
    connect(m_ui->peopleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeoplePage::pick);
    connect(m_people, &PeopleModel::loadingChanged, this, &PeoplePage::updateTexts);
    connect(m_people, &PeopleModel::pageLoaded, this, &PeoplePage::keepChoice);
    connect(m_people, &PeopleModel::failed, this, [this](const ApiError &error) {
        m_ui->peopleNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
    connect(m_ui->accountPanel, &AccountPanel::changed, this, [this](const UserAccount &account) {
        m_people->replace(account);
        m_ui->peopleNotice->tell(Notice::Success, tr("%1 is changed.").arg(account.user.fullName));
    });
    connect(m_ui->accountPanel, &AccountPanel::done, this,
            [this](const QString &what) { m_ui->peopleNotice->tell(Notice::Success, what); });
}

PeopleQuery PeoplePage::query() const
{
    PeopleQuery query;
    query.text = m_ui->peopleSearch->text().trimmed();
    if (const QVariant role = m_ui->peopleRole->currentData(); role.isValid())
        query.role = Role(role.toInt());
    return query;
}

void PeoplePage::activate()
{
    reload();
}

void PeoplePage::reload()
{
    m_typing.stop();
    m_ui->peopleNotice->clear();
    m_people->load(query());
}

void PeoplePage::reset()
{
    m_ui->peopleSearch->clear();
    m_ui->peopleRole->setCurrentIndex(0);
    m_typing.stop();
    m_people->clear();
    m_ui->accountPanel->close();
    m_ui->peopleNotice->clear();
}

void PeoplePage::pick()
{
    const QModelIndex current = m_ui->peopleTable->currentIndex();
    if (current.isValid())
        m_ui->accountPanel->open(m_people->item(current.row()));
}

/// The list has been read anew: whoever looks at an account goes on looking at it.
void PeoplePage::keepChoice()
{
    const UserId shown = m_ui->accountPanel->accountId();
    const int row = m_people->find([shown](const UserAccount &found) { return found.id == shown; });
    if (row >= 0)
        m_ui->peopleTable->setCurrentIndex(m_people->index(row, 0));
    updateTexts();
}

void PeoplePage::openDialog()
{
    auto *dialog = new AccountDialog(m_client.transport(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::made, this, [this](const UserAccount &account) {
        reload();
        m_ui->accountPanel->open(account);
        m_ui->peopleNotice->tell(
            Notice::Success,
            tr("%1 can log in with the password that you set.").arg(account.user.email));
    });
    dialog->open();
}

void PeoplePage::updateTexts()
{
    m_ui->peopleBusy->setVisible(m_people->isLoading());
    m_ui->peopleRole->setItemText(0, tr("All", "roles"));
    for (int i = 1; i < m_ui->peopleRole->count(); ++i)
        m_ui->peopleRole->setItemText(i, Labels::of(Role(m_ui->peopleRole->itemData(i).toInt())));
    const int rows = m_people->rowCount();
    m_ui->peopleCount->setText(m_people->isComplete() ? tr("%n account(s)", nullptr, rows)
                                                      : tr("%n account(s) so far", nullptr, rows));
    m_ui->peopleEmpty->setVisible(rows == 0 && !m_people->isLoading());
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_people->retranslate();
        m_ui->peopleNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
