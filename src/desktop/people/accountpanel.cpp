#include "desktop/people/accountpanel.h"

#include "api/json.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_accountpanel.h"

namespace kai {

AccountPanel::AccountPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AccountPanel>())
{
    m_ui->setupUi(this);
    for (const auto &[role, name] : WireNames<Role>::values)
        m_ui->panelRole->addItem(QString(), int(role));
    wire();
    close();
}

AccountPanel::~AccountPanel() = default;

void AccountPanel::wire()
{
    connect(m_ui->panelSaveButton, &QPushButton::clicked, this, &AccountPanel::save);
    connect(m_ui->panelBlockButton, &QPushButton::clicked, this, &AccountPanel::block);
    connect(m_ui->panelPasswordButton, &QPushButton::clicked, this, &AccountPanel::setPassword);
    connect(m_ui->panelPassword, &QLineEdit::returnPressed, this, &AccountPanel::setPassword);
    connect(m_ui->panelEndSessionsButton, &QPushButton::clicked, this, &AccountPanel::endSessions);
}

void AccountPanel::open(const UserAccount &account)
{
    const bool same = m_account && m_account->id == account.id;
    if (!same)
        close();
    m_account = account;
    if (!same)
        fill();
    readAround();
    updateTexts();
}

void AccountPanel::close()
{
    m_round = std::make_unique<QObject>();
    m_account.reset();
    m_ui->panelPassword->clear();
    m_ui->panelSessions->clear();
    m_ui->panelHistory->clear();
    clearErrors();
    updateTexts();
}

void AccountPanel::fill()
{
    m_ui->panelName->setText(m_account->user.fullName);
    m_ui->panelPhone->setText(m_account->user.phone);
    m_ui->panelRole->setCurrentIndex(m_ui->panelRole->findData(int(m_account->user.role)));
}

void AccountPanel::save()
{
    const User &user = m_account->user;
    QJsonObject changes;
    if (const QString name = m_ui->panelName->text().trimmed(); name != user.fullName)
        changes[u"fullName"] = name;
    if (const QString phone = m_ui->panelPhone->text().trimmed(); phone != user.phone)
        changes[u"phone"] = phone;
    if (const auto role = Role(m_ui->panelRole->currentData().toInt()); role != user.role)
        changes[u"role"] = wireName(role);
    if (!changes.isEmpty())
        change(changes);
}

void AccountPanel::block()
{
    change({{QStringLiteral("blocked"), !m_account->blockedAt.has_value()}});
}

void AccountPanel::change(const QJsonObject &changes)
{
    clearErrors();
    PeopleClient(*m_transport)
        .change(m_account->id, changes, m_round.get(), [this](const Answer<UserAccount> &answer) {
            if (!answer)
                return showError(answer.error());
            m_account = *answer;
            fill();
            readAround();
            updateTexts();
            Q_EMIT changed(*answer);
        });
}

void AccountPanel::setPassword()
{
    if (!m_account)
        return;
    clearErrors();
    PeopleClient(*m_transport)
        .setPassword(m_account->id, m_ui->panelPassword->text(), m_round.get(),
                     [this](const Answer<ApiReply> &answer) {
                         if (answer)
                             m_ui->panelPassword->clear();
                         takeDone(answer, tr("The new password counts. All logins have ended."));
                     });
}

void AccountPanel::endSessions()
{
    clearErrors();
    PeopleClient(*m_transport)
        .endSessions(m_account->id, m_round.get(), [this](const Answer<ApiReply> &answer) {
            takeDone(answer, tr("All logins have ended."));
        });
}

void AccountPanel::takeDone(const Answer<ApiReply> &answer, const QString &what)
{
    if (!answer)
        return showError(answer.error());
    readAround();
    Q_EMIT done(what);
}

/// Its logins and its history, which stand beside it.
void AccountPanel::readAround()
{
    PeopleClient client(*m_transport);
    client.sessions(m_account->id, m_round.get(), [this](const Answer<ApiPage<Session>> &page) {
        m_ui->panelSessions->clear();
        if (!page)
            return showError(page.error());
        for (const Session &session : page->items)
            m_ui->panelSessions->addItem(lineOf(session));
        updateTexts();
    });
    client.history(m_account->id, m_round.get(), [this](const Answer<ApiPage<UserChange>> &page) {
        m_ui->panelHistory->clear();
        if (!page)
            return showError(page.error());
        for (const UserChange &change : page->items)
            m_ui->panelHistory->addItem(lineOf(change));
    });
}

QString AccountPanel::lineOf(const Session &session)
{
    return tr("%1 from %2, last used %3")
        .arg(Labels::dateTime(session.createdAt, Labels::railwayZone()), session.address,
             Labels::dateTime(session.lastUsedAt, Labels::railwayZone()));
}

/// The word of the form for a member of an account.
static QString nameOf(const QString &member)
{
    if (member == QLatin1String("fullName"))
        return AccountPanel::tr("name");
    if (member == QLatin1String("phone"))
        return AccountPanel::tr("telephone");
    if (member == QLatin1String("role"))
        return AccountPanel::tr("role");
    if (member == QLatin1String("blockedAt"))
        return AccountPanel::tr("blocked since");
    return member;
}

static QString valueOf(const QString &member, const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.isEmpty())
        return QStringLiteral("–");
    if (member == QLatin1String("role"))
        return Labels::of(fromWireName<Role>(text).value_or(Role::Customer));
    if (member == QLatin1String("blockedAt"))
        return Labels::dateTime(api::timeFromJson(value), Labels::railwayZone());
    return text;
}

/// What differs between the two states, "role: Cashier → Supervisor".
static QString differences(const QJsonObject &before, const QJsonObject &after)
{
    QStringList parts;
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QString &member = it.key();
        if (const QJsonValue old = before[member]; old != it.value())
            parts.append(
                QStringLiteral("%1: %2 → %3")
                    .arg(nameOf(member), valueOf(member, old), valueOf(member, it.value())));
    }
    return parts.join(QLatin1String(", "));
}

QString AccountPanel::lineOf(const UserChange &change)
{
    const QString who = change.actorId ? change.actorName : tr("Set-up");
    const QString when = Labels::dateTime(change.createdAt, Labels::railwayZone());
    switch (change.action) {
    case UserAction::Created:
        return tr("%1 · %2 made the account").arg(when, who);
    case UserAction::Changed:
        return tr("%1 · %2 changed %3").arg(when, who, differences(change.before, change.after));
    case UserAction::PasswordSet:
        return tr("%1 · %2 set a password").arg(when, who);
    case UserAction::SessionsEnded:
        return tr("%1 · %2 ended all logins").arg(when, who);
    }
    Q_UNREACHABLE();
}

void AccountPanel::showError(const ApiError &error)
{
    QString text = textFor(error);
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/fullName"))
            showFieldError(*m_ui->panelName, *m_ui->panelNameError, textFor(field));
        else if (field.pointer == QLatin1String("/phone"))
            showFieldError(*m_ui->panelPhone, *m_ui->panelPhoneError, textFor(field));
        else if (field.pointer == QLatin1String("/newPassword"))
            showFieldError(*m_ui->panelPassword, *m_ui->panelPasswordError, textFor(field));
        else
            text = textFor(field);
    }
    m_ui->panelError->setText(text);
    m_ui->panelError->show();
}

void AccountPanel::clearErrors()
{
    m_ui->panelError->hide();
    showFieldError(*m_ui->panelName, *m_ui->panelNameError, QString());
    showFieldError(*m_ui->panelPhone, *m_ui->panelPhoneError, QString());
    showFieldError(*m_ui->panelPassword, *m_ui->panelPasswordError, QString());
}

void AccountPanel::updateTexts()
{
    for (int i = 0; i < m_ui->panelRole->count(); ++i)
        m_ui->panelRole->setItemText(i, Labels::of(Role(m_ui->panelRole->itemData(i).toInt())));
    m_ui->panelBody->setVisible(m_account.has_value());
    m_ui->panelNothing->setVisible(!m_account);
    if (!m_account)
        return;
    m_ui->panelTitle->setText(m_account->user.email);
    m_ui->panelBlockButton->setText(m_account->blockedAt ? tr("Un&block") : tr("&Block"));
    m_ui->panelEndSessionsButton->setEnabled(m_ui->panelSessions->count() > 0);
}

void AccountPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        clearErrors();
        updateTexts();
        if (m_account)
            readAround();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
