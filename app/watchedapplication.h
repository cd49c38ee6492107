// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>

namespace tradewind {

/// The program's application in builds for development: says on the log which event kept the window from answering for
/// longer than a frame, and whose it was. It judges nothing. Lives in the GUI thread.
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    int m_depth = 0; ///< events that are sent while one is handled belong to its time
};

} // namespace tradewind
