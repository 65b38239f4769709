#include "base/logline.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace kai {

namespace {

constexpr std::array<const char *, 5> levelNames {"debug", "info", "warning", "error", "fatal"};

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

const KnownField *knownField(QByteArrayView name)
{
    const auto found = std::find_if(std::begin(knownFields), std::end(knownFields),
                                    [&](const KnownField &field) { return field.name == name; });
    return found == std::end(knownFields) ? nullptr : found;
}

bool isNumber(QByteArrayView value)
{
    return !value.isEmpty() && value.size() <= 18 && (value.size() == 1 || value[0] != '0')
           && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void appendField(QByteArray &out, const KnownField &known, QByteArrayView value)
{
    out.append(",\"").append(known.json).append("\":");
    if (known.form == Form::Number && isNumber(value))
        out.append(value);
    else
        appendJsonString(out, value);
}

void appendEscaped(QByteArray &out, uint code)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        out.append(digits[(code >> shift) & 15]);
}

/// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
bool isLineSeparator(QByteArrayView text, qsizetype at)
{
    return at + 2 < text.size() && uchar(text[at]) == 0xe2 && uchar(text[at + 1]) == 0x80
           && (uchar(text[at + 2]) | 1) == 0xa9;
}

} // namespace

const char *levelName(LogLevel level)
{
    return levelNames[size_t(level)];
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
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf(' ', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView word = text.sliced(at, end - at);
        const qsizetype equals = word.indexOf('=');
        const QByteArrayView name = equals > 0 ? word.first(equals) : QByteArrayView();
        if (!name.isEmpty() && knownField(name)) {
            const bool isLast = name == lastField;
            const QByteArrayView value
                = isLast ? text.sliced(at + equals + 1) : word.sliced(equals + 1);
            const bool isNew = std::none_of(found.begin(), found.end(),
                                            [&](const LogField &f) { return f.name == name; });
            if (isNew && value != "-")
                found.append({name, value});
            if (isLast)
                break;
        }
        at = end + 1;
    }
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
    out.append("{\"time\":\"").append(time).append("\",\"level\":\"").append(levelName(level));
    out.append("\",\"category\":");
    appendJsonString(out, category);
    if (!isAccess()) { // there the fields say it all
        out.append(",\"message\":");
        appendJsonString(out, text);
    }
    for (const LogField &found : fields())
        appendField(out, *knownField(found.name), found.value);
    out.append('}');
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
    out.append('"');
    qsizetype plain = 0; // where what needs no escape begins
    const auto flush = [&](qsizetype end) { out.append(text.sliced(plain, end - plain)); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = uchar(text[i]);
        if (c == '"' || c == '\\') {
            flush(i);
            out.append('\\');
            plain = i; // the character itself follows
        } else if (c < 0x20 || c == 0x7f) {
            flush(i);
            appendEscaped(out, c == 0 ? 0xfffd : c); // no database takes U+0000 in a text
            plain = i + 1;
        } else if (c == 0xe2 && isLineSeparator(text, i)) {
            flush(i);
            appendEscaped(out, uchar(text[i + 2]) == 0xa8 ? 0x2028 : 0x2029);
            plain = i + 3;
            i += 2;
        }
    }
    flush(text.size());
    out.append('"');
}

} // namespace kai
