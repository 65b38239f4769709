#include "security/keyfile.h"

#include "security/ed25519.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sodium.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kai {

namespace {

constexpr char firstLine[] = "kai-keys 1";
constexpr qsizetype maximumFileBytes = 16 * 1024; // more than 100 keys of tickets take

tl::unexpected<Error> keyError(const char *code, const QByteArray &path, const char *why)
{
    Error error {ErrorKind::Internal, QString::fromLatin1(code)};
    error.internal = QFile::decodeName(path) + QStringLiteral(": ") + QString::fromLocal8Bit(why);
    return failure(std::move(error));
}

/// Closes the descriptor at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// A copy of a secret that is wiped when it is no longer needed.
struct Wiped
{
    QByteArray bytes;
    ~Wiped() { sodium_memzero(bytes.data(), size_t(bytes.size())); }
};

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count
            = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        done += count;
    }
    return true;
}

QByteArray readAll(int descriptor)
{
    QByteArray bytes(maximumFileBytes + 1, '\0');
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(descriptor, bytes.data() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        done += count;
    }
    bytes.truncate(done);
    return bytes;
}

/// The key that is written so, or nothing. fromHex() skips what is no digit: the length and the way
/// back show it.
QByteArray keyFrom(const QByteArray &digits)
{
    const QByteArray key = QByteArray::fromHex(digits);
    return key.size() == KeySet::keyBytes && key.toHex() == digits ? key : QByteArray();
}

QByteArray keyOf(const QHash<QByteArray, QByteArray> &lines, const char *name)
{
    return keyFrom(lines.value(name));
}

Result<KeySet> parsed(const QByteArray &text, const QByteArray &path)
{
    QList<QByteArray> rows = text.split('\n');
    if (text.size() > maximumFileBytes || rows.takeFirst() != firstLine)
        return keyError("keys.damaged", path, "not a key file of version 1");
    QHash<QByteArray, QByteArray> lines;
    QList<QByteArray> ticketKeys;
    for (const QByteArray &row : std::as_const(rows)) {
        const qsizetype space = row.indexOf(' ');
        if (space <= 0)
            continue;
        const QByteArray value = row.sliced(space + 1).trimmed();
        if (row.startsWith("ticket-public "))
            ticketKeys.append(keyFrom(value));
        else
            lines.insert(row.first(space), value);
    }
    KeySet keys {keyOf(lines, "token"),   keyOf(lines, "csrf"),
                 keyOf(lines, "ticket"),  ticketKeys,
                 keyOf(lines, "captcha"), keyOf(lines, "token-previous")};
    const bool complete = !ticketKeys.contains(QByteArray()) && !keys.tokenSeed.isEmpty()
                          && !keys.csrfSecret.isEmpty() && !keys.ticketSeed.isEmpty()
                          && !keys.captchaSecret.isEmpty()
                          && lines.contains("token-previous") == !keys.previousTokenSeed.isEmpty();
    if (!complete)
        return keyError("keys.damaged", path, "a key is missing or is not 64 hexadecimal digits");
    return keys;
}

Result<KeySet> load(const QByteArray &path, int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return keyError("keys.unreadable", path, std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return keyError("keys.exposed", path, "not a plain file");
    if (status.st_uid != ::geteuid())
        return keyError("keys.exposed", path, "belongs to another user");
    if (status.st_mode & (S_IRWXG | S_IRWXO))
        return keyError("keys.exposed", path, "others may read or write it; chmod 600 mends this");
    const Wiped text {readAll(descriptor)};
    return parsed(text.bytes, path);
}

QByteArray line(const char *name, const QByteArray &key)
{
    return name + QByteArray(" ") + key.toHex() + '\n';
}

QByteArray textOf(const KeySet &keys)
{
    QByteArray text = QByteArray(firstLine) + '\n' + line("token", keys.tokenSeed)
                      + line("csrf", keys.csrfSecret) + line("ticket", keys.ticketSeed)
                      + line("captcha", keys.captchaSecret);
    if (!keys.previousTokenSeed.isEmpty())
        text += line("token-previous", keys.previousTokenSeed);
    for (const QByteArray &key : keys.earlierTicketKeys)
        text += line("ticket-public", key);
    return text;
}

KeySet freshKeys(Random &random)
{
    KeySet keys;
    for (QByteArray *key :
         {&keys.tokenSeed, &keys.csrfSecret, &keys.ticketSeed, &keys.captchaSecret})
        *key = random.bytes(KeySet::keyBytes);
    return keys;
}

/// Makes the folder's entry survive a loss of power.
void syncFolder(const QByteArray &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(QFile::decodeName(path)).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen())
        ::fsync(descriptor.number());
}

/// Writes the keys into a new file beside `path`, and returns its name.
Result<QByteArray> stage(const QByteArray &path, const KeySet &keys, Random &random)
{
    const QByteArray staging = path + '.' + random.bytes(8).toHex() + ".tmp";
    const Wiped text {textOf(keys)};
    const Descriptor file(
        ::open(staging.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return keyError("keys.unwritable", path, std::strerror(errno));
    if (!writeAll(file.number(), text.bytes) || ::fsync(file.number()) != 0) {
        const int cause = errno;
        ::unlink(staging.constData());
        return keyError("keys.unwritable", path, std::strerror(cause));
    }
    return staging;
}

/// Puts a new file at `path` unless one has appeared meanwhile: link() does not replace.
Result<void> create(const QByteArray &path, Random &random)
{
    const Result<QByteArray> staging = stage(path, freshKeys(random), random);
    if (!staging)
        return failure(staging.error());
    const int failed = ::link(staging->constData(), path.constData());
    const int cause = errno;
    ::unlink(staging->constData());
    if (failed && cause != EEXIST)
        return keyError("keys.unwritable", path, std::strerror(cause));
    syncFolder(path);
    return {};
}

Result<void> replace(const QByteArray &path, const KeySet &keys, Random &random)
{
    const Result<QByteArray> staging = stage(path, keys, random);
    if (!staging)
        return failure(staging.error());
    if (::rename(staging->constData(), path.constData()) != 0) {
        const int cause = errno;
        ::unlink(staging->constData());
        return keyError("keys.unwritable", path, std::strerror(cause));
    }
    syncFolder(path);
    return {};
}

// Non-blocking, so that a pipe in its place does not hold up the start; it is refused then.
constexpr int readFlags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;

tl::unexpected<Error> cannotOpen(const QByteArray &path)
{
    if (errno == ELOOP)
        return keyError("keys.exposed", path, "a symbolic link");
    return keyError("keys.unreadable", path, std::strerror(errno));
}

} // namespace

Result<KeySet> loadOrCreateKeys(const QString &path, Random &random)
{
    const QByteArray name = QFile::encodeName(path);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Descriptor file(::open(name.constData(), readFlags));
        if (file.isOpen())
            return load(name, file.number());
        if (errno != ENOENT)
            return cannotOpen(name);
        if (const Result<void> created = create(name, random); !created)
            return failure(created.error());
    }
    return keyError("keys.unreadable", name, "it vanished while it was made");
}

Result<KeySet> rotateTicketKey(const QString &path, Random &random)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    // The folder, since the file itself is another one afterwards.
    const Descriptor lock(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock.isOpen() || ::flock(lock.number(), LOCK_EX) != 0)
        return keyError("keys.unwritable", name, std::strerror(errno));
    const Descriptor file(::open(name.constData(), readFlags));
    if (!file.isOpen())
        return cannotOpen(name);
    Result<KeySet> keys = load(name, file.number());
    if (!keys)
        return keys;
    if (keys->earlierTicketKeys.size() + 1 >= maximumTicketKeys)
        return keyError("keys.full", name, "it has as many keys of tickets as it may have");
    keys->earlierTicketKeys.prepend(Ed25519Key(keys->ticketSeed).publicKey());
    keys->ticketSeed = random.bytes(KeySet::keyBytes);
    if (const Result<void> replaced = replace(name, *keys, random); !replaced)
        return failure(replaced.error());
    return keys;
}

} // namespace kai
