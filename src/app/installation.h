#pragma once

#include "app/configuration.h"
#include "app/trial.h"
#include "desktop/setup/setupanswers.h"

/// What the answers of the first start are made into.
namespace kai::app {

/// Whether whoever starts the desktop has to be asked: nothing that was set decides what it shall
/// be, and no server has ever run on the data folder.
bool isFirstStart(const Configuration &configuration);

/// The settings that the answers stand for. Which server is elsewhere is none: the window keeps it
/// among its own.
QMap<QString, QString> settingsFrom(const SetupAnswers &answers);
/// The secrets among them, by their keys.
QMap<QString, QString> secretsFrom(const SetupAnswers &answers);

/// Where the secrets of an installation are.
enum class SecretPlace { File, Keyring };

/// Writes the answers into the data folder, which is made when it is missing. The settings come
/// last: with them the folder is set up. Secrets that are in the keyring already are only named.
Result<void> install(const Configuration &configuration, const SetupAnswers &answers,
                     SecretPlace place);

/// Connects to the database of this address. Blocks.
Trial tryDatabase(const QString &url);

} // namespace kai::app
