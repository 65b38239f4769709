#include "desktop/masterdata/catalogtab.h"

#include "desktop/client/runrecord.h"
#include "desktop/masterdata/catalognames.h"
#include "desktop/masterdata/recordfields.h"
#include "desktop/widgets/noticebar.h"
#include "ui_catalogtab.h"

/// How the table of master data writes: what is saved, retired and undone.
namespace kai {

/// A record of the form as the contract wants it.
QJsonObject CatalogTab::request(const QJsonObject &record) const
{
    return m_client->kind() == CatalogKind::Schedule ? RunRecord::request(record, m_names->zones())
                                                     : record;
}

void CatalogTab::save()
{
    m_ui->catalogForm->clearErrors();
    m_ui->catalogOrders->clear();
    m_ui->catalogNotice->clear();
    m_ui->catalogSaveButton->setEnabled(false);
    m_round = std::make_unique<QObject>();
    QJsonObject record = request(m_ui->catalogForm->record());
    const auto then = [this, former = *m_record](const Answer<QJsonObject> &answer) {
        takeSaved(answer, former);
    };
    if (recordId() == 0)
        return m_client->create(record, m_round.get(), then);
    // Whoever changed it since it was read is not undone: the server refuses an older version.
    record[u"version"] = (*m_record)[u"version"];
    m_client->change(*m_record, record, m_round.get(), then);
}

void CatalogTab::takeSaved(const Answer<QJsonObject> &answer, const QJsonObject &former)
{
    m_ui->catalogSaveButton->setEnabled(true);
    if (!answer)
        return showError(answer.error());
    showSaved(*answer);
    if (former.contains(u"id"))
        offerUndo(CatalogAction::Changed, former, Notice::Success, tr("Saved."));
    else
        tell(Notice::Success, tr("Saved."));
}

void CatalogTab::showSaved(const QJsonObject &record)
{
    m_record = record;
    m_ui->catalogForm->setRecord(record);
    readHistory();
    load();
}

void CatalogTab::offerUndo(CatalogAction done, const QJsonObject &former, Notice kind,
                           const QString &text)
{
    m_undoable = {done, former};
    m_ui->catalogNotice->tell(kind, text, tr("Undo"), QKeySequence::Undo);
    // In a field Ctrl+Z undoes what is typed there, and the table would choose a record.
    QPushButton *beside
        = done == CatalogAction::Retired ? m_ui->catalogNewButton : m_ui->catalogSaveButton;
    beside->setFocus();
}

/// Whatever is told takes the place of an offer to undo.
void CatalogTab::tell(Notice kind, const QString &text, const QString &action)
{
    m_undoable.reset();
    m_ui->catalogNotice->tell(kind, text, action);
}

/// Whoever goes on typing has no use for it any more.
void CatalogTab::forgetUndo()
{
    if (!m_undoable)
        return;
    m_undoable.reset();
    m_ui->catalogNotice->clear();
}

void CatalogTab::actOnNotice()
{
    if (m_undoable)
        undo();
    else
        reload();
}

/// The members of `record` that can be written. What is null was left out when it was typed.
static QJsonObject writable(const QJsonObject &record, CatalogKind kind)
{
    QJsonObject members;
    for (const RecordField &field : RecordFields::of(kind)) {
        if (const QJsonValue value = record[field.member]; !value.isNull() && !value.isUndefined())
            members[field.member] = value;
    }
    return members;
}

void CatalogTab::undo()
{
    const Undoable undoable = *std::exchange(m_undoable, std::nullopt);
    m_ui->catalogNotice->clear();
    m_round = std::make_unique<QObject>();
    if (undoable.done == CatalogAction::Retired)
        undoRetirement(undoable.former);
    else
        undoChange(undoable.former);
}

void CatalogTab::undoChange(const QJsonObject &former)
{
    QJsonObject record = request(writable(former, m_client->kind()));
    // Only one's own change is undone: the server refuses when it is not the latest.
    record[u"version"] = (*m_record)[u"version"];
    m_ui->catalogSaveButton->setEnabled(false);
    m_client->change(*m_record, record, m_round.get(),
                     [this](const Answer<QJsonObject> &answer) { takeUndone(answer); });
}

void CatalogTab::undoRetirement(const QJsonObject &retired)
{
    m_client->restore(retired, m_round.get(), [this, retired](const Answer<QJsonObject> &answer) {
        takeRestored(answer, retired);
    });
}

void CatalogTab::takeUndone(const Answer<QJsonObject> &answer)
{
    m_ui->catalogSaveButton->setEnabled(true);
    if (answer) {
        showSaved(*answer);
        return tell(Notice::Success, tr("Undone."));
    }
    if (answer.error().code != QLatin1String("catalog.changedMeanwhile"))
        return showError(answer.error());
    tell(Notice::Error, tr("Somebody else has changed it since, so it is not undone."));
}

void CatalogTab::takeRestored(const Answer<QJsonObject> &answer, const QJsonObject &retired)
{
    if (answer) {
        open(*answer);
        load();
        return tell(Notice::Success, tr("Brought back: it is in service again."));
    }
    const ApiError &error = answer.error();
    if (error.code == QLatin1String("catalog.changedMeanwhile")
        || error.code == QLatin1String("catalog.notRetired"))
        return tell(Notice::Error, tr("Somebody else has changed it since, so it is not undone."));
    // Nothing else in the window leads back to it: what is in the way may be dealt with first.
    offerUndo(CatalogAction::Retired, retired, Notice::Error, textFor(error));
}

void CatalogTab::retire()
{
    m_ui->catalogOrders->clear();
    m_round = std::make_unique<QObject>();
    const auto then = [this, retired = *m_record](const Answer<ApiReply> &answer) {
        if (!answer)
            return showError(answer.error());
        m_round.release()->deleteLater(); // it is receiving this
        close();
        load();
        offerUndo(CatalogAction::Retired, retired, Notice::Success,
                  tr("Retired: it is not sold any more. Old orders keep it."));
    };
    m_client->retire(*m_record, m_round.get(), then);
}

} // namespace kai
