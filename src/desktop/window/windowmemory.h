#pragma once

class QWidget;

namespace kai {

class DesktopSettings;

/// Writes down where a window is and how large, for the user of the moment.
void rememberPlace(const QWidget &window, DesktopSettings &settings);
/// Puts a window where it was. One whose place is on no screen any more keeps its size alone, and
/// one of which nothing is known stays.
void recallPlace(QWidget &window, const DesktopSettings &settings);

/// Writes down the widths and order of the columns of all tables and the sizes in all splitters of
/// a window, by their names, for the user of the moment.
void rememberLayout(const QWidget &window, DesktopSettings &settings);
/// Gives tables and splitters what was written down; those of which nothing is known stay.
void recallLayout(const QWidget &window, const DesktopSettings &settings);

} // namespace kai
