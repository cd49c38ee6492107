// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/columnlayout.h"
#include "models/shared/listmodelbase.h"
#include "services/async/async.h"
#include "services/catalogue/offerquery.h"

#include <QSettings>
#include <QTimer>

#include <optional>

namespace tradewind {

class CatalogueService;
class LandedAssumptions;
class OfferSearch;
struct SearchResult;

/// A search that was given a name: what is looked for, in which order, with which columns.
struct SavedView
{
    QString id;
    QString name;
    OfferQuery query; ///< restated when it is asked: quantity and followed offers are not kept
    QString currency; ///< of its landed limits
    ColumnLayout columns;
    bool cards = false;
    std::optional<OfferNumber> seen{}; ///< the youngest offer it held when it was last looked at; nothing: not counted
    qint64 count = -1;                 ///< how many offers it finds now; -1: not counted yet
    qint64 fresh = 0;                  ///< how many of them came since it was last looked at
    bool operator==(const SavedView&) const = default;
};

/// The saved views of an account, in the order of their tabs, with live counts; and what was searched for lately. Kept
/// in the settings. They are counted one by one, and only while somebody sees the counts and the user's own search is
/// not under way.
class SavedViews final : public ListModelBase<SavedView>
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 12;
    static constexpr qsizetype kRecent = 10;

    /// Without `settings` nothing is kept. All must outlive the model.
    SavedViews(CatalogueService& service, LandedAssumptions& assumptions, OfferSearch& search, QSettings* settings,
               QObject* parent = nullptr);

    const SavedView* view(const QString& id) const;
    bool isFull() const { return rows().size() >= kMost; }
    /// The new view's id; empty when there are too many already or it has no name. The limits of `query` are in the
    /// currency that is shown.
    QString save(const QString& name, const OfferQuery& query, const ColumnLayout& columns, bool cards);
    void update(const QString& id, const OfferQuery& query, const ColumnLayout& columns, bool cards);
    void rename(const QString& id, const QString& name);
    void remove(const QString& id);
    void move(const QString& id, int by);
    /// What it holds now was looked at.
    void markSeen(const QString& id);
    /// Counts again, soon.
    void countSoon();
    /// Whether somebody sees the counts.
    void setCountsShown(bool shown);

    /// The newest first.
    const QStringList& recent() const { return m_recent; }
    void remember(const QString& text);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    QString keyOf(const SavedView& view) const override { return view.id; }

private:
    void read();
    void keep();
    void count();
    void countNext();
    void stepAside();
    void take(const QString& id, const SearchResult& result);
    void change(const QString& id, const std::function<void(SavedView&)>& how);

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    OfferSearch& m_search;
    QSettings* m_settings;
    QStringList m_recent;
    QHash<QString, OfferNumber> m_youngest; ///< by view, as it was last counted
    QStringList m_uncounted;                ///< those whose turn comes, by id
    QString m_counting;                     ///< empty: none
    bool m_countsShown = false;
    QTimer m_soon;
    Generation m_generation;
    StopOwner m_stop;
};

/// A question as it is kept: by words, so that another version of the program reads it too.
QJsonObject queryToJson(const OfferQuery& query);
OfferQuery queryFromJson(const QJsonObject& json);

} // namespace tradewind
