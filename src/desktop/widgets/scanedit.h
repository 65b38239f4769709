#pragma once

#include <QLineEdit>

namespace kai {

/// A field that a scanner types into as if it were a keyboard, fast and with Enter at the end, and
/// that takes codes from the clipboard as they are, one a line.
class ScanEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ScanEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    /// One whole code, without the space around it; never empty. The field is clear again.
    void scanned(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit(const QString &text);
};

} // namespace kai
