// SPDX-License-Identifier: Apache-2.0
// Every page in a world whose texts all try to have something opened. strace.sh looks at what the process opens
// meanwhile; here it is seen that the pages stand it, and that the texts have come so far.
#include "tests/app/screens/hostileplatform.h"
#include "tests/app/screens/programwalk.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QToolTip>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_hostilescreens final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_platform;
    std::unique_ptr<HostilePlatform> m_hostile;
    std::unique_ptr<ProgramWalk> m_walk;
    QString m_problem;

    /// Points at a widget until its tool tip is there.
    static void pointAt(QWidget* widget, const QPoint& at)
    {
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &event);
        QToolTip::hideText();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform.start(QStringLiteral(TRADEWIND_SANDBOX_PROGRAM),
                         {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder.filePath(u"platform"_s), u"--seed"_s,
                          u"7"_s, u"--offers"_s, u"600"_s, u"--exit-with-parent"_s});
        QVERIFY(awaitUntil([this] { return m_platform.canReadLine(); }, std::chrono::minutes(4)));
        const QUrl url(QJsonDocument::fromJson(m_platform.readLine()).object().value("url"_L1).toString());
        QVERIFY(url.isValid());
        m_hostile = std::make_unique<HostilePlatform>(url);
        m_walk = std::make_unique<ProgramWalk>(m_folder.filePath(u"profile"_s), m_hostile->url());
        const QString problem = m_walk->start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        // A world like this may close a way: the pages that were found are looked at.
        m_problem = m_walk->findWays();
        if (!m_problem.isEmpty())
            qInfo().noquote() << m_problem;
    }

    void cleanupTestCase()
    {
        m_walk.reset();
        m_platform.kill();
        m_platform.waitForFinished();
    }

    void theTextsHaveCome()
    {
        for (const QString& name : {u"title"_s, u"titleOriginal"_s, u"name"_s, u"text"_s, u"description"_s,
                                    u"companyName"_s, u"supplierName"_s, u"location"_s, u"note"_s, u"value"_s})
            QVERIFY2(m_hostile->poisoned().contains(name), qPrintable(name));
        QVERIFY(m_walk->ways().size() >= 20);
        // What strace.sh must see, so that seeing nothing else means something.
        QFile planted(u"/tmp/%1-planted"_s.arg(HostilePlatform::kMark));
        QVERIFY(!planted.open(QIODevice::ReadOnly));
    }

    void everyPageStandsIt_data()
    {
        QTest::addColumn<QString>("route");
        const auto& ways = m_walk->ways();
        for (auto way = ways.cbegin(); way != ways.cend(); ++way)
            QTest::newRow(qPrintable(way.key())) << way.value();
    }
    void everyPageStandsIt()
    {
        QFETCH(QString, route);
        QVERIFY(m_walk->show(route));
        QWidget* page = m_walk->navigator().currentPage();
        QVERIFY(!page->grab().isNull());
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            if (const auto* label = qobject_cast<QLabel*>(widget)) {
                QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                         qPrintable(label->objectName() + u": "_s + label->text().left(100)));
                QVERIFY(!label->openExternalLinks());
            }
            pointAt(widget, widget->rect().center());
            if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
                for (int column = 0; view->model() && column < view->model()->columnCount(); ++column)
                    pointAt(view->viewport(), view->visualRect(view->model()->index(0, column)).center());
            }
        }
    }
};

TRADEWIND_TEST(tst_hostilescreens)
} // namespace tradewind

#include "tst_hostilescreens.moc"
