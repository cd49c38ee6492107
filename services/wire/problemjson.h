// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/problem.h"

#include <QByteArray>

#include <optional>

namespace tradewind {

/// Reads an RFC 9457 problem document. Nothing when it is not a JSON object with a `type`: the answer is then not one
/// of the contract's. The slug is the last path segment of `type`; all members but type, title, status and errors are
/// kept as facts.
std::optional<Problem> parseProblem(const QByteArray& body);

} // namespace tradewind
