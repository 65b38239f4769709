#include "desktop/client/importclient.h"

#include "api/importjson.h"
#include "desktop/client/apianswers.h"

namespace kai {

using api::Operation;

// Of a pause in the upload, and of the answer after it.
static constexpr std::chrono::seconds uploadTimeout {60};

static ReadableImport readableFromJson(const QJsonObject &json)
{
    ReadableImport readable {api::timetableImportFromJson(json), json[u"detail"].toString(), {}};
    for (const QJsonValue &line : json[u"refused"].toArray())
        readable.reasons.append(line[u"detail"].toString());
    return readable;
}

void ImportClient::send(std::shared_ptr<QFile> file, ImportMode mode,
                        std::function<void(qint64 sent, qint64 all)> uploaded, QObject *receiver,
                        Then<ReadableImport> then)
{
    ApiCall call = callOf(Operation::ImportGtfs);
    if (mode == ImportMode::Preview)
        addText(call.query, QStringLiteral("dryRun"), QStringLiteral("true"));
    call.file = std::move(file);
    call.uploaded = std::move(uploaded);
    call.timeout = uploadTimeout;
    m_transport.send(
        call, receiver,
        asObject<ReadableImport>(m_transport.server(), readableFromJson, std::move(then)));
}

void ImportClient::imports(const QString &cursor, QObject *receiver,
                           Then<ApiPage<ReadableImport>> then)
{
    ApiCall call = callOf(Operation::ListImports);
    addPaging(call.query, cursor);
    m_transport.send(
        call, receiver,
        asPage<ReadableImport>(m_transport.server(), readableFromJson, std::move(then)));
}

void ImportClient::import(ImportId id, QObject *receiver, Then<ReadableImport> then)
{
    m_transport.send(
        callOf(Operation::GetImport, {QString::number(id.value())}), receiver,
        asObject<ReadableImport>(m_transport.server(), readableFromJson, std::move(then)));
}

void ImportClient::cancel(ImportId id, QObject *receiver, Then<ReadableImport> then)
{
    m_transport.send(
        callOf(Operation::CancelImport, {QString::number(id.value())}), receiver,
        asObject<ReadableImport>(m_transport.server(), readableFromJson, std::move(then)));
}

} // namespace kai
