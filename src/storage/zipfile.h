#pragma once

#include "base/result.h"

#include <QStringList>

#include <memory>

struct zip;
struct zip_file;

namespace kai {

/// One file of an archive, read from its beginning.
class ZipEntry
{
public:
    explicit ZipEntry(zip_file *file, qint64 size);
    ~ZipEntry();
    ZipEntry(const ZipEntry &) = delete;
    ZipEntry &operator=(const ZipEntry &) = delete;

    /// Up to `size` bytes; 0 at the end, -1 when the archive is damaged or holds more than it said.
    qint64 read(char *data, qint64 size);
    qint64 size() const { return m_size; }

private:
    zip_file *m_file;
    qint64 m_size;
    qint64 m_read = 0;
};

/// What an archive may be at most. Nothing is ever unpacked to a disk.
struct ZipLimits
{
    int entries = 100;
    qint64 totalSize = qint64(2) << 30; ///< of all entries, unpacked
    qint64 ratio = 200; ///< of an entry's sizes, where it is larger than a mebibyte
};

/// An archive of files, as a timetable comes. Validation errors: "zip.damaged", "zip.tooLarge" (a
/// bomb, or simply too much), "zip.name" (a folder, or a path to elsewhere), "zip.encrypted".
class ZipFile
{
public:
    /// Reads the directory of the open file, which stays the caller's.
    static Result<std::unique_ptr<ZipFile>> open(int descriptor, const ZipLimits &limits = {});
    ~ZipFile();
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    bool contains(const QString &name) const { return m_names.contains(name); }
    Result<std::unique_ptr<ZipEntry>> entry(const QString &name) const;
    /// Bytes of all entries, unpacked.
    qint64 totalSize() const { return m_totalSize; }

private:
    explicit ZipFile(zip *archive);
    Result<void> readDirectory(const ZipLimits &limits);

    zip *m_archive;
    QStringList m_names; ///< by index
    qint64 m_totalSize = 0;
};

} // namespace kai
