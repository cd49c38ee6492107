// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace tradewind::testkit {

using Factory = std::unique_ptr<QObject> (*)();

/// Makes a test class known to the executable's main function; see TRADEWIND_TEST.
struct Registration
{
    Registration(const char* name, Factory factory);
};

/// Runs the class named by the first argument (all classes without one); the rest goes to Qt Test.
int runRegistered(int argc, char** argv);

} // namespace tradewind::testkit

#define TRADEWIND_TEST(Class)                                                                                          \
    static const tradewind::testkit::Registration registration##Class{                                                 \
        #Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); }};
