#pragma once

#include <QString>

class QWidget;

namespace kai::tests {

/// Test data: both languages in both themes, as columns `language` and `appearance`. Each of them once
/// in the quick suite, and all four together where KAI_ALL_PICTURES is set.
void addLooks();

/// Keeps a picture for people to look at.
void keepPicture(QWidget &shown, const QString &name);

/// Keeps a picture, named after the row of the test, and holds what is shown
/// against what must be true of everything: see checkTexts() and checkNames(). A main window is
/// also shown on a large screen, in every look where KAI_ALL_PICTURES is set, else in the first.
void look(QWidget &shown, const QString &name);

/// Texts that do not wrap must have the room they ask for.
void checkTexts(const QWidget &root, const QString &where);

/// Whatever can be operated must have a name that can be spoken.
void checkNames(const QWidget &root, const QString &where);

} // namespace kai::tests
