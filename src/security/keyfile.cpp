#include "security/keyfile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sodium.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kai {

namespace {

constexpr char firstLine[] = "kai-keys 1";
constexpr qsizetype maximumFileBytes = 4096;

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

/// The key of a line, or nothing. fromHex() skips what is no digit: the length and the way back
/// show it.
QByteArray keyOf(const QHash<QByteArray, QByteArray> &lines, const char *name)
{
    const QByteArray digits = lines.value(name);
    const QByteArray key = QByteArray::fromHex(digits);
    return key.size() == KeySet::keyBytes && key.toHex() == digits ? key : QByteArray();
}

Result<KeySet> parsed(const QByteArray &text, const QByteArray &path)
{
    QList<QByteArray> rows = text.split('\n');
    if (text.size() > maximumFileBytes || rows.takeFirst() != firstLine)
        return keyError("keys.damaged", path, "not a key file of version 1");
    QHash<QByteArray, QByteArray> lines;
    for (const QByteArray &row : std::as_const(rows)) {
        const qsizetype space = row.indexOf(' ');
        if (space > 0)
            lines.insert(row.first(space), row.sliced(space + 1).trimmed());
    }
    KeySet keys {keyOf(lines, "token"), keyOf(lines, "csrf"), keyOf(lines, "ticket"),
                 keyOf(lines, "captcha"), keyOf(lines, "token-previous")};
    const bool complete = !keys.tokenSeed.isEmpty() && !keys.csrfSecret.isEmpty()
                          && !keys.ticketSeed.isEmpty() && !keys.captchaSecret.isEmpty()
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

QByteArray freshText(Random &random)
{
    QByteArray text(firstLine);
    for (const char *name : {"token", "csrf", "ticket", "captcha"})
        text += QByteArray("\n") + name + ' ' + random.bytes(KeySet::keyBytes).toHex();
    return text + '\n';
}

/// Makes the folder's entry survive a loss of power.
void syncFolder(const QByteArray &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(QFile::decodeName(path)).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen())
        ::fsync(descriptor.number());
}

/// Puts a new file at `path` unless one has appeared meanwhile: link() does not replace.
Result<void> create(const QByteArray &path, Random &random)
{
    const QByteArray staging = path + '.' + random.bytes(8).toHex() + ".tmp";
    const Wiped text {freshText(random)};
    {
        const Descriptor file(::open(staging.constData(),
                                     O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return keyError("keys.unwritable", path, std::strerror(errno));
        if (!writeAll(file.number(), text.bytes) || ::fsync(file.number()) != 0) {
            const int cause = errno;
            ::unlink(staging.constData());
            return keyError("keys.unwritable", path, std::strerror(cause));
        }
    }
    const int failed = ::link(staging.constData(), path.constData());
    const int cause = errno;
    ::unlink(staging.constData());
    if (failed && cause != EEXIST)
        return keyError("keys.unwritable", path, std::strerror(cause));
    syncFolder(path);
    return {};
}

} // namespace

Result<KeySet> loadOrCreateKeys(const QString &path, Random &random)
{
    const QByteArray name = QFile::encodeName(path);
    // Non-blocking, so that a pipe in its place does not hold up the start; it is refused then.
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Descriptor file(::open(name.constData(), flags));
        if (file.isOpen())
            return load(name, file.number());
        if (errno == ELOOP)
            return keyError("keys.exposed", name, "a symbolic link");
        if (errno != ENOENT)
            return keyError("keys.unreadable", name, std::strerror(errno));
        if (const Result<void> created = create(name, random); !created)
            return failure(created.error());
    }
    return keyError("keys.unreadable", name, "it vanished while it was made");
}

} // namespace kai
