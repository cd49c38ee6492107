// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/buying/buyinglinesmodel.h"
#include "models/catalogue/picturecache.h"
#include "models/shared/undooffer.h"

#include <QTimer>

namespace tradewind {

/// Everything a screen of buying lists needs: the lists, the goods of the one that is open, what can be done.
class BuyingDesk : public QObject
{
    Q_OBJECT

public:
    struct ListInfo
    {
        QString id;
        QString name;
        qsizetype lines = 0;
        bool operator==(const ListInfo&) const = default;
    };
    struct Totals
    {
        qsizetype lines = 0;
        qsizetype broken = 0;
        std::optional<Money> goods;
        std::optional<Money> landed;
        QString missing; ///< why there is no landed estimate
        QString place;
    };
    struct SupplierInfo
    {
        QString id;
        QString name;
        bool canOrder = false;
    };

    explicit BuyingDesk(BuyingService& service, QObject* parent = nullptr);

    /// Reads the lists from disk; once.
    void start();
    QList<ListInfo> lists() const;
    QString current() const { return m_current; }
    QString currentName() const;
    /// An unknown id opens the first list.
    void open(const QString& listId);
    BuyingLinesModel* lines() const { return m_lines; }
    Totals totals() const { return m_totals; }
    QList<SupplierInfo> suppliers() const;
    QString savedLine() const;
    /// The goods of a list, of one supplier or (empty) of all, for a checkout at published prices.
    QList<std::pair<OfferSnapshot, Decimal>> goods(const QString& listId, const QString& supplierId) const;

    QString createList(const QString& name);
    void renameCurrent(const QString& name);
    void removeCurrent();
    void removeLines(const QStringList& lineIds);
    void setQuantity(const QString& lineId, const Decimal& quantity);
    /// Does what the coach says about a line; it can be taken back.
    void takeAdvice(const QString& lineId);
    /// What was removed or changed last.
    UndoOffer& undo() { return m_undo; }
    /// Adds goods to the list that is open; for other rooms of the program (an offer's page).
    void add(const Offer& offer, const QString& supplierName, const QList<std::pair<SkuId, Decimal>>& skus);
    /// The same for an offer that is fetched first; `added` follows.
    void addById(const OfferId& offerId, const QList<std::pair<SkuId, Decimal>>& skus);
    void paste(const QString& text);
    bool isPasting() const { return m_pasting; }
    /// Fetches prices and rules again.
    void renew();
    /// An empty supplier means all of them. `quoteStarted` follows.
    void requestQuote(const QString& supplierId);
    /// At published prices; `checkoutRequested` follows when the rules allow it.
    void order(const QString& supplierId);
    /// Why goods cannot be ordered now; empty when they can.
    QString whyNotOrder(const QString& supplierId) const;

Q_SIGNALS:
    void listsChanged();
    void linesChanged();
    /// The coach said what it has to say about them.
    void advised();
    void savedChanged();
    /// Goods of an offer are on this list now, or could not be put there.
    void added(const QString& offerId, const QString& listId, const QString& listName);
    void notAdded(const QString& offerId, const tradewind::Error& error);
    /// How many lines were added, a sentence for each that was not, and those lines as they were pasted.
    void pasted(int added, const QStringList& refused, const QString& rest);
    void failed(const tradewind::Error& error);
    /// A request for quotation was started: go to quote-wizard/<draftId>.
    void quoteStarted(const QString& draftId);
    /// The user wants to order at published prices: make a checkout draft of these lines and go there. An empty
    /// supplier means the whole list.
    void checkoutRequested(const QString& listId, const QString& supplierId);

private:
    void refresh();
    void showRows();
    void coach();
    void adviseOn(const BuyingList& list);
    void loadEstimator();

    BuyingService& m_service;
    PictureCache* m_pictures;
    BuyingLinesModel* m_lines;
    QString m_current;
    BuyingCheck m_check;
    Totals m_totals;
    std::shared_ptr<const LandedEstimator> m_estimator;
    QHash<QString, AdviceView> m_advice;   ///< by the first line that it changes
    QHash<QString, QStringList> m_advised; ///< the lines of the order it is about, in its order
    QTimer m_coach;                        ///< runs while the list differs from what was coached
    UndoOffer m_undo;
    QDateTime m_savedAt;
    bool m_pasting = false;
};

} // namespace tradewind
