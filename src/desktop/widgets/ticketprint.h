#pragma once

#include "domain/ticket.h"

#include <QBuffer>

#include <memory>

class QPdfDocument;
class QPrinter;
class QWidget;

namespace kai {

/// One PDF on its way to paper. It is drawn by dots of the printer, so that a code on a thermal
/// strip has modules of equal width.
class TicketPrint : public QObject
{
    Q_OBJECT

public:
    TicketPrint(const QByteArray &pdf, TicketFormat format, QObject *parent = nullptr);
    ~TicketPrint() override;

    /// False for what is no PDF.
    bool isReadable() const;
    /// The default printer, or whatever a test makes of it, with the paper of the document.
    QPrinter &printer() { return *m_printer; }
    /// Shows how it will look, and prints when the operator says so. Belongs to the preview then,
    /// and ends with it.
    void preview(QWidget *parent);
    /// Draws every page. False when the printer does not begin.
    bool print(QPrinter &printer) const;

private:
    QBuffer m_content; ///< read while it is drawn
    std::unique_ptr<QPdfDocument> m_document;
    std::unique_ptr<QPrinter> m_printer;
    TicketFormat m_format;
};

} // namespace kai
