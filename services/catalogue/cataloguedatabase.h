// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/domain/pricing/landedcost.h"
#include "services/storage/rawdatabase.h"
#include "services/sync/changestream.h"
#include "services/sync/snapshotreader.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace tradewind {

class CatalogueReader;
class CatalogueWriter;
class IndexSlot;
struct Kernels;
struct PreparedLine;

/// The catalogue of one platform on this machine: `catalogue.db`, shared by the accounts whose capabilities name the
/// same catalogue. The sink of the stream `catalogue` and of its snapshot; answers every search without the network.
/// Lives in the GUI thread, works on its writer and reader threads. Deleting the file loses nothing.
class CatalogueDatabase final : public QObject, public ChangeSink, public SnapshotSink
{
    Q_OBJECT

public:
    /// What is kept of pictures and of full offers, besides those somebody wants kept.
    struct Limits
    {
        qint64 pictureBytes = 256 * 1024 * 1024;
        qint64 fullOffers = 5000;
    };

    /// `clock` must outlive the database.
    CatalogueDatabase(const QString& path, const Clock& clock, QObject* parent = nullptr);
    ~CatalogueDatabase() override;

    void setLimits(const Limits& limits) { m_limits = limits; }
    /// What the platform is asked in, as in Accept-Language. What came in another language is asked for again, all of
    /// it; until then it is there as it is.
    void setLanguage(const QByteArray& language);
    /// For tests: searches by these loops instead of the fastest ones.
    void setKernels(const Kernels& kernels);
    /// Opens the file; call it once and wait for the answer before anything else.
    [[nodiscard]] Async<OpenReport> open();

    /// Exact total, facets and the rows in order. Without `calculator` nothing has a landed cost. A stop (a newer
    /// question) gives Error::Cancelled.
    [[nodiscard]] Async<SearchResult> search(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                             std::stop_token stop);
    /// What lifting each single filter would bring, and what the text may have been meant to say.
    [[nodiscard]] Async<SearchHelp> help(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                         std::stop_token stop);
    /// How the text may go on, the likeliest first: whole texts, each of which finds something.
    [[nodiscard]] Async<QStringList> suggestions(QString text, int limit, std::stop_token stop);
    /// The offers of these rows; those that have gone meanwhile are left out.
    [[nodiscard]] Async<QList<OfferRow>> rows(QList<OfferNumber> rows, std::stop_token stop);
    /// Keeps offers the platform found when it was asked, marked as such (OfferRow::isFromPlatform), never over what
    /// the catalogue itself knows. Gives how many were new or newer.
    [[nodiscard]] Async<qint64> keepFound(QList<QByteArray> offers);
    [[nodiscard]] Async<std::optional<OfferSummary>> summary(OfferId id);
    [[nodiscard]] Async<std::optional<Supplier>> supplier(SupplierId id);
    /// Those whose name contains the text, by name.
    [[nodiscard]] Async<QList<Supplier>> suppliersNamed(QString text, int limit);
    [[nodiscard]] Async<QList<Category>> categories();

    /// The first tier's price of an offer as it changed while this file was kept, oldest first; empty when it never
    /// did.
    [[nodiscard]] Async<QList<PricePoint>> prices(OfferId id);

    /// A full offer as it was last fetched.
    [[nodiscard]] Async<std::optional<Offer>> offer(OfferId id);
    /// Of a full offer that needs no fetching while the platform has this version; 0 when there is none, or it came in
    /// another language.
    [[nodiscard]] Async<qint64> offerVersion(OfferId id);
    [[nodiscard]] Async<void> storeOffer(OfferId id, qint64 version, QByteArray json);
    /// The offers an account wants kept with their pictures, whatever else is tidied away; instead of those it named
    /// before.
    [[nodiscard]] Async<void> keep(QString account, QStringList offerIds);
    [[nodiscard]] Async<std::optional<QByteArray>> picture(QString key);
    [[nodiscard]] Async<void> storePicture(QString key, QByteArray bytes);

    [[nodiscard]] Async<StreamPosition> position() override;
    [[nodiscard]] Async<void> beginState() override;
    [[nodiscard]] Async<SnapshotHalf> takeUp() override;
    [[nodiscard]] Async<void> applyPage(ChangePage page) override;
    /// Entities of a snapshot, between beginState() and endLoad(): topic (category, supplier, offer_summary) and JSON.
    [[nodiscard]] Async<void> load(QList<std::pair<QString, QByteArray>> entities, SnapshotMark reached = {}) override;
    /// The snapshot is complete: what was not in it goes, changes are followed from `cursor` on.
    [[nodiscard]] Async<void> endLoad(QString cursor) override;

    /// Emits `changed` for everything: whoever shows something of it reads it again.
    void retell() { Q_EMIT changed({}); }

Q_SIGNALS:
    /// These offers, suppliers or categories are different now; after a load `ids` is empty: anything may be.
    void changed(const QStringList& ids);

private:
    [[nodiscard]] Async<void> ready(std::stop_token stop);
    [[nodiscard]] Async<void> take(std::vector<PreparedLine> lines, SnapshotMark reached);
    /// Runs `question` (`Result<R>(RawConnection&)`) on the reader thread, once there is an index to be asked.
    template <typename R, typename F>
    [[nodiscard]] Async<R> ask(F question, std::stop_token stop);
    /// Reckons landed costs while nobody asks anything, so that the first question for them is as quick as the others.
    void fillLanded();
    void saveTouched();
    void saveIndex();

    const Clock& m_clock;
    Limits m_limits;
    QString m_language;
    bool m_isFilling = false; ///< by a snapshot
    bool m_isMixed = false;   ///< the language was another one meanwhile: some lines may have come in that
    // Shared with work that the threads may still hold.
    std::shared_ptr<IndexSlot> m_slot;
    std::shared_ptr<CatalogueWriter> m_writer;      // used on the writer thread alone
    std::shared_ptr<CatalogueReader> m_reader;      // used on the reader thread alone
    std::shared_ptr<std::atomic<qint64>> m_waiting; // lines of a snapshot that the writer has not taken yet
    QSet<QString> m_touched;
    QTimer m_touchTimer;
    QTimer m_saveTimer;
    QTimer m_fillTimer;
    std::stop_source m_filling;
    QThreadPool m_pool;     // reads the lines of a snapshot, while the writer is at work on others
    RawDatabase m_database; // last: its end waits for work that uses what stands above
};

} // namespace tradewind
