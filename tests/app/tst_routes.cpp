// SPDX-License-Identifier: Apache-2.0
// Every place that a button, a row or a link of the program leads to has a page. Routes are read from the sources,
// pages are those the program registers.
#include "app/appcontroller.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

/// Keys of settings that look like routes.
const QStringList kNoRoutes{u"catalogue/cards"_s,     u"catalogue/columns"_s, u"catalogue/compare"_s,
                            u"catalogue/views"_s,     u"catalogue/recent"_s,  u"catalogue/followedSeen"_s,
                            u"catalogue/loadPutOff"_s};

/// What may be a route in a file: paths, and whatever `go` is told. Values between literals become "some".
QSet<QString> writtenIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression joined(u"\"_s\\s*\\+\\s*[^\";{}]*?\\+\\s*u\""_s);
    static const QRegularExpression written(u"u\"([a-z][a-z-]*/[^\"\\s]*)\"_s"_s);
    static const QRegularExpression told(u"\\bgo\\(u\"([^\"]*)\"_s"_s);
    static const QRegularExpression number(u"%[0-9]+"_s);
    QString text = QString::fromUtf8(file.readAll());
    text.replace(joined, u"some"_s);
    QSet<QString> found;
    for (const QRegularExpression& each : {written, told}) {
        for (auto match = each.globalMatch(text); match.hasNext();) {
            QString route = match.next().captured(1).section(u'?', 0, 0);
            route.replace(number, u"some"_s);
            if (route.endsWith(u'/'))
                route += u"some"_s;
            const bool isPattern = route.contains(u'*');
            if (!isPattern && !kNoRoutes.contains(route))
                found.insert(route);
        }
    }
    return found;
}

} // namespace

class tst_routes final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceThatIsNamedHasAPage()
    {
        QTemporaryDir folder;
        Profile profile(folder.path());
        QVERIFY(profile.take().ok());
        CommandLine options;
        AppScope scope(profile, ThemeController::Preference::Light);
        AppController controller(scope, options);
        const Navigator& navigator = *controller.window().navigator();
        // A literal is a route when its first word is the first word of one.
        const auto isPlace = [&navigator](const QString& head) {
            return navigator.knows(head) || navigator.knows(head + u"/some"_s) ||
                   navigator.knows(head + u"/some/some"_s);
        };
        int routes = 0;
        QStringList leadNowhere;
        for (const QString& part : {u"ui"_s, u"models"_s, u"app"_s}) {
            QDirIterator files(QStringLiteral(SOURCES) + u'/' + part, {u"*.cpp"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                for (const QString& route : writtenIn(path)) {
                    if (route.contains(u'/') && !isPlace(route.section(u'/', 0, 0)))
                        continue;
                    ++routes;
                    if (!navigator.knows(route))
                        leadNowhere.append(u"%1: %2"_s.arg(QFileInfo(path).fileName(), route));
                }
            }
        }
        QVERIFY2(leadNowhere.isEmpty(), qPrintable(leadNowhere.join(u'\n')));
        QVERIFY2(routes > 60, qPrintable(u"only %1 routes were found"_s.arg(routes)));
    }
};

TRADEWIND_TEST(tst_routes)
#include "tst_routes.moc"
