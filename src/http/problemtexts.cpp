#include "http/problemtexts.h"

#include "http/problemtexttable.h"

namespace kai::http {

namespace {

ProblemText titleText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Malformed:
        return {"The request cannot be read", "Permintaan tidak dapat dibaca"};
    case ErrorKind::Validation:
        return {"Some fields are not right", "Beberapa isian belum benar"};
    case ErrorKind::Unauthenticated:
        return {"Please log in", "Silakan masuk"};
    case ErrorKind::Forbidden:
        return {"You may not do this", "Anda tidak berwenang melakukan ini"};
    case ErrorKind::NotFound:
        return {"Not found", "Tidak ditemukan"};
    case ErrorKind::MethodNotAllowed:
        return {"Method not allowed", "Metode tidak diizinkan"};
    case ErrorKind::Conflict:
        return {"Not possible any more", "Tidak dapat dilakukan lagi"};
    case ErrorKind::TooLarge:
        return {"Too large", "Terlalu besar"};
    case ErrorKind::UnsupportedMedia:
        return {"Only JSON is accepted", "Hanya JSON yang diterima"};
    case ErrorKind::Unprocessable:
        return {"This contradicts an earlier request", "Bertentangan dengan permintaan sebelumnya"};
    case ErrorKind::RateLimited:
        return {"Too many requests", "Terlalu banyak permintaan"};
    case ErrorKind::Internal:
        return {"Something went wrong here", "Terjadi kesalahan di sisi kami"};
    case ErrorKind::Gateway:
        return {"The payment service does not answer", "Layanan pembayaran tidak menjawab"};
    case ErrorKind::Unavailable:
        return {"Not available right now", "Belum dapat dilayani saat ini"};
    }
    Q_UNREACHABLE();
}

QString textOf(const QString &code, Language language, const QString &fallback)
{
    const auto found = problemTexts().constFind(code);
    return found == problemTexts().constEnd() ? fallback : found->in(language);
}

} // namespace

QString titleOf(ErrorKind kind, Language language)
{
    return titleText(kind).in(language);
}

QString detailOf(const Error &error, Language language)
{
    return textOf(error.code, language, titleOf(error.kind, language));
}

QString detailOfCode(const QString &code, Language language)
{
    return textOf(code, language, code);
}

QString detailOf(const FieldError &field, Language language)
{
    return textOf(field.code, language, titleOf(ErrorKind::Validation, language));
}

} // namespace kai::http
