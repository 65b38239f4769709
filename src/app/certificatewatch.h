#pragma once

#include "http/engine/httpserver.h"

#include <QByteArray>

#include <functional>

namespace kai::app {

/// Notices that the files of the certificate hold something else than before, as they do after a
/// renewal. It looks at what is in them: a renewal may swap links, whose times say nothing.
class CertificateWatch
{
public:
    using Reload = std::function<Result<void>(const http::TlsFiles &)>;

    /// `reload` is called with the files when they have changed; what was in use stays in use when
    /// it fails, and the next look tries again.
    CertificateWatch(http::TlsFiles files, Reload reload);

    Result<void> look();

private:
    QByteArray fingerprint() const;

    const http::TlsFiles m_files;
    const Reload m_reload;
    QByteArray m_known;
};

} // namespace kai::app
