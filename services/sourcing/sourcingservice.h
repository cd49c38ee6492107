// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/outbox/draftstore.h"
#include "services/outbox/outbox.h"
#include "services/outbox/pendingact.h"
#include "services/sourcing/estimates.h"
#include "services/sourcing/offersnapshot.h"
#include "services/sourcing/rfqdraft.h"
#include "services/sourcing/rfqstore.h"

#include <QObject>

namespace tradewind {

class RfqApi;

/// A request as the user sees it: what the platform says, and what is on its way there.
struct RfqView
{
    QString key; ///< clientRef where there is one, else the id: stays when the platform confirms
    Rfq rfq;
    bool onPlatform = false;   ///< false: its creation is on its way; `rfq` shows what was asked
    QList<PendingAct> pending; ///< oldest first

    bool operator==(const RfqView&) const = default;
};

/// What landed costs of a request are reckoned from.
struct RfqPricing
{
    std::shared_ptr<const LandedEstimator> estimator;
    QHash<QString, LandedCostInput> goods; ///< by line id; lines without a known offer are missing
};

/// Asking for quotes and answering them. Reading works without the network; every act is an intent in the outbox, bound
/// to the round the user saw. Lives in the GUI thread, one for each account.
class SourcingService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        RfqApi& api;
        RfqStore& store;
        RecordStore& records;
        Outbox& outbox;
        JournalStore& journal;
        DraftStore& drafts;
        CatalogueService& catalogue;
        const Clock& platformClock; ///< deadlines run by the platform's time
    };
    /// All parts must outlive the service.
    explicit SourcingService(const Parts& parts, QObject* parent = nullptr);
    ~SourcingService() override;

    QDateTime now() const { return m_parts.platformClock.now(); }

    /// Every request, newest first.
    [[nodiscard]] Async<QList<RfqView>> rfqs();
    /// By id or by key; nothing when it is not known here.
    [[nodiscard]] Async<std::optional<RfqView>> rfq(QString idOrKey);
    /// Asks the platform for the request as it stands now.
    [[nodiscard]] Async<void> refresh(RfqId id, std::stop_token stop);
    [[nodiscard]] Async<std::optional<Me>> me();

    /// What landed costs at a country are reckoned from.
    [[nodiscard]] Async<std::shared_ptr<const LandedEstimator>> estimator(QString country, ServiceMode mode);
    /// The same with the goods of a request.
    [[nodiscard]] Async<RfqPricing> pricing(Rfq rfq);
    [[nodiscard]] Async<PriceSources> sources();
    [[nodiscard]] Async<OfferSnapshot> snapshot(OfferId offerId, SkuId skuId);
    [[nodiscard]] Async<QByteArray> picture(QString imageId, int width);

    /// Starts a request for these goods, each in the quantity given, and answers its draft's id; it is saved
    /// as soon as something is in it.
    QString createDraft(const QList<std::pair<OfferSnapshot, Decimal>>& goods, const QString& title = {});
    /// The same for SKUs of an offer that is fetched first.
    [[nodiscard]] Async<QString> createDraftFor(OfferId offerId, QList<std::pair<SkuId, Decimal>> skus);
    /// Error::Validation when there is none.
    [[nodiscard]] Async<RfqDraft> draft(QString draftId);
    /// Newest first.
    [[nodiscard]] Async<QList<RfqDraft>> drafts();
    /// Within 300 ms on disk; `draftSaved` tells when.
    void saveDraft(const RfqDraft& draft);
    [[nodiscard]] Async<void> flushDrafts();
    [[nodiscard]] Async<void> discardDraft(QString draftId);
    /// Copies a file into the account, so that it can be sent later. Error::Validation when it is too large or cannot
    /// be read.
    [[nodiscard]] Async<FileRef> addFile(QString path);

    /// Sends the request; its draft is gone when this answers. Error::Validation when something is missing.
    [[nodiscard]] Async<Intent> submit(RfqDraft draft);
    [[nodiscard]] Async<Intent> counter(Rfq rfq, QList<CounterLine> lines, std::optional<qint64> depositBp,
                                        QString note);
    [[nodiscard]] Async<Intent> accept(Rfq rfq, QString scenarioId);
    [[nodiscard]] Async<Intent> decline(Rfq rfq, QString reason);
    [[nodiscard]] Async<Intent> cancel(Rfq rfq, QString reason);
    [[nodiscard]] Async<Intent> askRenewal(Rfq rfq, qint64 hours, QString note);
    [[nodiscard]] Async<Intent> answerInfo(Rfq rfq, QString infoRequestId, QString text, QList<FileRef> files);

Q_SIGNALS:
    /// Requests came, changed or went, or acts on them stand differently.
    void changed();
    void draftsChanged();
    void draftSaved(const QString& draftId);
    void saveFailed(const tradewind::Error& error);
    /// Rates, fees, freight lines or addresses are different.
    void sourcesChanged();

private:
    [[nodiscard]] Async<Intent> act(RfqId id, QString operation, QString verb, QJsonObject body, QJsonObject facts,
                                    QStringList files);

    Parts m_parts;
    std::optional<RfqDraft> m_untouched; ///< the request begun last, while nothing is in it
};

/// The round that can be answered: the newest one, when it was sent to the merchant; nothing otherwise.
const QuoteRound* openRound(const Rfq& rfq);

} // namespace tradewind
