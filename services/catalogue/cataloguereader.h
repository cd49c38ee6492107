// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/cataloguequeries.h"
#include "services/catalogue/index/indexsearch.h"
#include "services/catalogue/index/indexslot.h"
#include "services/domain/pricing/landedcost.h"

namespace tradewind {

/// What the reader thread of catalogue.db keeps between questions. Used on that thread.
class CatalogueReader
{
public:
    void setKernels(const Kernels& kernels) { m_kernels = &kernels; }

    /// Puts a question: `put` (`Result<R>(IndexSearch&)`) is told the search when all it needs is known.
    template <typename F>
    std::invoke_result_t<F&, IndexSearch&> ask(RawConnection& connection, IndexSlot& slot, const OfferQuery& query,
                                               const std::shared_ptr<const LandedCostCalculator>& calculator, F put)
    {
        m_connection = &connection;
        const auto index = pin(slot);
        if (!index)
            return index.error();
        auto answer = askPinned(slot, *index, query, calculator, put);
        const auto ended = connection.exec("COMMIT");
        if (!ended && answer)
            return ended.error();
        return answer;
    }

    /// What lifting each single filter would bring, and what the text may have been meant to say.
    Result<SearchHelp> help(RawConnection& connection, IndexSlot& slot, const OfferQuery& query,
                            const std::shared_ptr<const LandedCostCalculator>& calculator, const std::stop_token& stop);

    /// Reckons some landed costs that nobody has asked for yet, by the calculator of the last question; whether some
    /// are left. Once none is, they are put in order too if that is what the last question was about.
    Result<bool> fillLanded(RawConnection& connection, IndexSlot& slot);

private:
    /// The text with the words nobody wrote replaced by what was most likely meant; empty when there are none, or when
    /// there is nothing better.
    static Result<QString> corrected(RawConnection& connection, const IndexSlot& slot, const QString& text);
    template <typename F>
    std::invoke_result_t<F&, IndexSearch&>
    askPinned(IndexSlot& slot, const std::shared_ptr<const CatalogueIndex>& index, const OfferQuery& query,
              const std::shared_ptr<const LandedCostCalculator>& calculator, F& put)
    {
        if (calculator)
            m_isLandedOrder = query.order == OfferOrder::Landed;
        const auto prices = pricesAt(slot, index, query.quantity);
        IndexSearch search(*index, query, *prices, landedBy(slot, *index, calculator), *m_kernels);
        if (const auto told = tell(search, *index, query); !told)
            return told.error();
        return put(search);
    }
    /// One version of the index and a transaction on the tables as they were then.
    Result<std::shared_ptr<const CatalogueIndex>> pin(IndexSlot& slot);
    /// What the tables know of the words, the supplier and the offers of a question.
    Result<void> tell(IndexSearch& search, const CatalogueIndex& index, const OfferQuery& query);
    static std::shared_ptr<const PriceView>
    pricesAt(IndexSlot& slot, const std::shared_ptr<const CatalogueIndex>& index, qint64 quantity);
    LandedColumn* landedBy(IndexSlot& slot, const CatalogueIndex& index,
                           const std::shared_ptr<const LandedCostCalculator>& calculator);
    Result<std::vector<std::optional<qint64>>> reckon(const std::vector<OfferNumber>& rows);

    const Kernels* m_kernels = &Kernels::best();
    std::shared_ptr<const LandedCostCalculator> m_calculator;
    std::unique_ptr<LandedColumn> m_landed; ///< by that calculator
    quint64 m_landedGeneration = 0;
    bool m_isLandedOrder = false;          ///< the last question by it was
    RawConnection* m_connection = nullptr; ///< while a question is answered
};

} // namespace tradewind
