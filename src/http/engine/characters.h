#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Character classes of RFC 9110 and RFC 3986 as tables: one look-up a byte.
namespace kai::http {

using CharacterClass = std::array<bool, 256>;

constexpr CharacterClass alphanumericAnd(std::string_view others)
{
    CharacterClass table {};
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<size_t>(c)] = true;
    for (int c = 'a'; c <= 'z'; ++c)
        table[static_cast<size_t>(c)] = table[static_cast<size_t>(c - 'a' + 'A')] = true;
    for (const char c : others)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr CharacterClass fieldValueBytes()
{
    CharacterClass table {};
    for (size_t c = 0x20; c <= 0xff; ++c)
        table[c] = c != 0x7f;
    table['\t'] = true;
    return table;
}

constexpr CharacterClass visibleExcept(std::string_view others)
{
    CharacterClass table {};
    for (size_t c = 0x21; c <= 0x7e; ++c)
        table[c] = true;
    for (const char c : others)
        table[static_cast<unsigned char>(c)] = false;
    return table;
}

inline constexpr CharacterClass tokenCharacters = alphanumericAnd("!#$%&'*+-.^_`|~");
/// RFC 3986 pchar and the slash; '%' is looked at by itself.
inline constexpr CharacterClass pathCharacters = alphanumericAnd("-._~!$&'()*+,;=:@/%");
inline constexpr CharacterClass queryCharacters = visibleExcept("#");
inline constexpr CharacterClass hostCharacters = alphanumericAnd("-._~:[]");
/// Visible characters, space, tab and obs-text; no other control.
inline constexpr CharacterClass fieldCharacters = fieldValueBytes();

template<class Bytes> constexpr bool allIn(const CharacterClass &allowed, const Bytes &bytes)
{
    bool all = true; // without a way out, which takes longer than going on
    for (const char c : bytes)
        all &= allowed[static_cast<unsigned char>(c)];
    return all;
}

/// The same for fieldCharacters, eight bytes at a time: values are most of what a client sends.
template<class Bytes> bool isFieldValue(const Bytes &bytes)
{
    constexpr std::uint64_t ones = ~std::uint64_t(0) / 255;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    for (; end - at >= 8; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        const std::uint64_t controls = (word - ones * 0x20) & ~word; // a byte below 0x20
        const std::uint64_t deletes = (word ^ ones * 0x7f) - ones; // with the next: a byte 0x7f
        if ((controls | (deletes & ~(word ^ ones * 0x7f))) & (ones * 0x80))
            break; // perhaps only a tab: look at each
    }
    return allIn(fieldCharacters, std::string_view(at, static_cast<size_t>(end - at)));
}

/// 0–15, or -1.
constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace kai::http
