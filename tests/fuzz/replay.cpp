// SPDX-License-Identifier: Apache-2.0
// Feeds every target what its corpus keeps. A rule that does not hold, or a sanitizer, ends the program; what was fed
// last is named before.
#include "tests/fuzz/targets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("tradewind.*=false"));
    int fed = 0;
    for (const auto& target : tradewind::fuzz::targets()) {
        const QDir corpus(QStringLiteral(TRADEWIND_FUZZ_CORPUS "/") + QLatin1StringView(target.name));
        const QStringList files = corpus.entryList(QDir::Files, QDir::Name);
        if (files.isEmpty()) {
            std::fprintf(stderr, "no corpus: %s\n", target.name);
            return 1;
        }
        target.run(nullptr, 0);
        for (const QString& name : files) {
            QFile file(corpus.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            const QByteArray bytes = file.readAll();
            std::printf("%s %s\n", target.name, qPrintable(name));
            std::fflush(stdout);
            target.run(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()));
            ++fed;
        }
    }
    std::printf("%d inputs\n", fed);
    return 0;
}
