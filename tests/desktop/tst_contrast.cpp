#include "desktop/widgets/style.h"
#include "desktopdriver.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QTableView>

#include <cmath>

using namespace kai;
using tests::DesktopDriver;

/// That everything can be read: contrast as WCAG 2 computes it, of the palettes and of what is
/// really painted.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsOfTexts_data();
    void colorsOfTexts();
    void paletteOfControls_data();
    void paletteOfControls();
    void emptyIndicatorsAreSeen_data();
    void emptyIndicatorsAreSeen();
    void paintedTexts_data();
    void paintedTexts();

private:
    static void addThemes();
    static double contrast(const QColor &a, const QColor &b);
    static double strongestIn(const QImage &picture);
    static void checkTexts(const QWidget &window, const char *where);
};

static constexpr double textContrast = 4.5;
static constexpr double shapeContrast = 3.0;

static double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double ContrastTest::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return qMax(first, second) / qMin(first, second);
}

void ContrastTest::addThemes()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void ContrastTest::colorsOfTexts_data()
{
    addThemes();
}

void ContrastTest::colorsOfTexts()
{
    QFETCH(Appearance, appearance);
    const Colors &c = appearance == Appearance::Dark ? darkColors() : lightColors();
    QList<std::pair<QColor, QColor>> pairs {
        {c.onPrimary, c.primary}, {c.onPrimary, c.primaryHover}, {c.onAccent, c.accent},
        {c.seatText, c.seatFree}, {c.seatText, c.seatHeld},      {c.muted, c.seatSold},
        {c.muted, c.seatBlocked},
    };
    for (const QColor &ground :
         {c.window, c.card, c.row, c.hintGround, c.errorGround, c.warningGround, c.successGround}) {
        pairs.append({c.text, ground});
        pairs.append({c.muted, ground});
    }
    for (const QColor &ground : {c.window, c.card, c.row}) {
        for (const QColor &text : {c.error, c.warning, c.success, c.mark})
            pairs.append({text, ground});
    }
    pairs.append({c.error, c.errorGround});
    pairs.append({c.warning, c.warningGround});
    pairs.append({c.success, c.successGround});
    double least = 21;
    for (const auto &[text, ground] : std::as_const(pairs)) {
        least = qMin(least, contrast(text, ground));
        QVERIFY2(
            contrast(text, ground) >= textContrast,
            qPrintable(
                u"%1 on %2: %3"_qs.arg(text.name(), ground.name()).arg(contrast(text, ground))));
    }
    qInfo("least contrast of a text: %.2f", least);
}

void ContrastTest::paletteOfControls_data()
{
    addThemes();
}

void ContrastTest::paletteOfControls()
{
    QFETCH(Appearance, appearance);
    applyStyle(*qApp, appearance);
    const QPalette palette = QApplication::palette();
    using Role = QPalette::ColorRole;
    for (const auto &[text, ground] : {std::pair<Role, Role>(Role::WindowText, Role::Window),
                                       {Role::Text, Role::Base},
                                       {Role::Text, Role::AlternateBase},
                                       {Role::ButtonText, Role::Button},
                                       {Role::HighlightedText, Role::Highlight},
                                       {Role::ToolTipText, Role::ToolTipBase},
                                       {Role::PlaceholderText, Role::Base},
                                       {Role::Link, Role::Base},
                                       {Role::Link, Role::Window}}) {
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
            QVERIFY2(contrast(palette.color(group, text), palette.color(group, ground))
                         >= textContrast,
                     qPrintable(u"role %1 on %2"_qs.arg(int(text)).arg(int(ground))));
    }
}

/// The strongest contrast of a pixel with the colour that fills most of the picture.
double ContrastTest::strongestIn(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    const QColor ground = QColor::fromRgb(most.key());
    double strongest = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        strongest = qMax(strongest, contrast(QColor::fromRgb(it.key()), ground));
    return strongest;
}

void ContrastTest::emptyIndicatorsAreSeen_data()
{
    addThemes();
}

void ContrastTest::emptyIndicatorsAreSeen()
{
    QFETCH(Appearance, appearance);
    applyStyle(*qApp, appearance);
    QWidget card;
    card.setAutoFillBackground(true);
    QPalette ground = QApplication::palette();
    ground.setColor(QPalette::Window, ground.color(QPalette::Base));
    card.setPalette(ground);
    QRadioButton radio(&card);
    QCheckBox check(&card);
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(&radio), static_cast<QAbstractButton *>(&check)}) {
        button->resize(40, 24); // without a text all that is seen is the indicator
        const double empty = strongestIn(card.grab(button->geometry()).toImage());
        QVERIFY2(empty >= shapeContrast, qPrintable(QString::number(empty)));
        const QImage before = card.grab(button->geometry()).toImage();
        button->setChecked(true);
        QVERIFY(card.grab(button->geometry()).toImage() != before);
        button->setAutoExclusive(false);
        button->setChecked(false);
    }
}

void ContrastTest::checkTexts(const QWidget &window, const char *where)
{
    const QImage picture = const_cast<QWidget &>(window).grab().toImage();
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        const QRect seen(widget->mapTo(&window, QPoint()), widget->size());
        const bool spoken
            = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (!spoken || !widget->isVisible() || !widget->isEnabled()
            || widget->visibleRegion().boundingRect() != widget->rect())
            continue;
        const double strongest = strongestIn(picture.copy(seen));
        QVERIFY2(
            strongest >= textContrast,
            qPrintable(u"%1: %2 \"%3\" %4"_qs.arg(QLatin1String(where), widget->objectName(), text)
                           .arg(strongest)));
    }
}

void ContrastTest::paintedTexts_data()
{
    addThemes();
}

void ContrastTest::paintedTexts()
{
    QFETCH(Appearance, appearance);
    DesktopDriver driver(LanguageChoice::Indonesian, appearance);
    checkTexts(*driver.window, "login");
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.search();
    driver.click("createOrderButton"); // with all mistakes told
    checkTexts(*driver.window, "sale");
    driver.fillPassenger(0, u"Dewi Lestari"_qs, tests::goodNik());
    driver.fillContact();
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    checkTexts(*driver.window, "payment");
    for (const char *page :
         {"navigateOrders", "navigatePayments", "navigateDesk", "navigateShift", "navigateDoctor",
          "navigateGate", "navigateTrains", "navigateServer"}) {
        driver.click(page);
        QTest::qWait(200);
        checkTexts(*driver.window, page);
    }
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
