#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace kai {

/// What the dialog for a new file shows.
struct NewFile
{
    QString title;
    QString name; ///< a proposal, with the ending of its kind
    QString kind; ///< "PDF files (*.pdf)"
};

/// Asks where a file shall be saved; `chosen` is told its path. Returns at once.
void chooseNewFile(QWidget &parent, const NewFile &file,
                   std::function<void(const QString &path)> chosen);

/// Asks where a document shall be saved, and saves it there. `failed` is told in words why it could
/// not be. Returns at once.
void saveFileAs(QWidget &parent, const NewFile &file, const QByteArray &bytes,
                std::function<void(const QString &)> failed);

/// The same of a PDF, whose name has no ending yet.
void saveDocumentAs(QWidget &parent, const QString &title, const QString &name,
                    const QByteArray &pdf, std::function<void(const QString &)> failed);

/// What the dialogs call files for spreadsheets.
QString csvKind();

/// In words: why a file cannot be written.
QString cannotBeWritten(const QString &path, const QString &why);

} // namespace kai
