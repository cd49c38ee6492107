// SPDX-License-Identifier: Apache-2.0
// From the start of the process to the window on the screen: the program with a profile that has been used before,
// beside a QMainWindow with nothing in it, in turn. Medians in milliseconds and their ratio, as one JSON object. Build
// it optimised; for a cold start empty the system's file cache before (that needs root) and ask for one run.
//   bench_start TRADEWIND PROFILE [runs]
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kShown = "the window is shown";

int bareWindow(QApplication& app)
{
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &app, [] { qWarning("%s", kShown); });
    return QApplication::exec();
}

/// Milliseconds until the program says that its window is shown; negative when it does not.
double start(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"tradewind.app.debug=true"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    double shown = -1;
    while (shown < 0 && process.state() != QProcess::NotRunning && process.waitForReadyRead(30000)) {
        said += process.readAll();
        if (said.contains(kShown))
            shown = double(timer.nsecsElapsed()) / 1e6;
    }
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
    return shown;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--bare") == 0) {
        QApplication app(argc, argv);
        return bareWindow(app);
    }
    const QCoreApplication app(argc, argv);
    if (argc < 3) {
        std::fprintf(stderr, "bench_start TRADEWIND PROFILE [runs]\n");
        return 2;
    }
    const int runs = argc > 3 ? std::max(1, atoi(argv[3])) : 11;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(start(QString::fromLocal8Bit(argv[1]), {u"--profile"_s, QString::fromLocal8Bit(argv[2])}));
        bare.push_back(start(QCoreApplication::applicationFilePath(), {u"--bare"_s}));
        if (ours.back() < 0 || bare.back() < 0) {
            std::fprintf(stderr, "bench_start: a window was not shown\n");
            return 1;
        }
    }
    const QJsonObject report{{u"runs"_s, runs},
                             {u"tradewindMs"_s, qRound(median(ours))},
                             {u"bareMs"_s, qRound(median(bare))},
                             {u"ratio"_s, qRound(median(ours) / median(bare) * 100) / 100.0}};
    std::printf("%s", QJsonDocument(report).toJson().constData());
    return 0;
}
