#include "desktop/disruptions/disruptionview.h"

#include "desktop/client/apierror.h"
#include "desktop/words/labels.h"
#include "ui_disruptionview.h"

#include <QEvent>

namespace kai {

DisruptionView::DisruptionView(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::DisruptionView>())
{
    m_ui->setupUi(this);
    connect(m_ui->disruptionFailures, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) {
                Q_EMIT orderRequested(item->data(Qt::UserRole).toString());
            });
    connect(m_ui->disruptionStopButton, &QPushButton::clicked, this, [this] {
        m_ui->disruptionStopButton->setEnabled(false);
        Q_EMIT stopRequested(m_disruption.id);
    });
}

DisruptionView::~DisruptionView() = default;

void DisruptionView::show(const Disruption &disruption)
{
    m_disruption = disruption;
    updateTexts();
}

QString DisruptionView::what(const DisruptionNotice &notice)
{
    const QString event
        = notice.kind == DisruptionKind::Cancelled
              ? tr("Cancelled")
              : tr("%1 min late").arg(notice.delay.value_or(std::chrono::minutes()).count());
    switch (notice.remedy) {
    case Remedy::Refund:
        return tr("%1 · all fares go back").arg(event);
    case Remedy::Rebook:
        return tr("%1 · orders move to another departure").arg(event);
    case Remedy::OnRequest:
        return tr("%1 · whoever asks gets all fares back").arg(event);
    }
    Q_UNREACHABLE();
}

QString DisruptionView::counts(const DisruptionProgress &progress)
{
    QStringList parts;
    if (progress.waiting > 0)
        parts.append(tr("%n order(s) waiting", nullptr, progress.waiting));
    if (progress.refunded > 0)
        parts.append(tr("%n refunded", nullptr, progress.refunded));
    if (progress.rebooked > 0)
        parts.append(tr("%n moved", nullptr, progress.rebooked));
    if (progress.cancelled > 0)
        parts.append(tr("%n unpaid cancelled", nullptr, progress.cancelled));
    if (progress.failed > 0)
        parts.append(tr("⚠ %n need a person", nullptr, progress.failed));
    return parts.isEmpty() ? tr("No order was concerned.") : parts.join(QStringLiteral(" · "));
}

void DisruptionView::updateFailures()
{
    const QList<DisruptionFailure> &failures = m_disruption.progress.failures;
    m_ui->disruptionFailuresTitle->setVisible(!failures.isEmpty());
    m_ui->disruptionFailures->setVisible(!failures.isEmpty());
    if (m_ui->disruptionFailures->count() == failures.size())
        return; // they only ever become more: whoever has chosen one keeps it
    m_ui->disruptionFailures->clear();
    for (const DisruptionFailure &failure : failures) {
        ApiError error;
        error.code = failure.code;
        auto *item
            = new QListWidgetItem(QStringLiteral("%1: %2").arg(failure.orderCode, textFor(error)),
                                  m_ui->disruptionFailures);
        item->setData(Qt::UserRole, failure.orderCode);
    }
}

void DisruptionView::updateTexts()
{
    const DisruptionProgress &progress = m_disruption.progress;
    const int done = progress.refunded + progress.rebooked + progress.cancelled + progress.failed;
    m_ui->disruptionWhat->setText(what(m_disruption.notice));
    m_ui->disruptionReason->setText(QStringLiteral("%1 · %2").arg(
        Labels::dateTime(m_disruption.createdAt, Labels::railwayZone()),
        m_disruption.notice.reason));
    m_ui->disruptionProgress->setVisible(progress.waiting > 0);
    m_ui->disruptionStopButton->setVisible(progress.waiting > 0);
    m_ui->disruptionStopButton->setEnabled(true);
    m_ui->disruptionProgress->setMaximum(done + progress.waiting);
    m_ui->disruptionProgress->setValue(done);
    m_ui->disruptionCounts->setText(counts(progress));
    updateFailures();
}

void DisruptionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->disruptionFailures->clear();
        updateTexts();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
