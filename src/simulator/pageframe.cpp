#include "simulator/pageframe.h"

#include <QCryptographicHash>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

const char style[] = R"css(
:root{color-scheme:light dark;--page:#eef1f6;--card:#fff;--ink:#172033;--soft:#5a6780;
--line:#dde3ec;--brand:#1c3f94;--accent:#f26a21;--good:#14804a;--bad:#b3261e;--warn:#8a5a00}
@media(prefers-color-scheme:dark){:root{--page:#10141c;--card:#1a2130;--ink:#eef2fa;
--soft:#9fabc2;--line:#2e384c;--brand:#7ea2ff;--good:#5fd39a;--bad:#ff8f87;--warn:#ffc861}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);
font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
main{max-width:30rem;margin:0 auto;padding:1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;
padding:1.25rem;margin-bottom:1rem;box-shadow:0 1px 2px #0000000d}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;
padding:.5rem .25rem 1rem;font-weight:600}
.badge{font-size:.75rem;font-weight:600;color:var(--warn);border:1px solid currentColor;
border-radius:99px;padding:.1rem .6rem;white-space:nowrap}
.amount{font-size:2rem;font-weight:700;letter-spacing:-.02em;line-height:1.2}
.soft{color:var(--soft);font-size:.875rem}
h1{font-size:1.125rem;margin:0 0 .75rem}
h2{font-size:.8125rem;color:var(--soft);margin:1.25rem 0 .5rem;font-weight:600}
h2:first-of-type{margin-top:0}
dl.items{margin:1rem 0 0;padding-top:.75rem;border-top:1px solid var(--line);font-size:.9375rem}
dl.items div{display:flex;justify-content:space-between;gap:1rem;padding:.15rem 0}
dl.items dt{overflow-wrap:anywhere}
dl.items dd{margin:0;white-space:nowrap;font-variant-numeric:tabular-nums}
button,.button{display:block;width:100%;font:inherit;font-weight:600;text-align:center;
padding:.75rem 1rem;margin-top:.6rem;border-radius:10px;border:1px solid transparent;
background:#1c3f94;color:#fff;cursor:pointer;text-decoration:none}
button:hover,.button:hover{filter:brightness(1.12)}
button:focus-visible,.button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button.plain{background:transparent;color:var(--ink);border-color:var(--line)}
button.bad{background:transparent;color:var(--bad);border-color:currentColor}
button.method{display:flex;justify-content:space-between;align-items:center;margin-top:0;
border-radius:0;background:transparent;color:var(--ink);border:0;
border-bottom:1px solid var(--line);font-weight:500;text-align:left;padding:.8rem .25rem}
button.method:after{content:"\203A";color:var(--soft);font-size:1.25rem;line-height:1}
button.method:hover{background:var(--page)}
form:last-child button.method{border-bottom:0}
.code{font:600 1.375rem/1.3 ui-monospace,"DejaVu Sans Mono",monospace;letter-spacing:.04em;
overflow-wrap:anywhere;user-select:all}
.qr{display:block;width:13rem;max-width:100%;margin:0 auto 1rem;background:#fff;padding:.75rem;
border-radius:10px;border:1px solid var(--line)}
.mark{width:3.5rem;height:3.5rem;border-radius:50%;display:grid;place-items:center;
font-size:1.75rem;font-weight:700;margin:0 auto .75rem;border:2px solid currentColor}
.result{text-align:center}.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
.notice{border-left:4px solid var(--warn);padding:.25rem .75rem;margin:0 0 1rem}
footer{padding:0 .25rem 1rem}
)css";

bool isFinder(int x, int y)
{
    constexpr int size = 25;
    for (const auto &[cx, cy] : {std::pair(3, 3), {size - 4, 3}, {3, size - 4}}) {
        const int distance = qMax(qAbs(x - cx), qAbs(y - cy));
        if (distance <= 4)
            return distance == 3 || distance <= 1;
    }
    return false;
}

bool nearFinder(int x, int y)
{
    constexpr int size = 25;
    return (x < 8 && (y < 8 || y >= size - 8)) || (x >= size - 8 && y < 8);
}

} // namespace

QString qrDrawing(const QString &seed)
{
    constexpr int size = 25;
    const QByteArray noise
        = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha512)
          + QCryptographicHash::hash(seed.toUtf8() + '2', QCryptographicHash::Sha512);
    QString path;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int bit = y * size + x;
            const bool random = quint8(noise.at(bit / 8)) >> (bit % 8) & 1;
            if (nearFinder(x, y) ? isFinder(x, y) : random)
                path += QStringLiteral("M%1 %2h1v1h-1z").arg(x).arg(y);
        }
    }
    return u"<svg class=\"qr\" viewBox=\"0 0 25 25\" role=\"img\" "_s
           u"aria-label=\"QRIS\" shape-rendering=\"crispEdges\">"_s
           u"<path fill=\"#000\" d=\"%1\"/></svg>"_s.arg(path);
}

QString PageFrame::document(const QString &body, int refreshSeconds) const
{
    const QString refresh
        = refreshSeconds > 0
              ? QStringLiteral("<meta http-equiv=\"refresh\" content=\"%1\">").arg(refreshSeconds)
              : QString();
    const QString title
        = m_text.pick("Pembayaran", "Payment") + u" \u2013 "_s + m_merchantName.toHtmlEscaped();
    return QStringLiteral("<!doctype html><html lang=\"") + m_text.code()
           + u"\"><head><meta charset=\"utf-8\">"_s
             u"<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"_s
           + refresh + u"<title>"_s + title + u"</title><style>"_s + QLatin1String(style)
           + u"</style></head><body><main><header><span>"_s + m_merchantName.toHtmlEscaped()
           + u"</span><span class=\"badge\">"_s + m_text.pick("Simulator", "Simulator")
           + u"</span></header>"_s + body + u"<footer class=\"soft\">"_s
           + m_text.pick("Halaman peraga. Tidak ada uang sungguhan yang berpindah.",
                         "A page for demonstration. No real money moves.")
           + u"</footer></main></body></html>"_s;
}

QString PageFrame::summary(const SnapOrder &order) const
{
    QString html = u"<section class=\"card\"><div class=\"soft\">"_s
                   + m_text.pick("Total pembayaran", "Amount due")
                   + u"</div><div class=\"amount\">"_s + PageText::rupiah(order.grossAmount)
                   + u"</div><div class=\"soft\">"_s + m_text.pick("Nomor pesanan", "Order")
                   + u" "_s + order.orderId.toHtmlEscaped();
    if (!order.customerName.isEmpty())
        html += u" \u00b7 "_s + order.customerName.toHtmlEscaped();
    html += u"</div>"_s;
    if (!order.items.isEmpty())
        html += u"<dl class=\"items\">"_s;
    for (const Item &item : order.items) {
        const QString times
            = item.quantity > 1 ? QStringLiteral(" \u00d7 %1").arg(item.quantity) : QString();
        html += u"<div><dt>"_s + item.name.toHtmlEscaped() + times + u"</dt><dd>"_s
                + PageText::rupiah(item.price * item.quantity) + u"</dd></div>"_s;
    }
    return html + (order.items.isEmpty() ? u"</section>"_s : u"</dl></section>"_s);
}

QString PageFrame::order(const Session &session, const QString &content, int refreshSeconds) const
{
    return document(summary(session.order) + content, refreshSeconds);
}

QString PageFrame::plain(const QString &content) const
{
    return document(content, 0);
}

} // namespace kai::simulator
