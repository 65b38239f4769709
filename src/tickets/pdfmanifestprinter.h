#pragma once

#include "services/gateports.h"

namespace kai {

/// Draws the manifest of a departure as PDF, A4, one line a passenger with a box to tick. Needs a
/// QGuiApplication; any number of threads may draw at once.
class PdfManifestPrinter final : public ManifestPrinter
{
public:
    /// Validation error "/language" "language.unknown". Internal when the fonts cannot be read.
    Result<QByteArray> pdf(const Manifest &manifest, const QString &language) override;
};

} // namespace kai
