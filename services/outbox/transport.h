// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/outbox/journalstore.h"

#include <stop_token>

namespace tradewind {

/// How intents reach the platform: HTTP in the program, a model in tests.
class Transport
{
public:
    virtual ~Transport() = default;
    /// Exactly one wire request with the frozen bytes and key; the body of a 2xx answer, or the error as HttpClient
    /// gives it.
    [[nodiscard]] virtual Async<QByteArray> send(Intent intent, std::stop_token stop) = 0;
    /// GET /v1/operations?clientRef=…
    [[nodiscard]] virtual Async<QByteArray> operation(QString clientRef, QString onBehalfOf, std::stop_token stop) = 0;
    /// PUT /v1/files/{sha256}; harmless if repeated.
    [[nodiscard]] virtual Async<void> upload(WaitingFile file, QByteArray bytes, QString onBehalfOf,
                                             std::stop_token stop) = 0;
};

/// Who is told what receipts brought: the records. Nothing is lost when it fails: receipts after its mark come again.
class ReceiptSink
{
public:
    virtual ~ReceiptSink() = default;
    /// Number of the newest receipt that was applied.
    [[nodiscard]] virtual Async<qint64> receiptMark() = 0;
    /// Receipts count anew: the mark is 0 again.
    [[nodiscard]] virtual Async<void> forgetMark() = 0;
    /// In order of their numbers.
    [[nodiscard]] virtual Async<void> applyReceipts(QList<Receipt> receipts) = 0;
};

} // namespace tradewind
