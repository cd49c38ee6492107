// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/rereading.h"
#include "models/warehouse/cellrows.h"
#include "services/shipments/shipmentservice.h"

namespace tradewind {

/// A part of the journey as it is drawn.
struct ShipmentLeg
{
    enum class Progress { Done, Now, ToCome };

    QString icon;
    QString title; ///< "Ningbo → Hamburg"
    QStringList lines;
    Progress progress = Progress::ToCome;
    Tone tone = Tone::Info;

    bool operator==(const ShipmentLeg&) const = default;
};

/// Something a person has to do about a shipment.
struct ShipmentTask
{
    QString title;
    QString sentence; ///< until when, and what to do
    Tone tone = Tone::Hold;

    bool operator==(const ShipmentTask&) const = default;
};

/// One entry of what happened on the platform's side.
struct ShipmentHappening
{
    QString title;
    QString note;
    QString time;

    bool operator==(const ShipmentHappening&) const = default;
};

/// One shipment: the journey with domestic and international legs joined, what is in it, what it costs, what is due.
class ShipmentDetail final : public QObject
{
    Q_OBJECT

public:
    explicit ShipmentDetail(ShipmentService& service, QObject* parent = nullptr);

    /// By id or key; `changed` or `loadFailed` follows.
    void open(const QString& idOrKey);
    QString key() const { return m_key; }
    bool isLoaded() const { return m_view.has_value(); }
    /// It was looked for and is not known here.
    bool isMissing() const { return m_missing; }

    QString id() const;
    QString number() const;
    QString subtitle() const;  ///< "1 package, 372.0 kg · Sea LCL · PO-10376 · DAP Hamburg"
    bool isOnPlatform() const; ///< false: it is being created, and nothing but what was asked is known
    bool isOver() const;       ///< delivered, come back or cancelled: nothing can be done about it any more
    CellPart chip() const;
    std::optional<CellPart> pendingChip() const;
    std::optional<Problem> pendingProblem() const;
    QString arrivalLine() const;
    QList<ShipmentTask> tasks() const;
    QList<ShipmentLeg> legs() const;

    /// Newest first, in groups by leg: time, what happened, as the carrier wrote it.
    CellRows& events() { return m_events; }
    CellRows& goods() { return m_goods; }
    CellRows& packages() { return m_packages; }
    CellRows& charges() { return m_charges; }
    CellRows& dues() { return m_dues; }
    CellRows& declaration() { return m_declaration; }
    QList<ShipmentHappening> happenings() const; ///< newest first
    /// How the weight that is charged came about, in a sentence.
    QString weightSentence() const;
    /// Each package for itself; else the packages say nothing of what is charged.
    bool isChargedByPackage() const;
    QString limitLine() const; ///< what was agreed to, while the platform has not seen it
    QString totalLine() const; ///< "Total ≈ CNY 7,571.50"; empty while nothing is known
    bool isEstimate() const;   ///< the charges do not bind yet

    /// What is due now; nothing when nothing is.
    std::optional<Money> dueAmount() const;
    QString dueLine() const; ///< "Payment 2, by 5 Dec"; dueAmount() stands beside it
    QString payRoute() const;
    /// Why it cannot be cancelled; empty when it can.
    QString whyNotCancel() const;
    void cancel(const QString& reason);

Q_SIGNALS:
    void changed();
    void loadFailed(const tradewind::Error& error);
    void cancelSent();
    void cancelFailed(const tradewind::Error& error);

private:
    void load();
    void fill();
    std::optional<Money> total() const;
    QList<TrackingLeg> journey() const;

    ShipmentService& m_service;
    QString m_key;
    std::optional<ShipmentView> m_view;
    bool m_missing = false;
    CellRows m_events;
    CellRows m_goods;
    CellRows m_packages;
    CellRows m_charges;
    CellRows m_dues;
    CellRows m_declaration;
    Rereading m_reading{this, [this] { load(); }};
};

/// Packages with their weights, as rows; what is charged stands there when each is charged for itself.
QList<GoodsRow> packageRows(const QList<Package>& packages, const OpenEnum<ChargedOn>& chargedOn);
/// The column of what is charged.
constexpr int kPackageCharged = 4;
QStringList packageHeaders();
QList<GoodsRow> chargeRows(const QList<Charge>& charges, Certainty certainty);
QList<GoodsRow> declarationRows(const QList<DeclarationLine>& lines);
QStringList declarationHeaders();

} // namespace tradewind
