// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tradewind::testkit {

/// Notes what the thread that made it opens, reads, writes and syncs below a folder, for as long as it lives. A test
/// that links it puts itself between the program and the C library, which only Linux lets it do. One at a time.
class FileAccess
{
public:
    explicit FileAccess(const QString& folder);
    ~FileAccess();
    Q_DISABLE_COPY_MOVE(FileAccess)

    /// "read /folder/file", in order.
    QStringList calls() const;
};

} // namespace tradewind::testkit
