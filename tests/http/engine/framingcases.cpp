#include "framingcases.h"

#include <utility>

namespace {

using Cases = QList<FramingCase>;

/// A POST with these header lines and this body.
QByteArray post(const QByteArray &lines, const QByteArray &body = "hello")
{
    return "POST /orders HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n" + body;
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

Cases lengths()
{
    return {
        {"two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400},
        {"the same length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
        {"listed lengths", post("Content-Length: 5, 5\r\n"), 400},
        {"plus sign", post("Content-Length: +5\r\n"), 400},
        {"minus sign", post("Content-Length: -1\r\n"), 400},
        {"letters behind", post("Content-Length: 5abc\r\n"), 400},
        {"hex length", post("Content-Length: 0x5\r\n"), 400},
        {"blank inside", post("Content-Length: 5 5\r\n"), 400},
        {"empty length", post("Content-Length:\r\n"), 400},
        {"fraction", post("Content-Length: 5.0\r\n"), 400},
        {"2^64", post("Content-Length: 18446744073709551616\r\n"), 400},
        {"2^64 + 5", post("Content-Length: 18446744073709551621\r\n"), 400},
        {"2^63", post("Content-Length: 9223372036854775808\r\n"), 400},
        {"thirty digits", post("Content-Length: 000000000000000000000000000005\r\n"), 400},
        {"larger than allowed", post("Content-Length: 99999999999\r\n"), 413},
    };
}

Cases codings()
{
    const QByteArray body = "5\r\nhello\r\n0\r\n\r\n";
    return {
        {"length before coding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", body),
         400},
        {"coding before length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", body),
         400},
        {"xchunked", post("Transfer-Encoding: xchunked\r\n", body), 400},
        {"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", body), 400},
        {"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", body), 400},
        {"chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", body), 400},
        {"two coding fields",
         post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", body), 400},
        {"identity", post("Transfer-Encoding: identity\r\n", body), 400},
        {"empty coding", post("Transfer-Encoding:\r\n", body), 400},
        {"quoted coding", post("Transfer-Encoding: \"chunked\"\r\n", body), 400},
        {"coding with parameter", post("Transfer-Encoding: chunked;q=1\r\n", body), 400},
        {"vertical tab before coding", post("Transfer-Encoding: \vchunked\r\n", body), 400},
        {"chunked in HTTP/1.0",
         "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body, 400},
        {"other expectation", post("Expect: 200-ok\r\nContent-Length: 5\r\n"), 417},
    };
}

Cases chunks()
{
    return {
        {"chunk size zz", chunked("zz\r\nhello\r\n0\r\n\r\n"), 400},
        {"negative chunk size", chunked("-5\r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk size 0x5", chunked("0x5\r\nhello\r\n0\r\n\r\n"), 400},
        {"no chunk size", chunked("\r\nhello\r\n0\r\n\r\n"), 400},
        {"blank before chunk size", chunked(" 5\r\nhello\r\n0\r\n\r\n"), 400},
        {"blank after chunk size", chunked("5 \r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk size overflow", chunked("10000000000000005\r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk size too large", chunked("ffffffff\r\nhello\r\n0\r\n\r\n"), 413},
        {"bare LF after chunk size", chunked("5\nhello\r\n0\r\n\r\n"), 400},
        {"bare LF after chunk", chunked("5\r\nhello\n0\r\n\r\n"), 400},
        {"bare CR in extension", chunked("5;a\rb\r\nhello\r\n0\r\n\r\n"), 400},
        {"chunk longer than its size", chunked("4\r\nhello\r\n0\r\n\r\n"), 400},
        {"endless extension", chunked("5;" + QByteArray(400, 'x') + "\r\nhello\r\n0\r\n\r\n"), 400},
        {"trailer without colon", chunked("0\r\ntrailer\r\n\r\n"), 400},
        {"trailer with blank before colon", chunked("0\r\na : b\r\n\r\n"), 400},
        {"bare LF ends the trailers", chunked("0\r\n\n"), 400},
    };
}

Cases fields()
{
    const auto with = [](const QByteArray &line) { return "GET / HTTP/1.1\r\nHost: a\r\n" + line; };
    return {
        {"blank before colon", with("Content-Length : 5\r\n\r\nhello"), 400},
        {"tab before colon", with("X-A\t: b\r\n\r\n"), 400},
        {"folded field", with("X-A: b\r\n c\r\n\r\n"), 400},
        {"first field begins with blank", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400},
        {"bare LF between fields", with("X-A: b\nX-B: c\r\n\r\n"), 400},
        {"bare LF ends the head", with("X-A: b\r\n\n"), 400},
        {"bare LF everywhere", "GET / HTTP/1.1\nHost: a\n\n", 400},
        {"bare CR in a value", with("X-A: b\rX-B: c\r\n\r\n"), 400},
        {"NUL in a value", with(QByteArray("X-A: b\0c\r\n\r\n", 12)), 400},
        {"NUL in a name", with(QByteArray("X-\0A: b\r\n\r\n", 12)), 400},
        {"control in a value", with("X-A: b\x01\r\n\r\n"), 400},
        {"delete in a value", with("X-A: b\x7f\r\n\r\n"), 400},
        {"no colon", with("X-A\r\n\r\n"), 400},
        {"no name", with(": b\r\n\r\n"), 400},
        {"name with bracket", with("X(A): b\r\n\r\n"), 400},
        {"name not ASCII", with("X-\xc3\xa4: b\r\n\r\n"), 400},
    };
}

Cases hosts()
{
    return {
        {"no Host", "GET / HTTP/1.1\r\nX-A: b\r\n\r\n", 400},
        {"two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"the same Host twice", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400},
        {"empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"Host with a list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
        {"Host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400},
        {"Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"two Hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400},
    };
}

Cases requestLines()
{
    const QByteArray rest = "\r\nHost: a\r\n\r\n";
    return {
        {"unknown method", "BREW / HTTP/1.1" + rest, 501},
        {"lower-case method", "get / HTTP/1.1" + rest, 501},
        {"TRACE", "TRACE / HTTP/1.1" + rest, 501},
        {"CONNECT", "CONNECT a:443 HTTP/1.1" + rest, 501},
        {"method is no token", "G(T / HTTP/1.1" + rest, 400},
        {"HTTP/9.9", "GET / HTTP/9.9" + rest, 505},
        {"HTTP/2.0", "GET / HTTP/2.0" + rest, 505},
        {"HTTP/1.2", "GET / HTTP/1.2" + rest, 505},
        {"HTTPzzzz", "GET / HTTPzzzz" + rest, 400},
        {"HTTP/1.10", "GET / HTTP/1.10" + rest, 400},
        {"lower-case version", "GET / http/1.1" + rest, 400},
        {"no version", "GET /" + rest, 400},
        {"no target", "GET HTTP/1.1" + rest, 400},
        {"two blanks", "GET  / HTTP/1.1" + rest, 400},
        {"two blanks before version", "GET /  HTTP/1.1" + rest, 400},
        {"blank in the target", "GET /a b HTTP/1.1" + rest, 400},
        {"blank at the end", "GET / HTTP/1.1 " + rest, 400},
        {"tab for blank", "GET\t/\tHTTP/1.1" + rest, 400},
        {"blank before", " GET / HTTP/1.1" + rest, 400},
        {"two empty lines before", "\r\n\r\nGET / HTTP/1.1" + rest, 400},
        {"bare LF before", "\nGET / HTTP/1.1" + rest, 400},
        {"TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400},
    };
}

Cases targets()
{
    Cases cases;
    const std::pair<const char *, QByteArray> bad[] = {
        {"absolute form", "http://a/"},
        {"absolute form elsewhere", "http://b/x"},
        {"authority form", "a:80"},
        {"asterisk for GET", "*"},
        {"no slash", "orders"},
        {"two slashes", "//a/x"},
        {"empty segment", "/a//b"},
        {"dot segment", "/a/./b"},
        {"dot dot segment", "/a/../b"},
        {"dot dot at the end", "/a/.."},
        {"encoded dots", "/a/%2e%2e/b"},
        {"half encoded dots", "/a/.%2E/b"},
        {"encoded slash", "/a%2fb"},
        {"encoded slash, capital", "/a%2Fb"},
        {"encoded backslash", "/a%5cb"},
        {"backslash", "/a\\b"},
        {"encoded NUL", "/a%00"},
        {"encoded line feed", "/admin/x%0a"},
        {"encoded delete", "/a%7f"},
        {"encoded C1 control", "/a%c2%85"},
        {"encoded NUL in the query", "/a?b=%00"},
        {"broken escape", "/a%2"},
        {"escape of no hex", "/a%zz"},
        {"broken escape in the query", "/a?b=%"},
        {"not UTF-8", "/a%ff"},
        {"overlong UTF-8", "/a%c0%af"},
        {"not UTF-8 in the query", "/a?b=%c3"},
        {"fragment", "/a#b"},
        {"raw byte above ASCII", "/a\xc3\xa4"},
        {"raw control", "/a\x01"},
        {"quote in the path", "/a\"b"},
    };
    for (const auto &[name, target] : bad)
        cases.append({name, get(target), 400});
    cases.append({"target too long", get("/" + QByteArray(5000, 'a')), 414});
    return cases;
}

Cases sizes()
{
    QByteArray many;
    for (int i = 0; i < 80; ++i)
        many += "X-" + QByteArray::number(i) + ": b\r\n";
    const QByteArray long1 = "X-A: " + QByteArray(20000, 'b') + "\r\n";
    return {
        {"too many fields", "GET / HTTP/1.1\r\nHost: a\r\n" + many + "\r\n", 431},
        {"one field too long", "GET / HTTP/1.1\r\nHost: a\r\n" + long1 + "\r\n", 431},
        {"endless target", "GET /" + QByteArray(50000, 'a'), 414},
    };
}

} // namespace

QList<FramingCase> framingCases()
{
    return lengths() + codings() + chunks() + fields() + hosts() + requestLines() + targets()
           + sizes();
}

QByteArray hiddenRequest()
{
    return "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n";
}
