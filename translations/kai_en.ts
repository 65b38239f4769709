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
    <message>
        <source>The file of keys has no room for another key of tickets.</source>
        <translation>The file of keys has no room for another key of tickets.</translation>
    </message>
    <message>
        <source>Waiting for the set-up…</source>
        <translation>Waiting for the set-up…</translation>
    </message>
    <message>
        <source>The keyring did not give the secret %1. Unlock it and try again, or write the secret into secrets.ini.</source>
        <translation>The keyring did not give the secret %1. Unlock it and try again, or write the secret into secrets.ini.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Is the disk full?</source>
        <translation>The file %1 cannot be written. Is the disk full?</translation>
    </message>
    <message>
        <source>The database lets this user in, but not make tables there. Make him its owner.</source>
        <translation>The database lets this user in, but not make tables there. Make him its owner.</translation>
    </message>
    <message>
        <source>The setting %1 cannot stand in the data folder&apos;s own settings.ini.</source>
        <translation>The setting %1 cannot stand in the data folder&apos;s own settings.ini.</translation>
    </message>
    <message>
        <source>The keyring did not take the server key. Start again to have it written into a file that nobody but you may read.</source>
        <translation>The keyring did not take the server key. Start again to have it written into a file that nobody but you may read.</translation>
    </message>
    <message>
        <source>Stopping the server…</source>
        <translation>Stopping the server…</translation>
    </message>
    <message>
        <source>Another test is still running. Try again in a moment.</source>
        <translation>Another test is still running. Try again in a moment.</translation>
    </message>
    <message>
        <source>Saved. It counts once the server has been restarted.</source>
        <translation>Saved. It counts once the server has been restarted.</translation>
    </message>
    <message>
        <source>No keyring is running here: secrets are in %1, which nobody but you may read.</source>
        <translation>No keyring is running here: secrets are in %1, which nobody but you may read.</translation>
    </message>
</context>
<context>
    <name>kai::AccountDialog</name>
    <message>
        <source>New account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Whoever gets this account changes the password after the first login.</source>
        <translation>Whoever gets this account changes the password after the first login.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telephone</translation>
    </message>
    <message>
        <source>Telephone number, may be empty</source>
        <translation>Telephone number, may be empty</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>First &amp;password</source>
        <translation>First &amp;password</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>&amp;Make the account</translation>
    </message>
</context>
<context>
    <name>kai::AccountPanel</name>
    <message>
        <source>Choose an account.</source>
        <translation>Choose an account.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Full name of the account</source>
        <translation>Full name of the account</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telephone</translation>
    </message>
    <message>
        <source>Telephone number of the account</source>
        <translation>Telephone number of the account</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>R&amp;ole</translation>
    </message>
    <message>
        <source>Role of the account</source>
        <translation>Role of the account</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>A new password, for somebody who has lost his</source>
        <translation>A new password, for somebody who has lost his</translation>
    </message>
    <message>
        <source>New password of the account</source>
        <translation>New password of the account</translation>
    </message>
    <message>
        <source>Set the &amp;password</source>
        <translation>Set the &amp;password</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>&amp;End all</source>
        <translation>&amp;End all</translation>
    </message>
    <message>
        <source>Logins of the account</source>
        <translation>Logins of the account</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>History of the account</source>
        <translation>History of the account</translation>
    </message>
    <message>
        <source>The new password counts. All logins have ended.</source>
        <translation>The new password counts. All logins have ended.</translation>
    </message>
    <message>
        <source>All logins have ended.</source>
        <translation>All logins have ended.</translation>
    </message>
    <message>
        <source>%1 from %2, last used %3</source>
        <translation>%1 from %2, last used %3</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>role</source>
        <translation>role</translation>
    </message>
    <message>
        <source>blocked since</source>
        <translation>blocked since</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>%1 · %2 made the account</source>
        <translation>%1 · %2 made the account</translation>
    </message>
    <message>
        <source>%1 · %2 changed %3</source>
        <translation>%1 · %2 changed %3</translation>
    </message>
    <message>
        <source>%1 · %2 set a password</source>
        <translation>%1 · %2 set a password</translation>
    </message>
    <message>
        <source>%1 · %2 ended all logins</source>
        <translation>%1 · %2 ended all logins</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Un&amp;block</translation>
    </message>
</context>
<context>
    <name>kai::AdministratorForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
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
        <source>Password &amp;again</source>
        <translation>Password &amp;again</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>The same password again</translation>
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
    <message>
        <source>Somebody else has closed this case meanwhile.</source>
        <translation>Somebody else has closed this case meanwhile.</translation>
    </message>
    <message>
        <source>This is not possible for this kind of case.</source>
        <translation>This is not possible for this kind of case.</translation>
    </message>
    <message>
        <source>This train has left or does not run.</source>
        <translation>This train has left or does not run.</translation>
    </message>
    <message>
        <source>A shift is open. It has to be counted first.</source>
        <translation>A shift is open. It has to be counted first.</translation>
    </message>
    <message>
        <source>You have no open shift.</source>
        <translation>You have no open shift.</translation>
    </message>
    <message>
        <source>There is not that much in the drawer.</source>
        <translation>There is not that much in the drawer.</translation>
    </message>
    <message>
        <source>This refund has changed meanwhile. Look at it again.</source>
        <translation>This refund has changed meanwhile. Look at it again.</translation>
    </message>
    <message>
        <source>There is not that much left of this payment.</source>
        <translation>There is not that much left of this payment.</translation>
    </message>
    <message>
        <source>You asked for this payout yourself. Another person has to approve it.</source>
        <translation>You asked for this payout yourself. Another person has to approve it.</translation>
    </message>
    <message>
        <source>The fare of this passenger has gone back already.</source>
        <translation>The fare of this passenger has gone back already.</translation>
    </message>
    <message>
        <source>Nothing of this payment can go back.</source>
        <translation>Nothing of this payment can go back.</translation>
    </message>
    <message>
        <source>Somebody else has changed this order meanwhile.</source>
        <translation>Somebody else has changed this order meanwhile.</translation>
    </message>
    <message>
        <source>The price has changed meanwhile.</source>
        <translation>The price has changed meanwhile.</translation>
    </message>
    <message>
        <source>It is too late for this change.</source>
        <translation>It is too late for this change.</translation>
    </message>
    <message>
        <source>This change is possible at the counter only.</source>
        <translation>This change is possible at the counter only.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nothing has been changed.</translation>
    </message>
    <message>
        <source>It is too late to cancel.</source>
        <translation>It is too late to cancel.</translation>
    </message>
    <message>
        <source>A ticket of this order has been used already.</source>
        <translation>A ticket of this order has been used already.</translation>
    </message>
    <message>
        <source>A payment of this order is open at the payment service. Wait for it, or let it expire.</source>
        <translation>A payment of this order is open at the payment service. Wait for it, or let it expire.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: nothing is sent there.</source>
        <translation>The certificate of %1 is not trusted: nothing is sent there.</translation>
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
    <message>
        <source>This sum is not possible.</source>
        <translation>This sum is not possible.</translation>
    </message>
    <message>
        <source>There is no order with this booking code.</source>
        <translation>There is no order with this booking code.</translation>
    </message>
    <message>
        <source>This passenger is not of this order.</source>
        <translation>This passenger is not of this order.</translation>
    </message>
    <message>
        <source>An adult cannot become an infant, or the other way round.</source>
        <translation>An adult cannot become an infant, or the other way round.</translation>
    </message>
    <message>
        <source>A reduction belongs to this identity number. It cannot be changed.</source>
        <translation>A reduction belongs to this identity number. It cannot be changed.</translation>
    </message>
    <message>
        <source>The NIK says that this passenger is too old for an infant.</source>
        <translation>The NIK says that this passenger is too old for an infant.</translation>
    </message>
    <message>
        <source>A password has at least 8 characters.</source>
        <translation>A password has at least 8 characters.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>This is not the same password.</translation>
    </message>
    <message>
        <source>This is not a name.</source>
        <translation>This is not a name.</translation>
    </message>
</context>
<context>
    <name>kai::BoardModel</name>
    <message>
        <source>Departs</source>
        <translation>Departs</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Arrives</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Load by leg</source>
        <translation>Load by leg</translation>
    </message>
</context>
<context>
    <name>kai::BoardTab</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Day of the departures</source>
        <translation>Day of the departures</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>Loading departures</source>
        <translation>Loading departures</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Departures of the day</source>
        <translation>Departures of the day</translation>
    </message>
    <message>
        <source>No train runs on this day.</source>
        <translation>No train runs on this day.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s)</source>
        <translation>
            <numerusform>%n departure</numerusform>
            <numerusform>%n departures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) so far</source>
        <translation>
            <numerusform>%n departure so far</numerusform>
            <numerusform>%n departures so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::BoardWords</name>
    <message>
        <source>⊘ Cancelled</source>
        <translation>⊘ Cancelled</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>⚠ %1 min late</source>
        <translation>⚠ %1 min late</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>On its way, %1</source>
        <translation>On its way, %1</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1–%2: %3 of %4 seats (%5)</source>
        <translation>%1–%2: %3 of %4 seats (%5)</translation>
    </message>
</context>
<context>
    <name>kai::BulkBar</name>
    <message>
        <source>&amp;Send mails again</source>
        <translation>&amp;Send mails again</translation>
    </message>
    <message>
        <source>The newest mail of each order</source>
        <translation>The newest mail of each order</translation>
    </message>
    <message>
        <source>&amp;Cancel orders…</source>
        <translation>&amp;Cancel orders…</translation>
    </message>
    <message>
        <source>no mail was ever written</source>
        <translation>no mail was ever written</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) go out again.</source>
        <translation>
            <numerusform>%n mail goes out again.</numerusform>
            <numerusform>%n mails go out again.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not sent: %2</source>
        <translation>%1 Not sent: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>%n order chosen</numerusform>
            <numerusform>%n orders chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending mails: %1 of %2</source>
        <translation>Sending mails: %1 of %2</translation>
    </message>
</context>
<context>
    <name>kai::BulkCancelDialog</name>
    <message>
        <source>Cancel orders</source>
        <translation>Cancel orders</translation>
    </message>
    <message>
        <source>Goes back altogether</source>
        <translation>Goes back altogether</translation>
    </message>
    <message>
        <source>&amp;Reason, which is kept in the history of each</source>
        <translation>&amp;Reason, which is kept in the history of each</translation>
    </message>
    <message>
        <source>Reason for the cancellation</source>
        <translation>Reason for the cancellation</translation>
    </message>
    <message>
        <source>Keep the orders</source>
        <translation>Keep the orders</translation>
    </message>
    <message>
        <source>Cancel bindingly</source>
        <translation>Cancel bindingly</translation>
    </message>
    <message>
        <source>Price asked for</source>
        <translation>Price asked for</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cancelled, %1 goes back.</source>
        <translation>
            <numerusform>%n order cancelled, %1 goes back.</numerusform>
            <numerusform>%n orders cancelled, %1 goes back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not cancelled: %1</source>
        <translation>Not cancelled: %1</translation>
    </message>
    <message>
        <source>Asking for prices: %1 of %2</source>
        <translation>Asking for prices: %1 of %2</translation>
    </message>
    <message>
        <source>Cancelling: %1 of %2</source>
        <translation>Cancelling: %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can be cancelled.</source>
        <translation>
            <numerusform>%n order can be cancelled.</numerusform>
            <numerusform>%n orders can be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <translation>
            <numerusform>%n left out: %1</numerusform>
            <numerusform>%n left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::CancelForm</name>
    <message>
        <source>Who does not travel?</source>
        <translation>Who does not travel?</translation>
    </message>
    <message>
        <source>Passengers who do not travel</source>
        <translation>Passengers who do not travel</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Cancel an order</translation>
    </message>
    <message>
        <source>Cancel bindingly</source>
        <translation>Cancel bindingly</translation>
    </message>
    <message>
        <source>Choose who does not travel.</source>
        <translation>Choose who does not travel.</translation>
    </message>
    <message>
        <source>Price asked for</source>
        <translation>Price asked for</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Goes back</translation>
    </message>
    <message>
        <source>The order is unpaid: cancelling costs nothing.</source>
        <translation>The order is unpaid: cancelling costs nothing.</translation>
    </message>
    <message>
        <source>Nobody travels then. All seats become free at once.</source>
        <translation>Nobody travels then. All seats become free at once.</translation>
    </message>
    <message>
        <source>The others travel as before.</source>
        <translation>The others travel as before.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Cancelled. %1 goes back.</source>
        <translation>Cancelled. %1 goes back.</translation>
    </message>
</context>
<context>
    <name>kai::CasePanel</name>
    <message>
        <source>Choose a case on the left to see what has happened and what can be done.</source>
        <translation>Choose a case on the left to see what has happened and what can be done.</translation>
    </message>
    <message>
        <source>Show the &amp;order</source>
        <translation>Show the &amp;order</translation>
    </message>
    <message>
        <source>What shall be done?</source>
        <translation>What shall be done?</translation>
    </message>
    <message>
        <source>&amp;Booking code of the order</source>
        <translation>&amp;Booking code of the order</translation>
    </message>
    <message>
        <source>Booking code of the order</source>
        <translation>Booking code of the order</translation>
    </message>
    <message>
        <source>&amp;Note for the file</source>
        <translation>&amp;Note for the file</translation>
    </message>
    <message>
        <source>Note for the file</source>
        <translation>Note for the file</translation>
    </message>
    <message>
        <source>Being carried out</source>
        <translation>Being carried out</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Carry out</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>case</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>case</comment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <translation>Since: %1</translation>
    </message>
    <message>
        <source>Show &amp;order %1</source>
        <translation>Show &amp;order %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>Decisions are for supervisors.</source>
        <translation>Decisions are for supervisors.</translation>
    </message>
    <message>
        <source>Write the booking code.</source>
        <translation>Write the booking code.</translation>
    </message>
    <message>
        <source>Look at the list before you try again: it may have been carried out.</source>
        <translation>Look at the list before you try again: it may have been carried out.</translation>
    </message>
</context>
<context>
    <name>kai::CasesTab</name>
    <message>
        <source>&amp;State</source>
        <translation>&amp;State</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Which cases</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>&amp;Booking code</source>
        <translation>&amp;Booking code</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Booking code</translation>
    </message>
    <message>
        <source>Loading cases</source>
        <translation>Loading cases</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Payments that a person must look at</source>
        <translation>Payments that a person must look at</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>No case is open: everything has been dealt with.</source>
        <translation>No case is open: everything has been dealt with.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The case is closed: %1.</source>
        <translation>The case is closed: %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>cases</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>All</source>
        <comment>cases</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>All</source>
        <comment>kinds</comment>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) so far</source>
        <translation>
            <numerusform>%n case so far</numerusform>
            <numerusform>%n cases so far</numerusform>
        </translation>
    </message>
    <message>
        <source>No case fits what you look for.</source>
        <translation>No case fits what you look for.</translation>
    </message>
</context>
<context>
    <name>kai::CashCount</name>
    <message>
        <source>Number of %1</source>
        <translation>Number of %1</translation>
    </message>
</context>
<context>
    <name>kai::CatalogTab</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>A part of the name or the code</source>
        <translation>A part of the name or the code</translation>
    </message>
    <message>
        <source>Loading the table</source>
        <translation>Loading the table</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>Master data</source>
        <translation>Master data</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>There is nothing here yet.</translation>
    </message>
    <message>
        <source>Choose a row, or make a new one.</source>
        <translation>Choose a row, or make a new one.</translation>
    </message>
    <message>
        <source>Re&amp;tire</source>
        <translation>Re&amp;tire</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>History of the record</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Retired: it is not sold any more. Old orders keep it.</source>
        <translation>Retired: it is not sold any more. Old orders keep it.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) so far</source>
        <translation>
            <numerusform>%n row so far</numerusform>
            <numerusform>%n rows so far</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>Cancel or dela&amp;y…</source>
        <translation>Cancel or dela&amp;y…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Somebody else has changed it since, so it is not undone.</source>
        <translation>Somebody else has changed it since, so it is not undone.</translation>
    </message>
    <message>
        <source>This train has left or is cancelled.</source>
        <translation>This train has left or is cancelled.</translation>
    </message>
    <message>
        <source>Reported. The departures of its day show how its orders fare.</source>
        <translation>Reported. The departures of its day show how its orders fare.</translation>
    </message>
    <message>
        <source>Brought back: it is in service again.</source>
        <translation>Brought back: it is in service again.</translation>
    </message>
    <message>
        <source>No change is on record.</source>
        <translation>No change is on record.</translation>
    </message>
</context>
<context>
    <name>kai::CertificateDialog</name>
    <message>
        <source>Certificate of the server</source>
        <translation>Certificate of the server</translation>
    </message>
    <message>
        <source>Somebody may be listening in. Nothing has been sent. Go on only when the people who run the server tell you that they have changed it, and that the new fingerprint is this one.</source>
        <translation>Somebody may be listening in. Nothing has been sent. Go on only when the people who run the server tell you that they have changed it, and that the new fingerprint is this one.</translation>
    </message>
    <message>
        <source>Nothing on this machine vouches for it. Compare the fingerprint with what the people who run the server tell you; once you trust it, only this certificate is let through.</source>
        <translation>Nothing on this machine vouches for it. Compare the fingerprint with what the people who run the server tell you; once you trust it, only this certificate is let through.</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Made out to</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Vouched for by</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>SHA-256 before</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>&amp;Trust this certificate</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>&amp;Do not connect</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 shows another certificate than before</translation>
    </message>
    <message>
        <source>Is this the certificate of %1?</source>
        <translation>Is this the certificate of %1?</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>itself</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>kai::ChangeForm</name>
    <message>
        <source>To pay now, in cash</source>
        <translation>To pay now, in cash</translation>
    </message>
    <message>
        <source>The order is unpaid. Its total is then %1 (now %2).</source>
        <translation>The order is unpaid. Its total is then %1 (now %2).</translation>
    </message>
    <message>
        <source>This costs nothing.</source>
        <translation>This costs nothing.</translation>
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
    <name>kai::DeskCasesModel</name>
    <message>
        <source>Closed: %1</source>
        <translation>Closed: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>case</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>kai::DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Cases</translation>
    </message>
    <message>
        <source>&amp;Payouts</source>
        <translation>&amp;Payouts</translation>
    </message>
</context>
<context>
    <name>kai::DetailsForm</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Name of the contact</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telephone</translation>
    </message>
    <message>
        <source>Telephone of the contact</source>
        <translation>Telephone of the contact</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>E-mail of the contact</source>
        <translation>E-mail of the contact</translation>
    </message>
    <message>
        <source>Passengers</source>
        <translation>Passengers</translation>
    </message>
    <message>
        <source>An identity number that is left empty stays as it is.</source>
        <translation>An identity number that is left empty stays as it is.</translation>
    </message>
    <message>
        <source>Change contact and passengers</source>
        <translation>Change contact and passengers</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Save the changes</translation>
    </message>
    <message>
        <source>Order %1 is changed.</source>
        <translation>Order %1 is changed.</translation>
    </message>
    <message>
        <source>Change something; then you see what it costs.</source>
        <translation>Change something; then you see what it costs.</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name of %1</translation>
    </message>
    <message>
        <source>Kind of identity of %1</source>
        <translation>Kind of identity of %1</translation>
    </message>
    <message>
        <source>New identity number of %1</source>
        <translation>New identity number of %1</translation>
    </message>
</context>
<context>
    <name>kai::DisruptionDialog</name>
    <message>
        <source>Cancel or delay a departure</source>
        <translation>Cancel or delay a departure</translation>
    </message>
    <message>
        <source>What &amp;happens</source>
        <translation>What &amp;happens</translation>
    </message>
    <message>
        <source>What happens to the departure</source>
        <translation>What happens to the departure</translation>
    </message>
    <message>
        <source>By how &amp;much</source>
        <translation>By how &amp;much</translation>
    </message>
    <message>
        <source>Minutes of delay</source>
        <translation>Minutes of delay</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason of the disruption</source>
        <translation>Reason of the disruption</translation>
    </message>
    <message>
        <source>The &amp;orders</source>
        <translation>The &amp;orders</translation>
    </message>
    <message>
        <source>What becomes of the orders</source>
        <translation>What becomes of the orders</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Move to</translation>
    </message>
    <message>
        <source>Departure to which the orders are moved</source>
        <translation>Departure to which the orders are moved</translation>
    </message>
    <message>
        <source>Reporting the disruption</source>
        <translation>Reporting the disruption</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation>It is cancelled</translation>
    </message>
    <message>
        <source>It is late</source>
        <translation>It is late</translation>
    </message>
    <message>
        <source>Give all fares back</source>
        <translation>Give all fares back</translation>
    </message>
    <message>
        <source>Move them to another departure</source>
        <translation>Move them to another departure</translation>
    </message>
    <message>
        <source>Nothing by itself: whoever asks gets all fares back</source>
        <translation>Nothing by itself: whoever asks gets all fares back</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Say why.</translation>
    </message>
    <message>
        <source>&amp;Report the delay</source>
        <translation>&amp;Report the delay</translation>
    </message>
    <message>
        <source>&amp;Cancel the departure</source>
        <translation>&amp;Cancel the departure</translation>
    </message>
    <message>
        <source>The train goes on being sold. This cannot be taken back.</source>
        <translation>The train goes on being sold. This cannot be taken back.</translation>
    </message>
    <message>
        <source>The train is not sold any more. This cannot be taken back.</source>
        <translation>The train is not sold any more. This cannot be taken back.</translation>
    </message>
</context>
<context>
    <name>kai::DisruptionView</name>
    <message>
        <source>Orders dealt with</source>
        <translation>Orders dealt with</translation>
    </message>
    <message>
        <source>These need a person; open one by double-click or Enter:</source>
        <translation>These need a person; open one by double-click or Enter:</translation>
    </message>
    <message>
        <source>Orders that need a person</source>
        <translation>Orders that need a person</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>%1 min late</source>
        <translation>%1 min late</translation>
    </message>
    <message>
        <source>%1 · all fares go back</source>
        <translation>%1 · all fares go back</translation>
    </message>
    <message>
        <source>%1 · orders move to another departure</source>
        <translation>%1 · orders move to another departure</translation>
    </message>
    <message>
        <source>%1 · whoever asks gets all fares back</source>
        <translation>%1 · whoever asks gets all fares back</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) waiting</source>
        <translation>
            <numerusform>%n order waiting</numerusform>
            <numerusform>%n orders waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunded</source>
        <translation>
            <numerusform>%n refunded</numerusform>
            <numerusform>%n refunded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpaid cancelled</source>
        <translation>
            <numerusform>%n unpaid cancelled</numerusform>
            <numerusform>%n unpaid cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n need a person</source>
        <translation>
            <numerusform>⚠ %n needs a person</numerusform>
            <numerusform>⚠ %n need a person</numerusform>
        </translation>
    </message>
    <message>
        <source>No order was concerned.</source>
        <translation>No order was concerned.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop dealing with the orders that wait</source>
        <translation>Stop dealing with the orders that wait</translation>
    </message>
    <message>
        <source>Orders that wait are left to whoever asks; what has been done stays</source>
        <translation>Orders that wait are left to whoever asks; what has been done stays</translation>
    </message>
</context>
<context>
    <name>kai::DoctorPage</name>
    <message>
        <source>Do notifications arrive?</source>
        <translation>Do notifications arrive?</translation>
    </message>
    <message>
        <source>A signed notification of no order is sent through the public address, on the way that the payment service takes. Each stage says whether it was passed.</source>
        <translation>A signed notification of no order is sent through the public address, on the way that the payment service takes. Each stage says whether it was passed.</translation>
    </message>
    <message>
        <source>Send a &amp;probe</source>
        <translation>Send a &amp;probe</translation>
    </message>
    <message>
        <source>The probe is under way</source>
        <translation>The probe is under way</translation>
    </message>
    <message>
        <source>Probes are sent by supervisors.</source>
        <translation>Probes are sent by supervisors.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Loading notifications</source>
        <translation>Loading notifications</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;State</translation>
    </message>
    <message>
        <source>State of the notifications</source>
        <translation>State of the notifications</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>No notification fits.</source>
        <translation>No notification fits.</translation>
    </message>
    <message>
        <source>A replay handles the notification again; nothing is booked twice.</source>
        <translation>A replay handles the notification again; nothing is booked twice.</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>Re&amp;play</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Handled again: %1.</source>
        <translation>Handled again: %1.</translation>
    </message>
    <message>
        <source>Handled again without success: %1.</source>
        <translation>Handled again without success: %1.</translation>
    </message>
    <message>
        <source>Last notification</source>
        <translation>Last notification</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>in 24 hours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>tried again by themselves</source>
        <translation>tried again by themselves</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>in 7 days</translation>
    </message>
    <message>
        <source>✓ Notifications arrive at %1 (%2 ms).</source>
        <translation>✓ Notifications arrive at %1 (%2 ms).</translation>
    </message>
    <message>
        <source>✕ Notifications do not arrive at %1. The stage that failed says what to do.</source>
        <translation>✕ Notifications do not arrive at %1. The stage that failed says what to do.</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>any address</translation>
    </message>
    <message>
        <source>Last failure: %1</source>
        <translation>Last failure: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>kai::DocumentFile</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
    <message>
        <source>Tables for spreadsheets (*.csv)</source>
        <translation>Tables for spreadsheets (*.csv)</translation>
    </message>
</context>
<context>
    <name>kai::DrawerPanel</name>
    <message>
        <source>What should be in the drawer is told after you have counted it.</source>
        <translation>What should be in the drawer is told after you have counted it.</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Cash in or out</translation>
    </message>
    <message>
        <source>Put &amp;in</source>
        <translation>Put &amp;in</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>Take &amp;out</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>A&amp;mount</translation>
    </message>
    <message>
        <source>Amount put in or taken out</source>
        <translation>Amount put in or taken out</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Why</translation>
    </message>
    <message>
        <source>Why cash is put in or taken out</source>
        <translation>Why cash is put in or taken out</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Book</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Count and close</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>&amp;Close the shift</source>
        <translation>&amp;Close the shift</translation>
    </message>
    <message>
        <source>Being booked</source>
        <translation>Being booked</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>How much?</translation>
    </message>
    <message>
        <source>Why? Such as: change from the bank.</source>
        <translation>Why? Such as: change from the bank.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>You counted %1. Close the shift with this count? It cannot be counted again.</source>
        <translation>You counted %1. Close the shift with this count? It cannot be counted again.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>It may have been booked all the same.</source>
        <translation>It may have been booked all the same.</translation>
    </message>
    <message>
        <source>Shift %1, open since %2</source>
        <translation>Shift %1, open since %2</translation>
    </message>
    <message>
        <source>Float: %1</source>
        <translation>Float: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cash sale(s)</source>
        <translation>
            <numerusform>%n cash sale</numerusform>
            <numerusform>%n cash sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cash refund(s)</source>
        <translation>
            <numerusform>%n cash refund</numerusform>
            <numerusform>%n cash refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ExportStrip</name>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written…</source>
        <translation>
            <numerusform>%n row written…</numerusform>
            <numerusform>%n rows written…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed: %1</source>
        <translation>The export failed: %1</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Writing the file…</translation>
    </message>
</context>
<context>
    <name>kai::GatePage</name>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>Scan the code, or paste it here</source>
        <translation>Scan the code, or paste it here</translation>
    </message>
    <message>
        <source>Code of a ticket</source>
        <translation>Code of a ticket</translation>
    </message>
    <message>
        <source>Station of this &amp;gate</source>
        <translation>Station of this &amp;gate</translation>
    </message>
    <message>
        <source>Station of this gate</source>
        <translation>Station of this gate</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Sound</translation>
    </message>
    <message>
        <source>Since signing in</source>
        <translation>Since signing in</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Last scans</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>NO ANSWER</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::GateTexts</name>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Scan the code of a ticket.</source>
        <translation>Scan the code of a ticket.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>NO STATION</source>
        <translation>NO STATION</translation>
    </message>
    <message>
        <source>Choose the station of this gate first.</source>
        <translation>Choose the station of this gate first.</translation>
    </message>
    <message>
        <source>ALREADY USED</source>
        <translation>ALREADY USED</translation>
    </message>
    <message>
        <source>WRONG DAY</source>
        <translation>WRONG DAY</translation>
    </message>
    <message>
        <source>WRONG STATION</source>
        <translation>WRONG STATION</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>CANCELLED</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>REFUNDED</translation>
    </message>
    <message>
        <source>OLD TICKET</source>
        <translation>OLD TICKET</translation>
    </message>
    <message>
        <source>NOT VALID</source>
        <translation>NOT VALID</translation>
    </message>
    <message>
        <source>UNKNOWN TICKET</source>
        <translation>UNKNOWN TICKET</translation>
    </message>
    <message>
        <source>FORGED</source>
        <translation>FORGED</translation>
    </message>
    <message>
        <source>Used on %1 at %2.</source>
        <translation>Used on %1 at %2.</translation>
    </message>
    <message>
        <source>It begins on %1 at %2.</source>
        <translation>It begins on %1 at %2.</translation>
    </message>
    <message>
        <source>It is good at %1.</source>
        <translation>It is good at %1.</translation>
    </message>
    <message>
        <source>Ask for the newer ticket of this order.</source>
        <translation>Ask for the newer ticket of this order.</translation>
    </message>
    <message>
        <source>Ticket %1 does not allow anybody to travel.</source>
        <translation>Ticket %1 does not allow anybody to travel.</translation>
    </message>
    <message>
        <source>The railway has not issued this code.</source>
        <translation>The railway has not issued this code.</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>VALID</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>NO ANSWER</translation>
    </message>
    <message>
        <source>NOT CHECKED</source>
        <translation>NOT CHECKED</translation>
    </message>
</context>
<context>
    <name>kai::HistoryChangesModel</name>
    <message>
        <source>What was changed</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>kai::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>This step changed nothing else about the order.</source>
        <translation>This step changed nothing else about the order.</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>Loading the history</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>History of order %1</source>
        <translation>History of order %1</translation>
    </message>
</context>
<context>
    <name>kai::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>From where</translation>
    </message>
</context>
<context>
    <name>kai::HistoryWords</name>
    <message>
        <source>Order made</source>
        <translation>Order made</translation>
    </message>
    <message>
        <source>Payment page opened</source>
        <translation>Payment page opened</translation>
    </message>
    <message>
        <source>Payment ended unpaid</source>
        <translation>Payment ended unpaid</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Put before a person</source>
        <translation>Put before a person</translation>
    </message>
    <message>
        <source>Suspected payment refused</source>
        <translation>Suspected payment refused</translation>
    </message>
    <message>
        <source>Another amount accepted</source>
        <translation>Another amount accepted</translation>
    </message>
    <message>
        <source>Review ended</source>
        <translation>Review ended</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Details changed</translation>
    </message>
    <message>
        <source>Other seats</source>
        <translation>Other seats</translation>
    </message>
    <message>
        <source>Other departure</source>
        <translation>Other departure</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Passengers cancelled</source>
        <translation>Passengers cancelled</translation>
    </message>
    <message>
        <source>Fares of passengers refunded</source>
        <translation>Fares of passengers refunded</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>Refund asked for</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Travelled</source>
        <translation>Travelled</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contact: name</source>
        <translation>Contact: name</translation>
    </message>
    <message>
        <source>Contact: e-mail</source>
        <translation>Contact: e-mail</translation>
    </message>
    <message>
        <source>Contact: telephone</source>
        <translation>Contact: telephone</translation>
    </message>
    <message>
        <source>Number of the departure</source>
        <translation>Number of the departure</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>kind of identity</source>
        <translation>kind of identity</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>identity number</translation>
    </message>
    <message>
        <source>fare</source>
        <translation>fare</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>seat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Goes back</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Paid for it</source>
        <translation>Paid for it</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Payment service says</source>
        <translation>Payment service says</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>User %1</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>The system</translation>
    </message>
    <message>
        <source>Passenger %1: %2</source>
        <translation>Passenger %1: %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
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
    <message numerus="yes">
        <source>%1: %2, %n payment(s)</source>
        <translation>
            <numerusform>%1: %2, %n payment</numerusform>
            <numerusform>%1: %2, %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::ImportReport</name>
    <message>
        <source>Choose an import.</source>
        <translation>Choose an import.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Refused lines</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n line refused</numerusform>
            <numerusform>%n lines refused</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first %1 of them here</source>
        <translation>, the first %1 of them here</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Preview of %1</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;op</translation>
    </message>
    <message>
        <source>Stops it; nothing is changed then</source>
        <translation>Stops it; nothing is changed then</translation>
    </message>
    <message>
        <source>Stopping after this step: %1</source>
        <translation>Stopping after this step: %1</translation>
    </message>
    <message>
        <source>%1: nothing was changed.</source>
        <translation>%1: nothing was changed.</translation>
    </message>
</context>
<context>
    <name>kai::ImportTab</name>
    <message>
        <source>Import a timetable</source>
        <translation>Import a timetable</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Choose a file…</translation>
    </message>
    <message>
        <source>Part of the file that has been sent</source>
        <translation>Part of the file that has been sent</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Imports so far</translation>
    </message>
    <message>
        <source>Loading imports</source>
        <translation>Loading imports</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Nothing has been imported yet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Choose a timetable</source>
        <translation>Choose a timetable</translation>
    </message>
    <message>
        <source>GTFS archives (*.zip)</source>
        <translation>GTFS archives (*.zip)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 cannot be read: %2</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>A GTFS archive (zip, at most 128 MB) is taken whole or not at all. The preview tells what would be added, changed and refused, and changes nothing; then it can be imported.</source>
        <translation>A GTFS archive (zip, at most 128 MB) is taken whole or not at all. The preview tells what would be added, changed and refused, and changes nothing; then it can be imported.</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Pre&amp;view</translation>
    </message>
    <message>
        <source>The file has changed since its preview. Look at it once more.</source>
        <translation>The file has changed since its preview. Look at it once more.</translation>
    </message>
    <message>
        <source>So far nothing has been changed. The report tells what Import would change.</source>
        <translation>So far nothing has been changed. The report tells what Import would change.</translation>
    </message>
</context>
<context>
    <name>kai::ImportWords</name>
    <message>
        <source>Waiting</source>
        <comment>import</comment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>Running, %1 %</translation>
    </message>
    <message>
        <source>✓ Taken</source>
        <translation>✓ Taken</translation>
    </message>
    <message>
        <source>⊘ Not taken</source>
        <translation>⊘ Not taken</translation>
    </message>
    <message>
        <source>Checking the rules</source>
        <translation>Checking the rules</translation>
    </message>
    <message>
        <source>Preparing runs</source>
        <translation>Preparing runs</translation>
    </message>
    <message>
        <source>Comparing with what is there</source>
        <translation>Comparing with what is there</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>⊘ Preview, refused</source>
        <translation>⊘ Preview, refused</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>Trying it out</translation>
    </message>
    <message>
        <source>Stations: %1 new, %2 changed, %3 unchanged</source>
        <translation>Stations: %1 new, %2 changed, %3 unchanged</translation>
    </message>
    <message>
        <source>Trains: %1 new, %2 changed, %3 unchanged</source>
        <translation>Trains: %1 new, %2 changed, %3 unchanged</translation>
    </message>
    <message>
        <source>Departures: %1 new, %2 changed, %3 unchanged</source>
        <translation>Departures: %1 new, %2 changed, %3 unchanged</translation>
    </message>
    <message>
        <source>Departures retired: %1</source>
        <translation>Departures retired: %1</translation>
    </message>
    <message>
        <source>Trains with other coaches: %1</source>
        <translation>Trains with other coaches: %1</translation>
    </message>
    <message>
        <source>Fares written: %1</source>
        <translation>Fares written: %1</translation>
    </message>
    <message>
        <source>⊘ Preview, stopped</source>
        <translation>⊘ Preview, stopped</translation>
    </message>
    <message>
        <source>⊘ Stopped</source>
        <translation>⊘ Stopped</translation>
    </message>
</context>
<context>
    <name>kai::ImportsModel</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Refused lines</translation>
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
        <source>Fare</source>
        <translation>Fare</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reduction</translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation>Booking fee</translation>
    </message>
    <message>
        <source>Fee for another seat</source>
        <translation>Fee for another seat</translation>
    </message>
    <message>
        <source>Fee for another departure</source>
        <translation>Fee for another departure</translation>
    </message>
    <message>
        <source>Fare that is not returned</source>
        <translation>Fare that is not returned</translation>
    </message>
    <message>
        <source>Dearer fare</source>
        <translation>Dearer fare</translation>
    </message>
    <message>
        <source>Cancellation fee</source>
        <translation>Cancellation fee</translation>
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
        <source>The database crashed and was started again</source>
        <translation>The database crashed and was started again</translation>
    </message>
    <message>
        <source>The server had not ended properly before it started</source>
        <translation>The server had not ended properly before it started</translation>
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
</context>
<context>
    <name>kai::LayoutSketch</name>
    <message>
        <source>A coach has 1 to 40 rows.</source>
        <translation>A coach has 1 to 40 rows.</translation>
    </message>
    <message>
        <source>The letters are 1 to 8 different capitals, from the left: ABCD.</source>
        <translation>The letters are 1 to 8 different capitals, from the left: ABCD.</translation>
    </message>
    <message>
        <source>The aisle comes after 0 to %1 letters.</source>
        <translation>The aisle comes after 0 to %1 letters.</translation>
    </message>
    <message>
        <source>No seat is left.</source>
        <translation>No seat is left.</translation>
    </message>
    <message>
        <source>There is no seat %1 to leave out.</source>
        <translation>There is no seat %1 to leave out.</translation>
    </message>
    <message>
        <source>The coach is drawn here while you type.</source>
        <translation>The coach is drawn here while you type.</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s): %1</source>
        <translation>
            <numerusform>%n seat: %1</numerusform>
            <numerusform>%n seats: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, aisle, </source>
        <translation>, aisle, </translation>
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
        <source>Locked. Sign in to go on where you were; nothing is lost. Somebody else starts with empty pages.</source>
        <translation>Locked. Sign in to go on where you were; nothing is lost. Somebody else starts with empty pages.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>kai::MoneyLabels</name>
    <message>
        <source>applied</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>known already</translation>
    </message>
    <message>
        <source>wrong signature, not believed</source>
        <translation>wrong signature, not believed</translation>
    </message>
    <message>
        <source>of no order here</source>
        <translation>of no order here</translation>
    </message>
    <message>
        <source>no possible step, nothing changed</source>
        <translation>no possible step, nothing changed</translation>
    </message>
    <message>
        <source>put before a person</source>
        <translation>put before a person</translation>
    </message>
    <message>
        <source>another amount, put before a person</source>
        <translation>another amount, put before a person</translation>
    </message>
    <message>
        <source>tried too often</source>
        <translation>tried too often</translation>
    </message>
    <message>
        <source>probe of the webhook doctor</source>
        <translation>probe of the webhook doctor</translation>
    </message>
    <message>
        <source>Set server/publicUrl to the address that the payment service posts to, such as https://tickets.example.id.</source>
        <translation>Set server/publicUrl to the address that the payment service posts to, such as https://tickets.example.id.</translation>
    </message>
    <message>
        <source>The name has no address. Check its DNS entry, and the spelling of server/publicUrl.</source>
        <translation>The name has no address. Check its DNS entry, and the spelling of server/publicUrl.</translation>
    </message>
    <message>
        <source>Nobody listens there. Check that the reverse proxy runs, and that the firewall lets its port through.</source>
        <translation>Nobody listens there. Check that the reverse proxy runs, and that the firewall lets its port through.</translation>
    </message>
    <message>
        <source>The certificate is not accepted. Renew it, and let the proxy send the whole chain for this name.</source>
        <translation>The certificate is not accepted. Renew it, and let the proxy send the whole chain for this name.</translation>
    </message>
    <message>
        <source>The proxy takes the connection but does not answer in time. Look at its error log.</source>
        <translation>The proxy takes the connection but does not answer in time. Look at its error log.</translation>
    </message>
    <message>
        <source>The proxy sends it elsewhere, which the payment service does not follow. Forward the path itself.</source>
        <translation>The proxy sends it elsewhere, which the payment service does not follow. Forward the path itself.</translation>
    </message>
    <message>
        <source>The proxy does not reach this server. Let its upstream point at the address that this server listens at.</source>
        <translation>The proxy does not reach this server. Let its upstream point at the address that this server listens at.</translation>
    </message>
    <message>
        <source>The proxy answers by itself. Forward /api/v1/ to this server.</source>
        <translation>The proxy answers by itself. Forward /api/v1/ to this server.</translation>
    </message>
    <message>
        <source>This server refused it. Look for the request in its log.</source>
        <translation>This server refused it. Look for the request in its log.</translation>
    </message>
    <message>
        <source>It was answered, but is not in this database: the address leads to another server, or something on the way changes the body.</source>
        <translation>It was answered, but is not in this database: the address leads to another server, or something on the way changes the body.</translation>
    </message>
    <message>
        <source>the seats are gone</source>
        <translation>the seats are gone</translation>
    </message>
    <message>
        <source>paid after the order had ended</source>
        <translation>paid after the order had ended</translation>
    </message>
    <message>
        <source>our books and the payment service differ</source>
        <translation>our books and the payment service differ</translation>
    </message>
    <message>
        <source>taken back after it was settled</source>
        <translation>taken back after it was settled</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Payment service says</source>
        <translation>Payment service says</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Number at the service</source>
        <translation>Number at the service</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Paid with</translation>
    </message>
    <message>
        <source>Our books say</source>
        <translation>Our books say</translation>
    </message>
    <message>
        <source>Paid after expiry</source>
        <translation>Paid after expiry</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Another amount</translation>
    </message>
    <message>
        <source>Suspected of fraud</source>
        <translation>Suspected of fraud</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Chargeback</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>Payment taken back</translation>
    </message>
    <message>
        <source>Refunded elsewhere</source>
        <translation>Refunded elsewhere</translation>
    </message>
    <message>
        <source>Unknown payment</source>
        <translation>Unknown payment</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Stuck</translation>
    </message>
    <message>
        <source>The buyer paid when the hold had ended, and the order could not get its seats back: they are sold, or the train has left.</source>
        <translation>The buyer paid when the hold had ended, and the order could not get its seats back: they are sold, or the train has left.</translation>
    </message>
    <message>
        <source>Another amount or currency arrived than the order costs.</source>
        <translation>Another amount or currency arrived than the order costs.</translation>
    </message>
    <message>
        <source>The payment service suspects fraud. Until somebody decides there is no ticket.</source>
        <translation>The payment service suspects fraud. Until somebody decides there is no ticket.</translation>
    </message>
    <message>
        <source>Two payments arrived for one order. One of them has to go back.</source>
        <translation>Two payments arrived for one order. One of them has to go back.</translation>
    </message>
    <message>
        <source>The payer&apos;s bank has reclaimed the payment.</source>
        <translation>The payer&apos;s bank has reclaimed the payment.</translation>
    </message>
    <message>
        <source>The payment was settled and then taken back. The tickets are void.</source>
        <translation>The payment was settled and then taken back. The tickets are void.</translation>
    </message>
    <message>
        <source>Money went back at the payment service that nobody here had asked for.</source>
        <translation>Money went back at the payment service that nobody here had asked for.</translation>
    </message>
    <message>
        <source>The payment service tells of a payment that fits no order here.</source>
        <translation>The payment service tells of a payment that fits no order here.</translation>
    </message>
    <message>
        <source>This was tried too often without success, or our books and the payment service do not agree.</source>
        <translation>This was tried too often without success, or our books and the payment service do not agree.</translation>
    </message>
    <message>
        <source>Give seats</source>
        <translation>Give seats</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Link to an order</source>
        <translation>Link to an order</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The order gets its seats or others of the same class, and its tickets.</source>
        <translation>The order gets its seats or others of the same class, and its tickets.</translation>
    </message>
    <message>
        <source>The payment is refused at the payment service, and the order ends.</source>
        <translation>The payment is refused at the payment service, and the order ends.</translation>
    </message>
    <message>
        <source>All that is left of the payment goes back to the payer.</source>
        <translation>All that is left of the payment goes back to the payer.</translation>
    </message>
    <message>
        <source>The payment belongs to the order whose booking code you write below.</source>
        <translation>The payment belongs to the order whose booking code you write below.</translation>
    </message>
    <message>
        <source>The payment service is asked again, and what it says is applied.</source>
        <translation>The payment service is asked again, and what it says is applied.</translation>
    </message>
    <message>
        <source>The amount that arrived pays for the order, which gets its seats and tickets.</source>
        <translation>The amount that arrived pays for the order, which gets its seats and tickets.</translation>
    </message>
    <message>
        <source>The payment is approved at the payment service, and the order gets its tickets.</source>
        <translation>The payment is approved at the payment service, and the order gets its tickets.</translation>
    </message>
    <message>
        <source>The loss is accepted: the order ends and its seats become free.</source>
        <translation>The loss is accepted: the order ends and its seats become free.</translation>
    </message>
    <message>
        <source>You have seen it and nothing is to be done. The case is closed.</source>
        <translation>You have seen it and nothing is to be done. The case is closed.</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>refund</comment>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Awaits payout</source>
        <comment>refund</comment>
        <translation>Awaits payout</translation>
    </message>
    <message>
        <source>Paid back</source>
        <comment>refund</comment>
        <translation>Paid back</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>refund</comment>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Payment service</source>
        <translation>Payment service</translation>
    </message>
    <message>
        <source>Bank transfer by hand</source>
        <translation>Bank transfer by hand</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>notification</comment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>notification</comment>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>notification</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Public address</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Reverse proxy</source>
        <translation>Reverse proxy</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>This server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>stage</comment>
        <translation>passed</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>stage</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>not reached</source>
        <comment>stage</comment>
        <translation>not reached</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>%1 too much</translation>
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
    <name>kai::NotificationsModel</name>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>Failed tries</translation>
    </message>
</context>
<context>
    <name>kai::OrderActions</name>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;hange</translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation>Ca&amp;ncel…</translation>
    </message>
    <message>
        <source>Re&amp;fund…</source>
        <translation>Re&amp;fund…</translation>
    </message>
    <message>
        <source>H&amp;istory…</source>
        <translation>H&amp;istory…</translation>
    </message>
    <message>
        <source>&amp;Contact and passengers…</source>
        <translation>&amp;Contact and passengers…</translation>
    </message>
    <message>
        <source>Another &amp;seat…</source>
        <translation>Another &amp;seat…</translation>
    </message>
    <message>
        <source>Another &amp;departure…</source>
        <translation>Another &amp;departure…</translation>
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
    <message>
        <source>cancelled</source>
        <comment>passenger</comment>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Goes back or went back: %1</source>
        <translation>Goes back or went back: %1</translation>
    </message>
</context>
<context>
    <name>kai::OrderDialog</name>
    <message>
        <source>What it costs</source>
        <translation>What it costs</translation>
    </message>
    <message>
        <source>Asking for the price</source>
        <translation>Asking for the price</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done. Press the button again: it will not be done twice.</source>
        <translation>Nobody knows whether it was done. Press the button again: it will not be done twice.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Here is the order as it is now; what you typed is still there.</source>
        <translation>Here is the order as it is now; what you typed is still there.</translation>
    </message>
</context>
<context>
    <name>kai::OrderFilters</name>
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
        <source>&amp;Departure on</source>
        <translation>&amp;Departure on</translation>
    </message>
    <message>
        <source>Date of departure</source>
        <translation>Date of departure</translation>
    </message>
    <message>
        <source>Loading orders</source>
        <translation>Loading orders</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Views</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Everything that is found, as a table for spreadsheets</source>
        <translation>Everything that is found, as a table for spreadsheets</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Keep these filters</source>
        <translation>Keep these filters</translation>
    </message>
    <message>
        <source>Name of the view. Its date moves along: today stays today.</source>
        <translation>Name of the view. Its date moves along: today stays today.</translation>
    </message>
    <message>
        <source>Keep these filters…</source>
        <translation>Keep these filters…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>Forget a view</translation>
    </message>
</context>
<context>
    <name>kai::OrdersCsv</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Departure (local time)</source>
        <translation>Departure (local time)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
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
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Total (Rp)</source>
        <translation>Total (Rp)</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ordered (WIB)</source>
        <translation>Ordered (WIB)</translation>
    </message>
</context>
<context>
    <name>kai::OrdersInTheWay</name>
    <message>
        <source>Orders in the way</source>
        <translation>Orders in the way</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in the way. Double click or Enter opens one.</source>
        <translation>
            <numerusform>%n order in the way. Double click or Enter opens it.</numerusform>
            <numerusform>%n orders in the way. Double click or Enter opens one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n order(s) in the way. Double click or Enter opens one.</source>
        <translation>
            <numerusform>At least %n order in the way. Double click or Enter opens one.</numerusform>
            <numerusform>At least %n orders in the way. Double click or Enter opens one.</numerusform>
        </translation>
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
    <message>
        <source>Export orders</source>
        <translation>Export orders</translation>
    </message>
    <message>
        <source>orders-%1</source>
        <translation>orders-%1</translation>
    </message>
    <message>
        <source>No order fits what you look for.</source>
        <translation>No order fits what you look for.</translation>
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
    <message>
        <source>Paste &amp;list</source>
        <translation>Paste &amp;list</translation>
    </message>
    <message>
        <source>Takes the passengers that were copied from a table or a message: name, identity number, phone and e-mail, one passenger a line</source>
        <translation>Takes the passengers that were copied from a table or a message: name, identity number, phone and e-mail, one passenger a line</translation>
    </message>
    <message>
        <source>Nothing was copied that could be passengers.</source>
        <translation>Nothing was copied that could be passengers.</translation>
    </message>
    <message>
        <source>%1 of %2 listed passengers were taken: one order has room for %3 adults.</source>
        <translation>%1 of %2 listed passengers were taken: one order has room for %3 adults.</translation>
    </message>
    <message>
        <source>Create the order</source>
        <translation>Create the order</translation>
    </message>
</context>
<context>
    <name>kai::PaymentFigures</name>
    <message>
        <source>Attempts by status</source>
        <translation>Attempts by status</translation>
    </message>
    <message>
        <source>Paid by method</source>
        <translation>Paid by method</translation>
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
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message numerus="yes">
        <source>%n of them in part</source>
        <translation>
            <numerusform>%n of them in part</numerusform>
            <numerusform>%n of them in part</numerusform>
        </translation>
    </message>
    <message>
        <source>Last notification</source>
        <translation>Last notification</translation>
    </message>
    <message>
        <source>%1 waiting, %2 failed</source>
        <translation>%1 waiting, %2 failed</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n case(s)</source>
        <translation>
            <numerusform>more than %n case</numerusform>
            <numerusform>more than %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest: %1</source>
        <translation>oldest: %1</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nothing waits.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Paid by hour (WIB)</source>
        <translation>Paid by hour (WIB)</translation>
    </message>
    <message>
        <source>Paid by day (WIB)</source>
        <translation>Paid by day (WIB)</translation>
    </message>
    <message>
        <source>Shows the payments</source>
        <translation>Shows the payments</translation>
    </message>
    <message>
        <source>Shows the attempts that wait</source>
        <translation>Shows the attempts that wait</translation>
    </message>
    <message>
        <source>Shows the orders that are not paid yet</source>
        <translation>Shows the orders that are not paid yet</translation>
    </message>
    <message>
        <source>Shows the payments that went back</source>
        <translation>Shows the payments that went back</translation>
    </message>
    <message>
        <source>Opens the webhook page</source>
        <translation>Opens the webhook page</translation>
    </message>
    <message>
        <source>Opens the desk</source>
        <translation>Opens the desk</translation>
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
    <message>
        <source>Goes into your shift, open since %1.</source>
        <translation>Goes into your shift, open since %1.</translation>
    </message>
    <message>
        <source>⚠ You have no open shift: nobody will count this cash. Open one on the page Shift first.</source>
        <translation>⚠ You have no open shift: nobody will count this cash. Open one on the page Shift first.</translation>
    </message>
</context>
<context>
    <name>kai::PaymentsCsv</name>
    <message>
        <source>Begun (WIB)</source>
        <translation>Begun (WIB)</translation>
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
        <source>Amount (Rp)</source>
        <translation>Amount (Rp)</translation>
    </message>
    <message>
        <source>Refunded (Rp)</source>
        <translation>Refunded (Rp)</translation>
    </message>
    <message>
        <source>Paid at (WIB)</source>
        <translation>Paid at (WIB)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
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
        <source>Sum (Rp)</source>
        <translation>Sum (Rp)</translation>
    </message>
    <message>
        <source>Attempts by status</source>
        <translation>Attempts by status</translation>
    </message>
    <message>
        <source>Paid by method</source>
        <translation>Paid by method</translation>
    </message>
    <message>
        <source>Paid by hour (WIB)</source>
        <translation>Paid by hour (WIB)</translation>
    </message>
    <message>
        <source>Orders made</source>
        <translation>Orders made</translation>
    </message>
    <message>
        <source>Of these, paid</source>
        <translation>Of these, paid</translation>
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
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>&amp;Yesterday</source>
        <translation>&amp;Yesterday</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Show &amp;all</translation>
    </message>
    <message>
        <source>Show the &amp;order</source>
        <translation>Show the &amp;order</translation>
    </message>
    <message>
        <source>Charts as a picture (PNG)…</source>
        <translation>Charts as a picture (PNG)…</translation>
    </message>
    <message>
        <source>Figures as a table (CSV)…</source>
        <translation>Figures as a table (CSV)…</translation>
    </message>
    <message>
        <source>Listed payments as a table (CSV)…</source>
        <translation>Listed payments as a table (CSV)…</translation>
    </message>
    <message>
        <source>payments-%1</source>
        <translation>payments-%1</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Export the charts</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Export the figures</translation>
    </message>
    <message>
        <source>Export payments</source>
        <translation>Export payments</translation>
    </message>
    <message>
        <source>Sums and charts are for operators. The payments are below.</source>
        <translation>Sums and charts are for operators. The payments are below.</translation>
    </message>
    <message>
        <source>paid %1 to %2</source>
        <translation>paid %1 to %2</translation>
    </message>
    <message>
        <source>Payments: %1</source>
        <translation>Payments: %1</translation>
    </message>
    <message>
        <source>No payment was begun on these days, or none fits.</source>
        <translation>No payment was begun on these days, or none fits.</translation>
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
        <translation>Refunds that the payment service cannot make: one person asks for them, another one transfers and approves.</translation>
    </message>
    <message>
        <source>Loading refunds</source>
        <translation>Loading refunds</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Nothing waits for a payout.</source>
        <translation>Nothing waits for a payout.</translation>
    </message>
    <message>
        <source>Choose a refund on the left.</source>
        <translation>Choose a refund on the left.</translation>
    </message>
    <message>
        <source>Show the &amp;order</source>
        <translation>Show the &amp;order</translation>
    </message>
    <message>
        <source>The transfer has been made</source>
        <translation>The transfer has been made</translation>
    </message>
    <message>
        <source>&amp;Account of the payer: bank, number, name</source>
        <translation>&amp;Account of the payer: bank, number, name</translation>
    </message>
    <message>
        <source>Account of the payer</source>
        <translation>Account of the payer</translation>
    </message>
    <message>
        <source>&amp;Number of the transfer</source>
        <translation>&amp;Number of the transfer</translation>
    </message>
    <message>
        <source>Number of the transfer</source>
        <translation>Number of the transfer</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>It will not be made</source>
        <translation>It will not be made</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Rea&amp;son</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Re&amp;ject</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Write why, so that the payer can be told.</source>
        <translation>Write why, so that the payer can be told.</translation>
    </message>
    <message>
        <source>%1 for order %2: %3.</source>
        <translation>%1 for order %2: %3.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>another person</translation>
    </message>
    <message>
        <source>you</source>
        <translation>you</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>the system</translation>
    </message>
    <message>
        <source>Asked for by %1, %2</source>
        <translation>Asked for by %1, %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Goes back by: %1</source>
        <translation>Goes back by: %1</translation>
    </message>
    <message>
        <source>Number of the transfer: %1</source>
        <translation>Number of the transfer: %1</translation>
    </message>
    <message>
        <source>Account of the payer: %1</source>
        <translation>Account of the payer: %1</translation>
    </message>
    <message>
        <source>Last said: %1</source>
        <translation>Last said: %1</translation>
    </message>
    <message>
        <source>Show &amp;order %1</source>
        <translation>Show &amp;order %1</translation>
    </message>
    <message>
        <source>Payouts are approved by supervisors.</source>
        <translation>Payouts are approved by supervisors.</translation>
    </message>
    <message>
        <source>You asked for this payout. Another person has to approve it.</source>
        <translation>You asked for this payout. Another person has to approve it.</translation>
    </message>
</context>
<context>
    <name>kai::PeopleModel</name>
    <message>
        <source>⊘ Blocked</source>
        <translation>⊘ Blocked</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>account</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>kai::PeoplePage</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>A part of the name or the e-mail address</source>
        <translation>A part of the name or the e-mail address</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>Ro&amp;le</translation>
    </message>
    <message>
        <source>Which roles</source>
        <translation>Which roles</translation>
    </message>
    <message>
        <source>Loading accounts</source>
        <translation>Loading accounts</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>&amp;New account…</source>
        <translation>&amp;New account…</translation>
    </message>
    <message>
        <source>Who may log in</source>
        <translation>Who may log in</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Nobody fits what you look for.</source>
        <translation>Nobody fits what you look for.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 is changed.</translation>
    </message>
    <message>
        <source>%1 can log in with the password that you set.</source>
        <translation>%1 can log in with the password that you set.</translation>
    </message>
    <message>
        <source>All</source>
        <comment>roles</comment>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) so far</source>
        <translation>
            <numerusform>%n account so far</numerusform>
            <numerusform>%n accounts so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kai::RecordFields</name>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>West (WIB)</source>
        <translation>West (WIB)</translation>
    </message>
    <message>
        <source>Middle (WITA)</source>
        <translation>Middle (WITA)</translation>
    </message>
    <message>
        <source>East (WIT)</source>
        <translation>East (WIT)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Arrives</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Departs</translation>
    </message>
    <message>
        <source>Km</source>
        <translation>Km</translation>
    </message>
    <message>
        <source>On</source>
        <comment>boarding</comment>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>alighting</comment>
        <translation>Off</translation>
    </message>
    <message>
        <source>Fares</source>
        <translation>Fares</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Base Rp</source>
        <translation>Base Rp</translation>
    </message>
    <message>
        <source>Rp a km</source>
        <translation>Rp a km</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Coaches from the front</source>
        <translation>Coaches from the front</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Sale opens, days before</source>
        <translation>Sale opens, days before</translation>
    </message>
    <message>
        <source>Most adults in an order</source>
        <translation>Most adults in an order</translation>
    </message>
    <message>
        <source>A document travels once on a departure (1 yes, 0 no)</source>
        <translation>A document travels once on a departure (1 yes, 0 no)</translation>
    </message>
    <message>
        <source>Go-show opens, minutes before</source>
        <translation>Go-show opens, minutes before</translation>
    </message>
    <message>
        <source>Booking fee online, rupiah</source>
        <translation>Booking fee online, rupiah</translation>
    </message>
    <message>
        <source>Booking fee at the counter, rupiah</source>
        <translation>Booking fee at the counter, rupiah</translation>
    </message>
    <message>
        <source>Fee of a cancellation, percent</source>
        <translation>Fee of a cancellation, percent</translation>
    </message>
    <message>
        <source>Last cancellation online, minutes before</source>
        <translation>Last cancellation online, minutes before</translation>
    </message>
    <message>
        <source>Last cancellation at the counter, minutes before</source>
        <translation>Last cancellation at the counter, minutes before</translation>
    </message>
    <message>
        <source>Fee of another seat, percent</source>
        <translation>Fee of another seat, percent</translation>
    </message>
    <message>
        <source>Last other seat at the counter, minutes before</source>
        <translation>Last other seat at the counter, minutes before</translation>
    </message>
    <message>
        <source>Fee of another departure, percent</source>
        <translation>Fee of another departure, percent</translation>
    </message>
    <message>
        <source>Fee of another departure is rounded up to, rupiah</source>
        <translation>Fee of another departure is rounded up to, rupiah</translation>
    </message>
    <message>
        <source>Last other departure at the counter, minutes before</source>
        <translation>Last other departure at the counter, minutes before</translation>
    </message>
    <message>
        <source>A longer delay makes all fares refundable, minutes</source>
        <translation>A longer delay makes all fares refundable, minutes</translation>
    </message>
    <message>
        <source>The railway&apos;s fault can be claimed, hours after</source>
        <translation>The railway&apos;s fault can be claimed, hours after</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>an import</source>
        <translation>an import</translation>
    </message>
    <message>
        <source>%1 · made by %2</source>
        <translation>%1 · made by %2</translation>
    </message>
    <message>
        <source>%1 · changed by %2: %3</source>
        <translation>%1 · changed by %2: %3</translation>
    </message>
    <message>
        <source>%1 · retired by %2</source>
        <translation>%1 · retired by %2</translation>
    </message>
    <message>
        <source>A child pays from this age on (0: not looked at)</source>
        <translation>A child pays from this age on (0: not looked at)</translation>
    </message>
    <message>
        <source>Check-in away from a gate opens, hours before</source>
        <translation>Check-in away from a gate opens, hours before</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>⊘ Cancelled</source>
        <translation>⊘ Cancelled</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Seats face</source>
        <translation>Seats face</translation>
    </message>
    <message>
        <source>the direction of travel</source>
        <translation>the direction of travel</translation>
    </message>
    <message>
        <source>the middle, in two halves</source>
        <translation>the middle, in two halves</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Letters from the left</source>
        <translation>Letters from the left</translation>
    </message>
    <message>
        <source>Letters before the aisle</source>
        <translation>Letters before the aisle</translation>
    </message>
    <message>
        <source>Places without a seat</source>
        <translation>Places without a seat</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>%1 · brought back by %2</source>
        <translation>%1 · brought back by %2</translation>
    </message>
    <message>
        <source>Fare</source>
        <translation>Fare</translation>
    </message>
</context>
<context>
    <name>kai::RecordForm</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
</context>
<context>
    <name>kai::RefundForm</name>
    <message>
        <source>&amp;Payment</source>
        <translation>&amp;Payment</translation>
    </message>
    <message>
        <source>Payment of which money goes back</source>
        <translation>Payment of which money goes back</translation>
    </message>
    <message>
        <source>How much goes back?</source>
        <translation>How much goes back?</translation>
    </message>
    <message>
        <source>&amp;All that is left</source>
        <translation>&amp;All that is left</translation>
    </message>
    <message>
        <source>The &amp;fares of passengers</source>
        <translation>The &amp;fares of passengers</translation>
    </message>
    <message>
        <source>Passengers whose fares go back</source>
        <translation>Passengers whose fares go back</translation>
    </message>
    <message>
        <source>An a&amp;mount</source>
        <translation>An a&amp;mount</translation>
    </message>
    <message>
        <source>Amount that goes back</source>
        <translation>Amount that goes back</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Acc&amp;ount of the payer: bank, number, name</source>
        <translation>Acc&amp;ount of the payer: bank, number, name</translation>
    </message>
    <message>
        <source>Account of the payer</source>
        <translation>Account of the payer</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Refund bindingly</source>
        <translation>Refund bindingly</translation>
    </message>
    <message>
        <source>Nothing was paid for this order, or all of it has gone back.</source>
        <translation>Nothing was paid for this order, or all of it has gone back.</translation>
    </message>
    <message>
        <source>%1: %2, %3 left</source>
        <translation>%1: %2, %3 left</translation>
    </message>
    <message>
        <source>Asking for the payments…</source>
        <translation>Asking for the payments…</translation>
    </message>
    <message>
        <source>Choose whose fare goes back.</source>
        <translation>Choose whose fare goes back.</translation>
    </message>
    <message>
        <source>Write how much goes back.</source>
        <translation>Write how much goes back.</translation>
    </message>
    <message>
        <source>Of this payment %1 is left; %2 is more.</source>
        <translation>Of this payment %1 is left; %2 is more.</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Goes back</translation>
    </message>
    <message>
        <source>By: %1.</source>
        <translation>By: %1.</translation>
    </message>
    <message>
        <source>Another person has to transfer and approve it.</source>
        <translation>Another person has to transfer and approve it.</translation>
    </message>
    <message>
        <source>The tickets become void and the seats free.</source>
        <translation>The tickets become void and the seats free.</translation>
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
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Goes back by</source>
        <translation>Goes back by</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Account of the payer</source>
        <translation>Account of the payer</translation>
    </message>
</context>
<context>
    <name>kai::RefusedLinesModel</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>What stands there</translation>
    </message>
</context>
<context>
    <name>kai::RescheduleForm</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>Date of the other departure</source>
        <translation>Date of the other departure</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Searching departures</source>
        <translation>Searching departures</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>Departures</translation>
    </message>
    <message>
        <source>Another departure</source>
        <translation>Another departure</translation>
    </message>
    <message>
        <source>Change the departure</source>
        <translation>Change the departure</translation>
    </message>
    <message>
        <source>Choose the new departure; then you see the price.</source>
        <translation>Choose the new departure; then you see the price.</translation>
    </message>
    <message>
        <source>This is the departure that the order has.</source>
        <translation>This is the departure that the order has.</translation>
    </message>
    <message>
        <source>Order %1 travels with %2 now.</source>
        <translation>Order %1 travels with %2 now.</translation>
    </message>
    <message>
        <source>No train goes there in the same class on this day.</source>
        <translation>No train goes there in the same class on this day.</translation>
    </message>
</context>
<context>
    <name>kai::RowsEdit</name>
    <message>
        <source>Add a row</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remove the row</translation>
    </message>
</context>
<context>
    <name>kai::RunFilter</name>
    <message>
        <source>All trains</source>
        <translation>All trains</translation>
    </message>
    <message>
        <source>Tr&amp;ain</source>
        <translation>Tr&amp;ain</translation>
    </message>
    <message>
        <source>Train of the departures</source>
        <translation>Train of the departures</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a day</comment>
        <translation>from</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a day</comment>
        <translation>to</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>kai::RunPanel</name>
    <message>
        <source>Choose a departure.</source>
        <translation>Choose a departure.</translation>
    </message>
    <message>
        <source>Stops and load</source>
        <translation>Stops and load</translation>
    </message>
    <message>
        <source>Stops of the train</source>
        <translation>Stops of the train</translation>
    </message>
    <message>
        <source>Disruptions</source>
        <translation>Disruptions</translation>
    </message>
    <message>
        <source>&amp;Cancel or delay…</source>
        <translation>&amp;Cancel or delay…</translation>
    </message>
    <message>
        <source>None reported: the train runs as it was sold.</source>
        <translation>None reported: the train runs as it was sold.</translation>
    </message>
</context>
<context>
    <name>kai::RunStopsModel</name>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Arrives</translation>
    </message>
    <message>
        <source>Departs</source>
        <translation>Departs</translation>
    </message>
    <message>
        <source>Load to the next stop</source>
        <translation>Load to the next stop</translation>
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
    <name>kai::SeatForm</name>
    <message>
        <source>&amp;Passenger</source>
        <translation>&amp;Passenger</translation>
    </message>
    <message>
        <source>Passenger who gets another seat</source>
        <translation>Passenger who gets another seat</translation>
    </message>
    <message>
        <source>Seat %1 has just been taken. Choose another one.</source>
        <translation>Seat %1 has just been taken. Choose another one.</translation>
    </message>
    <message>
        <source>Another seat</source>
        <translation>Another seat</translation>
    </message>
    <message>
        <source>Change the seat</source>
        <translation>Change the seat</translation>
    </message>
    <message>
        <source>Nobody of this order has a seat.</source>
        <translation>Nobody of this order has a seat.</translation>
    </message>
    <message>
        <source>Choose the new seat; then you see the price.</source>
        <translation>Choose the new seat; then you see the price.</translation>
    </message>
    <message>
        <source>%1 now has seat %2.</source>
        <translation>%1 now has seat %2.</translation>
    </message>
    <message>
        <source>Order %1 is changed.</source>
        <translation>Order %1 is changed.</translation>
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
    <name>kai::SeatListModel</name>
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
</context>
<context>
    <name>kai::SeatMapWidget</name>
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
    <message>
        <source>On the seat map: arrow keys move, Space chooses, Page Up and Page Down change the coach, plus and minus zoom.</source>
        <translation>On the seat map: arrow keys move, Space chooses, Page Up and Page Down change the coach, plus and minus zoom.</translation>
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
    <message>
        <source>Smaller seat map</source>
        <translation>Smaller seat map</translation>
    </message>
    <message>
        <source>Larger seat map</source>
        <translation>Larger seat map</translation>
    </message>
    <message>
        <source>Seats as a list in words</source>
        <translation>Seats as a list in words</translation>
    </message>
    <message>
        <source>Seats of the coach</source>
        <translation>Seats of the coach</translation>
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
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>Address, database, payments and mail of this server</source>
        <translation>Address, database, payments and mail of this server</translation>
    </message>
</context>
<context>
    <name>kai::ServerSettingsDialog</name>
    <message>
        <source>Settings of the server</source>
        <translation>Settings of the server</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groups of settings</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Restart the server now</source>
        <translation>&amp;Restart the server now</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Where the server listens, and how others reach it.</source>
        <translation>Where the server listens, and how others reach it.</translation>
    </message>
    <message>
        <source>Address and port</source>
        <translation>Address and port</translation>
    </message>
    <message>
        <source>Public address, through a proxy</source>
        <translation>Public address, through a proxy</translation>
    </message>
    <message>
        <source>Proxies to believe</source>
        <translation>Proxies to believe</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>A second address, with TLS. All three, or none.</source>
        <translation>A second address, with TLS. All three, or none.</translation>
    </message>
    <message>
        <source>TLS address and port</source>
        <translation>TLS address and port</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>File of the certificate</translation>
    </message>
    <message>
        <source>File of its key</source>
        <translation>File of its key</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Empty: the private PostgreSQL of this program. Another database has its own orders; nothing moves there.</source>
        <translation>Empty: the private PostgreSQL of this program. Another database has its own orders; nothing moves there.</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Address of the database</translation>
    </message>
    <message>
        <source>Midtrans</source>
        <translation>Midtrans</translation>
    </message>
    <message>
        <source>The test asks for an order that does not exist; nobody pays anything.</source>
        <translation>The test asks for an order that does not exist; nobody pays anything.</translation>
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
        <translation>Merchant ID</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Server key</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Without a server mails are written into the data folder. The test logs in and sends nothing.</source>
        <translation>Without a server mails are written into the data folder. The test logs in and sends nothing.</translation>
    </message>
    <message>
        <source>Server and port</source>
        <translation>Server and port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>CAPTCHA</source>
        <translation>CAPTCHA</translation>
    </message>
    <message>
        <source>altcha is built in and needs nothing of the rest.</source>
        <translation>altcha is built in and needs nothing of the rest.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Site key</source>
        <translation>Site key</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Names of the pages</source>
        <translation>Names of the pages</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Set by an option or the environment: change it there.</source>
        <translation>Set by an option or the environment: change it there.</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>kept; type to replace it</translation>
    </message>
    <message>
        <source>The server reads %1. Change the settings there; here they can be tried.</source>
        <translation>The server reads %1. Change the settings there; here they can be tried.</translation>
    </message>
    <message>
        <source>Simulator instead</source>
        <translation>Simulator instead</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Browse: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>kai::ServerStatus</name>
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
    <message>
        <source>Lock a&amp;fter</source>
        <translation>Lock a&amp;fter</translation>
    </message>
    <message>
        <source>Minutes without a touch until the window locks</source>
        <translation>Minutes without a touch until the window locks</translation>
    </message>
    <message>
        <source>minutes without a touch</source>
        <translation>minutes without a touch</translation>
    </message>
</context>
<context>
    <name>kai::SetupDialog</name>
    <message>
        <source>First administrator</source>
        <translation>First administrator</translation>
    </message>
    <message>
        <source>Nobody administers this installation yet</source>
        <translation>Nobody administers this installation yet</translation>
    </message>
    <message>
        <source>Make the account of the first administrator. It makes the accounts of everybody else: cashiers, supervisors, further administrators.</source>
        <translation>Make the account of the first administrator. It makes the accounts of everybody else: cashiers, supervisors, further administrators.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>&amp;Make the account</translation>
    </message>
</context>
<context>
    <name>kai::SetupWizard</name>
    <message>
        <source>Set up KAI Ticketing</source>
        <translation>Set up KAI Ticketing</translation>
    </message>
    <message>
        <source>What shall this program be?</source>
        <translation>What shall this program be?</translation>
    </message>
    <message>
        <source>The ticketing of your &amp;own railway</source>
        <translation>The ticketing of your &amp;own railway</translation>
    </message>
    <message>
        <source>With your stations, trains, accounts and payments.</source>
        <translation>With your stations, trains, accounts and payments.</translation>
    </message>
    <message>
        <source>A &amp;demonstration</source>
        <translation>A &amp;demonstration</translation>
    </message>
    <message>
        <source>With stations, trains and accounts that are made up, to look around. Nobody pays anything.</source>
        <translation>With stations, trains and accounts that are made up, to look around. Nobody pays anything.</translation>
    </message>
    <message>
        <source>A window of a server that runs &amp;elsewhere</source>
        <translation>A window of a server that runs &amp;elsewhere</translation>
    </message>
    <message>
        <source>For further counters of a railway that has a server already.</source>
        <translation>For further counters of a railway that has a server already.</translation>
    </message>
    <message>
        <source>Where is everything kept?</source>
        <translation>Where is everything kept?</translation>
    </message>
    <message>
        <source>In a &amp;private PostgreSQL</source>
        <translation>In a &amp;private PostgreSQL</translation>
    </message>
    <message>
        <source>It is made now, runs while this program runs, and nobody else can reach it.</source>
        <translation>It is made now, runs while this program runs, and nobody else can reach it.</translation>
    </message>
    <message>
        <source>In an e&amp;xisting PostgreSQL</source>
        <translation>In an e&amp;xisting PostgreSQL</translation>
    </message>
    <message>
        <source>Address of the existing PostgreSQL</source>
        <translation>Address of the existing PostgreSQL</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>How do people pay who do not pay cash?</source>
        <translation>How do people pay who do not pay cash?</translation>
    </message>
    <message>
        <source>With a simu&amp;lator of Midtrans, to try things out</source>
        <translation>With a simu&amp;lator of Midtrans, to try things out</translation>
    </message>
    <message>
        <source>In the &amp;sandbox of Midtrans, without real money</source>
        <translation>In the &amp;sandbox of Midtrans, without real money</translation>
    </message>
    <message>
        <source>With &amp;Midtrans</source>
        <translation>With &amp;Midtrans</translation>
    </message>
    <message>
        <source>Merchant &amp;ID</source>
        <translation>Merchant &amp;ID</translation>
    </message>
    <message>
        <source>Merchant ID, may be empty</source>
        <translation>Merchant ID, may be empty</translation>
    </message>
    <message>
        <source>Server &amp;key</source>
        <translation>Server &amp;key</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Server key</translation>
    </message>
    <message>
        <source>Who administers this installation?</source>
        <translation>Who administers this installation?</translation>
    </message>
    <message>
        <source>This account makes the accounts of everybody else: cashiers, supervisors, further administrators.</source>
        <translation>This account makes the accounts of everybody else: cashiers, supervisors, further administrators.</translation>
    </message>
    <message>
        <source>Where is the server?</source>
        <translation>Where is the server?</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>This is a key of the sandbox.</source>
        <translation>This is a key of the sandbox.</translation>
    </message>
    <message>
        <source>Write an address such as https://tickets.example.id</source>
        <translation>Write an address such as https://tickets.example.id</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>The server key goes into your keyring.</source>
        <translation>The server key goes into your keyring.</translation>
    </message>
    <message>
        <source>No keyring is running here. The server key goes into the file %1, which nobody but you may read.</source>
        <translation>No keyring is running here. The server key goes into the file %1, which nobody but you may read.</translation>
    </message>
</context>
<context>
    <name>kai::ShiftPage</name>
    <message>
        <source>You have no open shift</source>
        <translation>You have no open shift</translation>
    </message>
    <message>
        <source>Count the float that is put into the drawer, and open the shift with it. Cash that you take belongs to it until you count and close it.</source>
        <translation>Count the float that is put into the drawer, and open the shift with it. Cash that you take belongs to it until you count and close it.</translation>
    </message>
    <message>
        <source>&amp;Float in the drawer</source>
        <translation>&amp;Float in the drawer</translation>
    </message>
    <message>
        <source>Float in the drawer</source>
        <translation>Float in the drawer</translation>
    </message>
    <message>
        <source>&amp;Open the shift</source>
        <translation>&amp;Open the shift</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>The shift is closed</translation>
    </message>
    <message>
        <source>Open the &amp;Z-report</source>
        <translation>Open the &amp;Z-report</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Sa&amp;ve…</translation>
    </message>
    <message>
        <source>Print it from the PDF viewer, and put it with the cash.</source>
        <translation>Print it from the PDF viewer, and put it with the cash.</translation>
    </message>
    <message>
        <source>&amp;New shift</source>
        <translation>&amp;New shift</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>Loading shifts</source>
        <translation>Loading shifts</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>No shift has been opened yet.</source>
        <translation>No shift has been opened yet.</translation>
    </message>
    <message>
        <source>Open Z-re&amp;port</source>
        <translation>Open Z-re&amp;port</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>How much is in the drawer? Write 0 for an empty one.</source>
        <translation>How much is in the drawer? Write 0 for an empty one.</translation>
    </message>
    <message>
        <source>Save the Z-report</source>
        <translation>Save the Z-report</translation>
    </message>
    <message>
        <source>The report cannot be written to the cache folder.</source>
        <translation>The report cannot be written to the cache folder.</translation>
    </message>
    <message>
        <source>No program for PDF files was found. Save the report instead.</source>
        <translation>No program for PDF files was found. Save the report instead.</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Difference: %1</translation>
    </message>
    <message>
        <source>Float: %1</source>
        <translation>Float: %1</translation>
    </message>
    <message>
        <source>Cash sales (%1): %2</source>
        <translation>Cash sales (%1): %2</translation>
    </message>
    <message>
        <source>Put in: %1</source>
        <translation>Put in: %1</translation>
    </message>
    <message>
        <source>Cash refunds (%1): %2</source>
        <translation>Cash refunds (%1): %2</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>Taken out: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Expected: %1</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <translation>Counted: %1</translation>
    </message>
    <message>
        <source>Its report is there once it has been counted.</source>
        <translation>Its report is there once it has been counted.</translation>
    </message>
    <message>
        <source>Asking for your shift…</source>
        <translation>Asking for your shift…</translation>
    </message>
</context>
<context>
    <name>kai::ShiftsModel</name>
    <message>
        <source>open</source>
        <comment>shift</comment>
        <translation>open</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
</context>
<context>
    <name>kai::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>What it does here</source>
        <translation>What it does here</translation>
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
    <name>kai::StatusChips</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>kai::TicketPrint</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
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
        <source>P&amp;rint</source>
        <translation>P&amp;rint</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>The ticket cannot be read.</source>
        <translation>The ticket cannot be read.</translation>
    </message>
    <message>
        <source>No mail with these tickets has been written yet.</source>
        <translation>No mail with these tickets has been written yet.</translation>
    </message>
    <message>
        <source>The mail with the tickets goes out again.</source>
        <translation>The mail with the tickets goes out again.</translation>
    </message>
    <message>
        <source>Take the ticket back</source>
        <translation>Take the ticket back</translation>
    </message>
    <message>
        <source>Nobody can travel with ticket %1 any more. Why is it taken back?</source>
        <translation>Nobody can travel with ticket %1 any more. Why is it taken back?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Say why the ticket is taken back.</source>
        <translation>Say why the ticket is taken back.</translation>
    </message>
    <message>
        <source>Ticket %1 was taken back.</source>
        <translation>Ticket %1 was taken back.</translation>
    </message>
    <message>
        <source>Page (A4)…</source>
        <translation>Page (A4)…</translation>
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
    <name>kai::TotalsChart</name>
    <message numerus="yes">
        <source>%1: %2, %n payment(s)</source>
        <translation>
            <numerusform>%1: %2, %n payment</numerusform>
            <numerusform>%1: %2, %n payments</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Nothing in these days.</translation>
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
<context>
    <name>kai::TrainsPage</name>
    <message>
        <source>Trains</source>
        <translation>Trains</translation>
    </message>
    <message>
        <source>&amp;Departures</source>
        <translation>&amp;Departures</translation>
    </message>
    <message>
        <source>&amp;Stations</source>
        <translation>&amp;Stations</translation>
    </message>
    <message>
        <source>Tra&amp;ins</source>
        <translation>Tra&amp;ins</translation>
    </message>
    <message>
        <source>Ru&amp;les</source>
        <translation>Ru&amp;les</translation>
    </message>
    <message>
        <source>Fi&amp;xed fares</source>
        <translation>Fi&amp;xed fares</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mport</translation>
    </message>
    <message>
        <source>Timeta&amp;ble</source>
        <translation>Timeta&amp;ble</translation>
    </message>
    <message>
        <source>&amp;Coach layouts</source>
        <translation>&amp;Coach layouts</translation>
    </message>
</context>
<context>
    <name>kai::WorkStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
</TS>
