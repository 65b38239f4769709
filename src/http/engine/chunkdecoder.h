#pragma once

#include "http/engine/rejectreason.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace kai::http {

/// Takes the chunked coding off a body, byte by byte if need be. Sizes are plain hex numbers of at
/// most eight digits, lines end with CR LF, extensions and trailers are read, checked and dropped.
class ChunkDecoder
{
public:
    /// `bodyLimit` bounds the decoded bytes, `lineLimit` the size lines and trailers together.
    void reset(qint64 bodyLimit, int lineLimit);
    /// Appends what it decodes to `body`; returns how many bytes it took.
    qsizetype feed(QByteArrayView data, QByteArray &body);
    bool isDone() const { return m_step == Step::Done; }
    qint64 decoded() const { return m_decoded; } ///< bytes of the body so far
    std::optional<RejectReason> failure() const { return m_failure; }

private:
    enum class Step { Size, Data, DataEnd, Trailer, Done };

    qsizetype feedLine(QByteArrayView data);
    void sizeLine();
    void trailerLine();
    void fail(RejectReason reason) { m_failure = reason; }

    Step m_step = Step::Size;
    qint64 m_remaining = 0; ///< of the current chunk
    qint64 m_decoded = 0;
    qint64 m_bodyLimit = 0;
    int m_lineBudget = 0;
    QByteArray m_line;
    std::optional<RejectReason> m_failure;
};

} // namespace kai::http
