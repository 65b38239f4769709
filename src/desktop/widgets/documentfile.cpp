#include "desktop/widgets/documentfile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace kai {

static QString translated(const char *text)
{
    return QCoreApplication::translate("kai::DocumentFile", text);
}

void chooseNewFile(QWidget &parent, const NewFile &file,
                   std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(&parent, file.title, QString(), file.kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(file.name).suffix());
    dialog->selectFile(file.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, std::move(chosen));
    dialog->open();
}

void saveFileAs(QWidget &parent, const NewFile &file, const QByteArray &bytes,
                std::function<void(const QString &)> failed)
{
    chooseNewFile(parent, file, [bytes, failed = std::move(failed)](const QString &path) {
        QSaveFile saved(path);
        if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size()
            || !saved.commit())
            failed(cannotBeWritten(path, saved.errorString()));
    });
}

void saveDocumentAs(QWidget &parent, const QString &title, const QString &name,
                    const QByteArray &pdf, std::function<void(const QString &)> failed)
{
    saveFileAs(parent,
               {title, name + QStringLiteral(".pdf"),
                translated(QT_TRANSLATE_NOOP("kai::DocumentFile", "PDF files (*.pdf)"))},
               pdf, std::move(failed));
}

QString csvKind()
{
    return translated(QT_TRANSLATE_NOOP("kai::DocumentFile", "Tables for spreadsheets (*.csv)"));
}

QString cannotBeWritten(const QString &path, const QString &why)
{
    return translated(QT_TRANSLATE_NOOP("kai::DocumentFile", "%1 cannot be written: %2"))
        .arg(path, why);
}

} // namespace kai
