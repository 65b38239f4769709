// What HttpConnection does with the body of a request on its way in.

#include "http/engine/httpconnection.h"
#include "http/engine/worker.h"

namespace kai::http {

/// Does with the body so far what its rule says; false when the request has been refused instead.
bool HttpConnection::takeBody()
{
    if (!m_parser.hasBody())
        return true;
    const BodyRule &rule = m_parser.bodyRule();
    if (rule.refusal) {
        m_answerContext
            = {m_parser.request().method == "HEAD", m_parser.isHttp10(), AfterAnswer::Close};
        answer(*rule.refusal);
        return false;
    }
    if (rule.place == BodyPlace::Memory)
        return true;
    if (!m_bodyFile) {
        auto file = m_worker.spool().open();
        if (!file) {
            reject(file.error());
            return false;
        }
        m_bodyFile = std::move(*file);
    }
    if (m_bodyFile->append(m_parser.takeBody()))
        return true;
    reject(RejectReason::Disk);
    return false;
}

/// A client that sends its body without waiting needs no invitation.
void HttpConnection::invite()
{
    if (!m_parser.expectsContinue() || m_continued || m_parser.bodySize() > 0 || !m_input.isEmpty())
        return;
    m_continued = true;
    write(QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"), {});
}

} // namespace kai::http
