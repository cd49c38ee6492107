// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/rereading.h"
#include "models/warehouse/cellrows.h"
#include "services/warehouse/warehouseservice.h"

namespace tradewind {

/// A photo of what came.
struct ReceiptPhoto
{
    QString imageId;
    QString caption;
    std::optional<CellPart> defect; ///< the class of the defect it shows

    bool operator==(const ReceiptPhoto&) const = default;
};

/// One of the ways to decide, with what it means.
struct DecisionChoice
{
    QString id;   ///< the wire's word
    QString name; ///< "Accept with credit"
    QString sentence;
    QString consequence; ///< "+ CNY 2,400.00"
    QString act;         ///< "Accept with credit of CNY 2,400.00": what the button says
    bool isDefault = false;

    bool operator==(const DecisionChoice&) const = default;
};

/// One receipt: what came, what was found, and the decision about it.
class ReceiptDetail final : public QObject
{
    Q_OBJECT

public:
    explicit ReceiptDetail(WarehouseService& service, QObject* parent = nullptr);

    /// Shows another receipt; `changed` or `loadFailed` follows.
    void open(const QString& id);
    QString id() const { return m_id; }
    bool isLoaded() const { return m_view.has_value(); }

    QString number() const;
    QString subtitle() const; ///< goods and order
    QString orderRoute() const;
    CellPart stateChip() const;
    QList<ReceiptPhoto> photos() const;
    /// The offer's own picture, to hold the photos against; empty when there is none.
    QString offerImage() const;

    /// Defects by class: class, found, limit, verdict.
    CellRows& limits() { return m_limits; }
    /// What, declared by the seller, measured here, difference.
    CellRows& measured() { return m_measured; }
    CellRows& checks() { return m_checks; }
    CellRows& lines() { return m_lines; }
    /// Sample, inspector and remark in a sentence or two; empty when nothing was inspected.
    QString finding() const;
    /// What is short, wrong or damaged; empty when nothing is.
    QString discrepancy() const;
    QList<QPair<QString, QString>> facts() const;

    /// In the order of the number keys; empty when there is nothing to decide.
    QList<DecisionChoice> choices() const;
    QString choice() const { return m_choice; }
    void setChoice(const QString& id);
    QString note() const { return m_note; }
    void setNote(const QString& note) { m_note = note; }

    bool awaitsDecision() const;
    qint64 secondsLeft() const;
    qint64 secondsWhole() const;
    QString deadlineLine() const; ///< "Decide by 21 Nov, 10:00"
    QString silenceLine() const;  ///< "Silence means Accept as is."
    /// What was decided, by whom and when; empty while it is open.
    QString outcome() const;
    /// The decision on its way to the platform.
    std::optional<CellPart> pendingChip() const;
    QString pendingLine() const;
    std::optional<Problem> pendingProblem() const;
    QString actText() const;
    /// Why it cannot be decided now; empty when it can.
    QString whyNot() const;

    void decide();

Q_SIGNALS:
    void changed();
    void choiceChanged();
    void loadFailed(const tradewind::Error& error);
    void decided();
    void decideFailed(const tradewind::Error& error);

private:
    void load();
    void fill();
    const QcDecision* decision() const;

    WarehouseService& m_service;
    QString m_id;
    std::optional<ReceiptView> m_view;
    CellRows m_limits;
    CellRows m_measured;
    CellRows m_checks;
    CellRows m_lines;
    QString m_choice;
    QString m_note;
    bool m_sending = false;
    Rereading m_reading{this, [this] { load(); }};
};

} // namespace tradewind
