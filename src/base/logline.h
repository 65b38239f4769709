#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>

namespace kai {

/// How bad it is, in growing order. Names on the wire and in files: levelName().
enum class LogLevel { Debug, Info, Warning, Error, Fatal };

const char *levelName(LogLevel level);
std::optional<LogLevel> levelNamed(QByteArrayView name);

/// What a line says by name: "status=200". The name is the line's; in JSON it has a longer one.
struct LogField
{
    QByteArrayView name;
    QByteArrayView value;
};

/// One line of the log, as it goes to standard error: "time level category text". The parts point
/// into the bytes that were parsed.
struct LogLine
{
    QByteArrayView time; ///< RFC 3339, UTC, milliseconds
    LogLevel level = LogLevel::Info;
    QByteArrayView category; ///< "kai.access"
    QByteArrayView text;

    /// Nothing for what is no line of ours.
    static std::optional<LogLine> parse(QByteArrayView line);

    qint64 milliseconds() const; ///< since 1970
    bool isAccess() const { return category == "kai.access"; }
    /// The fields whose names are known here, each once: the first one counts, and a cause reaches
    /// to the end, so that no text from outside can add or change one.
    QVarLengthArray<LogField, 12> fields() const;
    /// The value of a field, or an empty view.
    QByteArrayView field(QByteArrayView name) const;
    /// As one JSON object without a line feed: time, level, category, message, and the fields.
    void appendJson(QByteArray &out) const;
};

/// Which lines somebody wants.
struct LogFilter
{
    LogLevel least = LogLevel::Debug;
    bool access = true; ///< the lines of kai.access, of which there may be many

    bool passesAll() const { return least == LogLevel::Debug && access; }
    bool passes(const LogLine &line) const
    {
        return line.level >= least && (access || !line.isAccess());
    }
};

/// Calls `use(line)` for each line of `lines` that can be read.
template<class Use> void forEachLine(QByteArrayView lines, Use use)
{
    for (qsizetype at = 0; at < lines.size();) {
        qsizetype end = lines.indexOf('\n', at);
        if (end < 0)
            end = lines.size();
        if (const auto line = LogLine::parse(lines.sliced(at, end - at)))
            use(*line, lines.sliced(at, qMin(end + 1, lines.size()) - at));
        at = end + 1;
    }
}

/// The lines that pass, whole.
QByteArray linesThatPass(const LogFilter &filter, const QByteArray &lines);

/// A line of our own about the log itself, of now.
QByteArray lineAboutLog(LogLevel level, const QByteArray &text);

/// Writes `text` as a JSON string. Line separators and control characters are escaped.
void appendJsonString(QByteArray &out, QByteArrayView text);

} // namespace kai
