#include "desktop/widgets/style.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QStyleFactory>
#include <QTableView>

namespace kai {

static QColor color(const char *name)
{
    return QColor(QLatin1String(name));
}

const Colors &lightColors()
{
    static const Colors colors {
        .window = color("#f2f4f9"),
        .card = color("#ffffff"),
        .row = color("#f6f8fc"),
        .line = color("#d5dbe8"),
        .text = color("#1a2233"),
        .muted = color("#545e76"),
        .primary = color("#1d3c8f"),
        .primaryHover = color("#284cab"),
        .onPrimary = color("#ffffff"),
        .mark = color("#1d3c8f"),
        .accent = color("#f58220"),
        .onAccent = color("#1a1206"),
        .error = color("#a8201a"),
        .errorGround = color("#fdeceb"),
        .success = color("#17693a"),
        .successGround = color("#e4f5ea"),
        .warning = color("#7a4300"),
        .warningGround = color("#fff2dd"),
        .hintGround = color("#e9eefb"),
        .seatFree = color("#ffffff"),
        .seatHeld = color("#ffe7bf"),
        .seatSold = color("#d6dbe6"),
        .seatBlocked = color("#e6e9f0"),
        .seatText = color("#1a2233"),
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors {
        .window = color("#131822"),
        .card = color("#1d2431"),
        .row = color("#242c3b"),
        .line = color("#3a4558"),
        .text = color("#e8ecf4"),
        .muted = color("#aab4c8"),
        .primary = color("#3a60c8"),
        .primaryHover = color("#4469cf"),
        .onPrimary = color("#ffffff"),
        .mark = color("#9db8ff"),
        .accent = color("#f79646"),
        .onAccent = color("#1a1206"),
        .error = color("#ffa49d"),
        .errorGround = color("#43211f"),
        .success = color("#7fdba6"),
        .successGround = color("#173626"),
        .warning = color("#ffc97a"),
        .warningGround = color("#3f2f14"),
        .hintGround = color("#222d47"),
        .seatFree = color("#2a3446"),
        .seatHeld = color("#5a4419"),
        .seatSold = color("#12161f"),
        .seatBlocked = color("#1b212d"),
        .seatText = color("#e8ecf4"),
    };
    return colors;
}

static bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
           < palette.color(QPalette::WindowText).lightness();
}

const Colors &currentColors()
{
    return isDark(QGuiApplication::palette()) ? darkColors() : lightColors();
}

static QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    // A field is seen by its ground where shadows are not.
    palette.setColor(QPalette::Base, isDark(palette) ? colors.row : colors.card);
    palette.setColor(QPalette::AlternateBase, colors.row);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.row);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onPrimary);
    palette.setColor(QPalette::Highlight, colors.primary);
    palette.setColor(QPalette::HighlightedText, colors.onPrimary);
    palette.setColor(QPalette::Link, colors.mark);
    palette.setColor(QPalette::ToolTipBase, colors.card);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Light, colors.card.lighter(105));
    palette.setColor(QPalette::Midlight, colors.line.lighter(105));
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, colors.line.darker(140));
    palette.setColor(QPalette::Shadow, colors.line.darker(180));
    QColor faded = colors.muted;
    faded.setAlpha(170);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    return palette;
}

static QString styleSheet(const Colors &colors)
{
    QString rules = QStringLiteral(R"(
QFrame[panel="card"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame[panel="card"][lit="true"] { border-color: @accent; }
QFrame[panel="row"] { background: @row; border: 1px solid @line; border-radius: 6px; }
QFrame[panel="hint"] { background: @hintGround; border: 1px solid @line; border-radius: 6px; }
QFrame[panel="error"] { background: @errorGround; border: 1px solid @error; border-radius: 6px; }
QFrame[panel="warning"] { background: @warningGround; border: 1px solid @warning; border-radius: 6px; }
QFrame[panel="success"] { background: @successGround; border: 1px solid @success; border-radius: 6px; }
QFrame[role="line"] { color: @line; }
QLabel[heading="title"] { font-size: 18pt; font-weight: 600; }
QLabel[heading="section"] { font-size: 11pt; font-weight: 600; }
QLabel[heading="row"] { font-weight: 600; }
QLabel[heading="amount"] { font-size: 15pt; font-weight: 600; }
QLabel[heading="code"] { font-size: 13pt; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="fieldError"] { color: @error; }
QLabel[role="warning"] { color: @warning; font-weight: 600; }
QLabel[role="success"] { color: @success; font-weight: 600; }
QLabel[role="error"] { color: @error; font-weight: 600; }
QLineEdit, QComboBox, QDateEdit { min-height: 24px; }
QPushButton { min-height: 22px; padding: 3px 12px; }
QRadioButton::indicator, QCheckBox::indicator, QAbstractItemView::indicator { width: 14px;
    height: 14px; border: 1px solid @muted; background: @card; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @mark; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @primary;
    image: url(:/icons/tick.svg); }
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: @accent; }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @line; }
QLineEdit { border: 1px solid @muted; border-radius: 3px; padding: 0 3px; background: palette(base); }
QLineEdit:focus { border: 2px solid @mark; padding: 0 2px; min-height: 22px; }
QLineEdit:disabled { border-color: @line; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QAbstractSpinBox QLineEdit:disabled,
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; }
QLineEdit[invalid="true"] { border: 2px solid @error; border-radius: 3px; padding: 0 2px;
    min-height: 22px; }
QPushButton[primary="true"] { background: @primary; color: @onPrimary; border: 2px solid @primary;
    border-radius: 5px; padding: 4px 14px; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @primaryHover; border-color: @primaryHover; }
QPushButton[primary="true"]:focus { border-color: @accent; }
QPushButton[primary="true"]:disabled { background: @line; border-color: @line; color: @muted; }
QPushButton[chip="true"] { background: @row; color: @text; border: 1px solid @line;
    border-radius: 12px; padding: 0 10px; }
QPushButton[chip="true"]:hover { border-color: @muted; }
QPushButton[chip="true"]:checked { background: @primary; color: @onPrimary;
    border-color: @primary; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; padding: 0 9px; }
#navigation { background: #142a66; border: none; }
#navigation QToolButton { color: #ffffff; background: transparent; border: none;
    border-left: 4px solid transparent; padding: 8px 4px 8px 0; font-size: 9pt; }
#navigation QToolButton:hover { background: #20387c; }
#navigation QToolButton:checked { background: #2a468f; border-left-color: #f58220; }
#coachStrip QToolButton { font-size: 8pt; }
#coachStrip QToolButton:checked { font-weight: 600; }
#navigation QToolButton:focus { background: #20387c; border-left-color: #ffffff; }
QHeaderView::section { background: @card; color: @muted; border: none;
    border-bottom: 1px solid @line; padding: 5px 6px; }
QTableView, QTableWidget, QListWidget { border: none; background: @card;
    alternate-background-color: @row; selection-background-color: @primary;
    selection-color: @onPrimary; }
QTableView::item { border: none; padding: 0 4px; }
QScrollArea, QScrollArea > #qt_scrollarea_viewport, #seatMap, #passengersBody, #detailBody,
#drawerPanel, #probeStages, #runDisruptions, #catalogFormPlace {
    background: transparent; }
QProgressBar { border: none; background: @line; border-radius: 2px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QStatusBar { background: @card; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QToolButton { border: none; padding: 3px 8px; }
QStatusBar QToolButton:hover, QStatusBar QToolButton:focus { background: @row; }
#userButton, #languageButton { padding-right: 18px; }
QStatusBar QToolButton::menu-indicator { subcontrol-origin: padding;
    subcontrol-position: right center; right: 4px; }
QToolTip { color: @text; background: @card; border: 1px solid @line; }
)");
    const std::pair<const char *, QColor> values[] {
        // Longer names before those that they begin with.
        {"@hintGround", colors.hintGround},
        {"@errorGround", colors.errorGround},
        {"@warningGround", colors.warningGround},
        {"@successGround", colors.successGround},
        {"@primaryHover", colors.primaryHover},
        {"@onPrimary", colors.onPrimary},
        {"@primary", colors.primary},
        {"@mark", colors.mark},
        {"@accent", colors.accent},
        {"@warning", colors.warning},
        {"@success", colors.success},
        {"@error", colors.error},
        {"@muted", colors.muted},
        {"@card", colors.card},
        {"@line", colors.line},
        {"@text", colors.text},
        {"@row", colors.row},
    };
    for (const auto &[name, value] : values)
        rules.replace(QLatin1String(name), value.name());
    return rules;
}

void applyStyle(QApplication &application, Appearance appearance)
{
    // Without one of our own the application's palette is the platform's.
    application.setPalette(QPalette());
    bool dark = isDark(application.palette());
    if (appearance != Appearance::System)
        dark = appearance == Appearance::Dark;
    const Colors &colors = dark ? darkColors() : lightColors();
    if (application.style()->name() != QLatin1String("fusion"))
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(paletteOf(colors));
    application.setStyleSheet(styleSheet(colors));
}

void setStyleProperty(QWidget &widget, const char *name, const QVariant &value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

/// A column that is too narrow for its heading becomes wider; the last one has what is left.
static void fitHeadings(QTableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column + 1 < header.count(); ++column) {
        const int needed = header.sectionSizeHint(column);
        if (table.columnWidth(column) < needed)
            table.setColumnWidth(column, needed);
    }
}

void prepareTable(QTableView &table, const QList<int> &widths)
{
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < widths.size(); ++column)
        table.setColumnWidth(column, widths[column]);
    fitHeadings(table);
    // Another language has longer words.
    QObject::connect(table.model(), &QAbstractItemModel::headerDataChanged, &table,
                     [&table] { fitHeadings(table); });
}

void showFieldError(QWidget &field, QLabel &label, const QString &text)
{
    setStyleProperty(field, "invalid", !text.isEmpty());
    field.setAccessibleDescription(text);
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace kai
