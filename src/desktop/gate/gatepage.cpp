#include "desktop/gate/gatepage.h"

#include "desktop/words/labels.h"
#include "ui_gatepage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace kai {

constexpr int longestQueue = 20; // of people who stand before the gate
constexpr int shownScans = 50;

GatePage::GatePage(ApiClient &client, DesktopSettings &settings, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::GatePage>())
    , m_client(client)
    , m_settings(settings)
{
    m_ui->setupUi(this);
    m_ui->gateStation->setCode(settings.gateStation());
    m_ui->gateSound->setChecked(settings.isGateSoundOn());
    connect(m_ui->gateStation, &StationEdit::codeChanged, this, &GatePage::takeStation);
    connect(m_ui->gateStation, &QLineEdit::returnPressed, m_ui->gateScan,
            qOverload<>(&QWidget::setFocus));
    connect(m_ui->gateSound, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setGateSoundOn(on);
        m_ui->gateScan->setFocus();
    });
    connect(m_ui->gateScan, &ScanEdit::scanned, this, &GatePage::take);
    // A scanner types wherever the focus is.
    m_ui->gateSound->installEventFilter(this);
    m_ui->gateScans->installEventFilter(this);
    reset();
}

GatePage::~GatePage() = default;

QString GatePage::title() const
{
    return tr("Gate");
}

bool GatePage::isFor(Role role) const
{
    return role >= Role::Cashier;
}

void GatePage::activate()
{
    if (!m_hasStations) {
        m_client.stations(m_round.get(), [this](const Answer<QList<Station>> &stations) {
            m_hasStations = stations.has_value();
            if (m_hasStations)
                m_ui->gateStation->setStations(*stations);
            else
                present({GateVerdict::Kind::Unknown, tr("NO ANSWER"), textFor(stations.error())});
        });
    }
    if (m_settings.gateStation().isEmpty())
        m_ui->gateStation->setFocus();
    else
        m_ui->gateScan->setFocus();
}

void GatePage::reset()
{
    m_round = std::make_unique<QObject>();
    m_waiting.clear();
    m_isBusy = false;
    m_passed = 0;
    m_refused = 0;
    m_ui->gateScans->clear();
    m_ui->gateScan->clear();
    m_ui->gateResult->present(GateTexts::idle());
    updateTexts();
}

void GatePage::takeStation(const QString &code)
{
    if (code.isEmpty())
        return;
    m_settings.setGateStation(code);
    m_ui->gateResult->present(GateTexts::idle());
}

void GatePage::take(const QString &payload)
{
    if (m_ui->gateStation->code().isEmpty()) {
        present(GateTexts::withoutStation());
        m_ui->gateStation->setFocus();
        return;
    }
    if (m_waiting.size() < longestQueue)
        m_waiting.enqueue(payload);
    checkNext();
}

void GatePage::checkNext()
{
    if (m_isBusy || m_waiting.isEmpty())
        return;
    m_isBusy = true;
    m_ui->gateResult->present(GateTexts::working());
    m_client.checkIn(m_waiting.dequeue(), m_ui->gateStation->code(), m_round.get(),
                     [this](const Answer<Ticket> &answer) { takeAnswer(answer); });
}

void GatePage::takeAnswer(const Answer<Ticket> &answer)
{
    m_isBusy = false;
    const GateVerdict verdict = GateTexts::of(answer);
    m_passed += verdict.kind == GateVerdict::Kind::Passed ? 1 : 0;
    m_refused += verdict.kind == GateVerdict::Kind::Refused ? 1 : 0;
    present(verdict);
    addLine(verdict);
    checkNext();
}

void GatePage::present(const GateVerdict &verdict)
{
    m_ui->gateResult->present(verdict);
    sound(verdict.kind);
    updateTexts();
}

static QString signOf(GateVerdict::Kind kind)
{
    switch (kind) {
    case GateVerdict::Kind::Passed:
        return QStringLiteral("✓");
    case GateVerdict::Kind::Refused:
        return QStringLiteral("✕");
    case GateVerdict::Kind::Idle:
    case GateVerdict::Kind::Unknown:
        return QStringLiteral("?");
    }
    Q_UNREACHABLE();
}

void GatePage::addLine(const GateVerdict &verdict)
{
    const QString time = Labels::time(QDateTime::currentDateTimeUtc(), Labels::railwayZone());
    m_ui->gateScans->insertItem(
        0, QStringLiteral("%1 %2 %3\n%4")
               .arg(signOf(verdict.kind), time, verdict.word, verdict.detail.section(u'\n', 0, 0)));
    delete m_ui->gateScans->takeItem(shownScans);
}

void GatePage::sound(GateVerdict::Kind kind)
{
    if (!m_ui->gateSound->isChecked())
        return;
    QApplication::beep();
    // Twice, for who does not look.
    if (kind != GateVerdict::Kind::Passed)
        QTimer::singleShot(250, this, [] { QApplication::beep(); });
}

void GatePage::updateTexts()
{
    m_ui->gatePassed->setText(QStringLiteral("✓ ") + QString::number(m_passed));
    m_ui->gatePassed->setAccessibleName(tr("%n passed", nullptr, m_passed));
    m_ui->gateRefused->setText(QStringLiteral("✕ ") + QString::number(m_refused));
    m_ui->gateRefused->setAccessibleName(tr("%n refused", nullptr, m_refused));
}

bool GatePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isTyped
        = key->text().size() == 1 && key->text().front().isPrint() && key->key() != Qt::Key_Space;
    if (!isTyped && !key->matches(QKeySequence::Paste))
        return Page::eventFilter(watched, event);
    m_ui->gateScan->setFocus();
    QCoreApplication::sendEvent(m_ui->gateScan, event);
    return true;
}

void GatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->gateResult->present(GateTexts::idle());
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
