// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"

namespace tradewind {

/// An Error::Storage with SQLite's extended result code (https://sqlite.org/rescode.html) and a text for the log.
Error storageError(int code, const QString& detail);
/// The disk or the quota is full.
bool isDiskFull(const Error& error);
/// Somebody else holds the file.
bool isBusy(const Error& error);
/// The file is damaged or is no database.
bool isCorrupt(const Error& error);
/// A flush failed: what the file holds is not known until it is opened again.
bool isFlushFailure(const Error& error);

/// The commit failed in such a way that what was to be stored may be in the file all the same. Whoever hears it must
/// not say that it was not kept, and looks before doing it again.
bool mayBeKept(const Error& error);
/// The same error, with the outcome left open.
Error leftOpen(Error error);

/// SQLite result codes used outside of its own headers.
namespace sqlitecode {
constexpr int kError = 1;
constexpr int kBusy = 5;
constexpr int kReadOnly = 8;
constexpr int kInterrupt = 9;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCantOpen = 14;
constexpr int kNotADatabase = 26;
constexpr int kIoErrorFsync = 1034;
} // namespace sqlitecode

} // namespace tradewind
