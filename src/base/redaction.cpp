#include "base/redaction.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string_view>

namespace kai {

namespace {

/// Ends of names whose values are secret, in lower case.
constexpr std::string_view secretNames[] {
    "password",  "passwd",        "pwd",    "token",  "secret",  "serverkey", "signaturekey",
    "signature", "authorization", "cookie", "apikey", "session", "captcha",   "privatekey",
};

constexpr int shortestCard = 13;
constexpr int longestCard = 19;
constexpr int identityDigits = 16;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Of base64url with the dots between its parts.
bool isOfToken(char c)
{
    return isAlphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '~' || c == '+' || c == '/'
           || c == '=';
}

bool endsToken(char c)
{
    return !isOfToken(c);
}

bool endsValue(char c)
{
    return uchar(c) <= ' ' || c == ',' || c == ';' || c == '&' || c == '"' || c == '\'' || c == '}'
           || c == ')' || c == ']';
}

/// Where something may begin that needs a closer look.
constexpr std::array<bool, 256> makeTriggers()
{
    std::array<bool, 256> triggers {};
    for (const char c : std::string_view("0123456789=:eBbM"))
        triggers[uchar(c)] = true;
    return triggers;
}

constexpr std::array<bool, 256> triggers = makeTriggers();

class Redactor
{
public:
    explicit Redactor(QByteArray &lines)
        : m_begin(lines.data())
        , m_end(m_begin + lines.size())
    {
    }

    void run()
    {
        for (char *at = m_begin; at < m_end;) {
            if (!triggers[uchar(*at)]) {
                ++at;
                continue;
            }
            if (isDigit(*at))
                at = number(at);
            else if (*at == '=' || *at == ':')
                at = value(at);
            else
                at = token(at);
        }
    }

private:
    bool startsWith(const char *at, std::string_view text) const
    {
        return size_t(m_end - at) >= text.size() && qstrnicmp(at, text.data(), text.size()) == 0;
    }

    char *hide(char *from, bool (*stays)(char)) const
    {
        while (from < m_end && !stays(*from))
            *from++ = '*';
        return from;
    }

    char *number(char *at) const;
    void hideDigits(char *from, const char *to, int count) const;
    char *value(char *at) const;
    bool isSecretName(const char *end) const;
    char *credentials(char *at) const;
    char *token(char *at) const;
    char *webToken(char *at) const;

    char *m_begin;
    char *m_end;
};

bool hasCardChecksum(const char *from, const char *to)
{
    int sum = 0;
    bool doubled = false;
    for (const char *at = to; at-- > from;) {
        if (!isDigit(*at))
            continue;
        const int digit = (*at - '0') * (doubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

/// Digits, also in groups of four with a space or dash between them.
char *Redactor::number(char *at) const
{
    char *const from = at;
    int count = 0;
    int inGroup = 0;
    for (; at < m_end; ++at) {
        if (isDigit(*at)) {
            ++count;
            ++inGroup;
        } else if ((*at == ' ' || *at == '-') && inGroup == 4 && at + 1 < m_end && isDigit(at[1])) {
            inGroup = 0;
        } else {
            break;
        }
    }
    const bool standsAlone
        = (from == m_begin || !isAlphanumeric(from[-1])) && (at == m_end || !isAlphanumeric(*at));
    if (!standsAlone || count < shortestCard || count > longestCard)
        return at;
    if (count == identityDigits || hasCardChecksum(from, at))
        hideDigits(from, at, count);
    return at;
}

void Redactor::hideDigits(char *from, const char *to, int count) const
{
    for (int hidden = 0; from < to && hidden < count - 4; ++from) {
        if (isDigit(*from)) {
            *from = '*';
            ++hidden;
        }
    }
}

/// True when the name that ends before `end` is that of a secret. Case, dashes and underscores do
/// not matter.
bool Redactor::isSecretName(const char *end) const
{
    std::array<char, 16> name {}; // the end of it, in lower case
    size_t size = 0;
    while (end > m_begin && size < name.size()) {
        const char c = *--end;
        if (c == '_' || c == '-')
            continue;
        if (!isAlphanumeric(c))
            break;
        name[name.size() - ++size] = char(c | 0x20);
    }
    const std::string_view found(name.data() + name.size() - size, size);
    if (found.empty())
        return false;
    // The last character decides nearly always, without a call.
    return std::any_of(std::begin(secretNames), std::end(secretNames),
                       [&](std::string_view secret) {
                           return secret.back() == found.back() && found.ends_with(secret);
                       });
}

/// `at` is "=" or ":": what follows is hidden when what stands before it names a secret.
char *Redactor::value(char *at) const
{
    if (*at == ':' && startsWith(at, "://"))
        return credentials(at + 3);
    const char *nameEnd = at;
    while (nameEnd > m_begin && (nameEnd[-1] == '"' || nameEnd[-1] == ' ' || nameEnd[-1] == '\\'))
        --nameEnd;
    ++at;
    if (!isSecretName(nameEnd))
        return at;
    while (at < m_end && (*at == ' ' || *at == '"' || *at == '\'' || *at == '\\'))
        ++at;
    if (startsWith(at, "Bearer ") || startsWith(at, "Basic "))
        return at;
    return hide(at, endsValue);
}

/// `at` is behind "://": user and password before an "@" are hidden.
char *Redactor::credentials(char *at) const
{
    char *end = at;
    while (end < m_end && uchar(*end) > ' ' && *end != '/' && *end != '@')
        ++end;
    if (end < m_end && *end == '@')
        std::memset(at, '*', size_t(end - at));
    return at;
}

char *Redactor::token(char *at) const
{
    const auto hideBehind = [&](std::string_view text) {
        return startsWith(at, text) ? hide(at + text.size(), endsToken) : at + 1;
    };
    switch (at + 1 < m_end ? at[1] | 0x20 : 0) { // most words that begin so end here
    case 'a':
        return hideBehind("Basic ");
    case 'e':
        return hideBehind("Bearer ");
    case 'i':
        return hideBehind("Mid-server-");
    case 'y':
        return webToken(at);
    default:
        return at + 1;
    }
}

/// `at` is where a JWT may begin.
char *Redactor::webToken(char *at) const
{
    if (std::string_view(at, size_t(qMin<ptrdiff_t>(m_end - at, 3))) != "eyJ")
        return at + 1;
    const char *end = at;
    while (end < m_end && isOfToken(*end))
        ++end;
    return end - at > 20 ? hide(at, endsToken) : at + 1;
}

} // namespace

void redact(QByteArray &lines)
{
    Redactor(lines).run();
}

} // namespace kai
