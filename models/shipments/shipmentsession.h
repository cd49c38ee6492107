// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/warehouse/cellrows.h"
#include "services/shipments/shipmentservice.h"

namespace tradewind {

/// A way to send the goods, as it is offered for choice.
struct FreightChoice
{
    QString id;
    QString name;
    QString sentence; ///< carrier, days; or why it does not take these goods
    QString price;    ///< "≈ CNY 6,753.20"
    QString range;    ///< "CNY 6,280.48 – 7,496.05"
    bool isRefused = false;

    bool operator==(const FreightChoice&) const = default;
};

/// A shipment being put together: the state behind the wizard. Everything chosen is kept in the draft; a preview is
/// asked of the platform anew whenever something it depends on has changed.
class ShipmentSession final : public QObject
{
    Q_OBJECT

public:
    enum Step { Goods, Destination, Freight, Declaration, Review, StepCount };

    explicit ShipmentSession(ShipmentService& service, QObject* parent = nullptr);

    /// Takes up a draft at the step where it was left; `changed` or `loadFailed` follows.
    void open(const QString& draftId);
    QString draftId() const { return m_draft.id; }
    bool isLoaded() const { return m_loaded; }
    int step() const { return m_draft.step; }
    void setStep(int step);
    /// Steps that are finished, counted from the first.
    int doneSteps() const;
    /// Of these the ones before the furthest that was looked at: what was chosen for somebody is not done by them.
    int tickedSteps() const;
    /// Why the current step is not finished; empty when it is.
    QString whyNotNext() const { return whyNot(m_draft.step); }

    /// Goods in store: ticked ones are shipped.
    CellRows& goods() { return m_goods; }
    void toggleItem(const QString& id);
    /// A part of the goods; nothing gives all of them.
    void setQuantity(const QString& id, const std::optional<Decimal>& quantity);
    std::optional<Quantity> quantityOf(const QString& id) const; ///< what is shipped of it
    std::optional<Quantity> storedOf(const QString& id) const;   ///< what is there
    QString titleOf(const QString& id) const;
    QString goodsLine() const;
    /// Each part that is shipped, with its quantity.
    QStringList goodsLines() const;

    QList<Address> addresses() const { return m_choices.addresses; }
    QString addressId() const { return m_draft.addressId.toString(); }
    void setAddress(const QString& id);
    QString addressLine() const;
    static QStringList incoterms();
    static QString incotermSentence(const QString& word);
    QString incoterm() const { return m_draft.incoterm.toWire(); }
    void setIncoterm(const QString& word);
    /// What can be done while packing: word, name, price.
    struct Extra
    {
        QString id;
        QString name;
        QString price;
        bool chosen = false;
    };
    QList<Extra> extras() const;
    void setExtra(const QString& id, bool chosen);
    bool isInsured() const { return m_draft.insured; }
    void setInsured(bool insured);
    QString insurancePrice() const;

    bool isPreviewing() const { return m_previewing; }
    std::optional<Error> previewError() const { return m_previewError; }
    /// Asks again: the network is back.
    void refreshPreview();
    bool hasPreview() const { return m_preview.has_value(); }
    QList<FreightChoice> lines() const; ///< those that take the goods first, cheapest first
    QString lineId() const { return m_draft.freightLineId; }
    void setLine(const QString& id);
    QString lineName() const;
    /// The packages of the chosen line with their weights, and how they were reckoned.
    CellRows& packages() { return m_packages; }
    QString weightSentence() const;
    /// Each package for itself; else the packages say nothing of what is charged.
    bool isChargedByPackage() const { return chargedOn().is(ChargedOn::Package); }
    CellRows& charges() { return m_charges; }

    CellRows& declaration() { return m_declaration; }
    /// Duty, VAT and clearance as they are likely to be: what, how, amount.
    CellRows& duties() { return m_duties; }
    QString dutySentence() const;

    std::optional<Money> total() const;
    std::optional<Money> most() const; ///< what is agreed to
    QString daysLine() const;

    QString savedLine() const { return m_savedLine; }
    void submit();
    void discard();

Q_SIGNALS:
    void changed();
    void previewChanged();
    void saved();
    void loadFailed(const tradewind::Error& error);
    /// `key` names the new shipment in lists and routes.
    void submitted(const QString& key);
    void submitFailed(const tradewind::Error& error);
    void discarded();

private:
    OpenEnum<ChargedOn> chargedOn() const;
    void edited(bool voidsPreview);
    void takeItems(const QList<StoredItem>& items);
    void refreshItems();
    bool lacksGoods() const;
    void fillGoods();
    void fillPreview();
    QString whyNot(int step) const;
    const PreviewOption* option() const;
    const StoredItem* item(const QString& id) const;
    const FreightLine* line(const QString& id) const;

    ShipmentService& m_service;
    ShipmentDraft m_draft;
    int m_furthest = 0; ///< the last step that was looked at
    ShipmentChoices m_choices;
    QList<StoredItem> m_items;
    std::optional<ShipmentPreview> m_preview;
    std::optional<Error> m_previewError;
    CellRows m_goods;
    CellRows m_packages;
    CellRows m_charges;
    CellRows m_declaration;
    CellRows m_duties;
    QString m_savedLine;
    bool m_loaded = false;
    bool m_previewing = false;
    bool m_sending = false;
    Generation m_opening;
    Generation m_readingItems;
    Generation m_generation;
    StopOwner m_stop;
};

} // namespace tradewind
