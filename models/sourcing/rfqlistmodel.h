// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/sourcing/sourcingservice.h"

namespace tradewind {

/// One row of the list of quotes: a request, or one that is being written.
struct RfqRow
{
    enum class Filter { NeedsYou, Open, Drafts, Closed };

    QString key;
    QString route;
    Filter filter = Filter::Open;
    bool needsUser = false;
    Cell title;
    CellPart state;
    QString round;
    Cell price;
    QDateTime validTo; ///< invalid when nothing runs out
    QDateTime validFrom;
    QDateTime updatedAt;
    qint64 leftNow = 0; ///< seconds, as last counted

    bool operator==(const RfqRow&) const = default;
};

/// The list of quotes, what needs the user first. Counts validity down when told the time.
class RfqListModel : public ListModelBase<RfqRow>
{
    Q_OBJECT

public:
    enum class Column { Request, State, Round, Price, Valid, Updated, Count };

    explicit RfqListModel(QObject* parent = nullptr);

    void show(const QList<RfqView>& views, const QList<RfqDraft>& drafts, const QDateTime& now);
    /// One tick of the clock: the column of what is left is told anew.
    void setNow(const QDateTime& now);
    /// Empty shows all.
    void setFilter(const QString& id);
    QString filter() const { return m_filter; }
    /// How many rows a filter would leave ("needs_you", "open", "drafts", "closed"; empty: all).
    int count(const QString& id) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const RfqRow& row) const override { return row.key; }

private:
    Cell cell(const RfqRow& row, Column column) const;
    bool passes(const RfqRow& row, const QString& id) const;
    void apply();

    QList<RfqRow> m_all;
    QString m_filter;
    QDateTime m_now;
};

} // namespace tradewind
