#include "desktop/desk/probestages.h"

#include "desktop/widgets/style.h"
#include "desktop/words/moneylabels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace kai {

ProbeStages::ProbeStages(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    for (const auto &[stage, name] : WireNames<ProbeStage>::values) {
        const Row row {new QLabel(this), new QLabel(this)};
        row.text->setObjectName(QStringLiteral("probeStage_") + QLatin1String(name));
        row.text->setWordWrap(true);
        row.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        const int line = int(m_rows.size());
        layout->addWidget(row.sign, line, 0, Qt::AlignTop);
        layout->addWidget(row.text, line, 1);
        m_rows.append(row);
    }
    layout->setRowStretch(int(m_rows.size()), 1);
    updateTexts();
}

void ProbeStages::setReport(const ProbeReport &report)
{
    m_report = report;
    updateTexts();
}

void ProbeStages::clear()
{
    setReport({});
}

struct Look
{
    QString sign;
    const char *role;
};

static Look lookOf(StageState state)
{
    switch (state) {
    case StageState::Passed:
        return {QStringLiteral("✓"), "success"};
    case StageState::Failed:
        return {QStringLiteral("✕"), "error"};
    case StageState::NotReached:
        return {QStringLiteral("○"), "muted"};
    }
    Q_UNREACHABLE();
}

static QString textOf(const ProbedStage &stage)
{
    QString text
        = QStringLiteral("%1: %2").arg(MoneyLabels::of(stage.stage), MoneyLabels::of(stage.state));
    if (stage.state != StageState::Failed)
        return text;
    if (!stage.detail.isEmpty())
        text += u'\n' + stage.detail;
    return text + u'\n' + MoneyLabels::remedyOf(stage.code);
}

void ProbeStages::updateTexts()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        ProbedStage stage;
        stage.stage = WireNames<ProbeStage>::values[size_t(i)].first;
        for (const ProbedStage &told : std::as_const(m_report.stages)) {
            if (told.stage == stage.stage)
                stage = told;
        }
        const Look look = lookOf(stage.state);
        m_rows[i].sign->setText(look.sign);
        m_rows[i].text->setText(m_report.stages.isEmpty() ? MoneyLabels::of(stage.stage)
                                                          : textOf(stage));
        setStyleProperty(*m_rows[i].sign, "role", QString::fromLatin1(look.role));
        setStyleProperty(*m_rows[i].text, "role",
                         stage.state == StageState::Failed ? QVariant(QStringLiteral("error"))
                                                           : QVariant());
    }
}

void ProbeStages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    QWidget::changeEvent(event);
}

} // namespace kai
