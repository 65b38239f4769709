#include "base/logline.h"

#include "base/bytewriter.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace kai {

namespace {

constexpr std::array<QByteArrayView, 5> levelNames {"debug", "info", "warning", "error", "fatal"};

/// How a field's value stands in JSON.
enum class Form { Text, Number };

struct KnownField
{
    QByteArrayView name;
    QByteArrayView json;
    Form form = Form::Text;
};

constexpr KnownField knownFields[] {
    {"method", "method"},
    {"route", "route"},
    {"status", "status", Form::Number},
    {"ms", "durationMs", Form::Number},
    {"bytes", "bytes", Form::Number},
    {"client", "clientAddress"},
    {"user", "userId", Form::Number},
    {"request", "requestId"},
    {"traceparent", "traceparent"},
    {"code", "code"},
    {"cause", "cause"},
};

constexpr QByteArrayView lastField = "cause"; ///< a free text: reaches to the end of the line

/// Its place in the table, or -1.
int knownField(QByteArrayView name)
{
    const auto found = std::find_if(std::begin(knownFields), std::end(knownFields),
                                    [&](const KnownField &field) { return field.name == name; });
    return found == std::end(knownFields) ? -1 : int(found - std::begin(knownFields));
}

/// Calls `use(known, value)` for each known field of a line's text, each once: the first one
/// counts, and the last one reaches to the end.
template<class Use> void forEachField(QByteArrayView text, Use use)
{
    quint32 seen = 0; // a bit for each known field
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf(' ', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView word = text.sliced(at, end - at);
        const qsizetype equals = word.indexOf('=');
        const int known = equals > 0 ? knownField(word.first(equals)) : -1;
        if (known >= 0) {
            const bool isLast = knownFields[known].name == lastField;
            const QByteArrayView value
                = isLast ? text.sliced(at + equals + 1) : word.sliced(equals + 1);
            if (!(seen >> known & 1) && value != "-") {
                seen |= 1u << known;
                use(knownFields[known], value);
            }
            if (isLast)
                return;
        }
        at = end + 1;
    }
}

bool isNumber(QByteArrayView value)
{
    return !value.isEmpty() && value.size() <= 18 && (value.size() == 1 || value[0] != '0')
           && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The most bytes that one byte of a text becomes in JSON: "\u0001".
constexpr qsizetype escapeRoom = 6;

void writeEscaped(ByteWriter &to, uint code)
{
    static constexpr char digits[] = "0123456789abcdef";
    const char escape[] {'\\',
                         'u',
                         digits[(code >> 12) & 15],
                         digits[(code >> 8) & 15],
                         digits[(code >> 4) & 15],
                         digits[code & 15]};
    to << QByteArrayView(escape, sizeof escape);
}

/// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
bool isLineSeparator(QByteArrayView text, qsizetype at)
{
    return at + 2 < text.size() && uchar(text[at]) == 0xe2 && uchar(text[at + 1]) == 0x80
           && (uchar(text[at + 2]) | 1) == 0xa9;
}

void writeJsonString(ByteWriter &to, QByteArrayView text)
{
    to << "\"";
    qsizetype plain = 0; // where what needs no escape begins
    const auto flush = [&](qsizetype end) { to << text.sliced(plain, end - plain); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = uchar(text[i]);
        if (c == '"' || c == '\\') {
            flush(i);
            to << "\\";
            plain = i; // the character itself follows
        } else if (c < 0x20 || c == 0x7f) {
            flush(i);
            writeEscaped(to, c == 0 ? 0xfffd : c); // no database takes U+0000 in a text
            plain = i + 1;
        } else if (c == 0xe2 && isLineSeparator(text, i)) {
            flush(i);
            writeEscaped(to, uchar(text[i + 2]) == 0xa8 ? 0x2028 : 0x2029);
            plain = i + 3;
            i += 2;
        }
    }
    flush(text.size());
    to << "\"";
}

void writeField(ByteWriter &to, const KnownField &known, QByteArrayView value)
{
    to << ",\"" << known.json << "\":";
    if (known.form == Form::Number && isNumber(value))
        to << value;
    else
        writeJsonString(to, value);
}

} // namespace

const char *levelName(LogLevel level)
{
    return levelNames[size_t(level)].data();
}

std::optional<LogLevel> levelNamed(QByteArrayView name)
{
    for (size_t i = 0; i < levelNames.size(); ++i) {
        if (name == levelNames[i])
            return LogLevel(i);
    }
    return std::nullopt;
}

std::optional<LogLine> LogLine::parse(QByteArrayView line)
{
    LogLine result;
    qsizetype at = 0;
    const auto word = [&] {
        const qsizetype end = qMax(line.indexOf(' ', at), at);
        const QByteArrayView found = line.sliced(at, end - at);
        at = qMin(end + 1, line.size());
        return found;
    };
    result.time = word();
    const std::optional<LogLevel> level = levelNamed(word());
    result.category = word();
    if (!level || result.time.size() != 24 || result.category.isEmpty())
        return std::nullopt;
    result.level = *level;
    result.text = line.sliced(at);
    return result;
}

qint64 LogLine::milliseconds() const
{
    const QString text = QString::fromLatin1(time);
    return QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

QVarLengthArray<LogField, 12> LogLine::fields() const
{
    QVarLengthArray<LogField, 12> found;
    forEachField(text, [&](const KnownField &known, QByteArrayView value) {
        found.append({known.name, value});
    });
    return found;
}

QByteArrayView LogLine::field(QByteArrayView name) const
{
    for (const LogField &found : fields()) {
        if (found.name == name)
            return found.value;
    }
    return {};
}

void LogLine::appendJson(QByteArray &out) const
{
    // The text comes twice at most: as the message, and as what its fields say.
    constexpr qsizetype roomForNames = 256;
    const qsizetype room
        = roomForNames + time.size() + escapeRoom * (category.size() + 2 * text.size());
    ByteWriter to(out, room, out.size());
    to << "{\"time\":\"" << time << "\",\"level\":\"" << levelNames[size_t(level)]
       << "\",\"category\":";
    writeJsonString(to, category);
    if (!isAccess()) { // there the fields say it all
        to << ",\"message\":";
        writeJsonString(to, text);
    }
    forEachField(
        text, [&](const KnownField &known, QByteArrayView value) { writeField(to, known, value); });
    to << "}";
}

QByteArray linesThatPass(const LogFilter &filter, const QByteArray &lines)
{
    if (filter.passesAll())
        return lines;
    QByteArray passed;
    forEachLine(lines, [&](const LogLine &line, QByteArrayView whole) {
        if (filter.passes(line))
            passed.append(whole);
    });
    return passed;
}

QByteArray lineAboutLog(LogLevel level, const QByteArray &text)
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' '
           + levelName(level) + " kai.log " + text + '\n';
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    constexpr qsizetype quotes = 2;
    ByteWriter to(out, quotes + escapeRoom * text.size(), out.size());
    writeJsonString(to, text);
}

} // namespace kai
