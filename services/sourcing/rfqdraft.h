// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/sourcing.h"
#include "services/sourcing/offersnapshot.h"

namespace tradewind {

/// One named property of a line's specification, with the seller's word for it when there is one.
struct SpecField
{
    QString name;
    QString nameOriginal;
    QString value;

    bool operator==(const SpecField&) const = default;
};

/// A line of a request that is being written.
struct RfqDraftLine
{
    RfqLine line;                       ///< `spec` is made of `fields` and `note` when the request is sent
    std::optional<OfferSnapshot> offer; ///< none for a link or free text
    QString unit;
    QList<SpecField> fields;
    QString note; ///< to the supplier, about this line

    /// The quantity in a scenario; nothing while it was not entered.
    std::optional<Decimal> quantity(const QString& scenarioId) const;
    void setQuantity(const QString& scenarioId, const std::optional<Decimal>& quantity);

    bool operator==(const RfqDraftLine&) const = default;
};

/// A request for quotation that is being written: what the quote wizard edits. Kept in the journal under kind "rfq".
struct RfqDraft
{
    static constexpr int kMaxScenarios = 5;

    QString id;
    QDateTime createdAt;
    int step = 0; ///< of the wizard, where it is taken up again
    int done = 0; ///< steps that were finished
    QString title;
    QList<Scenario> scenarios;
    QList<RfqDraftLine> lines;
    QList<Split> splits; ///< address and date may still be missing
    OpenEnum<ServiceMode> serviceMode;
    AddressId addressId;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    QDate neededBy;
    QString note;
    QList<FileRef> files;

    RfqDraftLine* line(const QString& lineId);
    const RfqDraftLine* line(const QString& lineId) const;
    /// Every file of the request and of its lines, each once.
    QStringList fileHashes() const;

    bool operator==(const RfqDraft&) const = default;
};

/// Why a request cannot be sent yet.
struct RfqIssue
{
    enum class Kind {
        NoLines,
        NoTitle,         ///< of a line that was written by hand
        QuantityMissing, ///< every line needs one in every scenario
        NotALot,         ///< the goods come in lots of `need`
        ScenarioUnnamed,
        SplitIncomplete, ///< quantity, date or address missing
        SplitInThePast,
        SplitsDontAddUp, ///< splits of the line come to `have`, the scenario asks for `need`
        NoAddress,
        NoPlace, ///< the Incoterm's place
        NeededInThePast,
    };

    Kind kind = Kind::NoLines;
    QString lineId;
    QString scenarioId;
    Decimal have;
    Decimal need;

    bool operator==(const RfqIssue&) const = default;
};

/// The steps of the wizard, in order.
enum class RfqStep { Items, Quantities, Packaging, Splits, Review };

/// What is wrong with the fields of a step; for Review everything that is wrong.
QList<RfqIssue> issuesOf(const RfqDraft& draft, RfqStep step, const QDate& today);

/// The request as it is sent, without its clientRef.
RfqCreate requestOf(const RfqDraft& draft);
/// A line's specification as one text: one property a line, then the note.
QString specText(const RfqDraftLine& line);
/// A new line from an offer, with its attributes as specification.
RfqDraftLine lineFromSnapshot(const QString& lineId, const OfferSnapshot& snapshot);

QByteArray toJson(const RfqDraft& draft);
Result<RfqDraft> rfqDraftFromJson(const QByteArray& json);

} // namespace tradewind
