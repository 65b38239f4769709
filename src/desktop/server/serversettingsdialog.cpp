#include "desktop/server/serversettingsdialog.h"

#include "desktop/widgets/style.h"
#include "ui_serversettingsdialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace kai {

namespace {

enum class FieldKind { Text, Secret, Choice, File };

struct FieldRow
{
    const char *key;
    const char *label;
    FieldKind kind = FieldKind::Text;
    const char *choices = ""; ///< of the configuration, separated by blanks
};

struct GroupRow
{
    const char *title;
    const char *hint;
    QList<FieldRow> fields;
};

constexpr auto context = "kai::ServerSettingsDialog";

/// In the order of SettingsGroup.
const QList<GroupRow> &groups()
{
    static const QList<GroupRow> rows {
        {QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Address"),
         QT_TRANSLATE_NOOP("kai::ServerSettingsDialog",
                           "Where the server listens, and how others reach it."),
         {{"server/listen", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Address and port")},
          {"server/publicUrl",
           QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Public address, through a proxy")},
          {"server/trustedProxies",
           QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Proxies to believe")}}},
        {QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "TLS"),
         QT_TRANSLATE_NOOP("kai::ServerSettingsDialog",
                           "A second address, with TLS. All three, or none."),
         {{"tls/listen", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "TLS address and port")},
          {"tls/certificate",
           QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "File of the certificate"),
           FieldKind::File},
          {"tls/key", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "File of its key"),
           FieldKind::File}}},
        {QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "PostgreSQL"),
         QT_TRANSLATE_NOOP("kai::ServerSettingsDialog",
                           "Empty: the private PostgreSQL of this program. Another database has "
                           "its own orders; nothing moves there."),
         {{"database/url",
           QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Address of the database")}}},
        {QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Midtrans"),
         QT_TRANSLATE_NOOP("kai::ServerSettingsDialog",
                           "The test asks for an order that does not exist; nobody pays anything."),
         {{"midtrans/simulator",
           QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Simulator instead"), FieldKind::Choice,
           "false true"},
          {"midtrans/apiUrl", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Core API")},
          {"midtrans/snapUrl", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Snap API")},
          {"midtrans/merchantId", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Merchant ID")},
          {"midtrans/serverKey", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Server key"),
           FieldKind::Secret}}},
        {QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Mail"),
         QT_TRANSLATE_NOOP("kai::ServerSettingsDialog",
                           "Without a server mails are written into the data folder. The test logs "
                           "in and sends nothing."),
         {{"mail/server", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Server and port")},
          {"mail/security", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Security"),
           FieldKind::Choice, "starttls tls none"},
          {"mail/user", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "User")},
          {"mail/password", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Password"),
           FieldKind::Secret},
          {"mail/from", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Sender")}}},
        {QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "CAPTCHA"),
         QT_TRANSLATE_NOOP("kai::ServerSettingsDialog",
                           "altcha is built in and needs nothing of the rest."),
         {{"captcha/provider", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Provider"),
           FieldKind::Choice, "altcha turnstile hcaptcha recaptcha"},
          {"captcha/siteKey", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Site key")},
          {"captcha/secret", QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Secret"),
           FieldKind::Secret},
          {"captcha/hostNames",
           QT_TRANSLATE_NOOP("kai::ServerSettingsDialog", "Names of the pages")}}},
    };
    return rows;
}

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

const FieldRow *rowOf(const QString &key)
{
    for (const GroupRow &group : groups()) {
        for (const FieldRow &row : group.fields) {
            if (key == QLatin1String(row.key))
                return &row;
        }
    }
    return nullptr;
}

/// Most words of the configuration are names, which nobody translates.
QString choiceText(const QString &word)
{
    if (word == u"true")
        return ServerSettingsDialog::tr("yes");
    return word == u"false" ? ServerSettingsDialog::tr("no") : word;
}

/// "mail/server" is the widget mail_server.
QString widgetName(const QString &key)
{
    return QString(key).replace(u'/', u'_');
}

} // namespace

ServerSettingsDialog::ServerSettingsDialog(const ServerSettings &settings,
                                           const SettingsLimits &limits, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ServerSettingsDialog>())
    , m_limits(limits)
{
    m_ui->setupUi(this);
    for (int group = 0; group < groups().size(); ++group)
        addTab(group);
    for (const Field &field : std::as_const(m_fields)) {
        if (field.choice)
            field.choice->setCurrentIndex(field.choice->findData(settings.values.value(field.key)));
        else
            field.edit->setText(settings.values.value(field.key));
    }
    m_ui->settingsOwner->setVisible(!limits.foreignFile.isEmpty());
    m_ui->serverSettingsSaveButton->setEnabled(limits.foreignFile.isEmpty());
    m_ui->serverSettingsRestartButton->hide();
    m_ui->serverSettingsState->hide();
    connect(m_ui->serverSettingsCloseButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->serverSettingsSaveButton, &QPushButton::clicked, this,
            [this] { Q_EMIT saveWanted(); });
    connect(m_ui->serverSettingsRestartButton, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT restartWanted();
    });
    updateTexts();
}

ServerSettingsDialog::~ServerSettingsDialog() = default;

QWidget *ServerSettingsDialog::Field::input() const
{
    if (choice)
        return choice;
    return edit;
}

void ServerSettingsDialog::addTab(int group)
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setColumnStretch(1, 1);
    grid->setContentsMargins(14, 14, 14, 14);
    Tab tab;
    tab.hint = new QLabel(page);
    tab.hint->setWordWrap(true);
    setStyleProperty(*tab.hint, "role", QStringLiteral("muted"));
    grid->addWidget(tab.hint, 0, 0, 1, 3);
    const int count = int(groups()[group].fields.size());
    for (int place = 0; place < count; ++place) {
        const Field field = makeField(group, place, page);
        grid->addWidget(field.label, 1 + place, 0);
        grid->addWidget(field.input(), 1 + place, 1, 1, field.browse ? 1 : 2);
        if (field.browse)
            grid->addWidget(field.browse, 1 + place, 2);
        m_fields.append(field);
    }
    const int line = 1 + count;
    tab.test = new QPushButton(page);
    tab.test->setAutoDefault(false);
    tab.test->setObjectName(QStringLiteral("test%1").arg(group));
    tab.state = new QLabel(page);
    tab.state->setObjectName(QStringLiteral("trial%1").arg(group));
    tab.state->setWordWrap(true);
    tab.state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(tab.test, line, 0, Qt::AlignLeft | Qt::AlignTop);
    grid->addWidget(tab.state, line, 1, 1, 2, Qt::AlignTop);
    grid->setRowStretch(line + 1, 1);
    connect(tab.test, &QPushButton::clicked, this, [this, group] { test(SettingsGroup(group)); });
    m_tabs.append(tab);
    m_ui->serverSettingsTabs->addTab(page, QString());
}

ServerSettingsDialog::Field ServerSettingsDialog::makeField(int group, int place, QWidget *page)
{
    const FieldRow &row = groups()[group].fields[place];
    Field field;
    field.key = QString::fromLatin1(row.key);
    field.label = new QLabel(page);
    const bool fixed = m_limits.fixed.contains(field.key);
    if (row.kind == FieldKind::Choice) {
        field.choice = new QComboBox(page);
        for (const QString &word : QString::fromLatin1(row.choices).split(u' '))
            field.choice->addItem(word, word);
        field.choice->setObjectName(widgetName(field.key));
        field.choice->setEnabled(!fixed);
        field.label->setBuddy(field.choice);
        return field;
    }
    field.edit = new QLineEdit(page);
    field.edit->setObjectName(widgetName(field.key));
    field.edit->setMaxLength(2000);
    field.edit->setEnabled(!fixed);
    if (row.kind == FieldKind::Secret)
        field.edit->setEchoMode(QLineEdit::Password);
    if (row.kind == FieldKind::File) {
        field.browse = new QPushButton(page);
        field.browse->setAutoDefault(false);
        field.browse->setObjectName(QStringLiteral("browse_") + widgetName(field.key));
        field.browse->setEnabled(!fixed);
        connect(field.browse, &QPushButton::clicked, this, [this, field] { browse(field); });
    }
    field.label->setBuddy(field.edit);
    return field;
}

void ServerSettingsDialog::browse(const Field &field)
{
    auto *dialog = new QFileDialog(this, field.label->text(), QFileInfo(field.edit->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field.edit, &QLineEdit::setText);
    dialog->open();
}

ServerSettings ServerSettingsDialog::settings() const
{
    ServerSettings settings;
    for (const Field &field : m_fields) {
        const QString typed
            = field.choice ? field.choice->currentData().toString() : field.edit->text().trimmed();
        if (rowOf(field.key)->kind != FieldKind::Secret)
            settings.values[field.key] = typed;
        else if (!typed.isEmpty())
            settings.secrets[field.key] = typed;
    }
    return settings;
}

void ServerSettingsDialog::test(SettingsGroup group)
{
    const Tab &tab = m_tabs[int(group)];
    for (const Tab &other : std::as_const(m_tabs))
        other.test->setEnabled(false); // one at a time
    say(*tab.state, QStringLiteral("muted"), tr("Testing…"));
    Q_EMIT testWanted(group);
}

void ServerSettingsDialog::showTrial(SettingsGroup group, TrialState state, const QString &text)
{
    for (const Tab &tab : std::as_const(m_tabs))
        tab.test->setEnabled(true);
    say(*m_tabs[int(group)].state,
        state == TrialState::Works ? QStringLiteral("success") : QStringLiteral("error"), text);
    m_tabs[int(group)].test->setAccessibleDescription(text);
}

void ServerSettingsDialog::showSaved(const QString &text)
{
    say(*m_ui->serverSettingsState, QStringLiteral("success"), text);
    m_ui->serverSettingsRestartButton->show();
    m_ui->serverSettingsRestartButton->setFocus();
}

void ServerSettingsDialog::showFailure(const QString &text)
{
    say(*m_ui->serverSettingsState, QStringLiteral("error"), text);
}

void ServerSettingsDialog::say(QLabel &label, const QString &role, const QString &text)
{
    setStyleProperty(label, "role", role);
    label.setText(text);
    label.show();
}

void ServerSettingsDialog::updateTexts()
{
    for (int group = 0; group < m_tabs.size(); ++group) {
        m_ui->serverSettingsTabs->setTabText(group, translated(groups()[group].title));
        m_tabs[group].hint->setText(translated(groups()[group].hint));
        m_tabs[group].test->setText(tr("&Test"));
    }
    for (const Field &field : std::as_const(m_fields)) {
        const QString label = translated(rowOf(field.key)->label);
        field.label->setText(label);
        QWidget *input = field.input();
        input->setAccessibleName(label);
        const bool fixed = m_limits.fixed.contains(field.key);
        input->setToolTip(fixed ? tr("Set by an option or the environment: change it there.")
                                : field.key);
        for (int i = 0; field.choice && i < field.choice->count(); ++i)
            field.choice->setItemText(i, choiceText(field.choice->itemData(i).toString()));
        if (field.browse) {
            field.browse->setText(tr("Browse…"));
            field.browse->setAccessibleName(tr("Browse: %1").arg(label));
        }
        if (field.edit && m_limits.keptSecrets.contains(field.key))
            field.edit->setPlaceholderText(tr("kept; type to replace it"));
    }
    m_ui->settingsOwner->setText(tr("The server reads %1. Change the settings there; here they can "
                                    "be tried.")
                                     .arg(m_limits.foreignFile));
}

void ServerSettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QDialog::changeEvent(event);
}

} // namespace kai
