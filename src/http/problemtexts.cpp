#include "http/problemtexts.h"

#include <QHash>

namespace kai::http {

namespace {

struct Text
{
    const char *english;
    const char *indonesian;

    QString in(Language language) const
    {
        return QString::fromUtf8(language == Language::Indonesian ? indonesian : english);
    }
};

Text titleText(ErrorKind kind)
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

const QHash<QString, Text> &texts()
{
    static const QHash<QString, Text> table {
        {u"required"_qs, {"This is required.", "Wajib diisi."}},
        {u"type"_qs, {"This has the wrong type.", "Jenis nilainya salah."}},
        {u"value"_qs, {"This is none of the allowed words.", "Bukan salah satu pilihan yang ada."}},
        {u"tooLong"_qs, {"This is too long.", "Terlalu panjang."}},
        {u"tooShort"_qs, {"This is too short.", "Terlalu pendek."}},
        {u"tooMany"_qs, {"These are too many.", "Terlalu banyak."}},
        {u"outOfRange"_qs, {"This is out of range.", "Di luar batas."}},
        {u"unknownField"_qs, {"There is no such field.", "Isian ini tidak dikenal."}},
        {u"repeated"_qs, {"Give this only once.", "Isi satu kali saja."}},
        {u"controlCharacter"_qs,
         {"Control characters are not allowed.", "Karakter kendali tidak diperbolehkan."}},
        {u"date.invalid"_qs, {"Write a date as YYYY-MM-DD.", "Tulis tanggal sebagai TTTT-BB-HH."}},
        {u"date.past"_qs, {"This date has passed.", "Tanggal ini sudah lewat."}},
        {u"date.tooFar"_qs,
         {"Sale opens 45 days before departure.", "Penjualan dibuka 45 hari sebelum berangkat."}},
        {u"station.unknown"_qs,
         {"There is no station with this code.", "Tidak ada stasiun dengan kode ini."}},
        {u"station.sameTwice"_qs,
         {"Origin and destination are the same.", "Stasiun asal dan tujuan sama."}},
        {u"station.notServed"_qs,
         {"This train does not stop there.", "Kereta ini tidak berhenti di sana."}},
        {u"station.wrongOrder"_qs,
         {"This train runs the other way.", "Kereta ini berjalan ke arah sebaliknya."}},
        {u"station.noBoarding"_qs,
         {"Nobody boards this train there.", "Tidak boleh naik di stasiun ini."}},
        {u"station.noAlighting"_qs,
         {"Nobody leaves this train there.", "Tidak boleh turun di stasiun ini."}},
        {u"schedule.unknown"_qs, {"There is no such departure.", "Keberangkatan ini tidak ada."}},
        {u"schedule.departed"_qs, {"The train has left.", "Kereta sudah berangkat."}},
        {u"schedule.cancelled"_qs, {"The train was cancelled.", "Kereta dibatalkan."}},
        {u"seat.unknown"_qs,
         {"This train has no such seat.", "Kursi ini tidak ada di kereta ini."}},
        {u"seat.twice"_qs, {"This seat was chosen twice.", "Kursi ini dipilih dua kali."}},
        {u"seat.taken"_qs,
         {"The seat has just been taken. Please choose another.",
          "Kursi baru saja diambil. Silakan pilih kursi lain."}},
        {u"seats.notEnough"_qs,
         {"There are not enough free seats.", "Kursi yang tersisa tidak cukup."}},
        {u"class.notServed"_qs,
         {"This train does not carry that class.", "Kereta ini tidak membawa kelas itu."}},
        {u"passengers.none"_qs,
         {"At least one adult must travel.", "Setidaknya satu penumpang dewasa."}},
        {u"passengers.tooManyAdults"_qs,
         {"At most four adults in one order.", "Paling banyak empat dewasa dalam satu pesanan."}},
        {u"passengers.tooMany"_qs,
         {"These are too many passengers.", "Jumlah penumpang terlalu banyak."}},
        {u"passengers.infantWithoutAdult"_qs,
         {"Each infant needs an adult of its own.", "Setiap bayi harus ditemani satu dewasa."}},
        {u"infant.seat"_qs, {"Infants travel without a seat.", "Bayi tidak memakai kursi."}},
        {u"nik.invalid"_qs,
         {"A NIK has 16 digits, and a birth date in them.",
          "NIK terdiri atas 16 angka dan memuat tanggal lahir."}},
        {u"passport.invalid"_qs,
         {"A passport number has 6 to 20 letters and digits.",
          "Nomor paspor terdiri atas 6 sampai 20 huruf dan angka."}},
        {u"seat.otherClass"_qs,
         {"All seats of an order are of one class.", "Semua kursi satu pesanan harus sekelas."}},
        {u"payment.superseded"_qs,
         {"Another payment of this order was opened meanwhile.",
          "Pembayaran lain untuk pesanan ini telah dibuka."}},
        {u"payment.open"_qs,
         {"A payment page of this order is still open.",
          "Halaman pembayaran pesanan ini masih terbuka."}},
        {u"password.wrong"_qs, {"The password is wrong.", "Kata sandi salah."}},
        {u"text.invalid"_qs,
         {"This contains characters that are not allowed.",
          "Memuat karakter yang tidak diperbolehkan."}},
        {u"email.invalid"_qs, {"This is not an e-mail address.", "Bukan alamat e-mail."}},
        {u"phone.invalid"_qs, {"This is not a telephone number.", "Bukan nomor telepon."}},
        {u"name.invalid"_qs, {"This is not a name.", "Bukan nama."}},
        {u"password.tooShort"_qs,
         {"A password has at least 8 characters.", "Kata sandi paling sedikit 8 karakter."}},
        {u"cursor.invalid"_qs, {"This cursor is not one of ours.", "Kursor ini tidak dikenal."}},
        {u"auth.required"_qs, {"This needs a login.", "Anda harus masuk dahulu."}},
        {u"auth.badCredentials"_qs,
         {"The e-mail address or the password is wrong.", "Alamat e-mail atau kata sandi salah."}},
        {u"auth.tokenInvalid"_qs, {"The access token is not valid.", "Token akses tidak berlaku."}},
        {u"auth.tokenExpired"_qs,
         {"The access token has expired.", "Token akses sudah kedaluwarsa."}},
        {u"auth.tokenReused"_qs,
         {"This refresh token was used before; the session has ended.",
          "Token ini pernah dipakai; sesi telah diakhiri."}},
        {u"auth.sessionEnded"_qs, {"The session has ended.", "Sesi telah berakhir."}},
        {u"auth.twoCredentials"_qs,
         {"Send a bearer token or the cookie, not both.",
          "Kirim token atau cookie, jangan keduanya."}},
        {u"auth.forbidden"_qs,
         {"Your role does not allow this.", "Peran Anda tidak mengizinkan ini."}},
        {u"captcha.required"_qs, {"Please solve the CAPTCHA.", "Selesaikan CAPTCHA dahulu."}},
        {u"captcha.invalid"_qs,
         {"The CAPTCHA was not solved. Please try again.", "CAPTCHA belum benar. Coba lagi."}},
        {u"captcha.malformed"_qs,
         {"The CAPTCHA's answer cannot be read.", "Jawaban CAPTCHA tidak dapat dibaca."}},
        {u"captcha.expired"_qs,
         {"The CAPTCHA has expired. Please solve a new one.",
          "CAPTCHA sudah kedaluwarsa. Selesaikan yang baru."}},
        {u"captcha.used"_qs,
         {"This CAPTCHA was used before. Please solve a new one.",
          "CAPTCHA ini sudah dipakai. Selesaikan yang baru."}},
        {u"rate.exceeded"_qs,
         {"Too many requests. Please wait a little.",
          "Terlalu banyak permintaan. Tunggu sebentar."}},
        {u"csrf.failed"_qs,
         {"The request does not come from our page.",
          "Permintaan tidak berasal dari halaman kami."}},
        {u"user.emailTaken"_qs,
         {"This e-mail address is in use.", "Alamat e-mail ini sudah dipakai."}},
        {u"order.state"_qs,
         {"The order is past that step.", "Pesanan sudah melewati langkah itu."}},
        {u"order.version"_qs,
         {"The order has changed meanwhile. Please look at it again.",
          "Pesanan sudah berubah. Silakan periksa kembali."}},
        {u"cancel.tooLate"_qs, {"It is too late to cancel.", "Sudah terlambat untuk membatalkan."}},
        {u"change.tooLate"_qs,
         {"It is too late to change this.", "Sudah terlambat untuk mengubah ini."}},
        {u"change.counterOnly"_qs,
         {"This costs a fee and is done at the counter.",
          "Perubahan ini berbiaya dan dilakukan di loket."}},
        {u"change.nothing"_qs, {"There is nothing to change.", "Tidak ada yang diubah."}},
        {u"quote.changed"_qs,
         {"The price has changed since it was quoted.", "Harga telah berubah sejak dihitung."}},
        {u"passenger.typeFixed"_qs,
         {"An adult does not become an infant, nor the other way round.",
          "Jenis penumpang tidak dapat diubah."}},
        {u"reduction.bound"_qs,
         {"The reduction belongs to the document that it was registered for.",
          "Reduksi terikat pada identitas yang didaftarkan."}},
        {u"passenger.alreadyTravels"_qs,
         {"Somebody with this document travels on this departure already.",
          "Identitas ini sudah dipakai pada keberangkatan ini."}},
        {u"disruption.sameSchedule"_qs,
         {"Choose another departure to move the orders to.",
          "Pilih keberangkatan lain sebagai pengganti."}},
        {u"disruption.notDelayed"_qs,
         {"Only a delayed departure has a delay.",
          "Hanya keberangkatan terlambat yang memiliki lama keterlambatan."}},
        {u"disruption.notRebooking"_qs,
         {"Only a rebooking has another departure.",
          "Hanya pemindahan yang memiliki keberangkatan pengganti."}},
        {u"passenger.unknown"_qs,
         {"Nobody of that number travels on this order.",
          "Tidak ada penumpang dengan nomor ini pada pesanan."}},
        {u"schedule.notYetOnSale"_qs,
         {"This departure is not on sale yet.", "Keberangkatan ini belum dijual."}},
        {u"payment.cashTooLittle"_qs,
         {"This is less than the total.", "Uang kurang dari jumlah tagihan."}},
        {u"payment.cashForOperators"_qs,
         {"Cash is taken at a counter.", "Pembayaran tunai hanya di loket."}},
        {u"gateway.failed"_qs,
         {"The payment service did not answer. Nothing was charged; please try again.",
          "Layanan pembayaran tidak menjawab. Belum ada tagihan; silakan coba lagi."}},
        {u"ticket.used"_qs, {"This ticket was used before.", "Tiket ini sudah dipakai."}},
        {u"ticket.void"_qs,
         {"This ticket is not valid any more.", "Tiket ini sudah tidak berlaku."}},
        {u"ticket.forged"_qs, {"This is no ticket of ours.", "Ini bukan tiket kami."}},
        {u"idempotency.required"_qs,
         {"Send an Idempotency-Key of 1 to 128 visible characters.",
          "Kirim Idempotency-Key 1 sampai 128 karakter."}},
        {u"idempotency.mismatch"_qs,
         {"This Idempotency-Key was used with another request.",
          "Idempotency-Key ini sudah dipakai untuk permintaan lain."}},
        {u"body.notJson"_qs, {"The body is not JSON.", "Isi permintaan bukan JSON."}},
        {u"body.notObject"_qs,
         {"The body is not a JSON object.", "Isi permintaan bukan objek JSON."}},
        {u"body.tooDeep"_qs,
         {"The body is nested too deeply.", "Isi permintaan bertingkat terlalu dalam."}},
        {u"media.unsupported"_qs,
         {"Send the body as application/json.", "Kirim isi sebagai application/json."}},
        {u"route.notFound"_qs, {"There is nothing at this address.", "Alamat ini tidak ada."}},
        {u"database.unavailable"_qs,
         {"The database does not answer. Please try again shortly.",
          "Basis data tidak menjawab. Coba lagi sebentar."}},
        {u"database.commitUnknown"_qs,
         {"The database was lost on the way. Please send the same request again.",
          "Basis data terputus di tengah jalan. Kirim lagi permintaan yang sama."}},
        {u"host.unknown"_qs,
         {"This server does not answer under that name.",
          "Server ini tidak melayani nama tersebut."}},
        {u"captcha.tooEasy"_qs,
         {"Please solve a new CAPTCHA; after failures it takes longer.",
          "Selesaikan CAPTCHA yang baru; setelah kegagalan butuh waktu lebih lama."}},
        {u"captcha.unavailable"_qs,
         {"The CAPTCHA cannot be checked right now. Please try again shortly.",
          "CAPTCHA belum dapat diperiksa. Coba lagi sebentar."}},
        {u"method.notAllowed"_qs,
         {"This address does not know that method.", "Alamat ini tidak mengenal metode itu."}},
        {u"events.tooManyStreams"_qs,
         {"Too many live connections are open. Close one of them first.",
          "Terlalu banyak sambungan langsung. Tutup salah satunya lebih dulu."}},
        {u"server.busy"_qs,
         {"The server is busy. Please try again shortly.", "Server sibuk. Coba lagi sebentar."}},
        {u"server.starting"_qs,
         {"The server is starting. Please try again shortly.",
          "Server sedang dimulai. Coba lagi sebentar."}},
    };
    return table;
}

QString textOf(const QString &code, Language language, const QString &fallback)
{
    const auto found = texts().constFind(code);
    return found == texts().constEnd() ? fallback : found->in(language);
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

QString detailOf(const FieldError &field, Language language)
{
    return textOf(field.code, language, titleOf(ErrorKind::Validation, language));
}

} // namespace kai::http
