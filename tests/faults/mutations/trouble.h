// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/driver/dice.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <optional>

namespace tradewind::faults {

/// How a connection is ended. Drops: without the goodbye of TLS.
enum class Ending { Closes, Drops, Resets };

/// One way in which a wire, or what stands at its other end, goes wrong: once.
struct Trouble
{
    /// How far the request comes.
    enum class Intake {
        Takes,          ///< all of it
        NobodyListens,  ///< the port is closed for `delay` milliseconds
        Silent,         ///< the connection opens, and nothing is ever read
        Alert,          ///< bytes that are neither TLS nor HTTP
        BadCertificate, ///< an expired one; without TLS as Alert
        EndsAtOpening,
        EndsAfterHead,
        EndsWithinBody,
        StopsReading, ///< within the body
    };
    /// What becomes of a request that was taken.
    enum class Delivery {
        Once,
        Never,
        Late,  ///< the client is answered (or not) without it; it arrives `delay` milliseconds later
        Twice, ///< both at once; the first answer counts
        Again, ///< once, and once more `delay` milliseconds later
    };
    enum class Answer {
        Given,   ///< after `delay` when it was delivered once
        Instead, ///< `instead` of it
        Withheld,
        Dripped, ///< byte by byte, slower than anybody waits
    };

    Intake intake = Intake::Takes;
    Delivery delivery = Delivery::Once;
    Answer answer = Answer::Given;
    std::optional<Ending> ending; ///< after the answer; always for the intakes that end
    int delay = 0;
    /// Made of the platform's whole answer; of nothing when it was not delivered.
    std::function<QByteArray(const QByteArray& reply)> instead;
    /// The platform's word for a definite no: only said of what it has not executed.
    bool isRefusal = false;
};

/// A fault of the table: what it is called, and one of its forms.
struct Fault
{
    const char* name;
    Trouble (*make)(Dice& dice);
};

constexpr int kFaults = 40;
extern const std::array<Fault, kFaults> faultTable;

} // namespace tradewind::faults
