#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "domain/timetableimport.h"

namespace kai {

/// An import with the server's words for its codes, in the language of the request.
struct ReadableImport
{
    TimetableImport import;
    QString detail; ///< why it failed; empty otherwise
    QStringList reasons; ///< of the refused lines, in their order
};

/// The contract's calls about imports of timetables, for administrators. As ApiClient: each answers
/// once, unless its receiver is gone.
class ImportClient
{
public:
    explicit ImportClient(ApiTransport &transport)
        : m_transport(transport)
    {
    }

    /// Sends the file, which is open for reading. Answers as soon as the server has it: the import
    /// itself, or its preview, goes on there.
    void send(std::shared_ptr<QFile> file, ImportMode mode,
              std::function<void(qint64 sent, qint64 all)> uploaded, QObject *receiver,
              Then<ReadableImport> then);
    void imports(const QString &cursor, QObject *receiver, Then<ApiPage<ReadableImport>> then);
    void import(ImportId id, QObject *receiver, Then<ReadableImport> then);
    /// Stops it soon; answers how far it is by now.
    void cancel(ImportId id, QObject *receiver, Then<ReadableImport> then);

private:
    ApiTransport &m_transport;
};

} // namespace kai
