#include "desktop/disruptions/disruptiondialog.h"

#include "api/json.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/words/boardwords.h"
#include "desktop/words/labels.h"
#include "ui_disruptiondialog.h"

namespace kai {

DisruptionDialog::DisruptionDialog(ApiTransport &transport, const BoardedDeparture &departure,
                                   QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DisruptionDialog>())
    , m_transport(transport)
    , m_client(transport)
    , m_departure(departure)
{
    m_ui->setupUi(this);
    const Trip &trip = departure.trip;
    m_ui->disruptTrain->setText(Labels::trainName(trip.train));
    m_ui->disruptLine->setText(
        QStringLiteral("%1, %2 · %3")
            .arg(Labels::date(trip.serviceDate),
                 Labels::timeWithZone(trip.from.departure, trip.from.timeZone),
                 BoardWords::line(trip)));
    fillChoices();
    clearErrors();
    m_ui->disruptBusy->hide();
    connect(m_ui->disruptKind, &QComboBox::currentIndexChanged, this,
            &DisruptionDialog::updateTexts);
    connect(m_ui->disruptRemedy, &QComboBox::currentIndexChanged, this,
            &DisruptionDialog::updateTexts);
    connect(m_ui->disruptCloseButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->disruptDoButton, &QPushButton::clicked, this, &DisruptionDialog::report);
    readTargets(trip.serviceDate);
    updateTexts();
}

DisruptionDialog::~DisruptionDialog() = default;

void DisruptionDialog::fillChoices()
{
    m_ui->disruptKind->addItem(tr("It is cancelled"), int(DisruptionKind::Cancelled));
    m_ui->disruptKind->addItem(tr("It is late"), int(DisruptionKind::Delayed));
    m_ui->disruptRemedy->addItem(tr("Give all fares back"), int(Remedy::Refund));
    m_ui->disruptRemedy->addItem(tr("Move them to another departure"), int(Remedy::Rebook));
    m_ui->disruptRemedy->addItem(tr("Nothing by itself: whoever asks gets all fares back"),
                                 int(Remedy::OnRequest));
}

/// Trains of this day and of the next one may take the travellers.
void DisruptionDialog::readTargets(const QDate &serviceDate)
{
    m_client.board(serviceDate, {}, this,
                   [this, serviceDate](const Answer<ApiPage<BoardedDeparture>> &page) {
                       if (!page)
                           return showError(page.error());
                       for (const BoardedDeparture &target : page->items)
                           addTarget(target);
                       if (serviceDate == m_departure.trip.serviceDate)
                           readTargets(serviceDate.addDays(1));
                   });
}

void DisruptionDialog::addTarget(const BoardedDeparture &target)
{
    const Trip &trip = target.trip;
    const Trip &own = m_departure.trip;
    if (trip.scheduleId == own.scheduleId || target.status == ScheduleStatus::Cancelled
        || trip.from.departure <= m_transport.serverTime())
        return;
    const QString text = QStringLiteral("%1 %2 %3, %4")
                             .arg(Labels::date(trip.serviceDate),
                                  Labels::time(trip.from.departure, trip.from.timeZone),
                                  Labels::trainName(trip.train), BoardWords::line(trip));
    // Those on the same line come first, since they take everybody where he wants to go.
    const bool sameLine = trip.from.stationCode == own.from.stationCode
                          && trip.to.stationCode == own.to.stationCode;
    QComboBox &box = *m_ui->disruptTarget;
    const int sameLines = box.property("sameLines").toInt();
    box.insertItem(sameLine ? sameLines : box.count(), text, trip.scheduleId.value());
    if (sameLine)
        box.setProperty("sameLines", sameLines + 1);
    box.setCurrentIndex(0);
}

DisruptionNotice DisruptionDialog::notice() const
{
    DisruptionNotice notice;
    notice.kind = DisruptionKind(m_ui->disruptKind->currentData().toInt());
    if (notice.kind == DisruptionKind::Delayed)
        notice.delay = std::chrono::minutes(m_ui->disruptMinutes->value());
    notice.reason = m_ui->disruptReason->text().trimmed();
    notice.remedy = Remedy(m_ui->disruptRemedy->currentData().toInt());
    if (notice.remedy == Remedy::Rebook && m_ui->disruptTarget->currentIndex() >= 0)
        notice.target = ScheduleId(m_ui->disruptTarget->currentData().toLongLong());
    return notice;
}

void DisruptionDialog::report()
{
    clearErrors();
    const DisruptionNotice asked = notice();
    if (asked.reason.isEmpty()) {
        showFieldError(*m_ui->disruptReason, *m_ui->disruptReasonError, tr("Say why."));
        return m_ui->disruptReason->setFocus();
    }
    m_ui->disruptDoButton->setEnabled(false);
    m_ui->disruptBusy->show();
    m_client.report(m_departure.trip.scheduleId, asked, m_attempt.keyFor(api::toJson(asked)), this,
                    [this](const Answer<Disruption> &answer) { take(answer); });
}

void DisruptionDialog::take(const Answer<Disruption> &answer)
{
    m_ui->disruptDoButton->setEnabled(true);
    m_ui->disruptBusy->hide();
    if (!answer)
        return showError(answer.error());
    m_attempt.finish();
    Q_EMIT reported();
    accept();
}

void DisruptionDialog::showError(const ApiError &error)
{
    if (!error.mayHaveHappened())
        m_attempt.finish();
    QString text = textFor(error);
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/delayMinutes"))
            showFieldError(*m_ui->disruptMinutes, *m_ui->disruptMinutesError, textFor(field));
        else if (field.pointer == QLatin1String("/reason"))
            showFieldError(*m_ui->disruptReason, *m_ui->disruptReasonError, textFor(field));
        else if (field.pointer == QLatin1String("/targetScheduleId"))
            showFieldError(*m_ui->disruptTarget, *m_ui->disruptTargetError, textFor(field));
        else
            text = textFor(field);
    }
    m_ui->disruptNotice->tell(Notice::Error, text);
}

void DisruptionDialog::clearErrors()
{
    m_ui->disruptNotice->clear();
    showFieldError(*m_ui->disruptMinutes, *m_ui->disruptMinutesError, QString());
    showFieldError(*m_ui->disruptReason, *m_ui->disruptReasonError, QString());
    showFieldError(*m_ui->disruptTarget, *m_ui->disruptTargetError, QString());
}

void DisruptionDialog::updateTexts()
{
    const DisruptionNotice asked = notice();
    const bool delayed = asked.kind == DisruptionKind::Delayed;
    const bool rebooking = asked.remedy == Remedy::Rebook;
    m_ui->disruptMinutes->setEnabled(delayed);
    m_ui->disruptTarget->setEnabled(rebooking);
    m_ui->disruptDoButton->setText(delayed ? tr("&Report the delay") : tr("&Cancel the departure"));
    m_ui->disruptSummary->setText(
        delayed ? tr("The train goes on being sold. This cannot be taken back.")
                : tr("The train is not sold any more. This cannot be taken back."));
}

} // namespace kai
