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
        <translation>E-mail atau kata sandi salah.</translation>
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
        <translation>Ini bukan alamat e-mail.</translation>
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
        <source>The database does not answer</source>
        <translation>Basis data tidak menjawab</translation>
    </message>
    <message>
        <source>The database is slow</source>
        <translation>Basis data lambat</translation>
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
    <message>
        <source>The database crashed and was started again</source>
        <translation>Basis data gagal dan dijalankan lagi</translation>
    </message>
    <message>
        <source>The server had not ended properly before it started</source>
        <translation>Server tidak berhenti dengan benar sebelum dijalankan</translation>
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
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
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
    <name>kai::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
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
        <source>Fares</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation>Biaya pemesanan</translation>
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
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>Order code, passenger, contact or e-mail</source>
        <translation>Kode pesanan, penumpang, kontak, atau e-mail</translation>
    </message>
    <message>
        <source>Find orders</source>
        <translation>Cari pesanan</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>Loading orders</source>
        <translation>Memuat pesanan</translation>
    </message>
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
    <message>
        <source>All</source>
        <translation>Semua</translation>
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
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>E-mail kontak</translation>
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
        <source>By method and status</source>
        <translation>Menurut metode dan status</translation>
    </message>
    <message>
        <source>Sums by method and status</source>
        <translation>Jumlah menurut metode dan status</translation>
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
        <source>Sums and charts are for supervisors. The payments are below.</source>
        <translation>Jumlah dan grafik hanya untuk penyelia. Daftar pembayaran ada di bawah.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Terbayar</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pembayaran</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Percobaan bayar</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) made</source>
        <translation>
            <numerusform>%n pesanan dibuat</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>Pesanan terbayar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
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
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Paid by hour (WIB)</source>
        <translation>Terbayar per jam (WIB)</translation>
    </message>
    <message>
        <source>Paid by day (WIB)</source>
        <translation>Terbayar per hari (WIB)</translation>
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
    <name>kai::SeatLegend</name>
    <message>
        <source>chosen</source>
        <translation>dipilih</translation>
    </message>
</context>
<context>
    <name>kai::SeatMapWidget</name>
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
        <source>PDF files (*.pdf)</source>
        <translation>Berkas PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
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
</TS>
