#include "http/bodyfile.h"

#include <unistd.h>

#include <cerrno>

namespace kai::http {

BodyFile::BodyFile(int descriptor, std::function<void()> onClosed)
    : m_descriptor(descriptor)
    , m_onClosed(std::move(onClosed))
{
}

BodyFile::~BodyFile()
{
    ::close(m_descriptor);
    if (m_onClosed)
        m_onClosed();
}

bool BodyFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        // At an offset, so that the reader's place stays at the beginning.
        const ssize_t written = ::pwrite(m_descriptor, bytes.data(),
                                         static_cast<size_t>(bytes.size()), off_t(m_size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace kai::http
