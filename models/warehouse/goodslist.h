// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/warehouse/cellrows.h"
#include "services/async/async.h"

#include <QObject>

namespace tradewind {

/// What the lists of the warehouse and of shipments share: they are read again when something has changed, and shown as
/// rows made ahead.
class GoodsList : public QObject
{
    Q_OBJECT

public:
    CellRows& model() { return m_model; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();
    void loadFailed(const tradewind::Error& error);

protected:
    /// `headers` is asked each time they are shown (CellRows).
    GoodsList(std::function<QStringList()> headers, const QList<int>& trailing, QObject* parent)
        : QObject(parent)
        , m_model(std::move(headers))
    {
        m_model.setTrailing(trailing);
    }

    /// Makes the rows anew.
    virtual void show() = 0;

    /// Takes over what was asked for, unless it was asked for again meanwhile, and shows it.
    template <typename View>
    void take(Async<QList<View>> asked, QList<View>& views)
    {
        const auto ticket = m_generation.next();
        deliver(std::move(asked), this, [this, ticket, &views](const Result<QList<View>>& arrived) {
            if (!m_generation.isCurrent(ticket))
                return;
            if (!arrived) {
                Q_EMIT loadFailed(arrived.error());
                return;
            }
            views = *arrived;
            m_loaded = true;
            show();
            Q_EMIT loaded();
        });
    }

    CellRows m_model;

private:
    Generation m_generation;
    bool m_loaded = false;
};

} // namespace tradewind
