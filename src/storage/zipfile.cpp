#include "storage/zipfile.h"

#include <zip.h>

#include <unistd.h>

namespace kai {

namespace {

Error zipError(const char *code, const QString &what)
{
    Error error = validationError(QString(), QString::fromLatin1(code));
    error.code = QString::fromLatin1(code);
    error.subject = what.left(200);
    return error;
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.contains(u':')
           && !name.startsWith(u'.');
}

constexpr zip_uint64_t neededFields = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;

} // namespace

ZipEntry::ZipEntry(zip_file *file, qint64 size)
    : m_file(file)
    , m_size(size)
{
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

qint64 ZipEntry::read(char *data, qint64 size)
{
    const qint64 count = zip_fread(m_file, data, zip_uint64_t(size));
    m_read += qMax<qint64>(count, 0);
    return m_read > m_size ? -1 : count;
}

ZipFile::ZipFile(zip *archive)
    : m_archive(archive)
{
}

ZipFile::~ZipFile()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(int descriptor, const ZipLimits &limits)
{
    const int own = ::dup(descriptor); // the library closes what it was given
    int code = 0;
    zip *archive = own < 0 ? nullptr : zip_fdopen(own, ZIP_CHECKCONS, &code);
    if (!archive) {
        if (own >= 0)
            ::close(own);
        return failure(zipError("zip.damaged", {}));
    }
    std::unique_ptr<ZipFile> file(new ZipFile(archive));
    if (const Result<void> read = file->readDirectory(limits); !read)
        return failure(read.error());
    return file;
}

Result<void> ZipFile::readDirectory(const ZipLimits &limits)
{
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    if (count > limits.entries)
        return failure(zipError("zip.tooLarge", QString::number(count)));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive, zip_uint64_t(i), 0, &stat) != 0
            || (stat.valid & neededFields) != neededFields)
            return failure(zipError("zip.damaged", {}));
        const QString name = QString::fromUtf8(stat.name);
        if (!isPlainName(name) || m_names.contains(name))
            return failure(zipError("zip.name", name));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return failure(zipError("zip.encrypted", name));
        const bool isBomb
            = stat.size > (1 << 20)
              && stat.size / qMax<zip_uint64_t>(stat.comp_size, 1) > zip_uint64_t(limits.ratio);
        if (isBomb || stat.size > zip_uint64_t(limits.totalSize - m_totalSize))
            return failure(zipError("zip.tooLarge", name));
        m_totalSize += qint64(stat.size);
        m_names.append(name);
    }
    return {};
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString &name) const
{
    const qsizetype index = m_names.indexOf(name);
    zip_stat_t stat;
    zip_file *file = nullptr;
    if (index >= 0 && zip_stat_index(m_archive, zip_uint64_t(index), 0, &stat) == 0)
        file = zip_fopen_index(m_archive, zip_uint64_t(index), 0);
    if (!file)
        return failure(zipError("zip.damaged", name));
    return std::make_unique<ZipEntry>(file, qint64(stat.size));
}

} // namespace kai
