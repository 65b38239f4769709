#pragma once

#include <QString>

namespace kai::app {

/// A file in the data folder that is there while the server runs: one that is found at the start
/// was left by a run that was killed, or whose machine lost power.
class RunMark
{
public:
    explicit RunMark(const QString &dataDir);

    bool wasLeftBehind() const { return m_leftBehind; }
    /// The end of a proper run.
    void remove() const;

private:
    const QString m_path;
    const bool m_leftBehind;
};

} // namespace kai::app
