#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace kai {

/// Asks where a PDF shall be saved, and saves it there. `failed` is told in words why it could not
/// be. Returns at once.
void saveDocumentAs(QWidget &parent, const QString &title, const QString &name,
                    const QByteArray &pdf, std::function<void(const QString &)> failed);

} // namespace kai
