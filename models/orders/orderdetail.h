// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orders/duesmodel.h"
#include "models/orders/orderpaper.h"
#include "models/orders/supplierordersmodel.h"
#include "models/shared/rereading.h"
#include "services/async/async.h"

#include <QObject>

namespace tradewind {

/// One step of an order's way.
struct OrderMilestone
{
    enum class State { Done, Now, ToCome };

    QString name;
    QString note;
    State state = State::ToCome;
    QString icon;

    bool operator==(const OrderMilestone&) const = default;
};

/// One thing that happened.
struct OrderHappening
{
    Tone tone = Tone::Mute;
    QString icon;
    QString title;
    QString note;
    QString time;

    bool operator==(const OrderHappening&) const = default;
};

/// What the order waits for the user to do; the act of its page.
struct OrderNext
{
    enum class Kind { Nothing, Pay, Decide, Resolve, Ship, Answer };

    Kind kind = Kind::Nothing;
    QString title;    ///< "Pay CNY 300.00 by 24 Nov"
    QString sentence; ///< what happens otherwise
    QString button;   ///< empty when there is nothing to press
    QString route;

    bool operator==(const OrderNext&) const = default;
};

/// Something that belongs to an order and has a page of its own.
struct OrderLink
{
    QString name; ///< "IN-7719"
    QString note;
    CellPart state;
    QString icon;
    QString route;

    bool operator==(const OrderLink&) const = default;
};

/// A document of the order.
struct OrderDocument
{
    OpenEnum<DocumentKind> kind;
    QString name;
    QString note;         ///< number and day, or why it cannot be made yet
    bool canMake = false; ///< paper() answers it

    bool operator==(const OrderDocument&) const = default;
};

/// The order that is open, as its page shows it, and what can be done with it. Follows the service by itself.
class OrderDetail final : public QObject
{
    Q_OBJECT

public:
    /// `service` and `pictures` (may be nullptr) must outlive the detail.
    OrderDetail(OrderService& service, PictureCache* pictures, QObject* parent = nullptr);

    /// Reads an order by id or key and asks the platform for its newest state; tells by changed().
    void open(const QString& idOrKey);
    bool isLoaded() const { return m_file.has_value(); }
    /// It was looked for and is not known here.
    bool isMissing() const { return m_missing; }
    /// Only while isLoaded().
    const OrderFile& file() const { return *m_file; }
    const PurchaseOrder& order() const { return m_file->view.order; }
    QDateTime now() const { return m_service.now(); }

    SupplierOrdersModel* lines() const { return m_lines; }
    DuesModel* dues() const { return m_dues; }

    /// "full service · DAP Hamburg · placed by Jonas Feld, approved by Ida Brandt".
    QString subtitle() const;
    /// State, flags, and what is on its way.
    CellParts chips() const;
    QList<OrderMilestone> milestones() const;
    /// Newest first.
    QList<OrderHappening> timeline() const;
    OrderNext next() const;
    QList<OrderLink> links() const;
    QList<OrderDocument> documents() const;
    /// "Goods 38,676.00 · freight in China 1,130.00 · … = CNY 42,599.66".
    QString chargesLine() const;
    /// The memo as it will be once what is on its way has arrived.
    QString memo() const;

    /// The paper of a kind that documents() says can be made.
    OrderPaper paper(DocumentKind kind) const;

    bool canCancel() const;
    /// Why this person may neither cancel orders nor write memos; empty when they may.
    QString whyNotAllowed() const;
    /// The platform's rule, and what comes back.
    QString cancelRule() const;
    bool canReorder() const;

    // What the user can do; each tells by acted() or failed().
    void cancel(const QString& reason);
    void saveMemo(const QString& text);
    void reorder();

Q_SIGNALS:
    void changed();
    void failed(const tradewind::Error& error);
    /// An act was taken down; it is on its way.
    void acted(const QString& sentence);
    /// The goods are on a new buying list, but for these.
    void reordered(const QString& listId, const QStringList& notAdded);

private:
    void read();

    OrderService& m_service;
    SupplierOrdersModel* m_lines;
    DuesModel* m_dues;
    QString m_key;
    std::optional<OrderFile> m_file;
    bool m_missing = false;
    Rereading m_reading{this, [this] { read(); }};
    StopOwner m_stop;
};

} // namespace tradewind
