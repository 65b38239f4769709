<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Select All</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Step up</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Step &amp;down</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>File &amp;name:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Files of type:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Directory:</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Create New Folder</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Parent Directory</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 already exists.
Do you want to replace it?</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
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
        <translation>Save</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Yes</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Starting the server…</source>
        <translation>Starting the server…</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed. Install the package postgresql.</source>
        <translation>PostgreSQL is not installed. Install the package postgresql.</translation>
    </message>
    <message>
        <source>The data was made by PostgreSQL %1, which is not installed. Install that version, or choose another data folder.</source>
        <translation>The data was made by PostgreSQL %1, which is not installed. Install that version, or choose another data folder.</translation>
    </message>
    <message>
        <source>The database folder %1 cannot be read. Restore it from a backup, or choose another data folder.</source>
        <translation>The database folder %1 cannot be read. Restore it from a backup, or choose another data folder.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else. Choose another data folder.</source>
        <translation>The folder %1 belongs to somebody else. Choose another data folder.</translation>
    </message>
    <message>
        <source>Another KAI Ticketing is running on the data folder %1.</source>
        <translation>Another KAI Ticketing is running on the data folder %1.</translation>
    </message>
    <message>
        <source>The user account for PostgreSQL was not found: %1.</source>
        <translation>The user account for PostgreSQL was not found: %1.</translation>
    </message>
    <message>
        <source>PostgreSQL may not enter the folder %1.</source>
        <translation>PostgreSQL may not enter the folder %1.</translation>
    </message>
    <message>
        <source>The database could not be made. Is the disk full? See the log.</source>
        <translation>The database could not be made. Is the disk full? See the log.</translation>
    </message>
    <message>
        <source>The database did not start. See the log.</source>
        <translation>The database did not start. See the log.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program. Install that version.</source>
        <translation>The database was made by a newer version of this program. Install that version.</translation>
    </message>
    <message>
        <source>A migration of the database differs from the one that was applied: %1.</source>
        <translation>A migration of the database differs from the one that was applied: %1.</translation>
    </message>
    <message>
        <source>The database does not answer. Check database/url.</source>
        <translation>The database does not answer. Check database/url.</translation>
    </message>
    <message>
        <source>The setting database/url cannot be read.</source>
        <translation>The setting database/url cannot be read.</translation>
    </message>
    <message>
        <source>The server cannot listen at its address: it is in use, or not of this machine. Change server/listen.</source>
        <translation>The server cannot listen at its address: it is in use, or not of this machine. Change server/listen.</translation>
    </message>
    <message>
        <source>Others may read the file of keys. Give it the mode 0600.</source>
        <translation>Others may read the file of keys. Give it the mode 0600.</translation>
    </message>
    <message>
        <source>The file of keys is damaged. Restore it from a backup: tickets that were sold are signed with it.</source>
        <translation>The file of keys is damaged. Restore it from a backup: tickets that were sold are signed with it.</translation>
    </message>
    <message>
        <source>Others may read %1. Give it the mode 0600.</source>
        <translation>Others may read %1. Give it the mode 0600.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>The folder %1 cannot be made.</translation>
    </message>
    <message>
        <source>The payment simulator did not start.</source>
        <translation>The payment simulator did not start.</translation>
    </message>
    <message>
        <source>There is no option %1. See --help.</source>
        <translation>There is no option %1. See --help.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>The option %1 needs a value.</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation>The configuration file %1 cannot be read.</translation>
    </message>
    <message>
        <source>There is no setting %1. See --help.</source>
        <translation>There is no setting %1. See --help.</translation>
    </message>
    <message>
        <source>The setting %1 must be a whole number, 0 or more.</source>
        <translation>The setting %1 must be a whole number, 0 or more.</translation>
    </message>
    <message>
        <source>The setting %1 must be in the range %2.</source>
        <translation>The setting %1 must be in the range %2.</translation>
    </message>
    <message>
        <source>The setting %1 is missing: TLS needs tls/listen, tls/certificate and tls/key.</source>
        <translation>The setting %1 is missing: TLS needs tls/listen, tls/certificate and tls/key.</translation>
    </message>
    <message>
        <source>The certificate cannot be used: tls/certificate and tls/key must be PEM files that belong together.</source>
        <translation>The certificate cannot be used: tls/certificate and tls/key must be PEM files that belong together.</translation>
    </message>
    <message>
        <source>The setting %1 must be true or false.</source>
        <translation>The setting %1 must be true or false.</translation>
    </message>
    <message>
        <source>%1 is not an address with a port, such as 127.0.0.1:8474.</source>
        <translation>%1 is not an address with a port, such as 127.0.0.1:8474.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 cannot be used.</translation>
    </message>
    <message>
        <source>%1 is neither an address nor a network such as 10.0.0.0/8.</source>
        <translation>%1 is neither an address nor a network such as 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>The CAPTCHA of %1 needs a known provider, captcha/siteKey, the secret captcha/secret and the names of its pages.</source>
        <translation>The CAPTCHA of %1 needs a known provider, captcha/siteKey, the secret captcha/secret and the names of its pages.</translation>
    </message>
</context>
<context>
    <name>kai::AlertTray</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ApiError</name>
    <message>
        <source>The e-mail or the password is wrong.</source>
        <translation>The e-mail or the password is wrong.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Please sign in again.</translation>
    </message>
    <message>
        <source>This login was ended for safety. Please sign in again.</source>
        <translation>This login was ended for safety. Please sign in again.</translation>
    </message>
    <message>
        <source>Your login has ended. Please sign in again.</source>
        <translation>Your login has ended. Please sign in again.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Your role does not allow this.</translation>
    </message>
    <message>
        <source>Only cashiers can take cash.</source>
        <translation>Only cashiers can take cash.</translation>
    </message>
    <message>
        <source>The server is starting. Please try again in a moment.</source>
        <translation>The server is starting. Please try again in a moment.</translation>
    </message>
    <message>
        <source>The server is busy. Please try again in a moment.</source>
        <translation>The server is busy. Please try again in a moment.</translation>
    </message>
    <message>
        <source>This server checks for robots in a way that this program cannot answer. Ask the administrator to use ALTCHA.</source>
        <translation>This server checks for robots in a way that this program cannot answer. Ask the administrator to use ALTCHA.</translation>
    </message>
    <message>
        <source>The server&apos;s check against robots failed. Please try again.</source>
        <translation>The server&apos;s check against robots failed. Please try again.</translation>
    </message>
    <message>
        <source>The server&apos;s check against robots could not be answered.</source>
        <translation>The server&apos;s check against robots could not be answered.</translation>
    </message>
    <message>
        <source>There is no such thing.</source>
        <translation>There is no such thing.</translation>
    </message>
    <message>
        <source>The order&apos;s state does not allow this any more.</source>
        <translation>The order&apos;s state does not allow this any more.</translation>
    </message>
    <message>
        <source>There are not enough free seats. Choose another train or class.</source>
        <translation>There are not enough free seats. Choose another train or class.</translation>
    </message>
    <message>
        <source>This was sent before with another content. Please try again.</source>
        <translation>This was sent before with another content. Please try again.</translation>
    </message>
    <message>
        <source>The payment service did not answer. Try again or take cash.</source>
        <translation>The payment service did not answer. Try again or take cash.</translation>
    </message>
    <message>
        <source>Please check the marked fields.</source>
        <translation>Please check the marked fields.</translation>
    </message>
    <message>
        <source>Seat %1 has just been taken. Choose another one; nothing you typed is lost.</source>
        <translation>Seat %1 has just been taken. Choose another one; nothing you typed is lost.</translation>
    </message>
    <message>
        <source>A seat has just been taken. Choose another one; nothing you typed is lost.</source>
        <translation>A seat has just been taken. Choose another one; nothing you typed is lost.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a moment and try again.</source>
        <translation>Too many attempts. Please wait a moment and try again.</translation>
    </message>
    <message>
        <source>The server&apos;s database does not answer just now. Please try again in a moment.</source>
        <translation>The server&apos;s database does not answer just now. Please try again in a moment.</translation>
    </message>
    <message>
        <source>Something went wrong in the server (request %1). Please try again.</source>
        <translation>Something went wrong in the server (request %1). Please try again.</translation>
    </message>
    <message>
        <source>The server refused this (%1).</source>
        <translation>The server refused this (%1).</translation>
    </message>
    <message>
        <source>The server at %1 does not answer.</source>
        <translation>The server at %1 does not answer.</translation>
    </message>
    <message>
        <source>The server at %1 did not answer in time.</source>
        <translation>The server at %1 did not answer in time.</translation>
    </message>
    <message>
        <source>%1 answered something that is not from a KAI Ticketing server.</source>
        <translation>%1 answered something that is not from a KAI Ticketing server.</translation>
    </message>
</context>
<context>
    <name>kai::ApiFieldError</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>This is too long.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>This is too short.</translation>
    </message>
    <message>
        <source>This has the wrong form.</source>
        <translation>This has the wrong form.</translation>
    </message>
    <message>
        <source>This value is not possible.</source>
        <translation>This value is not possible.</translation>
    </message>
    <message>
        <source>Line breaks and tabs are not allowed here.</source>
        <translation>Line breaks and tabs are not allowed here.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>This is not an e-mail address.</translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation>This is not a telephone number.</translation>
    </message>
    <message>
        <source>A NIK has 16 digits; digits 7 to 12 are the birth date.</source>
        <translation>A NIK has 16 digits; digits 7 to 12 are the birth date.</translation>
    </message>
    <message>
        <source>A passport number has 6 to 20 letters and digits.</source>
        <translation>A passport number has 6 to 20 letters and digits.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>This is not a date.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>This day has passed.</translation>
    </message>
    <message>
        <source>Sale opens 45 days before departure.</source>
        <translation>Sale opens 45 days before departure.</translation>
    </message>
    <message>
        <source>No such station. Choose one from the list.</source>
        <translation>No such station. Choose one from the list.</translation>
    </message>
    <message>
        <source>Choose two different stations.</source>
        <translation>Choose two different stations.</translation>
    </message>
    <message>
        <source>This train does not stop there.</source>
        <translation>This train does not stop there.</translation>
    </message>
    <message>
        <source>The train runs the other way.</source>
        <translation>The train runs the other way.</translation>
    </message>
    <message>
        <source>Nobody can board this train there.</source>
        <translation>Nobody can board this train there.</translation>
    </message>
    <message>
        <source>Nobody can get off this train there.</source>
        <translation>Nobody can get off this train there.</translation>
    </message>
    <message>
        <source>This departure does not exist any more.</source>
        <translation>This departure does not exist any more.</translation>
    </message>
    <message>
        <source>This train has left.</source>
        <translation>This train has left.</translation>
    </message>
    <message>
        <source>This train is cancelled.</source>
        <translation>This train is cancelled.</translation>
    </message>
    <message>
        <source>This train has no such seat.</source>
        <translation>This train has no such seat.</translation>
    </message>
    <message>
        <source>Two passengers have the same seat.</source>
        <translation>Two passengers have the same seat.</translation>
    </message>
    <message>
        <source>Choose another seat on the map.</source>
        <translation>Choose another seat on the map.</translation>
    </message>
    <message>
        <source>An infant travels without a seat.</source>
        <translation>An infant travels without a seat.</translation>
    </message>
    <message>
        <source>This train does not have the class.</source>
        <translation>This train does not have the class.</translation>
    </message>
    <message>
        <source>At least one adult must travel.</source>
        <translation>At least one adult must travel.</translation>
    </message>
    <message>
        <source>These are too many passengers.</source>
        <translation>These are too many passengers.</translation>
    </message>
    <message>
        <source>At most 4 adults in one order.</source>
        <translation>At most 4 adults in one order.</translation>
    </message>
    <message>
        <source>At most one infant for each adult.</source>
        <translation>At most one infant for each adult.</translation>
    </message>
    <message>
        <source>This is less than the price.</source>
        <translation>This is less than the price.</translation>
    </message>
    <message>
        <source>This is not accepted (%1).</source>
        <translation>This is not accepted (%1).</translation>
    </message>
</context>
<context>
    <name>kai::CoachStrip</name>
    <message numerus="yes">
        <source>%n free</source>
        <comment>seats of a coach</comment>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message>
        <source>Coach %1, %2</source>
        <translation>Coach %1, %2</translation>
    </message>
    <message>
        <source>Coach of another class</source>
        <translation>Coach of another class</translation>
    </message>
</context>
<context>
    <name>kai::DeparturesModel</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) free</source>
        <translation>
            <numerusform>%n seat free</numerusform>
            <numerusform>%n seats free</numerusform>
        </translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Departs</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Arrives</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Fare</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
</context>
<context>
    <name>kai::HourChart</name>
    <message>
        <source>%1 m</source>
        <comment>millions of rupiah</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands of rupiah</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>Chart of paid sums; together %1</source>
        <translation>Chart of paid sums; together %1</translation>
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
        <translation>Executive</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Economy</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <comment>order</comment>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>order</comment>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Travelled</source>
        <comment>order</comment>
        <translation>Travelled</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>order</comment>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>order</comment>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <comment>order</comment>
        <translation>Refund under way</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>order</comment>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <comment>order</comment>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>Needs review</source>
        <comment>order</comment>
        <translation>Needs review</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>payment</comment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Being checked</source>
        <comment>payment</comment>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>payment</comment>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>payment</comment>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>payment</comment>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>payment</comment>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <comment>payment</comment>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>payment</comment>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>payment</comment>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Valid</source>
        <comment>ticket</comment>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>ticket</comment>
        <translation>Used</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>ticket</comment>
        <translation>Void</translation>
    </message>
    <message>
        <source>free</source>
        <comment>seat</comment>
        <translation>free</translation>
    </message>
    <message>
        <source>held</source>
        <comment>seat</comment>
        <translation>held</translation>
    </message>
    <message>
        <source>sold</source>
        <comment>seat</comment>
        <translation>sold</translation>
    </message>
    <message>
        <source>not for sale</source>
        <comment>seat</comment>
        <translation>not for sale</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Infant</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>no seat</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Convenience store</source>
        <translation>Convenience store</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <translation>%1h %2m</translation>
    </message>
    <message>
        <source>How to pay</source>
        <translation>How to pay</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Changed order</source>
        <translation>Changed order</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Cancellation</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>being sent</source>
        <comment>mail</comment>
        <translation>being sent</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>mail</comment>
        <translation>sent</translation>
    </message>
    <message>
        <source>written to the data folder</source>
        <comment>mail</comment>
        <translation>written to the data folder</translation>
    </message>
    <message>
        <source>not delivered</source>
        <comment>mail</comment>
        <translation>not delivered</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <comment>mail</comment>
        <translation>no longer needed</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <translation>The database does not answer</translation>
    </message>
    <message>
        <source>The database is slow</source>
        <translation>The database is slow</translation>
    </message>
    <message>
        <source>The database crashed too often and stays down</source>
        <translation>The database crashed too often and stays down</translation>
    </message>
    <message>
        <source>All database workers are busy</source>
        <translation>All database workers are busy</translation>
    </message>
    <message>
        <source>Worker threads ended too often</source>
        <translation>Worker threads ended too often</translation>
    </message>
    <message>
        <source>A background job fails</source>
        <translation>A background job fails</translation>
    </message>
    <message>
        <source>Many requests fail</source>
        <translation>Many requests fail</translation>
    </message>
    <message>
        <source>The payment service fails</source>
        <translation>The payment service fails</translation>
    </message>
    <message>
        <source>The payment service sends no notifications</source>
        <translation>The payment service sends no notifications</translation>
    </message>
    <message>
        <source>Many cases wait for a person</source>
        <translation>Many cases wait for a person</translation>
    </message>
    <message>
        <source>Mails are not going out</source>
        <translation>Mails are not going out</translation>
    </message>
    <message>
        <source>A disk is nearly full</source>
        <translation>A disk is nearly full</translation>
    </message>
    <message>
        <source>The log cannot be written</source>
        <translation>The log cannot be written</translation>
    </message>
    <message>
        <source>The certificate ends soon</source>
        <translation>The certificate ends soon</translation>
    </message>
    <message>
        <source>The clocks of server and database differ</source>
        <translation>The clocks of server and database differ</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>of an alert</comment>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>of an alert</comment>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Fatal</source>
        <comment>of an alert</comment>
        <translation>Fatal</translation>
    </message>
    <message>
        <source>Detail</source>
        <comment>of the log</comment>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>of the log</comment>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>of the log</comment>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>of the log</comment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Fatal</source>
        <comment>of the log</comment>
        <translation>Fatal</translation>
    </message>
    <message>
        <source>The database crashed and was started again</source>
        <translation>The database crashed and was started again</translation>
    </message>
    <message>
        <source>The server had not ended properly before it started</source>
        <translation>The server had not ended properly before it started</translation>
    </message>
</context>
<context>
    <name>kai::LogModel</name>
    <message>
        <source>Time (WIB)</source>
        <translation>Time (WIB)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
</context>
<context>
    <name>kai::LoginPage</name>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Ticket sales and payments for the railway</source>
        <translation>Ticket sales and payments for the railway</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
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
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Show the password</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>Demonstration account</source>
        <translation>Demonstration account</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Demonstration: choose one of its users.</source>
        <translation>Demonstration: choose one of its users.</translation>
    </message>
</context>
<context>
    <name>kai::MailsList</name>
    <message>
        <source>Mails to the contact</source>
        <translation>Mails to the contact</translation>
    </message>
    <message>
        <source>Open mail</source>
        <translation>Open mail</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>The mail cannot be written to the cache folder.</source>
        <translation>The mail cannot be written to the cache folder.</translation>
    </message>
    <message>
        <source>No program for mails was found.</source>
        <translation>No program for mails was found.</translation>
    </message>
</context>
<context>
    <name>kai::MainWindow</name>
    <message>
        <source>Starting…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>User: %1</translation>
    </message>
    <message>
        <source>Server: asking…</source>
        <translation>Server: asking…</translation>
    </message>
    <message>
        <source>Server: connected</source>
        <translation>Server: connected</translation>
    </message>
    <message>
        <source>Server: does not answer</source>
        <translation>Server: does not answer</translation>
    </message>
    <message>
        <source>Database: unknown</source>
        <translation>Database: unknown</translation>
    </message>
    <message>
        <source>Database: working</source>
        <translation>Database: working</translation>
    </message>
    <message>
        <source>Database: does not answer</source>
        <translation>Database: does not answer</translation>
    </message>
</context>
<context>
    <name>kai::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>kai::OrderDetailPanel</name>
    <message>
        <source>Choose an order on the left to see its passengers, money and tickets.</source>
        <translation>Choose an order on the left to see its passengers, money and tickets.</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Passengers</translation>
    </message>
    <message>
        <source>Passengers of the order</source>
        <translation>Passengers of the order</translation>
    </message>
    <message>
        <source>Fares</source>
        <translation>Fares</translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation>Booking fee</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>&amp;Pay</source>
        <translation>&amp;Pay</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Fare</translation>
    </message>
    <message>
        <source>%1 (infant)</source>
        <translation>%1 (infant)</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact: %1</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
</context>
<context>
    <name>kai::OrdersModel</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Passengers</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
</context>
<context>
    <name>kai::OrdersPage</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Order code, passenger, contact or e-mail</source>
        <translation>Order code, passenger, contact or e-mail</translation>
    </message>
    <message>
        <source>Find orders</source>
        <translation>Find orders</translation>
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
        <translation>&amp;Departure on</translation>
    </message>
    <message>
        <source>Date of departure</source>
        <translation>Date of departure</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Loading orders</source>
        <translation>Loading orders</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Order %1 is paid.</source>
        <translation>Order %1 is paid.</translation>
    </message>
    <message>
        <source>Give back %1.</source>
        <translation>Give back %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) so far; more when you scroll down</source>
        <translation>
            <numerusform>%n order so far; more when you scroll down</numerusform>
            <numerusform>%n orders so far; more when you scroll down</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>kai::PassengerRow</name>
    <message>
        <source>Remove this passenger</source>
        <translation>Remove this passenger</translation>
    </message>
    <message>
        <source>Seat %1 was taken by somebody else. Choose another one on the map.</source>
        <translation>Seat %1 was taken by somebody else. Choose another one on the map.</translation>
    </message>
    <message>
        <source>A NIK has only digits.</source>
        <translation>A NIK has only digits.</translation>
    </message>
    <message numerus="yes">
        <source>A NIK has 16 digits; these are %n.</source>
        <translation>
            <numerusform>A NIK has 16 digits; this is %n.</numerusform>
            <numerusform>A NIK has 16 digits; these are %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Infant %1</source>
        <translation>Infant %1</translation>
    </message>
    <message>
        <source>Adult %1</source>
        <translation>Adult %1</translation>
    </message>
    <message>
        <source>under 3 years, without a seat, free</source>
        <translation>under 3 years, without a seat, free</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>no seat</translation>
    </message>
    <message>
        <source>any seat of the class</source>
        <translation>any seat of the class</translation>
    </message>
    <message>
        <source>16 digits</source>
        <translation>16 digits</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>%1: name</source>
        <translation>%1: name</translation>
    </message>
    <message>
        <source>%1: kind of identity</source>
        <translation>%1: kind of identity</translation>
    </message>
    <message>
        <source>%1: identity number</source>
        <translation>%1: identity number</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
</context>
<context>
    <name>kai::PassengersPanel</name>
    <message>
        <source>Passengers</source>
        <translation>Passengers</translation>
    </message>
    <message>
        <source>Add a&amp;dult</source>
        <translation>Add a&amp;dult</translation>
    </message>
    <message>
        <source>Add &amp;infant</source>
        <translation>Add &amp;infant</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>Contact&apos;s name</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>Contact&apos;s phone</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>Contact&apos;s e-mail</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Make the &amp;order</source>
        <translation>Make the &amp;order</translation>
    </message>
    <message>
        <source>The order is being made</source>
        <translation>The order is being made</translation>
    </message>
    <message>
        <source>Press the button again: the same order is never made twice. If you change something first, look into Orders whether it was made.</source>
        <translation>Press the button again: the same order is never made twice. If you change something first, look into Orders whether it was made.</translation>
    </message>
    <message>
        <source>Choose a departure first.</source>
        <translation>Choose a departure first.</translation>
    </message>
    <message numerus="yes">
        <source>%n adult(s)</source>
        <translation>
            <numerusform>%n adult</numerusform>
            <numerusform>%n adults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infant(s)</source>
        <translation>
            <numerusform>%n infant</numerusform>
            <numerusform>%n infants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Seats are held for</source>
        <translation>Seats are held for</translation>
    </message>
    <message>
        <source>&amp;Amount given</source>
        <translation>&amp;Amount given</translation>
    </message>
    <message>
        <source>Amount given</source>
        <translation>Amount given</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>&amp;Cash received</source>
        <translation>&amp;Cash received</translation>
    </message>
    <message>
        <source>The buyer pays by card, bank transfer, QRIS or e-wallet on Midtrans&apos; page.</source>
        <translation>The buyer pays by card, bank transfer, QRIS or e-wallet on Midtrans&apos; page.</translation>
    </message>
    <message>
        <source>Open a payment &amp;page</source>
        <translation>Open a payment &amp;page</translation>
    </message>
    <message>
        <source>QR code of the payment page</source>
        <translation>QR code of the payment page</translation>
    </message>
    <message>
        <source>Address of the payment page</source>
        <translation>Address of the payment page</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Open in the &amp;browser</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;y</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Waiting for the server</translation>
    </message>
    <message>
        <source>Leave unpaid</source>
        <translation>Leave unpaid</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Amount given: %1</source>
        <translation>Amount given: %1</translation>
    </message>
    <message>
        <source>This payment has ended: %1. Try again or take cash.</source>
        <translation>This payment has ended: %1. Try again or take cash.</translation>
    </message>
    <message>
        <source>The order is now: %1.</source>
        <translation>The order is now: %1.</translation>
    </message>
    <message>
        <source>The order is still unpaid. Nothing was booked.</source>
        <translation>The order is still unpaid. Nothing was booked.</translation>
    </message>
    <message>
        <source>The payment service is checking this payment. It can take a while.</source>
        <translation>The payment service is checking this payment. It can take a while.</translation>
    </message>
    <message>
        <source>Waiting for the buyer to pay. This changes by itself.</source>
        <translation>Waiting for the buyer to pay. This changes by itself.</translation>
    </message>
    <message>
        <source>Not up to date. %1</source>
        <translation>Not up to date. %1</translation>
    </message>
    <message>
        <source>The hold has ended. If the buyer has paid in time, this still shows here.</source>
        <translation>The hold has ended. If the buyer has paid in time, this still shows here.</translation>
    </message>
    <message>
        <source>The hold has ended: the seats are free for others. Make a new order.</source>
        <translation>The hold has ended: the seats are free for others. Make a new order.</translation>
    </message>
</context>
<context>
    <name>kai::PaymentsModel</name>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Paid with</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Paid at</translation>
    </message>
</context>
<context>
    <name>kai::PaymentsPage</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;to</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>Last &amp;7 days</translation>
    </message>
    <message>
        <source>Loading payments</source>
        <translation>Loading payments</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>By method and status</source>
        <translation>By method and status</translation>
    </message>
    <message>
        <source>Sums by method and status</source>
        <translation>Sums by method and status</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
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
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sums and charts are for supervisors. The payments are below.</source>
        <translation>Sums and charts are for supervisors. The payments are below.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) made</source>
        <translation>
            <numerusform>%n order made</numerusform>
            <numerusform>%n orders made</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>Orders paid</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Paid by hour (WIB)</source>
        <translation>Paid by hour (WIB)</translation>
    </message>
    <message>
        <source>Paid by day (WIB)</source>
        <translation>Paid by day (WIB)</translation>
    </message>
</context>
<context>
    <name>kai::SalePage</name>
    <message>
        <source>Departures</source>
        <translation>Departures</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Seat %1 has just been taken by somebody else. Choose another one; what you typed is kept.</source>
        <translation>Seat %1 has just been taken by somebody else. Choose another one; what you typed is kept.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Search for a connection above.</source>
        <translation>Search for a connection above.</translation>
    </message>
    <message>
        <source>No train runs from %1 to %2 on this day.</source>
        <translation>No train runs from %1 to %2 on this day.</translation>
    </message>
</context>
<context>
    <name>kai::SearchPanel</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>From station</source>
        <translation>From station</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Code or name</translation>
    </message>
    <message>
        <source>Swap the stations</source>
        <translation>Swap the stations</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>To station</source>
        <translation>To station</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>Date of departure</source>
        <translation>Date of departure</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>The day after</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Searching</translation>
    </message>
</context>
<context>
    <name>kai::SeatLegend</name>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>kai::SeatMapWidget</name>
    <message>
        <source>window</source>
        <translation>window</translation>
    </message>
    <message>
        <source>aisle or middle</source>
        <translation>aisle or middle</translation>
    </message>
    <message>
        <source>faces the direction of travel</source>
        <translation>faces the direction of travel</translation>
    </message>
    <message>
        <source>faces backwards</source>
        <translation>faces backwards</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>Seat %1, coach %2: %3, %4, %5, %6</source>
        <translation>Seat %1, coach %2: %3, %4, %5, %6</translation>
    </message>
    <message>
        <source>Choose a departure to see its seats.</source>
        <translation>Choose a departure to see its seats.</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Seat map</translation>
    </message>
    <message>
        <source>Arrow keys move, Space chooses, Page Up and Page Down change the coach</source>
        <translation>Arrow keys move, Space chooses, Page Up and Page Down change the coach</translation>
    </message>
</context>
<context>
    <name>kai::SeatPainter</name>
    <message>
        <source>H</source>
        <comment>letter on a held seat</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>Direction of travel</source>
        <translation>Direction of travel</translation>
    </message>
</context>
<context>
    <name>kai::SeatPanel</name>
    <message>
        <source>Seats</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Not up to date. %1</source>
        <translation>Not up to date. %1</translation>
    </message>
    <message>
        <source>Seat %1 is %2.</source>
        <translation>Seat %1 is %2.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n seat(s) in one order.</source>
        <translation>
            <numerusform>At most %n seat in one order.</numerusform>
            <numerusform>At most %n seats in one order.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the seats…</source>
        <translation>Loading the seats…</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) free in this class; by coach:</source>
        <translation>
            <numerusform>%n seat free in this class; by coach:</numerusform>
            <numerusform>%n seats free in this class; by coach:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ServerPage</name>
    <message>
        <source>Traffic (WIB)</source>
        <translation>Traffic (WIB)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Take over</translation>
    </message>
    <message>
        <source>Note that you look after the chosen alert</source>
        <translation>Note that you look after the chosen alert</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Level of the log</source>
        <translation>Level of the log</translation>
    </message>
    <message>
        <source>Category of the log</source>
        <translation>Category of the log</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>F&amp;ollow</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
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
        <translation>Try again</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>No alert</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Does not answer</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Database workers busy</source>
        <translation>Database workers busy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) waiting</source>
        <translation>
            <numerusform>%n request waiting</numerusform>
            <numerusform>%n requests waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requests per second</translation>
    </message>
    <message>
        <source>%1 failed since the start</source>
        <translation>%1 failed since the start</translation>
    </message>
    <message>
        <source>Seats held</source>
        <translation>Seats held</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) open</source>
        <translation>
            <numerusform>%n payment open</numerusform>
            <numerusform>%n payments open</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>mails %1, events %2, notifications %3</source>
        <translation>mails %1, events %2, notifications %3</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>%1 and worse</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>All categories</translation>
    </message>
</context>
<context>
    <name>kai::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Server address</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Empty: the server inside this program.</source>
        <translation>Empty: the server inside this program.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Write an address such as https://tickets.example.id</source>
        <translation>Write an address such as https://tickets.example.id</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>kai::StartPage</name>
    <message>
        <source>The program is starting</source>
        <translation>The program is starting</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The server inside this program did not start.</source>
        <translation>The server inside this program did not start.</translation>
    </message>
    <message>
        <source>For your administrator: %1</source>
        <translation>For your administrator: %1</translation>
    </message>
</context>
<context>
    <name>kai::TicketsList</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Open &amp;PDF</source>
        <translation>Open &amp;PDF</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Load again</translation>
    </message>
    <message>
        <source>Loading tickets</source>
        <translation>Loading tickets</translation>
    </message>
    <message>
        <source>There are no tickets yet.</source>
        <translation>There are no tickets yet.</translation>
    </message>
    <message>
        <source>The ticket cannot be written to the cache folder.</source>
        <translation>The ticket cannot be written to the cache folder.</translation>
    </message>
    <message>
        <source>No program for PDF files was found. Save the ticket instead.</source>
        <translation>No program for PDF files was found. Save the ticket instead.</translation>
    </message>
    <message>
        <source>Save the ticket</source>
        <translation>Save the ticket</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
</context>
<context>
    <name>kai::TicketsPanel</name>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>&amp;New sale</source>
        <translation>&amp;New sale</translation>
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
        <translation>Requests per second</translation>
    </message>
    <message>
        <source>Duration of 95 % (ms)</source>
        <translation>Duration of 95 % (ms)</translation>
    </message>
    <message>
        <source>Chart of the traffic; now %1 requests per second, 95 % within %2 ms</source>
        <translation>Chart of the traffic; now %1 requests per second, 95 % within %2 ms</translation>
    </message>
</context>
</TS>
