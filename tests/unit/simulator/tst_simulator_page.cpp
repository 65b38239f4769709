#include "simulatorhouse.h"

using namespace Qt::StringLiterals;

/// The payment page, as a person with a browser uses it.
class TestSimulatorPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SimulatorHouse> m_house;
    QString m_page;

    void open(const QJsonObject &more = {})
    {
        m_page
            = u"/snap/v3/redirection/"_s + m_house->create(u"KAI-1"_s, 457500, more).text("token");
    }

    Answer press(const char *button, const QByteArray &form = {})
    {
        return m_house->post(m_page + u'/' + QLatin1String(button), form);
    }

    Answer look(const QByteArray &language = "id")
    {
        return m_house->get(m_page, {{"Accept-Language", language}});
    }

    QString status() { return m_house->status(u"KAI-1"_s).text("transaction_status"); }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<SimulatorHouse>();
        open();
    }

    void itShowsTheOrderAndItsItems()
    {
        const QJsonArray items {
            QJsonObject {
                {u"name"_s, u"Argo <Lawu> & \"Co\""_s}, {u"price"_s, 225000}, {u"quantity"_s, 2}},
            QJsonObject {{u"name"_s, u"Biaya"_s}, {u"price"_s, 7500}, {u"quantity"_s, 1}}};
        open({{u"item_details"_s, items}});
        const Answer page = look();
        QCOMPARE(page.status, 200);
        QVERIFY(page.bytes.contains("Rp 457.500"));
        QVERIFY(page.bytes.contains("KAI-1"));
        QVERIFY(page.bytes.contains("Argo &lt;Lawu&gt; &amp; &quot;Co&quot;"));
        QVERIFY(!page.bytes.contains("<Lawu>"));
    }

    void itSpeaksTheLanguageOfTheBrowser()
    {
        QVERIFY(look("en-GB,en;q=0.8").bytes.contains("Choose how to pay"));
        QVERIFY(look("id-ID,en;q=0.8").bytes.contains("Pilih cara pembayaran"));
        QVERIFY(look("fr").bytes.contains("<html lang=\"id\">"));
    }

    void itLoadsNothingFromElsewhere()
    {
        const QByteArray page = look().bytes;
        for (const char *sign : {"http://", "https://", "<script", "@import", "url("})
            QVERIFY2(!page.contains(sign), sign);
    }

    void onlyTheOfferedMethods()
    {
        open({{u"enabled_payments"_s, QJsonArray {u"bca_va"_s, u"gopay"_s}}});
        const QByteArray page = look().bytes;
        QVERIFY(page.contains("BCA Virtual Account") && page.contains("GoPay"));
        QVERIFY(!page.contains("Indomaret") && !page.contains("QRIS</button>"));
    }

    void payByEachMethod_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method :
             {"other_qris", "gopay", "shopeepay", "bca_va", "bni_va", "bri_va", "seabank_va",
              "saqu_va", "permata_va", "echannel", "indomaret", "alfamart"})
            QTest::newRow(method) << QByteArray(method);
    }

    void payByEachMethod()
    {
        QFETCH(QByteArray, method);
        QCOMPARE(press("choose", "method=" + method).status, 303);
        QCOMPARE(status(), u"pending"_s);
        QVERIFY(look().bytes.contains("Biarkan kedaluwarsa"));
        press("pay");
        QCOMPARE(status(), u"settlement"_s);
        QVERIFY(look().bytes.contains("Pembayaran berhasil"));
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList({u"pending"_s, u"settlement"_s}));
    }

    void aCardIsCapturedAndSettlesLater()
    {
        press("choose", "method=credit_card");
        QCOMPARE(m_house->status(u"KAI-1"_s).code(), u"404"_s);
        press("pay");
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList({u"capture"_s, u"settlement"_s}));
    }

    void aCardHeldForReview()
    {
        press("choose", "method=credit_card");
        press("challenge");
        QCOMPARE(status(), u"capture"_s);
        QVERIFY(look("en").bytes.contains("under review"));
    }

    void aDeclinedCardMayBeFollowedByAnotherMethod()
    {
        press("choose", "method=credit_card");
        press("fail");
        QCOMPARE(status(), u"deny"_s);
        QVERIFY(look("en").bytes.contains("Choose how to pay"));
        press("choose", "method=bri_va");
        press("pay");
        QCOMPARE(status(), u"settlement"_s);
    }

    void aFailedWalletTryStaysPending()
    {
        press("choose", "method=gopay");
        press("fail");
        QCOMPARE(status(), u"pending"_s);
        QVERIFY(look("en").bytes.contains("The last try failed"));
        press("pay");
        QCOMPARE(status(), u"settlement"_s);
    }

    void aTransferThatFails()
    {
        press("choose", "method=bni_va");
        press("fail");
        QCOMPARE(status(), u"deny"_s);
    }

    void letItExpire()
    {
        press("choose", "method=bni_va");
        press("expire");
        QCOMPARE(status(), u"expire"_s);
        press("pay");
        QCOMPARE(status(), u"expire"_s);
    }

    void anUnusedPageRunsOut()
    {
        press("expire");
        QCOMPARE(look().status, 410);
        press("choose", "method=bni_va");
        QCOMPARE(m_house->status(u"KAI-1"_s).code(), u"404"_s);
        QVERIFY(m_house->merchant.received.isEmpty());
    }

    void theWayBackToTheSeller()
    {
        open({{u"callbacks"_s, QJsonObject {{u"finish"_s, u"https://shop.example/done?x=1"_s}}}});
        press("choose", "method=other_qris");
        press("pay");
        QVERIFY(look().bytes.contains("https://shop.example/done?x=1&amp;order_id=KAI-1"));
    }

    void aScriptIsNoWayBack()
    {
        open({{u"callbacks"_s, QJsonObject {{u"finish"_s, u"javascript:alert(1)"_s}}}});
        press("choose", "method=other_qris");
        press("pay");
        QVERIFY(!look().bytes.contains("javascript"));
    }

    void anUnknownLink()
    {
        m_page = u"/snap/v3/redirection/nothing"_s;
        QCOMPARE(look().status, 404);
    }
};

QTEST_GUILESS_MAIN(TestSimulatorPage)
#include "tst_simulator_page.moc"
