#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QProgressBar>
#include <QTabWidget>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;

/// An administrator imports a timetable and reads what became of it.
class TimetablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAdministratorsImport();
    void archiveIsPreviewedThenImported();
    void refusedPreviewIsNotImported();
    void fileThatChangedIsPreviewedAgain();
    void refusedLinesAreListed();
    void uploadIsStopped();
    void runningPreviewIsStopped();
    void importThatEndedMeanwhileIsNotStopped();
    void refusedUploadKeepsTheFile();

private:
    static void open(DesktopDriver &driver);
    /// A file of this size is chosen.
    static void choose(const DesktopDriver &driver, int size);
    static bool mayImport(const DesktopDriver &driver)
    {
        return driver.find<QAbstractButton>("importSendButton")->isEnabled();
    }
    static QAbstractItemModel *imports(const DesktopDriver &driver);
};

void TimetablesTest::open(DesktopDriver &driver)
{
    driver.signIn(u"admin@demo.kai"_qs);
    driver.click("navigateTrains");
    auto *tabs = driver.find<QTabWidget>("trainsTabs");
    tabs->setCurrentWidget(driver.find<QWidget>("importTab"));
    QTRY_VERIFY(driver.server.count("GET", u"/imports"_qs) > 0);
}

void TimetablesTest::choose(const DesktopDriver &driver, int size)
{
    QFile file(driver.folder.filePath(u"feed.zip"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, 'z'));
    file.close();
    driver.click("importChooseButton");
    driver.pickFile(file.fileName());
}

QAbstractItemModel *TimetablesTest::imports(const DesktopDriver &driver)
{
    return driver.find<QTableView>("importsTable")->model();
}

void TimetablesTest::onlyAdministratorsImport()
{
    DesktopDriver driver;
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateTrains");
    const auto *tabs = driver.find<QTabWidget>("trainsTabs");
    QVERIFY(!tabs->isTabVisible(tabs->indexOf(driver.find<QWidget>("importTab"))));
}

void TimetablesTest::archiveIsPreviewedThenImported()
{
    DesktopDriver driver;
    open(driver);
    QAbstractItemModelTester tester(imports(driver));
    QVERIFY(!driver.find<QAbstractButton>("importPreviewButton")->isEnabled());
    choose(driver, 3'000'000);
    QCOMPARE(driver.text("importFile"), u"feed.zip"_qs);
    QVERIFY(!mayImport(driver)); // nobody has seen what it would do
    driver.click("importPreviewButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 1);
    QCOMPARE(driver.server.imports.imports.first().mode, ImportMode::Preview);
    QCOMPARE(driver.server.imports.received, QByteArray(3'000'000, 'z'));
    driver.server.imports.advance(u"stop_times.txt"_qs, 40);
    QTRY_COMPARE(driver.find<QProgressBar>("reportProgress")->value(), 40);
    QCOMPARE(driver.text("reportStatus"), u"Reading stop_times.txt"_qs);
    driver.server.imports.finish({{u"schedulesAdded"_qs, 1400},
                                  {u"schedulesUnchanged"_qs, 20},
                                  {u"schedulesChanged"_qs, 0},
                                  {u"schedulesRetired"_qs, 3},
                                  {u"trainsAdded"_qs, 12}});
    QTRY_VERIFY(mayImport(driver));
    QCOMPARE(driver.text("reportCounts"), u"Stations: – new, – changed, – unchanged\n"
                                          "Trains: 12 new, – changed, – unchanged\n"
                                          "Departures: 1,400 new, 0 changed, 20 unchanged\n"
                                          "Departures retired: 3"_qs);
    QVERIFY(driver.text("reportTitle").startsWith(u"Preview of "));
    QCOMPARE(imports(driver)->index(0, 2).data().toString(), u"Preview"_qs);

    driver.click("importSendButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 2);
    QCOMPARE(driver.server.imports.imports.first().mode, ImportMode::Write);
    QVERIFY(!mayImport(driver)); // a second time it would have to be looked at again
    driver.server.imports.finish({{u"schedulesAdded"_qs, 1400}});
    QTRY_COMPARE(imports(driver)->index(0, 2).data().toString(), u"✓ Taken"_qs);
}

void TimetablesTest::refusedPreviewIsNotImported()
{
    DesktopDriver driver;
    open(driver);
    choose(driver, 1000);
    driver.click("importPreviewButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 1);
    driver.server.imports.refuse({{u"stops.txt"_qs, 4, u"station.codeInvalid"_qs, u"Gambir"_qs}});
    QTRY_COMPARE(imports(driver)->index(0, 2).data().toString(), u"⊘ Preview, refused"_qs);
    QCOMPARE(driver.find<QTableView>("reportRefused")->model()->rowCount(), 1);
    QVERIFY(!mayImport(driver));
}

void TimetablesTest::fileThatChangedIsPreviewedAgain()
{
    DesktopDriver driver;
    open(driver);
    choose(driver, 1000);
    driver.click("importPreviewButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 1);
    driver.server.imports.finish({});
    QTRY_VERIFY(mayImport(driver));
    QFile file(driver.folder.filePath(u"feed.zip"_qs));
    QVERIFY(file.open(QIODevice::Append));
    file.write("more");
    file.close();
    driver.click("importSendButton");
    QVERIFY(!mayImport(driver));
    QVERIFY(driver.sees("importNotice"));
    QCOMPARE(driver.server.count("POST", u"/imports/gtfs"_qs), 1);
}

void TimetablesTest::refusedLinesAreListed()
{
    DesktopDriver driver;
    driver.server.imports.add(ImportStatus::Failed,
                              {{u"stops.txt"_qs, 4, u"station.codeInvalid"_qs, u"Gambir"_qs},
                               {u"trips.txt"_qs, 17, u"gtfs.routeUnknown"_qs, u"R9"_qs}},
                              {});
    open(driver);
    QTRY_COMPARE(imports(driver)->rowCount(), 1);
    driver.find<QTableView>("importsTable")->selectRow(0);
    const auto *lines = driver.find<QTableView>("reportRefused")->model();
    QTRY_COMPARE(lines->rowCount(), 2);
    QCOMPARE(lines->index(1, 0).data().toString(), u"trips.txt"_qs);
    QCOMPARE(lines->index(1, 1).data().toString(), u"17"_qs);
    QVERIFY(lines->index(1, 2).data().toString().contains(u"gtfs.routeUnknown"));
    QCOMPARE(lines->index(1, 3).data().toString(), u"R9"_qs);
    QCOMPARE(driver.text("reportRefusedTitle"), u"2 lines refused"_qs);
}

void TimetablesTest::uploadIsStopped()
{
    DesktopDriver driver;
    open(driver);
    choose(driver, 1000);
    driver.server.delayMs = 60'000; // a slow line
    driver.click("importPreviewButton");
    QTRY_VERIFY(driver.sees("importUpload"));
    QVERIFY(!driver.find<QAbstractButton>("importPreviewButton")->isEnabled());
    driver.click("importCancelButton");
    QTRY_VERIFY(!driver.sees("importUpload"));
    QVERIFY(driver.server.imports.imports.isEmpty());
    QVERIFY(driver.find<QAbstractButton>("importPreviewButton")->isEnabled()); // the file stays
}

void TimetablesTest::runningPreviewIsStopped()
{
    DesktopDriver driver;
    open(driver);
    choose(driver, 1000);
    driver.click("importPreviewButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 1);
    driver.server.imports.advance(u"stop_times.txt"_qs, 40);
    QTRY_VERIFY(driver.sees("reportStopButton"));
    driver.click("reportStopButton");
    QTRY_COMPARE(driver.server.imports.cancelWished, driver.server.imports.imports.first().id);
    QVERIFY(!driver.find<QAbstractButton>("reportStopButton")->isEnabled());
    QTRY_COMPARE(driver.text("reportStatus"),
                 u"Stopping after this step: Reading stop_times.txt"_qs);
    driver.server.imports.stop();
    QTRY_COMPARE(driver.text("reportStatus"), u"⊘ Preview, stopped: nothing was changed."_qs);
    QVERIFY(!driver.sees("reportStopButton"));
    QVERIFY(!mayImport(driver)); // what it would do has not been seen
    driver.click("importPreviewButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 2);
}

void TimetablesTest::importThatEndedMeanwhileIsNotStopped()
{
    DesktopDriver driver;
    open(driver);
    choose(driver, 1000);
    driver.click("importPreviewButton");
    QTRY_VERIFY(driver.sees("reportStopButton"));
    driver.server.imports.finish({});
    driver.click("reportStopButton");
    QTRY_VERIFY(!driver.sees("reportStopButton"));
    QVERIFY(!driver.server.imports.cancelWished.isValid());
    QTRY_VERIFY(mayImport(driver));
}

void TimetablesTest::refusedUploadKeepsTheFile()
{
    DesktopDriver driver;
    open(driver);
    choose(driver, 1000);
    driver.server.failWith = tests::problem(409, u"import.running"_qs);
    driver.server.answerOnlyThat = u"/imports/gtfs"_qs;
    driver.click("importPreviewButton");
    QTRY_VERIFY(driver.sees("importNotice"));
    QCOMPARE(driver.text("importFile"), u"feed.zip"_qs);
    driver.server.failWith.reset();
    driver.click("importPreviewButton");
    QTRY_COMPARE(imports(driver)->rowCount(), 1);
}

QTEST_MAIN(TimetablesTest)
#include "tst_timetables.moc"
