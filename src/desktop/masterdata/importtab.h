#pragma once

#include "desktop/client/importclient.h"

#include <QTimer>
#include <QWidget>

namespace kai {

class ImportsModel;

namespace Ui {
class ImportTab;
}

/// Sends timetables to the server, follows their import, and shows the reports of all so far. A
/// file is imported once somebody has seen in a preview what that would do.
class ImportTab : public QWidget
{
    Q_OBJECT

public:
    explicit ImportTab(QWidget *parent = nullptr);
    ~ImportTab() override;

    void setClient(ApiTransport &transport);
    void reload();
    void reset();

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void chooseFile();
    void send(ImportMode mode);
    void stopUpload();
    void stopImport(ImportId id);
    void showUploaded(qint64 sent, qint64 all);
    void takeBegun(const Answer<ReadableImport> &answer, ImportMode mode);
    void pick();
    void keepChoice();
    void follow();
    void takeProgress(const ReadableImport &import);
    void takePreview(const TimetableImport &import);
    void updateTexts();

    std::unique_ptr<Ui::ImportTab> m_ui;
    ApiTransport *m_transport = nullptr;
    ImportsModel *m_imports = nullptr;
    /// A file as it was when it was sent.
    struct Sent
    {
        qint64 size = 0;
        QDateTime modified;

        friend bool operator==(const Sent &, const Sent &) = default;
    };
    static Sent stateOf(const QString &path);
    void forgetPreview();

    QString m_path; ///< of the file that has been chosen
    std::optional<Sent> m_previewed; ///< what the last preview was of
    ImportId m_preview; ///< its number, once the server has told it
    bool m_mayImport = false; ///< the preview has ended well
    std::unique_ptr<QObject> m_upload; ///< receives the answer to the file that is being sent
    std::unique_ptr<QObject> m_round; ///< receives the progress of the import that is followed
    QTimer m_poll; ///< runs while the import that is shown has not ended
};

} // namespace kai
