#include "app/keyring.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace kai::app {

static QString service()
{
    return QStringLiteral("kai-ticketing");
}

Keyring::Keyring(const QString &dataDir, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_dataDir(dataDir)
    , m_patience(patience)
{
}

QString Keyring::entry(const QString &key) const
{
    return QStringLiteral("%1 (%2)").arg(key, m_dataDir);
}

void Keyring::run(QKeychain::Job *job, Done done)
{
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [job, patience, done] {
        disconnect(job, nullptr, patience, nullptr); // a job that ends too late finds nobody
        patience->deleteLater();
        done(nullptr);
    });
    connect(job, &QKeychain::Job::finished, patience, [patience, done](QKeychain::Job *finished) {
        patience->stop();
        patience->deleteLater();
        done(finished);
    });
    patience->start(m_patience);
    job->start();
}

void Keyring::probe(std::function<void(bool)> then)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(entry(QStringLiteral("probe")));
    run(job, [then = std::move(then)](QKeychain::Job *done) {
        then(done
             && (done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound));
    });
}

void Keyring::read(const QStringList &keys,
                   std::function<void(const QHash<QString, QByteArray> &)> then)
{
    readNext(keys, {}, std::move(then));
}

void Keyring::readNext(QStringList keys, QHash<QString, QByteArray> found,
                       std::function<void(const QHash<QString, QByteArray> &)> then)
{
    if (keys.isEmpty())
        return then(found);
    const QString key = keys.takeFirst();
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(entry(key));
    run(job, [this, keys, found, key, then = std::move(then)](QKeychain::Job *done) mutable {
        // One that has not answered once will not do so for the others.
        if (!done)
            return then(found);
        if (done->error() == QKeychain::NoError)
            found[key] = static_cast<QKeychain::ReadPasswordJob *>(done)->binaryData();
        readNext(std::move(keys), std::move(found), std::move(then));
    });
}

void Keyring::write(const QMap<QString, QString> &secrets, std::function<void(bool)> then)
{
    writeNext(secrets, std::move(then));
}

void Keyring::writeNext(QMap<QString, QString> secrets, std::function<void(bool)> then)
{
    if (secrets.isEmpty())
        return then(true);
    const QString key = secrets.firstKey();
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(entry(key));
    job->setBinaryData(secrets.take(key).toUtf8());
    run(job,
        [this, secrets = std::move(secrets), then = std::move(then)](QKeychain::Job *done) mutable {
            if (!done || done->error() != QKeychain::NoError)
                return then(false);
            writeNext(std::move(secrets), std::move(then));
        });
}

} // namespace kai::app
