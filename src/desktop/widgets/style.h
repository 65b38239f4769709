#pragma once

#include "desktop/client/desktopsettings.h"

#include <QColor>

class QApplication;
class QLabel;
class QTableView;
class QWidget;

namespace kai {

/// The colours that the palette has no role for. Every pair that is used as text on a ground has a
/// contrast of at least 4.5 : 1.
struct Colors
{
    QColor window, card, row, line, text, muted;
    QColor primary, primaryHover, onPrimary;
    QColor mark; ///< the railway's blue where it is drawn on a ground: links, outlines, bars
    QColor accent, onAccent; ///< orange: what is chosen
    QColor error, errorGround, success, successGround, warning, warningGround, hintGround;
    QColor seatFree, seatHeld, seatSold, seatBlocked, seatText;
};

const Colors &lightColors();
const Colors &darkColors();
/// The colours of the application's palette at the moment. Widgets' own palettes are no guide: the
/// style sheet makes some grounds transparent.
const Colors &currentColors();

/// Sets Fusion, palette and the few rules of the style sheet. `System` follows the platform's
/// palette.
void applyStyle(QApplication &application, Appearance appearance);

/// Gives a widget a dynamic property that the style sheet looks at, and has it drawn anew.
void setStyleProperty(QWidget &widget, const char *name, const QVariant &value);

/// The look of a list that shows a model: no row numbers, columns of these widths, the last one
/// takes what is left.
void prepareTable(QTableView &table, const QList<int> &widths);

/// Shows what is wrong with a field beside it, and to screen readers on it. An empty text means
/// that nothing is.
void showFieldError(QWidget &field, QLabel &label, const QString &text);

} // namespace kai
