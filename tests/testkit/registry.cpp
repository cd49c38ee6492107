// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/registry.h"

#include "services/async/lastanswers.h"

#include <QTest>

#include <cstdio>
#include <vector>

namespace tradewind::testkit {

namespace {
struct Entry
{
    QByteArray name;
    Factory factory;
};

std::vector<Entry>& entries()
{
    static std::vector<Entry> list;
    return list;
}
} // namespace

Registration::Registration(const char* name, Factory factory)
{
    entries().push_back({QByteArray(name), factory});
}

int runRegistered(int argc, char** argv)
{
    std::vector<char*> rest(argv, argv + argc);
    QByteArray wanted;
    if (argc > 1 && argv[1][0] != '-') {
        wanted = argv[1];
        rest.erase(rest.begin() + 1);
    }
    const LastAnswers lastAnswers; // what still hangs then is a leak
    int failures = 0;
    bool found = false;
    for (const Entry& entry : entries()) {
        if (!wanted.isEmpty() && wanted != entry.name)
            continue;
        found = true;
        const std::unique_ptr<QObject> test = entry.factory();
        failures += QTest::qExec(test.get(), int(rest.size()), rest.data());
    }
    if (!found) {
        std::fprintf(stderr, "no test class named %s\n", wanted.constData());
        return 2;
    }
    return failures == 0 ? 0 : 1;
}

} // namespace tradewind::testkit
