#pragma once

#include "services/gateways.h"

namespace kai {

/// Draws the Z-report of a shift as PDF, one page of A4. Needs a QGuiApplication; any number of
/// threads may draw at once.
class PdfShiftPrinter final : public ShiftPrinter
{
public:
    /// Validation error "/language" "language.unknown". Internal when the fonts cannot be read.
    Result<QByteArray> pdf(const Shift &shift, const QString &language) override;
};

} // namespace kai
