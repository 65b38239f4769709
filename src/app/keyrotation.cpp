#include "app/keyrotation.h"

#include "app/datafolder.h"
#include "app/startuptexts.h"
#include "base/random.h"
#include "security/ed25519ticketsigner.h"
#include "security/keyfile.h"

#include <QDir>

#include <cstdio>

namespace kai::app {

static Result<KeySet> rotated(const Configuration &configuration)
{
    const Result<QString> folder = ensureDataFolder(configuration.text("data/dir"));
    if (!folder)
        return failure(folder.error());
    const QString path = QDir(*folder).filePath(QStringLiteral("keys"));
    SystemRandom random;
    if (const Result<KeySet> made = loadOrCreateKeys(path, random); !made)
        return made;
    return kai::rotateTicketKey(path, random);
}

int rotateTicketKey(const Configuration &configuration)
{
    const Result<KeySet> keys = rotated(configuration);
    if (!keys) {
        fprintf(stderr, "%s\n", qPrintable(startFailureText(keys.error())));
        return 1;
    }
    const Ed25519TicketSigner signer(keys->ticketSeed, keys->earlierTicketKeys);
    printf("ticket-key id=%s earlier=%lld\n", qPrintable(signer.ticketKeys().first().id),
           static_cast<long long>(keys->earlierTicketKeys.size()));
    return 0;
}

} // namespace kai::app
