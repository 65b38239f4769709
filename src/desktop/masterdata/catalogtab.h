#pragma once

#include "desktop/client/catalogclient.h"

#include <QTimer>
#include <QWidget>

namespace kai {

class CatalogModel;
class CatalogNames;
enum class Notice;

namespace Ui {
class CatalogTab;
}

/// The master data of one kind as a table, with the form and the history of the record that is
/// chosen. Records are made, changed and retired here; who else changed one meanwhile is told of. A
/// change or a retirement can be undone until something else is done.
class CatalogTab : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogTab(QWidget *parent = nullptr);
    ~CatalogTab() override;

    void setClient(ApiTransport &transport, CatalogKind kind);
    void reload();
    void reset();

Q_SIGNALS:
    /// Of an order that stands in the way of a change.
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void pick();
    void keepChoice();
    void open(const QJsonObject &record);
    void openNew();
    QJsonObject request(const QJsonObject &record) const;
    void actOnNotice();
    void save();
    void retire();
    void takeSaved(const Answer<QJsonObject> &answer, const QJsonObject &former);
    void showSaved(const QJsonObject &record);
    void tell(Notice kind, const QString &text, const QString &action = {});
    void offerUndo(CatalogAction done, const QJsonObject &former, Notice kind, const QString &text);
    void forgetUndo();
    void undo();
    void undoChange(const QJsonObject &former);
    void undoRetirement(const QJsonObject &retired);
    void takeUndone(const Answer<QJsonObject> &answer);
    void takeRestored(const Answer<QJsonObject> &answer, const QJsonObject &retired);
    void readHistory();
    void showHistory(const QList<CatalogChange> &changes);
    void showError(const ApiError &error);
    void close();
    void openDisruption();
    void load();
    void updateFields();
    void updateTexts();
    void updateSide();
    qint64 recordId() const;

    std::unique_ptr<Ui::CatalogTab> m_ui;
    ApiTransport *m_transport = nullptr;
    std::unique_ptr<CatalogClient> m_client;
    CatalogModel *m_records = nullptr;
    CatalogNames *m_names = nullptr;
    std::optional<QJsonObject> m_record; ///< what is being edited; without an id it is new
    /// What Undo undoes, and the record before it.
    struct Undoable
    {
        CatalogAction done;
        QJsonObject former;
    };
    std::optional<Undoable> m_undoable;
    std::unique_ptr<QObject> m_round; ///< receives the answers about the record
    QTimer m_typing; ///< a search begins when nobody has changed it for a moment
};

} // namespace kai
