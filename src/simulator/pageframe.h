#pragma once

#include "simulator/pagetext.h"
#include "simulator/session.h"

namespace kai::simulator {

/// The shell of every payment page: styles, merchant, order, amount, items, then `content`.
class PageFrame
{
public:
    PageFrame(const PageText &text, const QString &merchantName)
        : m_text(text)
        , m_merchantName(merchantName)
    {
    }

    /// A page about an order. `refreshSeconds` above 0 makes the browser look again.
    QString order(const Session &session, const QString &content, int refreshSeconds = 0) const;
    /// A page without an order, for links that lead nowhere.
    QString plain(const QString &content) const;

private:
    QString document(const QString &body, int refreshSeconds) const;
    QString summary(const SnapOrder &order) const;

    const PageText &m_text;
    QString m_merchantName;
};

/// A drawing that looks like a QR code and holds nothing, different for every seed text.
QString qrDrawing(const QString &seed);

} // namespace kai::simulator
