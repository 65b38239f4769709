#include "desktop/documentfile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace kai {

static QString translated(const char *text)
{
    return QCoreApplication::translate("kai::DocumentFile", text);
}

void saveDocumentAs(QWidget &parent, const QString &title, const QString &name,
                    const QByteArray &pdf, std::function<void(const QString &)> failed)
{
    auto *dialog
        = new QFileDialog(&parent, title, QString(),
                          translated(QT_TRANSLATE_NOOP("kai::DocumentFile", "PDF files (*.pdf)")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(name + QStringLiteral(".pdf"));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &parent,
        [pdf, failed = std::move(failed)](const QString &path) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
                failed(
                    translated(QT_TRANSLATE_NOOP("kai::DocumentFile", "%1 cannot be written: %2"))
                        .arg(path, file.errorString()));
        });
    dialog->open();
}

} // namespace kai
