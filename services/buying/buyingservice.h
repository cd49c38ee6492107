// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/buying/buyinglist.h"

#include <QObject>

namespace tradewind {

/// The buying lists of one account: drafts on this machine, all of it works without the network but pasting codes. Held
/// in memory after load(); every change is on disk within 300 ms. Lives in the GUI thread.
class BuyingService final : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the service.
    BuyingService(DraftStore& drafts, SourcingService& sourcing, CatalogueService& catalogue, const Clock& clock,
                  QObject* parent = nullptr);

    /// Reads the lists; once, before anything else. There is always at least one list afterwards, called `firstName`
    /// when it had to be made.
    [[nodiscard]] Async<void> load(QString firstName);
    bool isLoaded() const { return m_loaded; }
    /// In the order they were made.
    const QList<BuyingList>& lists() const { return m_lists; }
    /// nullptr when there is none.
    const BuyingList* list(const QString& listId) const;

    QString createList(const QString& name);
    void renameList(const QString& listId, const QString& name);
    /// Answers the list, for undo.
    std::optional<BuyingList> removeList(const QString& listId);
    void restoreList(const BuyingList& list);

    /// Adds SKUs of an offer; more of a SKU that is in the list raises its quantity and renews what is known of it.
    void add(const QString& listId, const Offer& offer, const QString& supplierName,
             const QList<std::pair<SkuId, Decimal>>& skus);
    /// The same for an offer that is fetched first.
    [[nodiscard]] Async<void> addById(QString listId, OfferId offerId, QList<std::pair<SkuId, Decimal>> skus);
    void setQuantity(const QString& listId, const QString& lineId, const Decimal& quantity);
    /// Answers what was removed, for undo.
    QList<BuyingLine> removeLines(const QString& listId, const QStringList& lineIds);
    void restoreLines(const QString& listId, const QList<BuyingLine>& lines);
    /// Asks the platform what pasted codes and links are and adds what was found.
    [[nodiscard]] Async<QList<PastedLine>> paste(QString listId, QString text);
    /// Fetches the offers again, so that prices and rules are today's. What cannot be fetched stays as it is.
    [[nodiscard]] Async<void> renew(QString listId);

    /// Starts a request for quotation with the lines of a supplier (or of all, with a null id); its draft's id.
    QString requestQuote(const QString& listId, const SupplierId& supplierId);
    /// What landed costs are reckoned from: to the company's own address.
    [[nodiscard]] Async<std::shared_ptr<const LandedEstimator>> estimator();
    [[nodiscard]] Async<QByteArray> picture(QString imageId, int width);

Q_SIGNALS:
    /// Lists were made, renamed or removed.
    void listsChanged();
    void listChanged(const QString& listId);
    void saved(const QString& listId);
    void saveFailed(const tradewind::Error& error);
    /// Rates, fees or addresses are different: ask for the estimator again.
    void sourcesChanged();

private:
    BuyingList* find(const QString& listId);
    void saveHead(const BuyingList& list);
    void saveLine(const QString& listId, const BuyingLine& line);
    void put(BuyingList& list, const OfferSnapshot& offer, const Decimal& quantity);

    DraftStore& m_drafts;
    SourcingService& m_sourcing;
    CatalogueService& m_catalogue;
    const Clock& m_clock;
    QList<BuyingList> m_lists;
    bool m_loaded = false;
};

} // namespace tradewind
