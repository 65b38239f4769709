#pragma once

class QWidget;

namespace kai {

class DesktopSettings;

/// Writes down the widths and order of the columns of all tables and the sizes in all splitters of
/// a window, by their names, for the user of the moment.
void rememberLayout(const QWidget &window, DesktopSettings &settings);
/// Gives tables and splitters what was written down; those of which nothing is known stay.
void recallLayout(const QWidget &window, const DesktopSettings &settings);

} // namespace kai
