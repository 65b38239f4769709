<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Pilih Semua</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Naikkan</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Turunkan</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Cari di:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Jenis berkas:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Buat Folder Baru</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Folder Induk</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 sudah ada.
Gantikan?</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulan&amp;gi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Tem&amp;pel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih Semua</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih Semua</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Starting the server…</source>
        <translation>Memulai server…</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed. Install the package postgresql.</source>
        <translation>PostgreSQL belum terpasang. Pasang paket postgresql.</translation>
    </message>
    <message>
        <source>The data was made by PostgreSQL %1, which is not installed. Install that version, or choose another data folder.</source>
        <translation>Data dibuat dengan PostgreSQL %1 yang tidak terpasang. Pasang versi itu, atau pilih folder data lain.</translation>
    </message>
    <message>
        <source>The database folder %1 cannot be read. Restore it from a backup, or choose another data folder.</source>
        <translation>Folder basis data %1 tidak dapat dibaca. Pulihkan dari cadangan, atau pilih folder data lain.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else. Choose another data folder.</source>
        <translation>Folder %1 milik pengguna lain. Pilih folder data lain.</translation>
    </message>
    <message>
        <source>Another KAI Ticketing is running on the data folder %1.</source>
        <translation>KAI Ticketing lain sedang memakai folder data %1.</translation>
    </message>
    <message>
        <source>The user account for PostgreSQL was not found: %1.</source>
        <translation>Akun pengguna untuk PostgreSQL tidak ditemukan: %1.</translation>
    </message>
    <message>
        <source>PostgreSQL may not enter the folder %1.</source>
        <translation>PostgreSQL tidak diizinkan masuk ke folder %1.</translation>
    </message>
    <message>
        <source>The database could not be made. Is the disk full? See the log.</source>
        <translation>Basis data tidak dapat dibuat. Apakah disk penuh? Lihat log.</translation>
    </message>
    <message>
        <source>The database did not start. See the log.</source>
        <translation>Basis data tidak mau berjalan. Lihat log.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program. Install that version.</source>
        <translation>Basis data dibuat oleh versi program yang lebih baru. Pasang versi itu.</translation>
    </message>
    <message>
        <source>A migration of the database differs from the one that was applied: %1.</source>
        <translation>Migrasi basis data berbeda dari yang pernah diterapkan: %1.</translation>
    </message>
    <message>
        <source>The database does not answer. Check database/url.</source>
        <translation>Basis data tidak menjawab. Periksa database/url.</translation>
    </message>
    <message>
        <source>The setting database/url cannot be read.</source>
        <translation>Pengaturan database/url tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The server cannot listen at its address: it is in use, or not of this machine. Change server/listen.</source>
        <translation>Server tidak dapat memakai alamatnya: sudah dipakai, atau bukan milik komputer ini. Ubah server/listen.</translation>
    </message>
    <message>
        <source>Others may read the file of keys. Give it the mode 0600.</source>
        <translation>Berkas kunci dapat dibaca orang lain. Ubah izinnya menjadi 0600.</translation>
    </message>
    <message>
        <source>The file of keys is damaged. Restore it from a backup: tickets that were sold are signed with it.</source>
        <translation>Berkas kunci rusak. Pulihkan dari cadangan: tiket yang terjual ditandatangani dengannya.</translation>
    </message>
    <message>
        <source>Others may read %1. Give it the mode 0600.</source>
        <translation>%1 dapat dibaca orang lain. Ubah izinnya menjadi 0600.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Folder %1 tidak dapat dibuat.</translation>
    </message>
    <message>
        <source>The payment simulator did not start.</source>
        <translation>Simulator pembayaran tidak dapat dijalankan.</translation>
    </message>
    <message>
        <source>There is no option %1. See --help.</source>
        <translation>Tidak ada opsi %1. Lihat --help.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Opsi %1 memerlukan nilai.</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation>Berkas konfigurasi %1 tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>There is no setting %1. See --help.</source>
        <translation>Tidak ada pengaturan %1. Lihat --help.</translation>
    </message>
    <message>
        <source>The setting %1 must be a whole number, 0 or more.</source>
        <translation>Pengaturan %1 harus bilangan bulat, 0 atau lebih.</translation>
    </message>
    <message>
        <source>The setting %1 must be in the range %2.</source>
        <translation>Pengaturan %1 harus dalam rentang %2.</translation>
    </message>
    <message>
        <source>The setting %1 is missing: TLS needs tls/listen, tls/certificate and tls/key.</source>
        <translation>Pengaturan %1 belum diisi: TLS memerlukan tls/listen, tls/certificate, dan tls/key.</translation>
    </message>
    <message>
        <source>The certificate cannot be used: tls/certificate and tls/key must be PEM files that belong together.</source>
        <translation>Sertifikat tidak dapat dipakai: tls/certificate dan tls/key harus berupa berkas PEM yang berpasangan.</translation>
    </message>
    <message>
        <source>The setting %1 must be true or false.</source>
        <translation>Pengaturan %1 harus true atau false.</translation>
    </message>
    <message>
        <source>%1 is not an address with a port, such as 127.0.0.1:8474.</source>
        <translation>%1 bukan alamat dengan port, misalnya 127.0.0.1:8474.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>%1 is neither an address nor a network such as 10.0.0.0/8.</source>
        <translation>%1 bukan alamat dan bukan jaringan seperti 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>The CAPTCHA of %1 needs a known provider, captcha/siteKey, the secret captcha/secret and the names of its pages.</source>
        <translation>CAPTCHA dari %1 memerlukan penyedia yang dikenal, captcha/siteKey, rahasia captcha/secret, dan nama halamannya.</translation>
    </message>
    <message>
        <source>The file of keys has no room for another key of tickets.</source>
        <translation>Berkas kunci tidak muat lagi untuk kunci tiket lain.</translation>
    </message>
    <message>
        <source>Waiting for the set-up…</source>
        <translation>Menunggu penyiapan…</translation>
    </message>
    <message>
        <source>The keyring did not give the secret %1. Unlock it and try again, or write the secret into secrets.ini.</source>
        <translation>Penyimpanan rahasia tidak memberikan %1. Buka kuncinya lalu coba lagi, atau tulis rahasia itu di secrets.ini.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Is the disk full?</source>
        <translation>Berkas %1 tidak dapat ditulis. Apakah disk penuh?</translation>
    </message>
    <message>
        <source>The database lets this user in, but not make tables there. Make him its owner.</source>
        <translation>Pengguna ini boleh masuk ke basis data, tetapi tidak boleh membuat tabel di sana. Jadikan dia pemiliknya.</translation>
    </message>
    <message>
        <source>The setting %1 cannot stand in the data folder&apos;s own settings.ini.</source>
        <translation>Pengaturan %1 tidak dapat ditaruh di settings.ini milik folder data.</translation>
    </message>
    <message>
        <source>The keyring did not take the server key. Start again to have it written into a file that nobody but you may read.</source>
        <translation>Penyimpanan rahasia tidak menerima kunci server. Tekan Mulai lagi agar kunci ditulis ke berkas yang hanya boleh dibaca oleh Anda.</translation>
    </message>
    <message>
        <source>Stopping the server…</source>
        <translation>Menghentikan server…</translation>
    </message>
    <message>
        <source>Another test is still running. Try again in a moment.</source>
        <translation>Uji lain masih berjalan. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>Saved. It counts once the server has been restarted.</source>
        <translation>Tersimpan. Berlaku setelah server dijalankan ulang.</translation>
    </message>
    <message>
        <source>No keyring is running here: secrets are in %1, which nobody but you may read.</source>
        <translation>Di sini tidak ada penyimpanan rahasia yang berjalan: rahasia ada di %1, yang hanya boleh dibaca oleh Anda.</translation>
    </message>
</context>
<context>
    <name>kai::AccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Akun baru</translation>
    </message>
    <message>
        <source>Whoever gets this account changes the password after the first login.</source>
        <translation>Pemilik akun ini mengganti kata sandi setelah masuk pertama kali.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Sur&amp;el</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Alamat surel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telepon</translation>
    </message>
    <message>
        <source>Telephone number, may be empty</source>
        <translation>Nomor telepon, boleh kosong</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>Pe&amp;ran</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>First &amp;password</source>
        <translation>Kata &amp;sandi pertama</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Kata sandi pertama</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>&amp;Buat akun</translation>
    </message>
</context>
<context>
    <name>kai::AccountPanel</name>
    <message>
        <source>Choose an account.</source>
        <translation>Pilih sebuah akun.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ama</translation>
    </message>
    <message>
        <source>Full name of the account</source>
        <translation>Nama lengkap pemilik akun</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telepon</translation>
    </message>
    <message>
        <source>Telephone number of the account</source>
        <translation>Nomor telepon pemilik akun</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>Pera&amp;n</translation>
    </message>
    <message>
        <source>Role of the account</source>
        <translation>Peran akun</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Blokir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>A new password, for somebody who has lost his</source>
        <translation>Kata sandi baru, untuk yang lupa</translation>
    </message>
    <message>
        <source>New password of the account</source>
        <translation>Kata sandi baru akun</translation>
    </message>
    <message>
        <source>Set the &amp;password</source>
        <translation>Atur kata &amp;sandi</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Sesi masuk</translation>
    </message>
    <message>
        <source>&amp;End all</source>
        <translation>Akhiri s&amp;emua</translation>
    </message>
    <message>
        <source>Logins of the account</source>
        <translation>Sesi masuk akun</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>History of the account</source>
        <translation>Riwayat akun</translation>
    </message>
    <message>
        <source>The new password counts. All logins have ended.</source>
        <translation>Kata sandi baru berlaku. Semua sesi telah berakhir.</translation>
    </message>
    <message>
        <source>All logins have ended.</source>
        <translation>Semua sesi telah berakhir.</translation>
    </message>
    <message>
        <source>%1 from %2, last used %3</source>
        <translation>%1 dari %2, terakhir dipakai %3</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telepon</translation>
    </message>
    <message>
        <source>role</source>
        <translation>peran</translation>
    </message>
    <message>
        <source>blocked since</source>
        <translation>diblokir sejak</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Penyiapan</translation>
    </message>
    <message>
        <source>%1 · %2 made the account</source>
        <translation>%1 · %2 membuat akun</translation>
    </message>
    <message>
        <source>%1 · %2 changed %3</source>
        <translation>%1 · %2 mengubah %3</translation>
    </message>
    <message>
        <source>%1 · %2 set a password</source>
        <translation>%1 · %2 mengatur kata sandi</translation>
    </message>
    <message>
        <source>%1 · %2 ended all logins</source>
        <translation>%1 · %2 mengakhiri semua sesi</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Buka &amp;blokir</translation>
    </message>
</context>
<context>
    <name>kai::AdministratorForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Sur&amp;el</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Alamat surel</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kata sandi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Ulangi kata s&amp;andi</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Kata sandi yang sama sekali lagi</translation>
    </message>
</context>
<context>
    <name>kai::AlertTray</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n peringatan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ApiError</name>
    <message>
        <source>The e-mail or the password is wrong.</source>
        <translation>Surel atau kata sandi salah.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Silakan masuk lagi.</translation>
    </message>
    <message>
        <source>This login was ended for safety. Please sign in again.</source>
        <translation>Sesi ini diakhiri demi keamanan. Silakan masuk lagi.</translation>
    </message>
    <message>
        <source>Your login has ended. Please sign in again.</source>
        <translation>Sesi Anda telah berakhir. Silakan masuk lagi.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Peran Anda tidak mengizinkan ini.</translation>
    </message>
    <message>
        <source>Only cashiers can take cash.</source>
        <translation>Hanya kasir yang dapat menerima tunai.</translation>
    </message>
    <message>
        <source>The server is starting. Please try again in a moment.</source>
        <translation>Server sedang dimulai. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>The server is busy. Please try again in a moment.</source>
        <translation>Server sedang sibuk. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>This server checks for robots in a way that this program cannot answer. Ask the administrator to use ALTCHA.</source>
        <translation>Server ini memeriksa robot dengan cara yang tidak dapat dijawab program ini. Minta administrator memakai ALTCHA.</translation>
    </message>
    <message>
        <source>The server&apos;s check against robots failed. Please try again.</source>
        <translation>Pemeriksaan robot oleh server gagal. Coba lagi.</translation>
    </message>
    <message>
        <source>The server&apos;s check against robots could not be answered.</source>
        <translation>Pemeriksaan robot oleh server tidak dapat dijawab.</translation>
    </message>
    <message>
        <source>There is no such thing.</source>
        <translation>Data ini tidak ada.</translation>
    </message>
    <message>
        <source>The order&apos;s state does not allow this any more.</source>
        <translation>Status pesanan tidak mengizinkan ini lagi.</translation>
    </message>
    <message>
        <source>There are not enough free seats. Choose another train or class.</source>
        <translation>Kursi kosong tidak cukup. Pilih kereta atau kelas lain.</translation>
    </message>
    <message>
        <source>This was sent before with another content. Please try again.</source>
        <translation>Ini pernah dikirim dengan isi lain. Coba lagi.</translation>
    </message>
    <message>
        <source>The payment service did not answer. Try again or take cash.</source>
        <translation>Layanan pembayaran tidak menjawab. Coba lagi atau terima tunai.</translation>
    </message>
    <message>
        <source>Please check the marked fields.</source>
        <translation>Periksa isian yang ditandai.</translation>
    </message>
    <message>
        <source>Seat %1 has just been taken. Choose another one; nothing you typed is lost.</source>
        <translation>Kursi %1 baru saja diambil. Pilih kursi lain; isian Anda tidak hilang.</translation>
    </message>
    <message>
        <source>A seat has just been taken. Choose another one; nothing you typed is lost.</source>
        <translation>Sebuah kursi baru saja diambil. Pilih kursi lain; isian Anda tidak hilang.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a moment and try again.</source>
        <translation>Terlalu banyak percobaan. Tunggu sebentar lalu coba lagi.</translation>
    </message>
    <message>
        <source>The server&apos;s database does not answer just now. Please try again in a moment.</source>
        <translation>Basis data server sedang tidak menjawab. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>Something went wrong in the server (request %1). Please try again.</source>
        <translation>Terjadi kesalahan di server (permintaan %1). Coba lagi.</translation>
    </message>
    <message>
        <source>The server refused this (%1).</source>
        <translation>Server menolak ini (%1).</translation>
    </message>
    <message>
        <source>The server at %1 does not answer.</source>
        <translation>Server di %1 tidak menjawab.</translation>
    </message>
    <message>
        <source>The server at %1 did not answer in time.</source>
        <translation>Server di %1 tidak menjawab pada waktunya.</translation>
    </message>
    <message>
        <source>%1 answered something that is not from a KAI Ticketing server.</source>
        <translation>%1 menjawab sesuatu yang bukan dari server KAI Ticketing.</translation>
    </message>
    <message>
        <source>Somebody else has closed this case meanwhile.</source>
        <translation>Sementara itu orang lain telah menutup kasus ini.</translation>
    </message>
    <message>
        <source>This is not possible for this kind of case.</source>
        <translation>Ini tidak mungkin untuk jenis kasus ini.</translation>
    </message>
    <message>
        <source>This train has left or does not run.</source>
        <translation>Kereta ini sudah berangkat atau tidak berjalan.</translation>
    </message>
    <message>
        <source>A shift is open. It has to be counted first.</source>
        <translation>Masih ada sif yang terbuka. Sif itu harus dihitung dahulu.</translation>
    </message>
    <message>
        <source>You have no open shift.</source>
        <translation>Anda tidak punya sif yang terbuka.</translation>
    </message>
    <message>
        <source>There is not that much in the drawer.</source>
        <translation>Uang di laci tidak sebanyak itu.</translation>
    </message>
    <message>
        <source>This refund has changed meanwhile. Look at it again.</source>
        <translation>Pengembalian ini sudah berubah. Lihat lagi.</translation>
    </message>
    <message>
        <source>There is not that much left of this payment.</source>
        <translation>Sisa pembayaran ini tidak sebanyak itu.</translation>
    </message>
    <message>
        <source>You asked for this payout yourself. Another person has to approve it.</source>
        <translation>Anda sendiri yang meminta pembayaran ini. Orang lain harus menyetujuinya.</translation>
    </message>
    <message>
        <source>The fare of this passenger has gone back already.</source>
        <translation>Tarif penumpang ini sudah dikembalikan.</translation>
    </message>
    <message>
        <source>Nothing of this payment can go back.</source>
        <translation>Tidak ada yang bisa dikembalikan dari pembayaran ini.</translation>
    </message>
    <message>
        <source>Somebody else has changed this order meanwhile.</source>
        <translation>Sementara itu orang lain telah mengubah pesanan ini.</translation>
    </message>
    <message>
        <source>The price has changed meanwhile.</source>
        <translation>Harganya sudah berubah.</translation>
    </message>
    <message>
        <source>It is too late for this change.</source>
        <translation>Sudah terlambat untuk perubahan ini.</translation>
    </message>
    <message>
        <source>This change is possible at the counter only.</source>
        <translation>Perubahan ini hanya bisa di loket.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>It is too late to cancel.</source>
        <translation>Sudah terlambat untuk membatalkan.</translation>
    </message>
    <message>
        <source>A ticket of this order has been used already.</source>
        <translation>Tiket pesanan ini sudah ada yang dipakai.</translation>
    </message>
    <message>
        <source>A payment of this order is open at the payment service. Wait for it, or let it expire.</source>
        <translation>Ada pembayaran pesanan ini yang masih terbuka di penyedia pembayaran. Tunggu, atau biarkan kedaluwarsa.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: nothing is sent there.</source>
        <translation>Sertifikat %1 tidak dipercaya: tidak ada yang dikirim ke sana.</translation>
    </message>
</context>
<context>
    <name>kai::ApiFieldError</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Wajib diisi.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Terlalu panjang.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>Terlalu pendek.</translation>
    </message>
    <message>
        <source>This has the wrong form.</source>
        <translation>Bentuknya salah.</translation>
    </message>
    <message>
        <source>This value is not possible.</source>
        <translation>Nilai ini tidak mungkin.</translation>
    </message>
    <message>
        <source>Line breaks and tabs are not allowed here.</source>
        <translation>Baris baru dan tab tidak boleh di sini.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Ini bukan alamat surel.</translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation>Ini bukan nomor telepon.</translation>
    </message>
    <message>
        <source>A NIK has 16 digits; digits 7 to 12 are the birth date.</source>
        <translation>NIK terdiri atas 16 angka; angka ke-7 sampai ke-12 adalah tanggal lahir.</translation>
    </message>
    <message>
        <source>A passport number has 6 to 20 letters and digits.</source>
        <translation>Nomor paspor terdiri atas 6 sampai 20 huruf dan angka.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Ini bukan tanggal.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Hari ini sudah lewat.</translation>
    </message>
    <message>
        <source>Sale opens 45 days before departure.</source>
        <translation>Penjualan dibuka 45 hari sebelum berangkat.</translation>
    </message>
    <message>
        <source>No such station. Choose one from the list.</source>
        <translation>Stasiun tidak ada. Pilih dari daftar.</translation>
    </message>
    <message>
        <source>Choose two different stations.</source>
        <translation>Pilih dua stasiun yang berbeda.</translation>
    </message>
    <message>
        <source>This train does not stop there.</source>
        <translation>Kereta ini tidak berhenti di sana.</translation>
    </message>
    <message>
        <source>The train runs the other way.</source>
        <translation>Kereta ini berjalan ke arah sebaliknya.</translation>
    </message>
    <message>
        <source>Nobody can board this train there.</source>
        <translation>Tidak bisa naik kereta ini di sana.</translation>
    </message>
    <message>
        <source>Nobody can get off this train there.</source>
        <translation>Tidak bisa turun dari kereta ini di sana.</translation>
    </message>
    <message>
        <source>This departure does not exist any more.</source>
        <translation>Keberangkatan ini sudah tidak ada.</translation>
    </message>
    <message>
        <source>This train has left.</source>
        <translation>Kereta ini sudah berangkat.</translation>
    </message>
    <message>
        <source>This train is cancelled.</source>
        <translation>Kereta ini dibatalkan.</translation>
    </message>
    <message>
        <source>This train has no such seat.</source>
        <translation>Kursi ini tidak ada di kereta ini.</translation>
    </message>
    <message>
        <source>Two passengers have the same seat.</source>
        <translation>Dua penumpang memakai kursi yang sama.</translation>
    </message>
    <message>
        <source>Choose another seat on the map.</source>
        <translation>Pilih kursi lain pada denah.</translation>
    </message>
    <message>
        <source>An infant travels without a seat.</source>
        <translation>Bayi tidak memakai kursi.</translation>
    </message>
    <message>
        <source>This train does not have the class.</source>
        <translation>Kereta ini tidak memiliki kelas itu.</translation>
    </message>
    <message>
        <source>At least one adult must travel.</source>
        <translation>Setidaknya satu penumpang dewasa.</translation>
    </message>
    <message>
        <source>These are too many passengers.</source>
        <translation>Penumpang terlalu banyak.</translation>
    </message>
    <message>
        <source>At most 4 adults in one order.</source>
        <translation>Paling banyak 4 dewasa dalam satu pesanan.</translation>
    </message>
    <message>
        <source>At most one infant for each adult.</source>
        <translation>Paling banyak satu bayi untuk setiap dewasa.</translation>
    </message>
    <message>
        <source>This is less than the price.</source>
        <translation>Kurang dari harga.</translation>
    </message>
    <message>
        <source>This is not accepted (%1).</source>
        <translation>Ini tidak diterima (%1).</translation>
    </message>
    <message>
        <source>This sum is not possible.</source>
        <translation>Jumlah ini tidak mungkin.</translation>
    </message>
    <message>
        <source>There is no order with this booking code.</source>
        <translation>Tidak ada pesanan dengan kode booking ini.</translation>
    </message>
    <message>
        <source>This passenger is not of this order.</source>
        <translation>Penumpang ini bukan dari pesanan ini.</translation>
    </message>
    <message>
        <source>An adult cannot become an infant, or the other way round.</source>
        <translation>Dewasa tidak bisa menjadi bayi, dan sebaliknya.</translation>
    </message>
    <message>
        <source>A reduction belongs to this identity number. It cannot be changed.</source>
        <translation>Nomor identitas ini memiliki reduksi sehingga tidak bisa diubah.</translation>
    </message>
    <message>
        <source>The NIK says that this passenger is too old for an infant.</source>
        <translation>Menurut NIK, penumpang ini terlalu tua untuk bayi.</translation>
    </message>
    <message>
        <source>A password has at least 8 characters.</source>
        <translation>Kata sandi paling sedikit 8 karakter.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Kata sandinya tidak sama.</translation>
    </message>
    <message>
        <source>This is not a name.</source>
        <translation>Ini bukan nama.</translation>
    </message>
</context>
<context>
    <name>kai::BoardModel</name>
    <message>
        <source>Departs</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Kereta</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Dari – ke</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Tiba</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Load by leg</source>
        <translation>Isi per petak</translation>
    </message>
</context>
<context>
    <name>kai::BoardTab</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Hari</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day of the departures</source>
        <translation>Hari keberangkatan</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>Hari &amp;ini</translation>
    </message>
    <message>
        <source>Loading departures</source>
        <translation>Memuat keberangkatan</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Mua&amp;t ulang</translation>
    </message>
    <message>
        <source>Departures of the day</source>
        <translation>Keberangkatan hari itu</translation>
    </message>
    <message>
        <source>No train runs on this day.</source>
        <translation>Tidak ada kereta pada hari ini.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s)</source>
        <translation>
            <numerusform>%n keberangkatan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) so far</source>
        <translation>
            <numerusform>%n keberangkatan sejauh ini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::BoardWords</name>
    <message>
        <source>⊘ Cancelled</source>
        <translation>⊘ Dibatalkan</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Sudah tiba</translation>
    </message>
    <message>
        <source>⚠ %1 min late</source>
        <translation>⚠ Terlambat %1 mnt</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Dalam perjalanan</translation>
    </message>
    <message>
        <source>On its way, %1</source>
        <translation>Dalam perjalanan, %1</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1–%2: %3 of %4 seats (%5)</source>
        <translation>%1–%2: %3 dari %4 kursi (%5)</translation>
    </message>
</context>
<context>
    <name>kai::BulkBar</name>
    <message>
        <source>&amp;Send mails again</source>
        <translation>&amp;Kirim ulang surel</translation>
    </message>
    <message>
        <source>The newest mail of each order</source>
        <translation>Surel terbaru dari setiap pesanan</translation>
    </message>
    <message>
        <source>&amp;Cancel orders…</source>
        <translation>Batal&amp;kan pesanan…</translation>
    </message>
    <message>
        <source>no mail was ever written</source>
        <translation>belum pernah ada surel</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) go out again.</source>
        <translation>
            <numerusform>%n surel dikirim ulang.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not sent: %2</source>
        <translation>%1 Tidak terkirim: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>%n pesanan dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending mails: %1 of %2</source>
        <translation>Mengirim surel: %1 dari %2</translation>
    </message>
</context>
<context>
    <name>kai::BulkCancelDialog</name>
    <message>
        <source>Cancel orders</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Goes back altogether</source>
        <translation>Dikembalikan seluruhnya</translation>
    </message>
    <message>
        <source>&amp;Reason, which is kept in the history of each</source>
        <translation>&amp;Alasan, disimpan dalam riwayat masing-masing</translation>
    </message>
    <message>
        <source>Reason for the cancellation</source>
        <translation>Alasan pembatalan</translation>
    </message>
    <message>
        <source>Keep the orders</source>
        <translation>Jangan batalkan</translation>
    </message>
    <message>
        <source>Cancel bindingly</source>
        <translation>Batalkan sekarang</translation>
    </message>
    <message>
        <source>Price asked for</source>
        <translation>Menanyakan harga</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cancelled, %1 goes back.</source>
        <translation>
            <numerusform>%n pesanan dibatalkan, %1 dikembalikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not cancelled: %1</source>
        <translation>Tidak dibatalkan: %1</translation>
    </message>
    <message>
        <source>Asking for prices: %1 of %2</source>
        <translation>Menanyakan harga: %1 dari %2</translation>
    </message>
    <message>
        <source>Cancelling: %1 of %2</source>
        <translation>Membatalkan: %1 dari %2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can be cancelled.</source>
        <translation>
            <numerusform>%n pesanan dapat dibatalkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <translation>
            <numerusform>%n dilewati: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::CancelForm</name>
    <message>
        <source>Who does not travel?</source>
        <translation>Siapa yang tidak jadi bepergian?</translation>
    </message>
    <message>
        <source>Passengers who do not travel</source>
        <translation>Penumpang yang tidak jadi bepergian</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Cancel bindingly</source>
        <translation>Batalkan sekarang</translation>
    </message>
    <message>
        <source>Choose who does not travel.</source>
        <translation>Pilih siapa yang tidak jadi bepergian.</translation>
    </message>
    <message>
        <source>Price asked for</source>
        <translation>Menanyakan biaya</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>The order is unpaid: cancelling costs nothing.</source>
        <translation>Pesanan belum dibayar: pembatalan tidak dikenai biaya.</translation>
    </message>
    <message>
        <source>Nobody travels then. All seats become free at once.</source>
        <translation>Tidak ada lagi yang bepergian. Semua kursi langsung bebas.</translation>
    </message>
    <message>
        <source>The others travel as before.</source>
        <translation>Penumpang lain tetap bepergian.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>Cancelled. %1 goes back.</source>
        <translation>Dibatalkan. %1 dikembalikan.</translation>
    </message>
</context>
<context>
    <name>kai::CasePanel</name>
    <message>
        <source>Choose a case on the left to see what has happened and what can be done.</source>
        <translation>Pilih kasus di sebelah kiri untuk melihat apa yang terjadi dan apa yang bisa dilakukan.</translation>
    </message>
    <message>
        <source>Show the &amp;order</source>
        <translation>Lihat &amp;pesanan</translation>
    </message>
    <message>
        <source>What shall be done?</source>
        <translation>Apa yang harus dilakukan?</translation>
    </message>
    <message>
        <source>&amp;Booking code of the order</source>
        <translation>Kode &amp;booking pesanan</translation>
    </message>
    <message>
        <source>Booking code of the order</source>
        <translation>Kode booking pesanan</translation>
    </message>
    <message>
        <source>&amp;Note for the file</source>
        <translation>&amp;Catatan untuk arsip</translation>
    </message>
    <message>
        <source>Note for the file</source>
        <translation>Catatan untuk arsip</translation>
    </message>
    <message>
        <source>Being carried out</source>
        <translation>Sedang dijalankan</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Jalankan</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>case</comment>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>case</comment>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <translation>Sejak: %1</translation>
    </message>
    <message>
        <source>Show &amp;order %1</source>
        <translation>Lihat &amp;pesanan %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Catatan: %1</translation>
    </message>
    <message>
        <source>Decisions are for supervisors.</source>
        <translation>Keputusan diambil oleh penyelia.</translation>
    </message>
    <message>
        <source>Write the booking code.</source>
        <translation>Tuliskan kode booking.</translation>
    </message>
    <message>
        <source>Look at the list before you try again: it may have been carried out.</source>
        <translation>Lihat daftar sebelum mencoba lagi: mungkin sudah dijalankan.</translation>
    </message>
</context>
<context>
    <name>kai::CasesTab</name>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Keadaan</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Kasus yang mana</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Kasus</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Jenis kasus</translation>
    </message>
    <message>
        <source>&amp;Booking code</source>
        <translation>Kode &amp;booking</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Kode booking</translation>
    </message>
    <message>
        <source>Loading cases</source>
        <translation>Memuat kasus</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>Payments that a person must look at</source>
        <translation>Pembayaran yang harus diperiksa petugas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>No case is open: everything has been dealt with.</source>
        <translation>Tidak ada kasus terbuka: semuanya sudah diselesaikan.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>The case is closed: %1.</source>
        <translation>Kasus ditutup: %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>cases</comment>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>All</source>
        <comment>cases</comment>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All</source>
        <comment>kinds</comment>
        <translation>Semua</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n kasus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) so far</source>
        <translation>
            <numerusform>%n kasus sejauh ini</numerusform>
        </translation>
    </message>
    <message>
        <source>No case fits what you look for.</source>
        <translation>Tidak ada kasus yang cocok.</translation>
    </message>
</context>
<context>
    <name>kai::CashCount</name>
    <message>
        <source>Number of %1</source>
        <translation>Jumlah lembar %1</translation>
    </message>
</context>
<context>
    <name>kai::CatalogTab</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>A part of the name or the code</source>
        <translation>Sebagian nama atau kode</translation>
    </message>
    <message>
        <source>Loading the table</source>
        <translation>Memuat tabel</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Mua&amp;t ulang</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Baru…</translation>
    </message>
    <message>
        <source>Master data</source>
        <translation>Data induk</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Belum ada apa-apa di sini.</translation>
    </message>
    <message>
        <source>Choose a row, or make a new one.</source>
        <translation>Pilih sebuah baris, atau buat yang baru.</translation>
    </message>
    <message>
        <source>Re&amp;tire</source>
        <translation>&amp;Nonaktifkan</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>Riwayat data</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Tersimpan.</translation>
    </message>
    <message>
        <source>Retired: it is not sold any more. Old orders keep it.</source>
        <translation>Dinonaktifkan: tidak dijual lagi. Pesanan lama tetap menyimpannya.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) so far</source>
        <translation>
            <numerusform>%n baris sejauh ini</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>Cancel or dela&amp;y…</source>
        <translation>Batal atau tun&amp;da…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Sudah diurungkan.</translation>
    </message>
    <message>
        <source>Somebody else has changed it since, so it is not undone.</source>
        <translation>Orang lain telah mengubahnya, jadi tidak diurungkan.</translation>
    </message>
    <message>
        <source>This train has left or is cancelled.</source>
        <translation>Kereta ini sudah berangkat atau dibatalkan.</translation>
    </message>
    <message>
        <source>Reported. The departures of its day show how its orders fare.</source>
        <translation>Dilaporkan. Keberangkatan hari itu menunjukkan nasib pesanannya.</translation>
    </message>
    <message>
        <source>Brought back: it is in service again.</source>
        <translation>Diaktifkan kembali: data ini berlaku lagi.</translation>
    </message>
    <message>
        <source>No change is on record.</source>
        <translation>Belum ada perubahan yang tercatat.</translation>
    </message>
</context>
<context>
    <name>kai::CertificateDialog</name>
    <message>
        <source>Certificate of the server</source>
        <translation>Sertifikat server</translation>
    </message>
    <message>
        <source>Somebody may be listening in. Nothing has been sent. Go on only when the people who run the server tell you that they have changed it, and that the new fingerprint is this one.</source>
        <translation>Mungkin ada yang menyadap. Belum ada yang dikirim. Lanjutkan hanya bila pengelola server mengatakan bahwa mereka menggantinya, dan bahwa sidik jari yang baru adalah yang ini.</translation>
    </message>
    <message>
        <source>Nothing on this machine vouches for it. Compare the fingerprint with what the people who run the server tell you; once you trust it, only this certificate is let through.</source>
        <translation>Tidak ada di mesin ini yang menjaminnya. Bandingkan sidik jarinya dengan yang disebut pengelola server; setelah Anda percaya, hanya sertifikat ini yang diterima.</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Atas nama</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Dijamin oleh</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku dari</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>SHA-256 sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>&amp;Percayai sertifikat ini</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>&amp;Jangan sambungkan</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 menunjukkan sertifikat yang lain dari sebelumnya</translation>
    </message>
    <message>
        <source>Is this the certificate of %1?</source>
        <translation>Apakah ini sertifikat %1?</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>dirinya sendiri</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
</context>
<context>
    <name>kai::ChangeForm</name>
    <message>
        <source>To pay now, in cash</source>
        <translation>Dibayar sekarang, tunai</translation>
    </message>
    <message>
        <source>The order is unpaid. Its total is then %1 (now %2).</source>
        <translation>Pesanan belum dibayar. Totalnya menjadi %1 (sekarang %2).</translation>
    </message>
    <message>
        <source>This costs nothing.</source>
        <translation>Tidak dikenai biaya.</translation>
    </message>
</context>
<context>
    <name>kai::CoachStrip</name>
    <message numerus="yes">
        <source>%n free</source>
        <comment>seats of a coach</comment>
        <translation>
            <numerusform>%n kosong</numerusform>
        </translation>
    </message>
    <message>
        <source>Coach %1, %2</source>
        <translation>Kereta %1, %2</translation>
    </message>
    <message>
        <source>Coach of another class</source>
        <translation>Kereta kelas lain</translation>
    </message>
</context>
<context>
    <name>kai::DeparturesModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) free</source>
        <translation>
            <numerusform>%n kursi kosong</numerusform>
        </translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Tiba</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Kereta Api</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kosong</translation>
    </message>
</context>
<context>
    <name>kai::DeskCasesModel</name>
    <message>
        <source>Closed: %1</source>
        <translation>Ditutup: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>case</comment>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
</context>
<context>
    <name>kai::DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Kasus</translation>
    </message>
    <message>
        <source>&amp;Payouts</source>
        <translation>Transfer &amp;manual</translation>
    </message>
</context>
<context>
    <name>kai::DetailsForm</name>
    <message>
        <source>Contact</source>
        <translation>Pemesan</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Nama pemesan</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telepon</translation>
    </message>
    <message>
        <source>Telephone of the contact</source>
        <translation>Telepon pemesan</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Sur&amp;el</translation>
    </message>
    <message>
        <source>E-mail of the contact</source>
        <translation>Surel pemesan</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Penumpang</translation>
    </message>
    <message>
        <source>An identity number that is left empty stays as it is.</source>
        <translation>Nomor identitas yang dikosongkan tidak berubah.</translation>
    </message>
    <message>
        <source>Change contact and passengers</source>
        <translation>Ubah pemesan dan penumpang</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Order %1 is changed.</source>
        <translation>Pesanan %1 diubah.</translation>
    </message>
    <message>
        <source>Change something; then you see what it costs.</source>
        <translation>Ubah sesuatu, lalu biayanya tampak di sini.</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nama %1</translation>
    </message>
    <message>
        <source>Kind of identity of %1</source>
        <translation>Jenis identitas %1</translation>
    </message>
    <message>
        <source>New identity number of %1</source>
        <translation>Nomor identitas baru %1</translation>
    </message>
</context>
<context>
    <name>kai::DisruptionDialog</name>
    <message>
        <source>Cancel or delay a departure</source>
        <translation>Batalkan atau tunda keberangkatan</translation>
    </message>
    <message>
        <source>What &amp;happens</source>
        <translation>Apa yang &amp;terjadi</translation>
    </message>
    <message>
        <source>What happens to the departure</source>
        <translation>Yang terjadi dengan keberangkatan</translation>
    </message>
    <message>
        <source>By how &amp;much</source>
        <translation>&amp;Berapa lama</translation>
    </message>
    <message>
        <source>Minutes of delay</source>
        <translation>Menit keterlambatan</translation>
    </message>
    <message>
        <source> min</source>
        <translation> mnt</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>Reason of the disruption</source>
        <translation>Alasan gangguan</translation>
    </message>
    <message>
        <source>The &amp;orders</source>
        <translation>Pesana&amp;nnya</translation>
    </message>
    <message>
        <source>What becomes of the orders</source>
        <translation>Yang terjadi dengan pesanan</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>Pin&amp;dah ke</translation>
    </message>
    <message>
        <source>Departure to which the orders are moved</source>
        <translation>Keberangkatan tujuan pemindahan pesanan</translation>
    </message>
    <message>
        <source>Reporting the disruption</source>
        <translation>Melaporkan gangguan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Laporkan</translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>It is late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Give all fares back</source>
        <translation>Kembalikan semua tarif</translation>
    </message>
    <message>
        <source>Move them to another departure</source>
        <translation>Pindahkan ke keberangkatan lain</translation>
    </message>
    <message>
        <source>Nothing by itself: whoever asks gets all fares back</source>
        <translation>Tidak otomatis: tarif kembali penuh bila diminta</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Sebutkan alasannya.</translation>
    </message>
    <message>
        <source>&amp;Report the delay</source>
        <translation>&amp;Laporkan keterlambatan</translation>
    </message>
    <message>
        <source>&amp;Cancel the departure</source>
        <translation>Bata&amp;lkan keberangkatan</translation>
    </message>
    <message>
        <source>The train goes on being sold. This cannot be taken back.</source>
        <translation>Kereta tetap dijual. Tindakan ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>The train is not sold any more. This cannot be taken back.</source>
        <translation>Kereta tidak dijual lagi. Tindakan ini tidak dapat dibatalkan.</translation>
    </message>
</context>
<context>
    <name>kai::DisruptionView</name>
    <message>
        <source>Orders dealt with</source>
        <translation>Pesanan yang sudah ditangani</translation>
    </message>
    <message>
        <source>These need a person; open one by double-click or Enter:</source>
        <translation>Perlu ditangani petugas; buka dengan klik ganda atau Enter:</translation>
    </message>
    <message>
        <source>Orders that need a person</source>
        <translation>Pesanan yang perlu ditangani petugas</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>%1 min late</source>
        <translation>Terlambat %1 mnt</translation>
    </message>
    <message>
        <source>%1 · all fares go back</source>
        <translation>%1 · semua tarif dikembalikan</translation>
    </message>
    <message>
        <source>%1 · orders move to another departure</source>
        <translation>%1 · pesanan pindah ke keberangkatan lain</translation>
    </message>
    <message>
        <source>%1 · whoever asks gets all fares back</source>
        <translation>%1 · tarif dikembalikan bila diminta</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) waiting</source>
        <translation>
            <numerusform>%n pesanan menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunded</source>
        <translation>
            <numerusform>%n dikembalikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n dipindahkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpaid cancelled</source>
        <translation>
            <numerusform>%n belum bayar dibatalkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n need a person</source>
        <translation>
            <numerusform>⚠ %n perlu petugas</numerusform>
        </translation>
    </message>
    <message>
        <source>No order was concerned.</source>
        <translation>Tidak ada pesanan yang terkena.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Stop dealing with the orders that wait</source>
        <translation>Hentikan penanganan pesanan yang menunggu</translation>
    </message>
    <message>
        <source>Orders that wait are left to whoever asks; what has been done stays</source>
        <translation>Pesanan yang menunggu diurus bila diminta; yang sudah selesai tetap</translation>
    </message>
</context>
<context>
    <name>kai::DoctorPage</name>
    <message>
        <source>Do notifications arrive?</source>
        <translation>Apakah notifikasi sampai?</translation>
    </message>
    <message>
        <source>A signed notification of no order is sent through the public address, on the way that the payment service takes. Each stage says whether it was passed.</source>
        <translation>Notifikasi bertanda tangan tanpa pesanan dikirim lewat alamat publik, di jalur yang dipakai penyedia pembayaran. Setiap tahap menyatakan apakah dilewati.</translation>
    </message>
    <message>
        <source>Send a &amp;probe</source>
        <translation>Kirim &amp;uji notifikasi</translation>
    </message>
    <message>
        <source>The probe is under way</source>
        <translation>Uji notifikasi sedang berjalan</translation>
    </message>
    <message>
        <source>Probes are sent by supervisors.</source>
        <translation>Uji notifikasi dikirim oleh penyelia.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifikasi</translation>
    </message>
    <message>
        <source>Loading notifications</source>
        <translation>Memuat notifikasi</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Keadaan</translation>
    </message>
    <message>
        <source>State of the notifications</source>
        <translation>Keadaan notifikasi</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>No notification fits.</source>
        <translation>Tidak ada notifikasi yang cocok.</translation>
    </message>
    <message>
        <source>A replay handles the notification again; nothing is booked twice.</source>
        <translation>Proses ulang menangani notifikasi sekali lagi; tidak ada yang dibukukan dua kali.</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>Proses &amp;ulang</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Handled again: %1.</source>
        <translation>Diproses ulang: %1.</translation>
    </message>
    <message>
        <source>Handled again without success: %1.</source>
        <translation>Diproses ulang tanpa hasil: %1.</translation>
    </message>
    <message>
        <source>Last notification</source>
        <translation>Notifikasi terakhir</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>dalam 24 jam</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>tried again by themselves</source>
        <translation>dicoba lagi dengan sendirinya</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>dalam 7 hari</translation>
    </message>
    <message>
        <source>✓ Notifications arrive at %1 (%2 ms).</source>
        <translation>✓ Notifikasi sampai di %1 (%2 ms).</translation>
    </message>
    <message>
        <source>✕ Notifications do not arrive at %1. The stage that failed says what to do.</source>
        <translation>✕ Notifikasi tidak sampai di %1. Tahap yang gagal menjelaskan apa yang harus dilakukan.</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>alamat mana pun</translation>
    </message>
    <message>
        <source>Last failure: %1</source>
        <translation>Kegagalan terakhir: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
</context>
<context>
    <name>kai::DocumentFile</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Berkas PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak bisa ditulis: %2</translation>
    </message>
    <message>
        <source>Tables for spreadsheets (*.csv)</source>
        <translation>Tabel untuk lembar kerja (*.csv)</translation>
    </message>
</context>
<context>
    <name>kai::DrawerPanel</name>
    <message>
        <source>What should be in the drawer is told after you have counted it.</source>
        <translation>Isi laci yang seharusnya baru ditampilkan setelah Anda menghitungnya.</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Uang masuk atau keluar</translation>
    </message>
    <message>
        <source>Put &amp;in</source>
        <translation>&amp;Masukkan</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>&amp;Keluarkan</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>&amp;Jumlah</translation>
    </message>
    <message>
        <source>Amount put in or taken out</source>
        <translation>Jumlah yang dimasukkan atau dikeluarkan</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>Why cash is put in or taken out</source>
        <translation>Alasan uang dimasukkan atau dikeluarkan</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Bukukan</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Hitung dan tutup</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>&amp;Close the shift</source>
        <translation>&amp;Tutup sif</translation>
    </message>
    <message>
        <source>Being booked</source>
        <translation>Sedang dibukukan</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Berapa?</translation>
    </message>
    <message>
        <source>Why? Such as: change from the bank.</source>
        <translation>Mengapa? Misalnya: uang kembalian dari bank.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Tutup sif</translation>
    </message>
    <message>
        <source>You counted %1. Close the shift with this count? It cannot be counted again.</source>
        <translation>Anda menghitung %1. Tutup sif dengan hitungan ini? Setelah itu tidak bisa dihitung lagi.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hitung lagi</translation>
    </message>
    <message>
        <source>It may have been booked all the same.</source>
        <translation>Mungkin sudah dibukukan.</translation>
    </message>
    <message>
        <source>Shift %1, open since %2</source>
        <translation>Sif %1, terbuka sejak %2</translation>
    </message>
    <message>
        <source>Float: %1</source>
        <translation>Modal awal: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cash sale(s)</source>
        <translation>
            <numerusform>%n penjualan tunai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cash refund(s)</source>
        <translation>
            <numerusform>%n pengembalian tunai</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ExportStrip</name>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Dihentikan. Tidak ada berkas yang ditulis.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written…</source>
        <translation>
            <numerusform>%n baris ditulis…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n baris telah ditulis.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>Ekspor gagal: %1</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Menulis berkas…</translation>
    </message>
</context>
<context>
    <name>kai::GatePage</name>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Tiket</translation>
    </message>
    <message>
        <source>Scan the code, or paste it here</source>
        <translation>Pindai kode, atau tempel di sini</translation>
    </message>
    <message>
        <source>Code of a ticket</source>
        <translation>Kode tiket</translation>
    </message>
    <message>
        <source>Station of this &amp;gate</source>
        <translation>Stasiun &amp;gerbang ini</translation>
    </message>
    <message>
        <source>Station of this gate</source>
        <translation>Stasiun gerbang ini</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Suara</translation>
    </message>
    <message>
        <source>Since signing in</source>
        <translation>Sejak masuk</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Pindaian terakhir</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gerbang</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>TIDAK ADA JAWABAN</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n lolos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n ditolak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::GateTexts</name>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Scan the code of a ticket.</source>
        <translation>Pindai kode tiket.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>NO STATION</source>
        <translation>TANPA STASIUN</translation>
    </message>
    <message>
        <source>Choose the station of this gate first.</source>
        <translation>Pilih dahulu stasiun gerbang ini.</translation>
    </message>
    <message>
        <source>ALREADY USED</source>
        <translation>SUDAH DIPAKAI</translation>
    </message>
    <message>
        <source>WRONG DAY</source>
        <translation>SALAH HARI</translation>
    </message>
    <message>
        <source>WRONG STATION</source>
        <translation>SALAH STASIUN</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>DIBATALKAN</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>SUDAH DIREFUND</translation>
    </message>
    <message>
        <source>OLD TICKET</source>
        <translation>TIKET LAMA</translation>
    </message>
    <message>
        <source>NOT VALID</source>
        <translation>TIDAK BERLAKU</translation>
    </message>
    <message>
        <source>UNKNOWN TICKET</source>
        <translation>TIKET TAK DIKENAL</translation>
    </message>
    <message>
        <source>FORGED</source>
        <translation>PALSU</translation>
    </message>
    <message>
        <source>Used on %1 at %2.</source>
        <translation>Dipakai %1 di %2.</translation>
    </message>
    <message>
        <source>It begins on %1 at %2.</source>
        <translation>Berangkat %1 dari %2.</translation>
    </message>
    <message>
        <source>It is good at %1.</source>
        <translation>Berlaku di %1.</translation>
    </message>
    <message>
        <source>Ask for the newer ticket of this order.</source>
        <translation>Minta tiket terbaru dari pesanan ini.</translation>
    </message>
    <message>
        <source>Ticket %1 does not allow anybody to travel.</source>
        <translation>Tiket %1 tidak memberi hak bepergian.</translation>
    </message>
    <message>
        <source>The railway has not issued this code.</source>
        <translation>Kode ini tidak diterbitkan oleh perusahaan kereta api.</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>BERLAKU</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>TIDAK ADA JAWABAN</translation>
    </message>
    <message>
        <source>NOT CHECKED</source>
        <translation>BELUM DIPERIKSA</translation>
    </message>
</context>
<context>
    <name>kai::HistoryChangesModel</name>
    <message>
        <source>What was changed</source>
        <translation>Yang diubah</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
</context>
<context>
    <name>kai::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Yang diubah</translation>
    </message>
    <message>
        <source>This step changed nothing else about the order.</source>
        <translation>Langkah ini tidak mengubah hal lain pada pesanan.</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>Memuat riwayat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>History of order %1</source>
        <translation>Riwayat pesanan %1</translation>
    </message>
</context>
<context>
    <name>kai::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Dari mana</translation>
    </message>
</context>
<context>
    <name>kai::HistoryWords</name>
    <message>
        <source>Order made</source>
        <translation>Pesanan dibuat</translation>
    </message>
    <message>
        <source>Payment page opened</source>
        <translation>Halaman pembayaran dibuka</translation>
    </message>
    <message>
        <source>Payment ended unpaid</source>
        <translation>Pembayaran berakhir tanpa dibayar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Put before a person</source>
        <translation>Diserahkan kepada petugas</translation>
    </message>
    <message>
        <source>Suspected payment refused</source>
        <translation>Pembayaran yang dicurigai ditolak</translation>
    </message>
    <message>
        <source>Another amount accepted</source>
        <translation>Jumlah lain diterima</translation>
    </message>
    <message>
        <source>Review ended</source>
        <translation>Peninjauan selesai</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Rincian diubah</translation>
    </message>
    <message>
        <source>Other seats</source>
        <translation>Kursi lain</translation>
    </message>
    <message>
        <source>Other departure</source>
        <translation>Keberangkatan lain</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Passengers cancelled</source>
        <translation>Penumpang dibatalkan</translation>
    </message>
    <message>
        <source>Fares of passengers refunded</source>
        <translation>Tarif penumpang dikembalikan</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>Pengembalian diminta</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Travelled</source>
        <translation>Sudah bepergian</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contact: name</source>
        <translation>Pemesan: nama</translation>
    </message>
    <message>
        <source>Contact: e-mail</source>
        <translation>Pemesan: surel</translation>
    </message>
    <message>
        <source>Contact: telephone</source>
        <translation>Pemesan: telepon</translation>
    </message>
    <message>
        <source>Number of the departure</source>
        <translation>Nomor keberangkatan</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Kereta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>kind of identity</source>
        <translation>jenis identitas</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>nomor identitas</translation>
    </message>
    <message>
        <source>fare</source>
        <translation>tarif</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>kursi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Paid for it</source>
        <translation>Dibayar untuk ini</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaksi</translation>
    </message>
    <message>
        <source>Payment service says</source>
        <translation>Menurut penyedia pembayaran</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Pengguna %1</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Passenger %1: %2</source>
        <translation>Penumpang %1: %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>kai::HourChart</name>
    <message>
        <source>%1 m</source>
        <comment>millions of rupiah</comment>
        <translation>%1 jt</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands of rupiah</comment>
        <translation>%1 rb</translation>
    </message>
    <message>
        <source>Chart of paid sums; together %1</source>
        <translation>Grafik jumlah yang dibayar; seluruhnya %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n payment(s)</source>
        <translation>
            <numerusform>%1: %2, %n pembayaran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ImportReport</name>
    <message>
        <source>Choose an import.</source>
        <translation>Pilih sebuah impor.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Kemajuan impor</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Baris ditolak</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Impor %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n baris ditolak</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first %1 of them here</source>
        <translation>, %1 yang pertama di sini</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Pratinjau %1</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Hen&amp;tikan</translation>
    </message>
    <message>
        <source>Stops it; nothing is changed then</source>
        <translation>Menghentikannya; tidak ada yang diubah</translation>
    </message>
    <message>
        <source>Stopping after this step: %1</source>
        <translation>Berhenti setelah langkah ini: %1</translation>
    </message>
    <message>
        <source>%1: nothing was changed.</source>
        <translation>%1: tidak ada yang diubah.</translation>
    </message>
</context>
<context>
    <name>kai::ImportTab</name>
    <message>
        <source>Import a timetable</source>
        <translation>Impor jadwal</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Pilih berkas…</translation>
    </message>
    <message>
        <source>Part of the file that has been sent</source>
        <translation>Bagian berkas yang sudah dikirim</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impor</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Impor sejauh ini</translation>
    </message>
    <message>
        <source>Loading imports</source>
        <translation>Memuat impor</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Mua&amp;t ulang</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Belum ada yang diimpor.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Choose a timetable</source>
        <translation>Pilih jadwal</translation>
    </message>
    <message>
        <source>GTFS archives (*.zip)</source>
        <translation>Arsip GTFS (*.zip)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 tidak dapat dibaca: %2</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Belum ada berkas dipilih</translation>
    </message>
    <message>
        <source>A GTFS archive (zip, at most 128 MB) is taken whole or not at all. The preview tells what would be added, changed and refused, and changes nothing; then it can be imported.</source>
        <translation>Arsip GTFS (zip, paling besar 128 MB) diambil seluruhnya atau tidak sama sekali. Pratinjau memberi tahu apa yang akan ditambah, diubah, dan ditolak tanpa mengubah apa pun; setelah itu arsip dapat diimpor.</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>&amp;Pratinjau</translation>
    </message>
    <message>
        <source>The file has changed since its preview. Look at it once more.</source>
        <translation>Berkas berubah sejak pratinjaunya. Lihat pratinjaunya sekali lagi.</translation>
    </message>
    <message>
        <source>So far nothing has been changed. The report tells what Import would change.</source>
        <translation>Sejauh ini tidak ada yang diubah. Laporan memberi tahu apa yang akan diubah oleh Impor.</translation>
    </message>
</context>
<context>
    <name>kai::ImportWords</name>
    <message>
        <source>Waiting</source>
        <comment>import</comment>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>Berjalan, %1 %</translation>
    </message>
    <message>
        <source>✓ Taken</source>
        <translation>✓ Diterima</translation>
    </message>
    <message>
        <source>⊘ Not taken</source>
        <translation>⊘ Tidak diterima</translation>
    </message>
    <message>
        <source>Checking the rules</source>
        <translation>Memeriksa aturan</translation>
    </message>
    <message>
        <source>Preparing runs</source>
        <translation>Menyiapkan perjalanan</translation>
    </message>
    <message>
        <source>Comparing with what is there</source>
        <translation>Membandingkan dengan data yang ada</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Menulis</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Membaca %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>⊘ Preview, refused</source>
        <translation>⊘ Pratinjau, ditolak</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>Mencoba</translation>
    </message>
    <message>
        <source>Stations: %1 new, %2 changed, %3 unchanged</source>
        <translation>Stasiun: %1 baru, %2 berubah, %3 tetap</translation>
    </message>
    <message>
        <source>Trains: %1 new, %2 changed, %3 unchanged</source>
        <translation>Kereta: %1 baru, %2 berubah, %3 tetap</translation>
    </message>
    <message>
        <source>Departures: %1 new, %2 changed, %3 unchanged</source>
        <translation>Keberangkatan: %1 baru, %2 berubah, %3 tetap</translation>
    </message>
    <message>
        <source>Departures retired: %1</source>
        <translation>Keberangkatan dinonaktifkan: %1</translation>
    </message>
    <message>
        <source>Trains with other coaches: %1</source>
        <translation>Kereta dengan rangkaian lain: %1</translation>
    </message>
    <message>
        <source>Fares written: %1</source>
        <translation>Tarif ditulis: %1</translation>
    </message>
    <message>
        <source>⊘ Preview, stopped</source>
        <translation>⊘ Pratinjau, dihentikan</translation>
    </message>
    <message>
        <source>⊘ Stopped</source>
        <translation>⊘ Dihentikan</translation>
    </message>
</context>
<context>
    <name>kai::ImportsModel</name>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Baris ditolak</translation>
    </message>
</context>
<context>
    <name>kai::Labels</name>
    <message>
        <source>Luxury</source>
        <translation>Luxury</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Eksekutif</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Bisnis</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <comment>order</comment>
        <translation>Menunggu pembayaran</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>order</comment>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Travelled</source>
        <comment>order</comment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>order</comment>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>order</comment>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <comment>order</comment>
        <translation>Pengembalian diproses</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>order</comment>
        <translation>Dana dikembalikan</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <comment>order</comment>
        <translation>Dikembalikan sebagian</translation>
    </message>
    <message>
        <source>Needs review</source>
        <comment>order</comment>
        <translation>Perlu ditinjau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>payment</comment>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Being checked</source>
        <comment>payment</comment>
        <translation>Sedang diperiksa</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>payment</comment>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>payment</comment>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>payment</comment>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>payment</comment>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <comment>payment</comment>
        <translation>Dikembalikan sebagian</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>payment</comment>
        <translation>Dana dikembalikan</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>payment</comment>
        <translation>Disengketakan</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Valid</source>
        <comment>ticket</comment>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>ticket</comment>
        <translation>Sudah dipakai</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>ticket</comment>
        <translation>Tidak berlaku</translation>
    </message>
    <message>
        <source>free</source>
        <comment>seat</comment>
        <translation>kosong</translation>
    </message>
    <message>
        <source>held</source>
        <comment>seat</comment>
        <translation>ditahan</translation>
    </message>
    <message>
        <source>sold</source>
        <comment>seat</comment>
        <translation>terjual</translation>
    </message>
    <message>
        <source>not for sale</source>
        <comment>seat</comment>
        <translation>tidak dijual</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Dewasa</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Bayi</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Paspor</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Penyelia</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>tanpa kursi</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transfer bank</translation>
    </message>
    <message>
        <source>Convenience store</source>
        <translation>Minimarket</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <translation>%1j %2m</translation>
    </message>
    <message>
        <source>How to pay</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tiket</translation>
    </message>
    <message>
        <source>Changed order</source>
        <translation>Perubahan pesanan</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian dana</translation>
    </message>
    <message>
        <source>being sent</source>
        <comment>mail</comment>
        <translation>sedang dikirim</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>mail</comment>
        <translation>terkirim</translation>
    </message>
    <message>
        <source>written to the data folder</source>
        <comment>mail</comment>
        <translation>ditulis ke folder data</translation>
    </message>
    <message>
        <source>not delivered</source>
        <comment>mail</comment>
        <translation>tidak terkirim</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <comment>mail</comment>
        <translation>tidak diperlukan lagi</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reduksi</translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation>Biaya pemesanan</translation>
    </message>
    <message>
        <source>Fee for another seat</source>
        <translation>Biaya ganti kursi</translation>
    </message>
    <message>
        <source>Fee for another departure</source>
        <translation>Biaya ganti keberangkatan</translation>
    </message>
    <message>
        <source>Fare that is not returned</source>
        <translation>Tarif yang tidak dikembalikan</translation>
    </message>
    <message>
        <source>Dearer fare</source>
        <translation>Selisih tarif</translation>
    </message>
    <message>
        <source>Cancellation fee</source>
        <translation>Biaya pembatalan</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <translation>Basis data tidak menjawab</translation>
    </message>
    <message>
        <source>The database is slow</source>
        <translation>Basis data lambat</translation>
    </message>
    <message>
        <source>The database crashed and was started again</source>
        <translation>Basis data gagal dan dijalankan lagi</translation>
    </message>
    <message>
        <source>The server had not ended properly before it started</source>
        <translation>Server tidak berhenti dengan benar sebelum dijalankan</translation>
    </message>
    <message>
        <source>The database crashed too often and stays down</source>
        <translation>Basis data terlalu sering gagal dan tidak dijalankan lagi</translation>
    </message>
    <message>
        <source>All database workers are busy</source>
        <translation>Semua pekerja basis data sibuk</translation>
    </message>
    <message>
        <source>Worker threads ended too often</source>
        <translation>Utas pekerja terlalu sering berhenti</translation>
    </message>
    <message>
        <source>A background job fails</source>
        <translation>Tugas latar belakang gagal</translation>
    </message>
    <message>
        <source>Many requests fail</source>
        <translation>Banyak permintaan gagal</translation>
    </message>
    <message>
        <source>The payment service fails</source>
        <translation>Penyedia pembayaran gagal</translation>
    </message>
    <message>
        <source>The payment service sends no notifications</source>
        <translation>Penyedia pembayaran tidak mengirim notifikasi</translation>
    </message>
    <message>
        <source>Many cases wait for a person</source>
        <translation>Banyak kasus menunggu petugas</translation>
    </message>
    <message>
        <source>Mails are not going out</source>
        <translation>Surel tidak terkirim</translation>
    </message>
    <message>
        <source>A disk is nearly full</source>
        <translation>Disk hampir penuh</translation>
    </message>
    <message>
        <source>The log cannot be written</source>
        <translation>Log tidak dapat ditulis</translation>
    </message>
    <message>
        <source>The certificate ends soon</source>
        <translation>Sertifikat segera berakhir</translation>
    </message>
    <message>
        <source>The clocks of server and database differ</source>
        <translation>Jam server dan basis data berbeda</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>of an alert</comment>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>of an alert</comment>
        <translation>Kritis</translation>
    </message>
    <message>
        <source>Fatal</source>
        <comment>of an alert</comment>
        <translation>Fatal</translation>
    </message>
    <message>
        <source>Detail</source>
        <comment>of the log</comment>
        <translation>Rinci</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>of the log</comment>
        <translation>Informasi</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>of the log</comment>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>of the log</comment>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>Fatal</source>
        <comment>of the log</comment>
        <translation>Fatal</translation>
    </message>
</context>
<context>
    <name>kai::LayoutSketch</name>
    <message>
        <source>A coach has 1 to 40 rows.</source>
        <translation>Gerbong punya 1 sampai 40 baris.</translation>
    </message>
    <message>
        <source>The letters are 1 to 8 different capitals, from the left: ABCD.</source>
        <translation>Hurufnya 1 sampai 8 huruf besar yang berbeda, dari kiri: ABCD.</translation>
    </message>
    <message>
        <source>The aisle comes after 0 to %1 letters.</source>
        <translation>Lorong berada setelah 0 sampai %1 huruf.</translation>
    </message>
    <message>
        <source>No seat is left.</source>
        <translation>Tidak ada kursi yang tersisa.</translation>
    </message>
    <message>
        <source>There is no seat %1 to leave out.</source>
        <translation>Tidak ada kursi %1 yang bisa dihilangkan.</translation>
    </message>
    <message>
        <source>The coach is drawn here while you type.</source>
        <translation>Gerbong digambar di sini sambil Anda mengetik.</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s): %1</source>
        <translation>
            <numerusform>%n kursi: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, aisle, </source>
        <translation>, lorong, </translation>
    </message>
</context>
<context>
    <name>kai::LogModel</name>
    <message>
        <source>Time (WIB)</source>
        <translation>Waktu (WIB)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
</context>
<context>
    <name>kai::LoginPage</name>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Ticket sales and payments for the railway</source>
        <translation>Penjualan tiket dan pembayaran kereta api</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Sur&amp;el</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kata sandi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Tampilkan kata sandi</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Sedang masuk</translation>
    </message>
    <message>
        <source>Demonstration account</source>
        <translation>Akun demonstrasi</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Isikan</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Sedang masuk…</translation>
    </message>
    <message>
        <source>Demonstration: choose one of its users.</source>
        <translation>Demonstrasi: pilih salah satu penggunanya.</translation>
    </message>
</context>
<context>
    <name>kai::MailsList</name>
    <message>
        <source>Mails to the contact</source>
        <translation>Surel kepada pemesan</translation>
    </message>
    <message>
        <source>Open mail</source>
        <translation>Buka surel</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim lagi</translation>
    </message>
    <message>
        <source>The mail cannot be written to the cache folder.</source>
        <translation>Surel tidak dapat ditulis ke folder cache.</translation>
    </message>
    <message>
        <source>No program for mails was found.</source>
        <translation>Tidak ada program surel yang ditemukan.</translation>
    </message>
</context>
<context>
    <name>kai::MainWindow</name>
    <message>
        <source>Starting…</source>
        <translation>Memulai…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sesuai sistem</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Pengguna: %1</translation>
    </message>
    <message>
        <source>Locked. Sign in to go on where you were; nothing is lost. Somebody else starts with empty pages.</source>
        <translation>Terkunci. Masuk untuk melanjutkan; tidak ada yang hilang. Pengguna lain mulai dengan halaman kosong.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
</context>
<context>
    <name>kai::MoneyLabels</name>
    <message>
        <source>applied</source>
        <translation>diterapkan</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>sudah diketahui</translation>
    </message>
    <message>
        <source>wrong signature, not believed</source>
        <translation>tanda tangan salah, tidak dipercaya</translation>
    </message>
    <message>
        <source>of no order here</source>
        <translation>bukan dari pesanan di sini</translation>
    </message>
    <message>
        <source>no possible step, nothing changed</source>
        <translation>langkah tidak mungkin, tidak ada yang berubah</translation>
    </message>
    <message>
        <source>put before a person</source>
        <translation>diserahkan kepada petugas</translation>
    </message>
    <message>
        <source>another amount, put before a person</source>
        <translation>jumlah lain, diserahkan kepada petugas</translation>
    </message>
    <message>
        <source>tried too often</source>
        <translation>terlalu sering dicoba</translation>
    </message>
    <message>
        <source>probe of the webhook doctor</source>
        <translation>uji notifikasi</translation>
    </message>
    <message>
        <source>Set server/publicUrl to the address that the payment service posts to, such as https://tickets.example.id.</source>
        <translation>Isi server/publicUrl dengan alamat yang dikirimi penyedia pembayaran, misalnya https://tickets.example.id.</translation>
    </message>
    <message>
        <source>The name has no address. Check its DNS entry, and the spelling of server/publicUrl.</source>
        <translation>Nama ini tidak punya alamat. Periksa entri DNS dan ejaan server/publicUrl.</translation>
    </message>
    <message>
        <source>Nobody listens there. Check that the reverse proxy runs, and that the firewall lets its port through.</source>
        <translation>Tidak ada yang mendengarkan di sana. Pastikan reverse proxy berjalan dan firewall membuka portanya.</translation>
    </message>
    <message>
        <source>The certificate is not accepted. Renew it, and let the proxy send the whole chain for this name.</source>
        <translation>Sertifikat tidak diterima. Perbarui, dan biarkan proxy mengirim seluruh rantai untuk nama ini.</translation>
    </message>
    <message>
        <source>The proxy takes the connection but does not answer in time. Look at its error log.</source>
        <translation>Proxy menerima sambungan tetapi tidak menjawab tepat waktu. Lihat catatan galatnya.</translation>
    </message>
    <message>
        <source>The proxy sends it elsewhere, which the payment service does not follow. Forward the path itself.</source>
        <translation>Proxy mengalihkannya ke tempat lain, dan penyedia pembayaran tidak mengikutinya. Teruskan jalur itu sendiri.</translation>
    </message>
    <message>
        <source>The proxy does not reach this server. Let its upstream point at the address that this server listens at.</source>
        <translation>Proxy tidak mencapai server ini. Arahkan upstream ke alamat yang didengarkan server ini.</translation>
    </message>
    <message>
        <source>The proxy answers by itself. Forward /api/v1/ to this server.</source>
        <translation>Proxy menjawab sendiri. Teruskan /api/v1/ ke server ini.</translation>
    </message>
    <message>
        <source>This server refused it. Look for the request in its log.</source>
        <translation>Server ini menolaknya. Cari permintaannya di catatan server.</translation>
    </message>
    <message>
        <source>It was answered, but is not in this database: the address leads to another server, or something on the way changes the body.</source>
        <translation>Ada jawaban, tetapi tidak ada di basis data ini: alamatnya menuju server lain, atau ada yang mengubah isinya di jalan.</translation>
    </message>
    <message>
        <source>the seats are gone</source>
        <translation>kursinya sudah tidak ada</translation>
    </message>
    <message>
        <source>paid after the order had ended</source>
        <translation>dibayar setelah pesanan berakhir</translation>
    </message>
    <message>
        <source>our books and the payment service differ</source>
        <translation>pembukuan kita dan penyedia pembayaran berbeda</translation>
    </message>
    <message>
        <source>taken back after it was settled</source>
        <translation>ditarik kembali setelah lunas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Payment service says</source>
        <translation>Menurut penyedia pembayaran</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaksi</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Number at the service</source>
        <translation>Nomor di penyedia</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Our books say</source>
        <translation>Menurut pembukuan kita</translation>
    </message>
    <message>
        <source>Paid after expiry</source>
        <translation>Dibayar terlambat</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Jumlah lain</translation>
    </message>
    <message>
        <source>Suspected of fraud</source>
        <translation>Dicurigai penipuan</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Dibayar dua kali</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Tolak bayar</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>Pembayaran ditarik</translation>
    </message>
    <message>
        <source>Refunded elsewhere</source>
        <translation>Dikembalikan di tempat lain</translation>
    </message>
    <message>
        <source>Unknown payment</source>
        <translation>Pembayaran tak dikenal</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Macet</translation>
    </message>
    <message>
        <source>The buyer paid when the hold had ended, and the order could not get its seats back: they are sold, or the train has left.</source>
        <translation>Pembeli membayar setelah batas waktu habis, dan pesanan tidak bisa mendapatkan kursinya lagi: kursi sudah terjual atau kereta sudah berangkat.</translation>
    </message>
    <message>
        <source>Another amount or currency arrived than the order costs.</source>
        <translation>Jumlah atau mata uang yang diterima berbeda dari harga pesanan.</translation>
    </message>
    <message>
        <source>The payment service suspects fraud. Until somebody decides there is no ticket.</source>
        <translation>Penyedia pembayaran mencurigai penipuan. Belum ada tiket sampai ada keputusan.</translation>
    </message>
    <message>
        <source>Two payments arrived for one order. One of them has to go back.</source>
        <translation>Ada dua pembayaran untuk satu pesanan. Salah satunya harus dikembalikan.</translation>
    </message>
    <message>
        <source>The payer&apos;s bank has reclaimed the payment.</source>
        <translation>Bank pembayar telah menarik kembali uangnya.</translation>
    </message>
    <message>
        <source>The payment was settled and then taken back. The tickets are void.</source>
        <translation>Pembayaran sudah lunas lalu ditarik kembali. Tiketnya tidak berlaku.</translation>
    </message>
    <message>
        <source>Money went back at the payment service that nobody here had asked for.</source>
        <translation>Uang dikembalikan di penyedia pembayaran tanpa diminta siapa pun di sini.</translation>
    </message>
    <message>
        <source>The payment service tells of a payment that fits no order here.</source>
        <translation>Penyedia pembayaran melaporkan pembayaran yang tidak cocok dengan pesanan mana pun.</translation>
    </message>
    <message>
        <source>This was tried too often without success, or our books and the payment service do not agree.</source>
        <translation>Terlalu sering dicoba tanpa hasil, atau pembukuan kita dan penyedia pembayaran tidak cocok.</translation>
    </message>
    <message>
        <source>Give seats</source>
        <translation>Beri kursi</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Kembalikan dana</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Link to an order</source>
        <translation>Hubungkan ke pesanan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>The order gets its seats or others of the same class, and its tickets.</source>
        <translation>Pesanan mendapat kursinya atau kursi lain di kelas yang sama, beserta tiketnya.</translation>
    </message>
    <message>
        <source>The payment is refused at the payment service, and the order ends.</source>
        <translation>Pembayaran ditolak di penyedia pembayaran, dan pesanan berakhir.</translation>
    </message>
    <message>
        <source>All that is left of the payment goes back to the payer.</source>
        <translation>Seluruh sisa pembayaran dikembalikan kepada pembayar.</translation>
    </message>
    <message>
        <source>The payment belongs to the order whose booking code you write below.</source>
        <translation>Pembayaran ini milik pesanan yang kode bookingnya Anda tulis di bawah.</translation>
    </message>
    <message>
        <source>The payment service is asked again, and what it says is applied.</source>
        <translation>Penyedia pembayaran ditanya lagi, dan jawabannya diterapkan.</translation>
    </message>
    <message>
        <source>The amount that arrived pays for the order, which gets its seats and tickets.</source>
        <translation>Jumlah yang diterima melunasi pesanan, yang mendapat kursi dan tiketnya.</translation>
    </message>
    <message>
        <source>The payment is approved at the payment service, and the order gets its tickets.</source>
        <translation>Pembayaran disetujui di penyedia pembayaran, dan pesanan mendapat tiketnya.</translation>
    </message>
    <message>
        <source>The loss is accepted: the order ends and its seats become free.</source>
        <translation>Kerugian diterima: pesanan berakhir dan kursinya bebas.</translation>
    </message>
    <message>
        <source>You have seen it and nothing is to be done. The case is closed.</source>
        <translation>Anda sudah melihatnya dan tidak ada yang perlu dilakukan. Kasus ditutup.</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>refund</comment>
        <translation>Sedang berjalan</translation>
    </message>
    <message>
        <source>Awaits payout</source>
        <comment>refund</comment>
        <translation>Menunggu transfer</translation>
    </message>
    <message>
        <source>Paid back</source>
        <comment>refund</comment>
        <translation>Sudah dikembalikan</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>refund</comment>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Payment service</source>
        <translation>Penyedia pembayaran</translation>
    </message>
    <message>
        <source>Bank transfer by hand</source>
        <translation>Transfer manual</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>notification</comment>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>notification</comment>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>notification</comment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Alamat publik</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Enkripsi</translation>
    </message>
    <message>
        <source>Reverse proxy</source>
        <translation>Reverse proxy</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>Server ini</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>stage</comment>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>stage</comment>
        <translation>gagal</translation>
    </message>
    <message>
        <source>not reached</source>
        <comment>stage</comment>
        <translation>belum dicapai</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Dimasukkan</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Dikeluarkan</translation>
    </message>
    <message>
        <source>never</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n hari yang lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 yang lalu</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>tepat</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>kurang %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>lebih %1</translation>
    </message>
</context>
<context>
    <name>kai::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>kai::NotificationsModel</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>Percobaan gagal</translation>
    </message>
</context>
<context>
    <name>kai::OrderActions</name>
    <message>
        <source>C&amp;hange</source>
        <translation>&amp;Ubah</translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation>B&amp;atalkan…</translation>
    </message>
    <message>
        <source>Re&amp;fund…</source>
        <translation>&amp;Kembalikan…</translation>
    </message>
    <message>
        <source>H&amp;istory…</source>
        <translation>R&amp;iwayat…</translation>
    </message>
    <message>
        <source>&amp;Contact and passengers…</source>
        <translation>&amp;Pemesan dan penumpang…</translation>
    </message>
    <message>
        <source>Another &amp;seat…</source>
        <translation>&amp;Kursi lain…</translation>
    </message>
    <message>
        <source>Another &amp;departure…</source>
        <translation>Kebe&amp;rangkatan lain…</translation>
    </message>
</context>
<context>
    <name>kai::OrderDetailPanel</name>
    <message>
        <source>Choose an order on the left to see its passengers, money and tickets.</source>
        <translation>Pilih pesanan di sebelah kiri untuk melihat penumpang, uang, dan tiketnya.</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Penumpang</translation>
    </message>
    <message>
        <source>Passengers of the order</source>
        <translation>Penumpang pesanan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>&amp;Pay</source>
        <translation>&amp;Bayar</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tiket</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitas</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Kursi</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>%1 (infant)</source>
        <translation>%1 (bayi)</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontak: %1</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>passenger</comment>
        <translation>batal</translation>
    </message>
    <message>
        <source>Goes back or went back: %1</source>
        <translation>Dikembalikan atau akan dikembalikan: %1</translation>
    </message>
</context>
<context>
    <name>kai::OrderDialog</name>
    <message>
        <source>What it costs</source>
        <translation>Biayanya</translation>
    </message>
    <message>
        <source>Asking for the price</source>
        <translation>Menanyakan biaya</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done. Press the button again: it will not be done twice.</source>
        <translation>Tidak diketahui apakah sudah dilakukan. Tekan tombol sekali lagi: tidak akan dilakukan dua kali.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Here is the order as it is now; what you typed is still there.</source>
        <translation>Inilah pesanan yang terbaru; ketikan Anda masih ada.</translation>
    </message>
</context>
<context>
    <name>kai::OrderFilters</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>Order code, passenger, contact or e-mail</source>
        <translation>Kode booking, penumpang, pemesan, atau surel</translation>
    </message>
    <message>
        <source>Find orders</source>
        <translation>Cari pesanan</translation>
    </message>
    <message>
        <source>&amp;Departure on</source>
        <translation>&amp;Berangkat pada</translation>
    </message>
    <message>
        <source>Date of departure</source>
        <translation>Tanggal berangkat</translation>
    </message>
    <message>
        <source>Loading orders</source>
        <translation>Memuat pesanan</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Everything that is found, as a table for spreadsheets</source>
        <translation>Semua yang ditemukan, sebagai tabel untuk lembar kerja</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Keep these filters</source>
        <translation>Simpan saringan ini</translation>
    </message>
    <message>
        <source>Name of the view. Its date moves along: today stays today.</source>
        <translation>Nama tampilan. Tanggalnya ikut bergeser: hari ini tetap hari ini.</translation>
    </message>
    <message>
        <source>Keep these filters…</source>
        <translation>Simpan saringan ini…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>Hapus tampilan</translation>
    </message>
</context>
<context>
    <name>kai::OrdersCsv</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Departure (local time)</source>
        <translation>Berangkat (waktu setempat)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Kereta</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Penumpang</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Total (Rp)</source>
        <translation>Total (Rp)</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Pemesan</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Ordered (WIB)</source>
        <translation>Dipesan (WIB)</translation>
    </message>
</context>
<context>
    <name>kai::OrdersInTheWay</name>
    <message>
        <source>Orders in the way</source>
        <translation>Pesanan yang menghalangi</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in the way. Double click or Enter opens one.</source>
        <translation>
            <numerusform>%n pesanan menghalangi. Klik ganda atau Enter membukanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n order(s) in the way. Double click or Enter opens one.</source>
        <translation>
            <numerusform>Paling sedikit %n pesanan menghalangi. Klik ganda atau Enter membukanya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::OrdersModel</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Rute</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Kereta Api</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Penumpang</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Dipesan</translation>
    </message>
</context>
<context>
    <name>kai::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Order %1 is paid.</source>
        <translation>Pesanan %1 sudah lunas.</translation>
    </message>
    <message>
        <source>Give back %1.</source>
        <translation>Kembalian %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pesanan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) so far; more when you scroll down</source>
        <translation>
            <numerusform>%n pesanan dimuat; gulir ke bawah untuk selebihnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Memuat…</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>Ekspor pesanan</translation>
    </message>
    <message>
        <source>orders-%1</source>
        <translation>pesanan-%1</translation>
    </message>
    <message>
        <source>No order fits what you look for.</source>
        <translation>Tidak ada pesanan yang cocok dengan pencarian.</translation>
    </message>
</context>
<context>
    <name>kai::PassengerRow</name>
    <message>
        <source>Remove this passenger</source>
        <translation>Hapus penumpang ini</translation>
    </message>
    <message>
        <source>Seat %1 was taken by somebody else. Choose another one on the map.</source>
        <translation>Kursi %1 sudah diambil orang lain. Pilih kursi lain pada denah.</translation>
    </message>
    <message>
        <source>A NIK has only digits.</source>
        <translation>NIK hanya berisi angka.</translation>
    </message>
    <message numerus="yes">
        <source>A NIK has 16 digits; these are %n.</source>
        <translation>
            <numerusform>NIK terdiri atas 16 angka; ini baru %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Infant %1</source>
        <translation>Bayi %1</translation>
    </message>
    <message>
        <source>Adult %1</source>
        <translation>Dewasa %1</translation>
    </message>
    <message>
        <source>under 3 years, without a seat, free</source>
        <translation>di bawah 3 tahun, tanpa kursi, gratis</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>tanpa kursi</translation>
    </message>
    <message>
        <source>any seat of the class</source>
        <translation>kursi mana saja di kelas ini</translation>
    </message>
    <message>
        <source>16 digits</source>
        <translation>16 angka</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Nomor paspor</translation>
    </message>
    <message>
        <source>%1: name</source>
        <translation>%1: nama</translation>
    </message>
    <message>
        <source>%1: kind of identity</source>
        <translation>%1: jenis identitas</translation>
    </message>
    <message>
        <source>%1: identity number</source>
        <translation>%1: nomor identitas</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Hapus %1</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
</context>
<context>
    <name>kai::PassengersPanel</name>
    <message>
        <source>Passengers</source>
        <translation>Penumpang</translation>
    </message>
    <message>
        <source>Add a&amp;dult</source>
        <translation>Tambah &amp;dewasa</translation>
    </message>
    <message>
        <source>Add &amp;infant</source>
        <translation>Tambah &amp;bayi</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>Nama kontak</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telepon</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>Telepon kontak</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>Sure&amp;l</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>Surel kontak</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Make the &amp;order</source>
        <translation>Buat &amp;pesanan</translation>
    </message>
    <message>
        <source>The order is being made</source>
        <translation>Pesanan sedang dibuat</translation>
    </message>
    <message>
        <source>Press the button again: the same order is never made twice. If you change something first, look into Orders whether it was made.</source>
        <translation>Tekan tombolnya sekali lagi: pesanan yang sama tidak akan dibuat dua kali. Jika ada yang Anda ubah dulu, periksa di Pesanan apakah pesanan ini sudah dibuat.</translation>
    </message>
    <message>
        <source>Choose a departure first.</source>
        <translation>Pilih keberangkatan dahulu.</translation>
    </message>
    <message numerus="yes">
        <source>%n adult(s)</source>
        <translation>
            <numerusform>%n dewasa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infant(s)</source>
        <translation>
            <numerusform>%n bayi</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste &amp;list</source>
        <translation>Tempel da&amp;ftar</translation>
    </message>
    <message>
        <source>Takes the passengers that were copied from a table or a message: name, identity number, phone and e-mail, one passenger a line</source>
        <translation>Mengambil penumpang yang disalin dari tabel atau pesan: nama, nomor identitas, telepon, dan surel, satu penumpang per baris</translation>
    </message>
    <message>
        <source>Nothing was copied that could be passengers.</source>
        <translation>Tidak ada salinan yang berisi penumpang.</translation>
    </message>
    <message>
        <source>%1 of %2 listed passengers were taken: one order has room for %3 adults.</source>
        <translation>%1 dari %2 penumpang dalam daftar diambil: satu pesanan memuat %3 orang dewasa.</translation>
    </message>
    <message>
        <source>Create the order</source>
        <translation>Buat pesanan</translation>
    </message>
</context>
<context>
    <name>kai::PaymentFigures</name>
    <message>
        <source>Attempts by status</source>
        <translation>Percobaan per status</translation>
    </message>
    <message>
        <source>Paid by method</source>
        <translation>Lunas per metode</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pembayaran</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>Pesanan lunas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message numerus="yes">
        <source>%n of them in part</source>
        <translation>
            <numerusform>%n di antaranya sebagian</numerusform>
        </translation>
    </message>
    <message>
        <source>Last notification</source>
        <translation>Notifikasi terakhir</translation>
    </message>
    <message>
        <source>%1 waiting, %2 failed</source>
        <translation>%1 menunggu, %2 gagal</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n kasus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n case(s)</source>
        <translation>
            <numerusform>lebih dari %n kasus</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest: %1</source>
        <translation>terlama: %1</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Tidak ada yang menunggu.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Kasus terbuka</translation>
    </message>
    <message>
        <source>Paid by hour (WIB)</source>
        <translation>Lunas per jam (WIB)</translation>
    </message>
    <message>
        <source>Paid by day (WIB)</source>
        <translation>Lunas per hari (WIB)</translation>
    </message>
    <message>
        <source>Shows the payments</source>
        <translation>Menampilkan pembayaran</translation>
    </message>
    <message>
        <source>Shows the attempts that wait</source>
        <translation>Menampilkan percobaan yang menunggu</translation>
    </message>
    <message>
        <source>Shows the orders that are not paid yet</source>
        <translation>Menampilkan pesanan yang belum lunas</translation>
    </message>
    <message>
        <source>Shows the payments that went back</source>
        <translation>Menampilkan pembayaran yang dikembalikan</translation>
    </message>
    <message>
        <source>Opens the webhook page</source>
        <translation>Membuka halaman webhook</translation>
    </message>
    <message>
        <source>Opens the desk</source>
        <translation>Membuka halaman kasus</translation>
    </message>
</context>
<context>
    <name>kai::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Harus dibayar</translation>
    </message>
    <message>
        <source>Seats are held for</source>
        <translation>Kursi ditahan selama</translation>
    </message>
    <message>
        <source>&amp;Amount given</source>
        <translation>&amp;Uang diterima</translation>
    </message>
    <message>
        <source>Amount given</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>&amp;Cash received</source>
        <translation>Tu&amp;nai diterima</translation>
    </message>
    <message>
        <source>The buyer pays by card, bank transfer, QRIS or e-wallet on Midtrans&apos; page.</source>
        <translation>Pembeli membayar dengan kartu, transfer bank, QRIS, atau dompet digital di halaman Midtrans.</translation>
    </message>
    <message>
        <source>Open a payment &amp;page</source>
        <translation>Buka &amp;halaman pembayaran</translation>
    </message>
    <message>
        <source>QR code of the payment page</source>
        <translation>Kode QR halaman pembayaran</translation>
    </message>
    <message>
        <source>Address of the payment page</source>
        <translation>Alamat halaman pembayaran</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Buka di pe&amp;ramban</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Menunggu server</translation>
    </message>
    <message>
        <source>Leave unpaid</source>
        <translation>Bayar nanti</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Uang pas</translation>
    </message>
    <message>
        <source>Amount given: %1</source>
        <translation>Uang diterima: %1</translation>
    </message>
    <message>
        <source>This payment has ended: %1. Try again or take cash.</source>
        <translation>Pembayaran ini sudah berakhir: %1. Coba lagi atau terima tunai.</translation>
    </message>
    <message>
        <source>The order is now: %1.</source>
        <translation>Status pesanan sekarang: %1.</translation>
    </message>
    <message>
        <source>The order is still unpaid. Nothing was booked.</source>
        <translation>Pesanan masih belum dibayar. Tidak ada yang dibukukan.</translation>
    </message>
    <message>
        <source>The payment service is checking this payment. It can take a while.</source>
        <translation>Layanan pembayaran sedang memeriksa pembayaran ini. Mohon tunggu.</translation>
    </message>
    <message>
        <source>Waiting for the buyer to pay. This changes by itself.</source>
        <translation>Menunggu pembeli membayar. Tampilan ini berubah sendiri.</translation>
    </message>
    <message>
        <source>Not up to date. %1</source>
        <translation>Belum terbaru. %1</translation>
    </message>
    <message>
        <source>The hold has ended. If the buyer has paid in time, this still shows here.</source>
        <translation>Waktu bayar sudah habis. Jika pembeli membayar tepat waktu, hasilnya tetap muncul di sini.</translation>
    </message>
    <message>
        <source>The hold has ended: the seats are free for others. Make a new order.</source>
        <translation>Waktu bayar sudah habis: kursi dilepas untuk orang lain. Buat pesanan baru.</translation>
    </message>
    <message>
        <source>Goes into your shift, open since %1.</source>
        <translation>Masuk ke sif Anda, terbuka sejak %1.</translation>
    </message>
    <message>
        <source>⚠ You have no open shift: nobody will count this cash. Open one on the page Shift first.</source>
        <translation>⚠ Anda tidak punya sif terbuka: uang ini tidak akan dihitung siapa pun. Buka sif dahulu di halaman Sif.</translation>
    </message>
</context>
<context>
    <name>kai::PaymentsCsv</name>
    <message>
        <source>Begun (WIB)</source>
        <translation>Dimulai (WIB)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Percobaan</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount (Rp)</source>
        <translation>Jumlah (Rp)</translation>
    </message>
    <message>
        <source>Refunded (Rp)</source>
        <translation>Dikembalikan (Rp)</translation>
    </message>
    <message>
        <source>Paid at (WIB)</source>
        <translation>Dibayar pada (WIB)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Sum (Rp)</source>
        <translation>Jumlah (Rp)</translation>
    </message>
    <message>
        <source>Attempts by status</source>
        <translation>Percobaan per status</translation>
    </message>
    <message>
        <source>Paid by method</source>
        <translation>Lunas per metode</translation>
    </message>
    <message>
        <source>Paid by hour (WIB)</source>
        <translation>Lunas per jam (WIB)</translation>
    </message>
    <message>
        <source>Orders made</source>
        <translation>Pesanan dibuat</translation>
    </message>
    <message>
        <source>Of these, paid</source>
        <translation>Di antaranya lunas</translation>
    </message>
</context>
<context>
    <name>kai::PaymentsModel</name>
    <message>
        <source>Begun</source>
        <translation>Dimulai</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Ke-</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Dibayar pada</translation>
    </message>
</context>
<context>
    <name>kai::PaymentsPage</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Dari</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;sampai</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hari ini</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>&amp;7 hari terakhir</translation>
    </message>
    <message>
        <source>Loading payments</source>
        <translation>Memuat pembayaran</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>&amp;Yesterday</source>
        <translation>&amp;Kemarin</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;kspor</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Tampilkan &amp;semua</translation>
    </message>
    <message>
        <source>Show the &amp;order</source>
        <translation>Lihat &amp;pesanan</translation>
    </message>
    <message>
        <source>Charts as a picture (PNG)…</source>
        <translation>Grafik sebagai gambar (PNG)…</translation>
    </message>
    <message>
        <source>Figures as a table (CSV)…</source>
        <translation>Angka sebagai tabel (CSV)…</translation>
    </message>
    <message>
        <source>Listed payments as a table (CSV)…</source>
        <translation>Pembayaran dalam daftar sebagai tabel (CSV)…</translation>
    </message>
    <message>
        <source>payments-%1</source>
        <translation>pembayaran-%1</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Ekspor grafik</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Gambar (*.png)</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Ekspor angka</translation>
    </message>
    <message>
        <source>Export payments</source>
        <translation>Ekspor pembayaran</translation>
    </message>
    <message>
        <source>Sums and charts are for operators. The payments are below.</source>
        <translation>Jumlah dan grafik hanya untuk petugas. Pembayarannya ada di bawah.</translation>
    </message>
    <message>
        <source>paid %1 to %2</source>
        <translation>dibayar %1 sampai %2</translation>
    </message>
    <message>
        <source>Payments: %1</source>
        <translation>Pembayaran: %1</translation>
    </message>
    <message>
        <source>No payment was begun on these days, or none fits.</source>
        <translation>Tidak ada pembayaran yang dimulai pada hari-hari ini, atau tidak ada yang cocok.</translation>
    </message>
</context>
<context>
    <name>kai::PayoutsTab</name>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Refunds that the payment service cannot make: one person asks for them, another one transfers and approves.</source>
        <translation>Pengembalian yang tidak bisa dilakukan penyedia pembayaran: satu orang meminta, orang lain mentransfer dan menyetujui.</translation>
    </message>
    <message>
        <source>Loading refunds</source>
        <translation>Memuat pengembalian</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Pengembalian dana</translation>
    </message>
    <message>
        <source>Nothing waits for a payout.</source>
        <translation>Tidak ada yang menunggu transfer.</translation>
    </message>
    <message>
        <source>Choose a refund on the left.</source>
        <translation>Pilih pengembalian di sebelah kiri.</translation>
    </message>
    <message>
        <source>Show the &amp;order</source>
        <translation>Lihat &amp;pesanan</translation>
    </message>
    <message>
        <source>The transfer has been made</source>
        <translation>Transfer sudah dilakukan</translation>
    </message>
    <message>
        <source>&amp;Account of the payer: bank, number, name</source>
        <translation>&amp;Rekening pembayar: bank, nomor, nama</translation>
    </message>
    <message>
        <source>Account of the payer</source>
        <translation>Rekening pembayar</translation>
    </message>
    <message>
        <source>&amp;Number of the transfer</source>
        <translation>&amp;Nomor transfer</translation>
    </message>
    <message>
        <source>Number of the transfer</source>
        <translation>Nomor transfer</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Setujui</translation>
    </message>
    <message>
        <source>It will not be made</source>
        <translation>Tidak akan ditransfer</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Tolak</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Write why, so that the payer can be told.</source>
        <translation>Tuliskan alasannya, agar pembayar bisa diberi tahu.</translation>
    </message>
    <message>
        <source>%1 for order %2: %3.</source>
        <translation>%1 untuk pesanan %2: %3.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>orang lain</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>sistem</translation>
    </message>
    <message>
        <source>Asked for by %1, %2</source>
        <translation>Diminta oleh %1, %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>Goes back by: %1</source>
        <translation>Dikembalikan lewat: %1</translation>
    </message>
    <message>
        <source>Number of the transfer: %1</source>
        <translation>Nomor transfer: %1</translation>
    </message>
    <message>
        <source>Account of the payer: %1</source>
        <translation>Rekening pembayar: %1</translation>
    </message>
    <message>
        <source>Last said: %1</source>
        <translation>Jawaban terakhir: %1</translation>
    </message>
    <message>
        <source>Show &amp;order %1</source>
        <translation>Lihat &amp;pesanan %1</translation>
    </message>
    <message>
        <source>Payouts are approved by supervisors.</source>
        <translation>Transfer disetujui oleh penyelia.</translation>
    </message>
    <message>
        <source>You asked for this payout. Another person has to approve it.</source>
        <translation>Anda yang meminta transfer ini. Orang lain harus menyetujuinya.</translation>
    </message>
</context>
<context>
    <name>kai::PeopleModel</name>
    <message>
        <source>⊘ Blocked</source>
        <translation>⊘ Diblokir</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>account</comment>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
</context>
<context>
    <name>kai::PeoplePage</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>A part of the name or the e-mail address</source>
        <translation>Sebagian nama atau alamat surel</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>&amp;Peran</translation>
    </message>
    <message>
        <source>Which roles</source>
        <translation>Peran yang mana</translation>
    </message>
    <message>
        <source>Loading accounts</source>
        <translation>Memuat akun</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Mua&amp;t ulang</translation>
    </message>
    <message>
        <source>&amp;New account…</source>
        <translation>Aku&amp;n baru…</translation>
    </message>
    <message>
        <source>Who may log in</source>
        <translation>Siapa yang boleh masuk</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Nobody fits what you look for.</source>
        <translation>Tidak ada yang cocok dengan pencarian.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 telah diubah.</translation>
    </message>
    <message>
        <source>%1 can log in with the password that you set.</source>
        <translation>%1 dapat masuk dengan kata sandi yang Anda atur.</translation>
    </message>
    <message>
        <source>All</source>
        <comment>roles</comment>
        <translation>Semua</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n akun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) so far</source>
        <translation>
            <numerusform>%n akun sejauh ini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::RecordFields</name>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>West (WIB)</source>
        <translation>Barat (WIB)</translation>
    </message>
    <message>
        <source>Middle (WITA)</source>
        <translation>Tengah (WITA)</translation>
    </message>
    <message>
        <source>East (WIT)</source>
        <translation>Timur (WIT)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Lintang</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Bujur</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Perhentian</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Tiba</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>Km</source>
        <translation>Km</translation>
    </message>
    <message>
        <source>On</source>
        <comment>boarding</comment>
        <translation>Naik</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>alighting</comment>
        <translation>Turun</translation>
    </message>
    <message>
        <source>Fares</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Subkelas</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Urut</translation>
    </message>
    <message>
        <source>Base Rp</source>
        <translation>Dasar Rp</translation>
    </message>
    <message>
        <source>Rp a km</source>
        <translation>Rp per km</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kuota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Coaches from the front</source>
        <translation>Gerbong dari depan</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Sale opens, days before</source>
        <translation>Penjualan dibuka, hari sebelumnya</translation>
    </message>
    <message>
        <source>Most adults in an order</source>
        <translation>Dewasa terbanyak dalam satu pesanan</translation>
    </message>
    <message>
        <source>A document travels once on a departure (1 yes, 0 no)</source>
        <translation>Satu identitas sekali per keberangkatan (1 ya, 0 tidak)</translation>
    </message>
    <message>
        <source>Go-show opens, minutes before</source>
        <translation>Go-show dibuka, menit sebelumnya</translation>
    </message>
    <message>
        <source>Booking fee online, rupiah</source>
        <translation>Biaya pesan daring, rupiah</translation>
    </message>
    <message>
        <source>Booking fee at the counter, rupiah</source>
        <translation>Biaya pesan di loket, rupiah</translation>
    </message>
    <message>
        <source>Fee of a cancellation, percent</source>
        <translation>Biaya pembatalan, persen</translation>
    </message>
    <message>
        <source>Last cancellation online, minutes before</source>
        <translation>Batas pembatalan daring, menit sebelumnya</translation>
    </message>
    <message>
        <source>Last cancellation at the counter, minutes before</source>
        <translation>Batas pembatalan di loket, menit sebelumnya</translation>
    </message>
    <message>
        <source>Fee of another seat, percent</source>
        <translation>Biaya ganti kursi, persen</translation>
    </message>
    <message>
        <source>Last other seat at the counter, minutes before</source>
        <translation>Batas ganti kursi di loket, menit sebelumnya</translation>
    </message>
    <message>
        <source>Fee of another departure, percent</source>
        <translation>Biaya pindah jadwal, persen</translation>
    </message>
    <message>
        <source>Fee of another departure is rounded up to, rupiah</source>
        <translation>Biaya pindah jadwal dibulatkan ke atas ke, rupiah</translation>
    </message>
    <message>
        <source>Last other departure at the counter, minutes before</source>
        <translation>Batas pindah jadwal di loket, menit sebelumnya</translation>
    </message>
    <message>
        <source>A longer delay makes all fares refundable, minutes</source>
        <translation>Keterlambatan lebih lama mengembalikan semua uang, menit</translation>
    </message>
    <message>
        <source>The railway&apos;s fault can be claimed, hours after</source>
        <translation>Klaim kesalahan perusahaan, jam sesudahnya</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Berlaku sejak</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Kereta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>an import</source>
        <translation>impor</translation>
    </message>
    <message>
        <source>%1 · made by %2</source>
        <translation>%1 · dibuat oleh %2</translation>
    </message>
    <message>
        <source>%1 · changed by %2: %3</source>
        <translation>%1 · diubah oleh %2: %3</translation>
    </message>
    <message>
        <source>%1 · retired by %2</source>
        <translation>%1 · dinonaktifkan oleh %2</translation>
    </message>
    <message>
        <source>A child pays from this age on (0: not looked at)</source>
        <translation>Anak membayar mulai umur ini (0: tidak diperiksa)</translation>
    </message>
    <message>
        <source>Check-in away from a gate opens, hours before</source>
        <translation>Check-in di luar gerbang dibuka, jam sebelumnya</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>⊘ Cancelled</source>
        <translation>⊘ Dibatalkan</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Lintas</translation>
    </message>
    <message>
        <source>Seats face</source>
        <translation>Arah kursi</translation>
    </message>
    <message>
        <source>the direction of travel</source>
        <translation>searah perjalanan</translation>
    </message>
    <message>
        <source>the middle, in two halves</source>
        <translation>ke tengah, dalam dua bagian</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Letters from the left</source>
        <translation>Huruf dari kiri</translation>
    </message>
    <message>
        <source>Letters before the aisle</source>
        <translation>Huruf sebelum lorong</translation>
    </message>
    <message>
        <source>Places without a seat</source>
        <translation>Tempat tanpa kursi</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Kursi</translation>
    </message>
    <message>
        <source>%1 · brought back by %2</source>
        <translation>%1 · diaktifkan kembali oleh %2</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Tarif</translation>
    </message>
</context>
<context>
    <name>kai::RecordForm</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
</context>
<context>
    <name>kai::RefundForm</name>
    <message>
        <source>&amp;Payment</source>
        <translation>&amp;Pembayaran</translation>
    </message>
    <message>
        <source>Payment of which money goes back</source>
        <translation>Pembayaran yang dananya dikembalikan</translation>
    </message>
    <message>
        <source>How much goes back?</source>
        <translation>Berapa yang dikembalikan?</translation>
    </message>
    <message>
        <source>&amp;All that is left</source>
        <translation>&amp;Semua yang tersisa</translation>
    </message>
    <message>
        <source>The &amp;fares of passengers</source>
        <translation>&amp;Tarif penumpang</translation>
    </message>
    <message>
        <source>Passengers whose fares go back</source>
        <translation>Penumpang yang tarifnya dikembalikan</translation>
    </message>
    <message>
        <source>An a&amp;mount</source>
        <translation>Se&amp;jumlah</translation>
    </message>
    <message>
        <source>Amount that goes back</source>
        <translation>Jumlah yang dikembalikan</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Acc&amp;ount of the payer: bank, number, name</source>
        <translation>&amp;Rekening pembayar: bank, nomor, nama</translation>
    </message>
    <message>
        <source>Account of the payer</source>
        <translation>Rekening pembayar</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Kembalikan dana</translation>
    </message>
    <message>
        <source>Refund bindingly</source>
        <translation>Kembalikan sekarang</translation>
    </message>
    <message>
        <source>Nothing was paid for this order, or all of it has gone back.</source>
        <translation>Pesanan ini tidak pernah dibayar, atau semuanya sudah dikembalikan.</translation>
    </message>
    <message>
        <source>%1: %2, %3 left</source>
        <translation>%1: %2, sisa %3</translation>
    </message>
    <message>
        <source>Asking for the payments…</source>
        <translation>Menanyakan pembayaran…</translation>
    </message>
    <message>
        <source>Choose whose fare goes back.</source>
        <translation>Pilih tarif siapa yang dikembalikan.</translation>
    </message>
    <message>
        <source>Write how much goes back.</source>
        <translation>Tuliskan berapa yang dikembalikan.</translation>
    </message>
    <message>
        <source>Of this payment %1 is left; %2 is more.</source>
        <translation>Sisa pembayaran ini %1; %2 lebih banyak.</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>By: %1.</source>
        <translation>Lewat: %1.</translation>
    </message>
    <message>
        <source>Another person has to transfer and approve it.</source>
        <translation>Orang lain harus mentransfer dan menyetujuinya.</translation>
    </message>
    <message>
        <source>The tickets become void and the seats free.</source>
        <translation>Tiket menjadi tidak berlaku dan kursinya bebas.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>kai::RefundsModel</name>
    <message>
        <source>Asked for</source>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Goes back by</source>
        <translation>Dikembalikan lewat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Account of the payer</source>
        <translation>Rekening pembayar</translation>
    </message>
</context>
<context>
    <name>kai::RefusedLinesModel</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Isi di sana</translation>
    </message>
</context>
<context>
    <name>kai::RescheduleForm</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Tanggal</translation>
    </message>
    <message>
        <source>Date of the other departure</source>
        <translation>Tanggal keberangkatan lain</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>Searching departures</source>
        <translation>Mencari keberangkatan</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>Keberangkatan</translation>
    </message>
    <message>
        <source>Another departure</source>
        <translation>Keberangkatan lain</translation>
    </message>
    <message>
        <source>Change the departure</source>
        <translation>Ubah keberangkatan</translation>
    </message>
    <message>
        <source>Choose the new departure; then you see the price.</source>
        <translation>Pilih keberangkatan baru, lalu biayanya tampak.</translation>
    </message>
    <message>
        <source>This is the departure that the order has.</source>
        <translation>Ini keberangkatan pesanan yang sekarang.</translation>
    </message>
    <message>
        <source>Order %1 travels with %2 now.</source>
        <translation>Pesanan %1 sekarang naik %2.</translation>
    </message>
    <message>
        <source>No train goes there in the same class on this day.</source>
        <translation>Tidak ada kereta ke sana dengan kelas yang sama pada hari ini.</translation>
    </message>
</context>
<context>
    <name>kai::RowsEdit</name>
    <message>
        <source>Add a row</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Hapus baris</translation>
    </message>
</context>
<context>
    <name>kai::RunFilter</name>
    <message>
        <source>All trains</source>
        <translation>Semua kereta</translation>
    </message>
    <message>
        <source>Tr&amp;ain</source>
        <translation>K&amp;ereta</translation>
    </message>
    <message>
        <source>Train of the departures</source>
        <translation>Kereta dari keberangkatan</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a day</comment>
        <translation>dari</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a day</comment>
        <translation>sampai</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
</context>
<context>
    <name>kai::RunPanel</name>
    <message>
        <source>Choose a departure.</source>
        <translation>Pilih sebuah keberangkatan.</translation>
    </message>
    <message>
        <source>Stops and load</source>
        <translation>Perhentian dan keterisian</translation>
    </message>
    <message>
        <source>Stops of the train</source>
        <translation>Perhentian kereta</translation>
    </message>
    <message>
        <source>Disruptions</source>
        <translation>Gangguan</translation>
    </message>
    <message>
        <source>&amp;Cancel or delay…</source>
        <translation>Bata&amp;lkan atau tunda…</translation>
    </message>
    <message>
        <source>None reported: the train runs as it was sold.</source>
        <translation>Tidak ada: kereta berjalan seperti yang dijual.</translation>
    </message>
</context>
<context>
    <name>kai::RunStopsModel</name>
    <message>
        <source>Station</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Tiba</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Berangkat</translation>
    </message>
    <message>
        <source>Load to the next stop</source>
        <translation>Keterisian sesudahnya</translation>
    </message>
</context>
<context>
    <name>kai::SalePage</name>
    <message>
        <source>Departures</source>
        <translation>Keberangkatan</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Seat %1 has just been taken by somebody else. Choose another one; what you typed is kept.</source>
        <translation>Kursi %1 baru saja diambil orang lain. Pilih kursi lain; isian Anda tetap tersimpan.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Search for a connection above.</source>
        <translation>Cari perjalanan di atas.</translation>
    </message>
    <message>
        <source>No train runs from %1 to %2 on this day.</source>
        <translation>Tidak ada kereta dari %1 ke %2 pada hari ini.</translation>
    </message>
</context>
<context>
    <name>kai::SearchPanel</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Dari</translation>
    </message>
    <message>
        <source>From station</source>
        <translation>Stasiun asal</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Kode atau nama</translation>
    </message>
    <message>
        <source>Swap the stations</source>
        <translation>Tukar stasiun</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Ke</translation>
    </message>
    <message>
        <source>To station</source>
        <translation>Stasiun tujuan</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Tanggal</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Date of departure</source>
        <translation>Tanggal berangkat</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Mencari</translation>
    </message>
</context>
<context>
    <name>kai::SeatForm</name>
    <message>
        <source>&amp;Passenger</source>
        <translation>&amp;Penumpang</translation>
    </message>
    <message>
        <source>Passenger who gets another seat</source>
        <translation>Penumpang yang pindah kursi</translation>
    </message>
    <message>
        <source>Seat %1 has just been taken. Choose another one.</source>
        <translation>Kursi %1 baru saja diambil. Pilih yang lain.</translation>
    </message>
    <message>
        <source>Another seat</source>
        <translation>Kursi lain</translation>
    </message>
    <message>
        <source>Change the seat</source>
        <translation>Ubah kursi</translation>
    </message>
    <message>
        <source>Nobody of this order has a seat.</source>
        <translation>Tidak ada yang punya kursi di pesanan ini.</translation>
    </message>
    <message>
        <source>Choose the new seat; then you see the price.</source>
        <translation>Pilih kursi baru, lalu biayanya tampak.</translation>
    </message>
    <message>
        <source>%1 now has seat %2.</source>
        <translation>%1 sekarang di kursi %2.</translation>
    </message>
    <message>
        <source>Order %1 is changed.</source>
        <translation>Pesanan %1 diubah.</translation>
    </message>
</context>
<context>
    <name>kai::SeatLegend</name>
    <message>
        <source>chosen</source>
        <translation>dipilih</translation>
    </message>
</context>
<context>
    <name>kai::SeatListModel</name>
    <message>
        <source>window</source>
        <translation>dekat jendela</translation>
    </message>
    <message>
        <source>aisle or middle</source>
        <translation>dekat lorong atau tengah</translation>
    </message>
    <message>
        <source>faces the direction of travel</source>
        <translation>searah laju kereta</translation>
    </message>
    <message>
        <source>faces backwards</source>
        <translation>membelakangi laju kereta</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>dipilih</translation>
    </message>
    <message>
        <source>Seat %1, coach %2: %3, %4, %5, %6</source>
        <translation>Kursi %1, kereta %2: %3, %4, %5, %6</translation>
    </message>
</context>
<context>
    <name>kai::SeatMapWidget</name>
    <message>
        <source>Choose a departure to see its seats.</source>
        <translation>Pilih keberangkatan untuk melihat kursinya.</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Denah kursi</translation>
    </message>
    <message>
        <source>Arrow keys move, Space chooses, Page Up and Page Down change the coach</source>
        <translation>Tombol panah untuk pindah, Spasi untuk memilih, Page Up dan Page Down untuk pindah kereta</translation>
    </message>
    <message>
        <source>On the seat map: arrow keys move, Space chooses, Page Up and Page Down change the coach, plus and minus zoom.</source>
        <translation>Pada denah kursi: tombol panah bergerak, Spasi memilih, Page Up dan Page Down mengganti kereta, plus dan minus mengubah ukuran.</translation>
    </message>
</context>
<context>
    <name>kai::SeatPainter</name>
    <message>
        <source>H</source>
        <comment>letter on a held seat</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>Direction of travel</source>
        <translation>Arah perjalanan</translation>
    </message>
</context>
<context>
    <name>kai::SeatPanel</name>
    <message>
        <source>Seats</source>
        <translation>Kursi</translation>
    </message>
    <message>
        <source>Not up to date. %1</source>
        <translation>Belum terbaru. %1</translation>
    </message>
    <message>
        <source>Seat %1 is %2.</source>
        <translation>Kursi %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n seat(s) in one order.</source>
        <translation>
            <numerusform>Paling banyak %n kursi dalam satu pesanan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the seats…</source>
        <translation>Memuat kursi…</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) free in this class; by coach:</source>
        <translation>
            <numerusform>%n kursi kosong di kelas ini; per kereta:</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller seat map</source>
        <translation>Perkecil denah kursi</translation>
    </message>
    <message>
        <source>Larger seat map</source>
        <translation>Perbesar denah kursi</translation>
    </message>
    <message>
        <source>Seats as a list in words</source>
        <translation>Kursi sebagai daftar kata-kata</translation>
    </message>
    <message>
        <source>Seats of the coach</source>
        <translation>Kursi di kereta ini</translation>
    </message>
</context>
<context>
    <name>kai::ServerPage</name>
    <message>
        <source>Traffic (WIB)</source>
        <translation>Lalu lintas (WIB)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Tangani</translation>
    </message>
    <message>
        <source>Note that you look after the chosen alert</source>
        <translation>Catat bahwa Anda menangani peringatan yang dipilih</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Level of the log</source>
        <translation>Tingkat log</translation>
    </message>
    <message>
        <source>Category of the log</source>
        <translation>Kategori log</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>&amp;Ikuti</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Ditangani</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>Tidak ada peringatan</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n peringatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Tidak menjawab</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 md</translation>
    </message>
    <message>
        <source>Database workers busy</source>
        <translation>Pekerja basis data sibuk</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) waiting</source>
        <translation>
            <numerusform>%n permintaan menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Permintaan per detik</translation>
    </message>
    <message>
        <source>%1 failed since the start</source>
        <translation>%1 gagal sejak mulai</translation>
    </message>
    <message>
        <source>Seats held</source>
        <translation>Kursi ditahan</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) open</source>
        <translation>
            <numerusform>%n pembayaran terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>mails %1, events %2, notifications %3</source>
        <translation>surel %1, peristiwa %2, notifikasi %3</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Semua tingkat</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 dan lebih buruk</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>P&amp;engaturan…</translation>
    </message>
    <message>
        <source>Address, database, payments and mail of this server</source>
        <translation>Alamat, basis data, pembayaran, dan surel server ini</translation>
    </message>
</context>
<context>
    <name>kai::ServerSettingsDialog</name>
    <message>
        <source>Settings of the server</source>
        <translation>Pengaturan server</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Kelompok pengaturan</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>&amp;Restart the server now</source>
        <translation>&amp;Jalankan ulang server sekarang</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Where the server listens, and how others reach it.</source>
        <translation>Di mana server menerima sambungan, dan bagaimana yang lain mencapainya.</translation>
    </message>
    <message>
        <source>Address and port</source>
        <translation>Alamat dan port</translation>
    </message>
    <message>
        <source>Public address, through a proxy</source>
        <translation>Alamat publik, lewat proksi</translation>
    </message>
    <message>
        <source>Proxies to believe</source>
        <translation>Proksi yang dipercaya</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>A second address, with TLS. All three, or none.</source>
        <translation>Alamat kedua, dengan TLS. Ketiganya, atau tidak sama sekali.</translation>
    </message>
    <message>
        <source>TLS address and port</source>
        <translation>Alamat dan port TLS</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>Berkas sertifikat</translation>
    </message>
    <message>
        <source>File of its key</source>
        <translation>Berkas kuncinya</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Empty: the private PostgreSQL of this program. Another database has its own orders; nothing moves there.</source>
        <translation>Kosong: PostgreSQL pribadi program ini. Basis data lain punya pesanannya sendiri; tidak ada yang dipindahkan ke sana.</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Alamat basis data</translation>
    </message>
    <message>
        <source>Midtrans</source>
        <translation>Midtrans</translation>
    </message>
    <message>
        <source>The test asks for an order that does not exist; nobody pays anything.</source>
        <translation>Uji ini menanyakan pesanan yang tidak ada; tidak ada yang membayar apa pun.</translation>
    </message>
    <message>
        <source>Core API</source>
        <translation>Core API</translation>
    </message>
    <message>
        <source>Snap API</source>
        <translation>Snap API</translation>
    </message>
    <message>
        <source>Merchant ID</source>
        <translation>ID merchant</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Kunci server</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Without a server mails are written into the data folder. The test logs in and sends nothing.</source>
        <translation>Tanpa server, surel ditulis ke folder data. Uji ini masuk dan tidak mengirim apa pun.</translation>
    </message>
    <message>
        <source>Server and port</source>
        <translation>Server dan port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Pengirim</translation>
    </message>
    <message>
        <source>CAPTCHA</source>
        <translation>CAPTCHA</translation>
    </message>
    <message>
        <source>altcha is built in and needs nothing of the rest.</source>
        <translation>altcha sudah bawaan dan tidak memerlukan yang lain.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Penyedia</translation>
    </message>
    <message>
        <source>Site key</source>
        <translation>Kunci situs</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Names of the pages</source>
        <translation>Nama halaman</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Menguji…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Uji</translation>
    </message>
    <message>
        <source>Set by an option or the environment: change it there.</source>
        <translation>Diatur oleh opsi atau environment: ubah di sana.</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>tersimpan; ketik untuk mengganti</translation>
    </message>
    <message>
        <source>The server reads %1. Change the settings there; here they can be tried.</source>
        <translation>Server membaca %1. Ubah pengaturan di sana; di sini hanya dapat diuji.</translation>
    </message>
    <message>
        <source>Simulator instead</source>
        <translation>Simulator saja</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Telusuri…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Telusuri: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>kai::ServerStatus</name>
    <message>
        <source>Server: asking…</source>
        <translation>Server: memeriksa…</translation>
    </message>
    <message>
        <source>Server: connected</source>
        <translation>Server: terhubung</translation>
    </message>
    <message>
        <source>Server: does not answer</source>
        <translation>Server: tidak menjawab</translation>
    </message>
    <message>
        <source>Database: unknown</source>
        <translation>Basis data: belum diketahui</translation>
    </message>
    <message>
        <source>Database: working</source>
        <translation>Basis data: berjalan</translation>
    </message>
    <message>
        <source>Database: does not answer</source>
        <translation>Basis data: tidak menjawab</translation>
    </message>
</context>
<context>
    <name>kai::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>Alamat &amp;server</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Alamat server</translation>
    </message>
    <message>
        <source>Empty: the server inside this program.</source>
        <translation>Kosong: server di dalam program ini.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Write an address such as https://tickets.example.id</source>
        <translation>Tulis alamat seperti https://tickets.example.id</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sesuai sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Lock a&amp;fter</source>
        <translation>Kun&amp;ci setelah</translation>
    </message>
    <message>
        <source>Minutes without a touch until the window locks</source>
        <translation>Menit tanpa sentuhan sampai jendela terkunci</translation>
    </message>
    <message>
        <source>minutes without a touch</source>
        <translation>menit tanpa sentuhan</translation>
    </message>
</context>
<context>
    <name>kai::SetupDialog</name>
    <message>
        <source>First administrator</source>
        <translation>Administrator pertama</translation>
    </message>
    <message>
        <source>Nobody administers this installation yet</source>
        <translation>Instalasi ini belum punya administrator</translation>
    </message>
    <message>
        <source>Make the account of the first administrator. It makes the accounts of everybody else: cashiers, supervisors, further administrators.</source>
        <translation>Buat akun administrator pertama. Akun ini membuat akun semua orang lain: kasir, penyelia, administrator lain.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Nan&amp;ti</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>&amp;Buat akun</translation>
    </message>
</context>
<context>
    <name>kai::SetupWizard</name>
    <message>
        <source>Set up KAI Ticketing</source>
        <translation>Menyiapkan KAI Ticketing</translation>
    </message>
    <message>
        <source>What shall this program be?</source>
        <translation>Program ini untuk apa?</translation>
    </message>
    <message>
        <source>The ticketing of your &amp;own railway</source>
        <translation>Penjualan tiket kereta Anda &amp;sendiri</translation>
    </message>
    <message>
        <source>With your stations, trains, accounts and payments.</source>
        <translation>Dengan stasiun, kereta, akun, dan pembayaran Anda.</translation>
    </message>
    <message>
        <source>A &amp;demonstration</source>
        <translation>&amp;Demonstrasi</translation>
    </message>
    <message>
        <source>With stations, trains and accounts that are made up, to look around. Nobody pays anything.</source>
        <translation>Dengan stasiun, kereta, dan akun karangan, untuk melihat-lihat. Tidak ada yang membayar apa pun.</translation>
    </message>
    <message>
        <source>A window of a server that runs &amp;elsewhere</source>
        <translation>Jendela untuk server di tempat l&amp;ain</translation>
    </message>
    <message>
        <source>For further counters of a railway that has a server already.</source>
        <translation>Untuk loket tambahan bila server sudah ada.</translation>
    </message>
    <message>
        <source>Where is everything kept?</source>
        <translation>Di mana semuanya disimpan?</translation>
    </message>
    <message>
        <source>In a &amp;private PostgreSQL</source>
        <translation>Di PostgreSQL &amp;pribadi</translation>
    </message>
    <message>
        <source>It is made now, runs while this program runs, and nobody else can reach it.</source>
        <translation>Dibuat sekarang, berjalan selama program ini berjalan, dan tidak terjangkau oleh siapa pun selain program ini.</translation>
    </message>
    <message>
        <source>In an e&amp;xisting PostgreSQL</source>
        <translation>Di PostgreSQL yang sudah &amp;ada</translation>
    </message>
    <message>
        <source>Address of the existing PostgreSQL</source>
        <translation>Alamat PostgreSQL yang sudah ada</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Uji</translation>
    </message>
    <message>
        <source>How do people pay who do not pay cash?</source>
        <translation>Bagaimana cara membayar selain tunai?</translation>
    </message>
    <message>
        <source>With a simu&amp;lator of Midtrans, to try things out</source>
        <translation>Dengan s&amp;imulator Midtrans, untuk mencoba</translation>
    </message>
    <message>
        <source>In the &amp;sandbox of Midtrans, without real money</source>
        <translation>Di &amp;sandbox Midtrans, tanpa uang sungguhan</translation>
    </message>
    <message>
        <source>With &amp;Midtrans</source>
        <translation>Dengan &amp;Midtrans</translation>
    </message>
    <message>
        <source>Merchant &amp;ID</source>
        <translation>I&amp;D merchant</translation>
    </message>
    <message>
        <source>Merchant ID, may be empty</source>
        <translation>ID merchant, boleh kosong</translation>
    </message>
    <message>
        <source>Server &amp;key</source>
        <translation>Kun&amp;ci server</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Kunci server</translation>
    </message>
    <message>
        <source>Who administers this installation?</source>
        <translation>Siapa administrator instalasi ini?</translation>
    </message>
    <message>
        <source>This account makes the accounts of everybody else: cashiers, supervisors, further administrators.</source>
        <translation>Akun ini membuat akun semua orang lain: kasir, penyelia, administrator lain.</translation>
    </message>
    <message>
        <source>Where is the server?</source>
        <translation>Di mana servernya?</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Alamat</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Alamat server</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Kem&amp;bali</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Lanjut</translation>
    </message>
    <message>
        <source>This is a key of the sandbox.</source>
        <translation>Ini kunci sandbox.</translation>
    </message>
    <message>
        <source>Write an address such as https://tickets.example.id</source>
        <translation>Tulis alamat seperti https://tickets.example.id</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menghubungi…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Langkah %1 dari %2</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Mulai</translation>
    </message>
    <message>
        <source>The server key goes into your keyring.</source>
        <translation>Kunci server masuk ke penyimpanan rahasia Anda.</translation>
    </message>
    <message>
        <source>No keyring is running here. The server key goes into the file %1, which nobody but you may read.</source>
        <translation>Di sini tidak ada penyimpanan rahasia yang berjalan. Kunci server masuk ke berkas %1, yang hanya boleh dibaca oleh Anda.</translation>
    </message>
</context>
<context>
    <name>kai::ShiftPage</name>
    <message>
        <source>You have no open shift</source>
        <translation>Anda tidak punya sif terbuka</translation>
    </message>
    <message>
        <source>Count the float that is put into the drawer, and open the shift with it. Cash that you take belongs to it until you count and close it.</source>
        <translation>Hitung modal yang dimasukkan ke laci, lalu buka sif dengannya. Uang tunai yang Anda terima masuk ke sif ini sampai Anda menghitung dan menutupnya.</translation>
    </message>
    <message>
        <source>&amp;Float in the drawer</source>
        <translation>&amp;Modal di laci</translation>
    </message>
    <message>
        <source>Float in the drawer</source>
        <translation>Modal di laci</translation>
    </message>
    <message>
        <source>&amp;Open the shift</source>
        <translation>&amp;Buka sif</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>Sif sudah ditutup</translation>
    </message>
    <message>
        <source>Open the &amp;Z-report</source>
        <translation>Buka laporan &amp;Z</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Simpan…</translation>
    </message>
    <message>
        <source>Print it from the PDF viewer, and put it with the cash.</source>
        <translation>Cetak dari penampil PDF, dan sertakan bersama uangnya.</translation>
    </message>
    <message>
        <source>&amp;New shift</source>
        <translation>Sif &amp;baru</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Sif</translation>
    </message>
    <message>
        <source>Loading shifts</source>
        <translation>Memuat sif</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>No shift has been opened yet.</source>
        <translation>Belum ada sif yang dibuka.</translation>
    </message>
    <message>
        <source>Open Z-re&amp;port</source>
        <translation>Buka laporan Z</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Si&amp;mpan…</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Sif</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>How much is in the drawer? Write 0 for an empty one.</source>
        <translation>Berapa isi laci? Tulis 0 bila kosong.</translation>
    </message>
    <message>
        <source>Save the Z-report</source>
        <translation>Simpan laporan Z</translation>
    </message>
    <message>
        <source>The report cannot be written to the cache folder.</source>
        <translation>Laporan tidak bisa ditulis ke folder tembolok.</translation>
    </message>
    <message>
        <source>No program for PDF files was found. Save the report instead.</source>
        <translation>Tidak ada program untuk berkas PDF. Simpan laporannya saja.</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Selisih: %1</translation>
    </message>
    <message>
        <source>Float: %1</source>
        <translation>Modal awal: %1</translation>
    </message>
    <message>
        <source>Cash sales (%1): %2</source>
        <translation>Penjualan tunai (%1): %2</translation>
    </message>
    <message>
        <source>Put in: %1</source>
        <translation>Dimasukkan: %1</translation>
    </message>
    <message>
        <source>Cash refunds (%1): %2</source>
        <translation>Pengembalian tunai (%1): %2</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>Dikeluarkan: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Seharusnya: %1</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <translation>Dihitung: %1</translation>
    </message>
    <message>
        <source>Its report is there once it has been counted.</source>
        <translation>Laporannya ada setelah sif dihitung.</translation>
    </message>
    <message>
        <source>Asking for your shift…</source>
        <translation>Menanyakan sif Anda…</translation>
    </message>
</context>
<context>
    <name>kai::ShiftsModel</name>
    <message>
        <source>open</source>
        <comment>shift</comment>
        <translation>terbuka</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Dibuka</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
</context>
<context>
    <name>kai::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What it does here</source>
        <translation>Kegunaannya di sini</translation>
    </message>
</context>
<context>
    <name>kai::StartPage</name>
    <message>
        <source>The program is starting</source>
        <translation>Program sedang dimulai</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>The server inside this program did not start.</source>
        <translation>Server di dalam program ini tidak dapat dijalankan.</translation>
    </message>
    <message>
        <source>For your administrator: %1</source>
        <translation>Untuk administrator Anda: %1</translation>
    </message>
</context>
<context>
    <name>kai::StatusChips</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
</context>
<context>
    <name>kai::TicketPrint</name>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
</context>
<context>
    <name>kai::TicketsList</name>
    <message>
        <source>Tickets</source>
        <translation>Tiket</translation>
    </message>
    <message>
        <source>Open &amp;PDF</source>
        <translation>Buka &amp;PDF</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Simpan se&amp;bagai…</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Muat lagi</translation>
    </message>
    <message>
        <source>Loading tickets</source>
        <translation>Memuat tiket</translation>
    </message>
    <message>
        <source>There are no tickets yet.</source>
        <translation>Belum ada tiket.</translation>
    </message>
    <message>
        <source>The ticket cannot be written to the cache folder.</source>
        <translation>Tiket tidak dapat ditulis ke folder sementara.</translation>
    </message>
    <message>
        <source>No program for PDF files was found. Save the ticket instead.</source>
        <translation>Tidak ditemukan program untuk berkas PDF. Simpan saja tiketnya.</translation>
    </message>
    <message>
        <source>Save the ticket</source>
        <translation>Simpan tiket</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>&amp;Cetak</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim lagi</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Tarik…</translation>
    </message>
    <message>
        <source>The ticket cannot be read.</source>
        <translation>Tiket tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>No mail with these tickets has been written yet.</source>
        <translation>Belum ada surel yang memuat tiket ini.</translation>
    </message>
    <message>
        <source>The mail with the tickets goes out again.</source>
        <translation>Surel berisi tiket dikirim lagi.</translation>
    </message>
    <message>
        <source>Take the ticket back</source>
        <translation>Tarik tiket</translation>
    </message>
    <message>
        <source>Nobody can travel with ticket %1 any more. Why is it taken back?</source>
        <translation>Tiket %1 tidak dapat dipakai lagi. Mengapa ditarik?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tarik</translation>
    </message>
    <message>
        <source>Say why the ticket is taken back.</source>
        <translation>Tulis alasan tiket ditarik.</translation>
    </message>
    <message>
        <source>Ticket %1 was taken back.</source>
        <translation>Tiket %1 sudah ditarik.</translation>
    </message>
    <message>
        <source>Page (A4)…</source>
        <translation>Halaman (A4)…</translation>
    </message>
    <message>
        <source>Boarding pass (80 mm)…</source>
        <translation>Boarding pass (80 mm)…</translation>
    </message>
</context>
<context>
    <name>kai::TicketsPanel</name>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>&amp;New sale</source>
        <translation>Penjualan &amp;baru</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
</context>
<context>
    <name>kai::TotalsChart</name>
    <message numerus="yes">
        <source>%1: %2, %n payment(s)</source>
        <translation>
            <numerusform>%1: %2, %n pembayaran</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Tidak ada pada hari-hari ini.</translation>
    </message>
</context>
<context>
    <name>kai::TrafficChart</name>
    <message>
        <source>Requests per second</source>
        <translation>Permintaan per detik</translation>
    </message>
    <message>
        <source>Duration of 95 % (ms)</source>
        <translation>Durasi 95 % (md)</translation>
    </message>
    <message>
        <source>Chart of the traffic; now %1 requests per second, 95 % within %2 ms</source>
        <translation>Grafik lalu lintas; kini %1 permintaan per detik, 95 % dalam %2 md</translation>
    </message>
</context>
<context>
    <name>kai::TrainsPage</name>
    <message>
        <source>Trains</source>
        <translation>Kereta</translation>
    </message>
    <message>
        <source>&amp;Departures</source>
        <translation>&amp;Keberangkatan</translation>
    </message>
    <message>
        <source>&amp;Stations</source>
        <translation>&amp;Stasiun</translation>
    </message>
    <message>
        <source>Tra&amp;ins</source>
        <translation>Ke&amp;reta</translation>
    </message>
    <message>
        <source>Ru&amp;les</source>
        <translation>A&amp;turan</translation>
    </message>
    <message>
        <source>Fi&amp;xed fares</source>
        <translation>Tarif teta&amp;p</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mpor</translation>
    </message>
    <message>
        <source>Timeta&amp;ble</source>
        <translation>Jad&amp;wal</translation>
    </message>
    <message>
        <source>&amp;Coach layouts</source>
        <translation>&amp;Denah gerbong</translation>
    </message>
</context>
<context>
    <name>kai::WorkStrip</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
</context>
</TS>
