#pragma once

#include <QHash>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace kai::app {

/// The keyring of the desktop's user, asked without waiting for it: where no keyring runs, or none
/// that answers in time, the answer is that. All calls answer once, on this thread, and never after
/// this has been destroyed.
class Keyring : public QObject
{
    Q_OBJECT

public:
    /// The secrets belong to one data folder.
    explicit Keyring(const QString &dataDir,
                     std::chrono::milliseconds patience = std::chrono::seconds(3),
                     QObject *parent = nullptr);

    /// Whether a keyring is there that answers.
    void probe(std::function<void(bool)> then);
    /// Those of the secrets that it gives.
    void read(const QStringList &keys,
              std::function<void(const QHash<QString, QByteArray> &)> then);
    /// False when it did not take all of them.
    void write(const QMap<QString, QString> &secrets, std::function<void(bool)> then);

private:
    using Done = std::function<void(QKeychain::Job *)>; ///< null when it took too long

    void run(QKeychain::Job *job, Done done);
    void readNext(QStringList keys, QHash<QString, QByteArray> found,
                  std::function<void(const QHash<QString, QByteArray> &)> then);
    void writeNext(QMap<QString, QString> secrets, std::function<void(bool)> then);
    QString entry(const QString &key) const;

    QString m_dataDir;
    std::chrono::milliseconds m_patience;
};

} // namespace kai::app
