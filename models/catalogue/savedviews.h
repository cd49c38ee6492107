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

/// A search that was given a name: what is looked for, in which order, with which columns.
struct SavedView
{
    QString id;
    QString name;
    OfferQuery query; ///< its quantity is not kept: that of the assumptions counts
    ColumnLayout columns;
    bool cards = false;
    OfferNumber seen = 0; ///< the youngest offer it held when it was last looked at
    qint64 count = -1;    ///< how many offers it finds now; -1: not counted yet
    qint64 fresh = 0;     ///< how many of them came since it was last looked at
    bool operator==(const SavedView&) const = default;
};

/// The saved views of an account, in the order of their tabs, with live counts; and what was searched for lately. Kept
/// in the settings.
class SavedViews final : public ListModelBase<SavedView>
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 12;
    static constexpr qsizetype kRecent = 10;

    /// Without `settings` nothing is kept. All must outlive the model.
    SavedViews(CatalogueService& service, LandedAssumptions& assumptions, QSettings* settings,
               QObject* parent = nullptr);

    const SavedView* view(const QString& id) const;
    bool isFull() const { return rows().size() >= kMost; }
    /// The new view's id; empty when there are too many already or it has no name.
    QString save(const QString& name, const OfferQuery& query, const ColumnLayout& columns, bool cards);
    void update(const QString& id, const OfferQuery& query, const ColumnLayout& columns, bool cards);
    void rename(const QString& id, const QString& name);
    void remove(const QString& id);
    void move(const QString& id, int by);
    /// What it holds now was looked at.
    void markSeen(const QString& id);
    /// Counts again, soon.
    void countSoon();

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
    void change(const QString& id, const std::function<void(SavedView&)>& how);

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    QSettings* m_settings;
    QStringList m_recent;
    QHash<QString, OfferNumber> m_youngest; ///< by view, as it was last counted
    QTimer m_soon;
    Generation m_generation;
    StopOwner m_stop;
};

/// A question as it is kept: by words, so that another version of the program reads it too.
QJsonObject queryToJson(const OfferQuery& query);
OfferQuery queryFromJson(const QJsonObject& json);

} // namespace tradewind
