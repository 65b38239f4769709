#include "http/engine/chunkdecoder.h"

#include "http/engine/characters.h"

namespace kai::http {

namespace {

constexpr qsizetype longestSizeLine = 256;

} // namespace

void ChunkDecoder::reset(qint64 bodyLimit, int lineLimit)
{
    m_step = Step::Size;
    m_remaining = m_decoded = 0;
    m_bodyLimit = bodyLimit;
    m_lineBudget = lineLimit;
    m_line.clear();
    m_failure.reset();
}

qsizetype ChunkDecoder::feed(QByteArrayView data, QByteArray &body)
{
    qsizetype used = 0;
    while (used < data.size() && !isDone() && !m_failure) {
        const QByteArrayView rest = data.sliced(used);
        if (m_step == Step::Data) {
            const qsizetype taken = std::min<qint64>(rest.size(), m_remaining);
            body.append(rest.first(taken));
            used += taken;
            m_remaining -= taken;
            m_decoded += taken;
            if (m_remaining == 0)
                m_step = Step::DataEnd;
        } else {
            used += feedLine(rest);
        }
    }
    return used;
}

/// Collects one line up to its CR LF and hands it to the step that waits for it.
qsizetype ChunkDecoder::feedLine(QByteArrayView data)
{
    const qsizetype end = data.indexOf('\n');
    const qsizetype taken = end < 0 ? data.size() : end + 1;
    m_line.append(data.first(taken));
    // The two bytes after a chunk are part of the coding: a body in tiny chunks pays for its lines
    // with its data, so only the size lines and trailers count.
    const qsizetype longest = m_step == Step::DataEnd ? 2
                              : m_step == Step::Size  ? longestSizeLine
                                                      : m_lineBudget;
    if (m_line.size() > longest) {
        fail(m_step == Step::Trailer ? RejectReason::HeadSize : RejectReason::Framing);
        return taken;
    }
    if (end < 0)
        return taken;
    if (!m_line.endsWith("\r\n")) {
        fail(RejectReason::Framing);
        return taken;
    }
    m_line.chop(2);
    if (m_step == Step::Size) {
        sizeLine();
    } else if (m_step == Step::DataEnd) {
        m_step = Step::Size;
        if (!m_line.isEmpty())
            fail(RejectReason::Framing);
    } else {
        trailerLine();
    }
    m_line.clear();
    return taken;
}

void ChunkDecoder::sizeLine()
{
    qint64 size = 0;
    qsizetype digits = 0;
    while (digits < m_line.size() && hexDigit(m_line[digits]) >= 0 && digits < 8)
        size = size * 16 + hexDigit(m_line[digits++]);
    const QByteArrayView extension = QByteArrayView(m_line).sliced(digits);
    if (digits == 0 || !allIn(fieldCharacters, extension)
        || (!extension.isEmpty() && !extension.startsWith(';'))) {
        return fail(RejectReason::Framing);
    }
    if (size > m_bodyLimit - m_decoded)
        return fail(RejectReason::BodySize);
    m_remaining = size;
    m_step = size > 0 ? Step::Data : Step::Trailer;
}

void ChunkDecoder::trailerLine()
{
    if (m_line.isEmpty()) {
        m_step = Step::Done;
        return;
    }
    m_lineBudget -= static_cast<int>(m_line.size()) + 2;
    const qsizetype colon = m_line.indexOf(':');
    if (colon <= 0 || !allIn(tokenCharacters, QByteArrayView(m_line).first(colon))
        || !allIn(fieldCharacters, QByteArrayView(m_line).sliced(colon))) {
        fail(RejectReason::Framing);
    }
}

} // namespace kai::http
